import type { Day } from "../../core/calendar/day";
import type { Severity } from "../../core/checks/finding";
import { formatChineseDay } from "../format";

/** The task pane's words. */
export const pane = {
  title: "一线工作法",
  notExcel: "请在 Excel 中打开这个面板",
  welcome:
    "打开任务清单，按“重新计分”：状态、得分和计分说明写在清单右侧，原有的列一概不动。再按一次，结果不变；不满意可以撤销。",
  day: {
    label: "考核日",
    hint: "不填就用工作簿里的考核日，再没有就用今天",
    invalid: "日期没有写完，或者没有这一天",
  },
  dayUsed: {
    pane: (day: Day) => `考核日：${formatChineseDay(day)}（面板中填写）`,
    workbook: (day: Day) => `考核日：${formatChineseDay(day)}（工作簿中设置）`,
    today: (day: Day) => `考核日：${formatChineseDay(day)}（今天）`,
  },
  actions: "操作",
  jobs: {
    recompute: "重新计分",
    auto: "自动计分",
    check: "数据核对",
    publish: "生成通报",
    exportScorecards: "导出成绩单",
    edit: "写入修改",
    undo: "撤销计分",
  },
  working: {
    recompute: "正在读取工作簿并计分",
    auto: "正在按改动重新计分",
    check: "正在读取工作簿并核对数据",
    publish: "正在读取工作簿并起草通报",
    exportScorecards: "正在读取工作簿并编制成绩单，头一次要多等几秒",
    edit: "正在写入确认过的修改",
    undo: "正在撤销上一次计分",
  },
  writing: (done: number, total: number) => `正在写入：${done}/${total}`,
  pondering: {
    draws: (done: number, total: number) => `正在抽样计算名次区间：${done}/${total}`,
    sensitivities: (done: number, total: number) => `正在测算参数敏感度：${done}/${total}`,
  },
  progress: "进度",
  cancel: "取消",
  stopping: "正在取消，写完手头这一步就停",
  busy: "上一项还没有做完，刚才按的没有执行；请等它做完再按一次",
  done: {
    recompute: "计分完成",
    auto: "已自动计分",
    check: "核对完成",
    publish: "通报完成",
    exportScorecards: "成绩单已编好",
    edit: "修改完成",
    undo: "已撤销上一次计分",
  },
  written: (cells: number, sheets: number) => `写入了${amounts(cells, sheets)}`,
  noted: "已记在工作簿里",
  unchanged: "结果没有变化，工作簿没有改动",
  exported: (sheets: number) => `一个文件，${sheets}张工作表；当前工作簿没有改动`,
  files: {
    scorecards: "成绩单",
    download: "下载成绩单",
    openWorkbook: "在新工作簿中打开",
    opened: "已在新工作簿中打开，需要留存请另存",
    notOpened: "Excel 没有打开新工作簿；请下载成绩单，再打开下载的文件",
    downloadBulletin: "下载通报（Word）",
    copyBulletin: "复制通报文本",
    bulletinText: "通报文本",
    copyByHand: "没有复制成；通报文本已经选中，请按 Ctrl+C",
    withoutEdits: "工作表“通报”手工修改过，保留原样；这里下载和复制的是按现有数据起草的，不含那些修改。",
  },
  openSheet: (sheet: string) => `打开“${sheet}”`,
  lights: "工作项状态",
  items: (count: number) => `共${count}项`,
  noItems: "任务清单里还没有任务：先填写任务，再来计分",
  findings: "数据核对",
  findingCount: (severity: string, count: number) => `${severity}（${count}条）`,
  noFindings: "没有发现问题",
  severityNotes: {
    error: "相应的数字不可采信，请先改正",
    warning: "请看一看是否属实",
    info: "供参考，可以不处理",
  } satisfies Readonly<Record<Severity, string>>,
  more: (count: number) => `再显示${count}条`,
  shown: (shown: number, total: number) => `已显示${shown}条，共${total}条`,
  goTo: (place: string) => `转到 ${place}`,
  wholeWorkbook: "整个工作簿",
  sheetGone: (sheet: string) => `工作表“${sheet}”已经不在工作簿中，可能改了名或者被删除；请重新核对`,
  sheetHidden: (sheet: string) => `工作表“${sheet}”是隐藏的；在工作表标签上取消隐藏，再转到那里`,
  restored: (count: number) => `恢复了${count}个单元格`,
  kept: (count: number) => `${count}个单元格在计分之后改过，保留现在的内容：`,
  keptFormulas: (count: number) => `${count}个单元格里是公式，没有改：`,
  partlyWritten: "可能已经写入了一部分；再做一次，就会补齐其余的",
  badDay: {
    what: "没有开始",
    why: "面板里的考核日没有写完，或者没有这一天",
    next: "改正考核日，或者把它清空，然后重试",
  },
  bug: {
    what: "没有完成",
    why: "程序出错，不是您的操作有误",
    next: "再试一次；仍然出错，请把详情复制给维护人员",
  },
  details: "出错详情",
  copy: "复制详情",
  copied: "已复制",
  copyByHand: "没有复制成；详情已经选中，请按 Ctrl+C",
};

function amounts(cells: number, sheets: number): string {
  return [cells > 0 ? `${cells}个单元格` : "", sheets > 0 ? `${sheets}张工作表` : ""].filter(Boolean).join("、");
}
