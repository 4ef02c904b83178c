import type { Severity } from "../../core/checks/finding";
import { words } from "./words";

/** The command line's words. Commands and options themselves are the same in every locale. */
export const cli = {
  about: "一线：读取任务清单，按时限和工作量计分，说明每一个得分的来历",
  headings: { usage: "用法", commands: "命令", options: "选项", exitCodes: "退出码" },
  commands: {
    score: { usage: "yixian score <工作簿> [选项]", about: "计分：写入状态和得分，生成数据核对清单和通报" },
    check: { usage: "yixian check <工作簿> [--json]", about: "核对：列出工作簿中的错误和疑点，不改动文件" },
    new: { usage: "yixian new <工作簿>", about: "新建一份空白的标准工作簿" },
  },
  options: {
    asOf: "考核日，如 2019-06-28；不写就用工作簿里的考核日，再没有就用今天",
    out: "把结果写入另一个文件",
    inPlace: "直接写回原工作簿",
    json: "只输出一个 JSON 对象",
    lang: "语言：zh-CN 或 en-US",
    help: "显示这份说明",
  },
  exitCodes: [
    "0  完成",
    "1  完成，但有级别为“错误”的发现，相应的数字不可采信",
    "2  命令写错，或文件打不开、写不了；没有写入任何内容",
  ],
  errors: {
    unknownCommand: (name: string) => `没有命令“${name}”`,
    unknownOption: (name: string) => `没有选项“${name}”`,
    optionNotForCommand: (option: string, command: string) => `命令“${command}”没有选项“${option}”`,
    valueMissing: (option: string) => `选项“${option}”后面要写一个值`,
    workbookMissing: (command: string) => `命令“${command}”后面要写一个工作簿`,
    tooManyArguments: (argument: string) => `多写了“${argument}”；文件名里有空格的，用引号括起来`,
    badLanguage: (text: string) => `没有语言“${text}”，请用 zh-CN 或 en-US`,
    badDate: (text: string) => `“${text}”不是有效的日期，请写成 2019-06-28 这样`,
    exclusive: (one: string, other: string) => `“${one}”和“${other}”不能同时使用`,
    fileExists: (path: string) => `“${path}”已经存在，没有覆盖；换一个文件名，或者先移走它`,
    seeHelp: (command: string) => `输入“${command}”查看用法`,
    unexpected: (detail: string) => `程序出错，没有写入任何内容：${detail}`,
  },
  columns: {
    rank: "名次",
    name: "名称",
    kind: "类型",
    group: "组别",
    qualitative: "定性",
    quantitative: "定量",
    bonus: "加分",
    penalty: "扣分",
    score: "总分",
    grade: "等次",
    severity: "级别",
    code: "代码",
    place: "位置",
    message: "说明",
    advice: "建议",
  },
  summary: {
    asOf: (day: string) => `考核日：${day}`,
    items: (count: number) => `工作项：${count}`,
    findings: (counts: Readonly<Record<Severity, number>>) =>
      `数据核对：${words.severities.error}${counts.error}条，${words.severities.warning}${counts.warning}条，` +
      `${words.severities.info}${counts.info}条`,
    noItems: "任务清单里还没有任务：先在任务清单中填写任务，再来计分",
    noFindings: "数据核对：没有发现问题",
    more: (count: number) => `还有${count}条没有列出，用 --json 查看全部`,
    backup: (path: string) => `原文件已备份为“${path}”`,
    written: (path: string, cells: number, sheets: number) => `已写入“${path}”：${cells}个单元格，${sheets}张工作表`,
    nothingToWrite: "结果没有变化，没有需要写入的内容",
    notWritten: "没有写入文件；要写入请加 --out <文件> 或 --in-place",
    created: (path: string) => `已新建“${path}”`,
  },
  progress: {
    reading: "正在读取",
    assessing: "正在计分",
    writing: (done: number, total: number) => `正在写入 ${done}/${total}`,
  },
};
