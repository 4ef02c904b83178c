/** What a failure names: a file, a sheet, a reason. */
export type HostErrorParams = Readonly<Record<string, string>>;

/** What happened, why, and what to do. */
export interface HostErrorText {
  readonly what: (params: HostErrorParams) => string;
  readonly why: (params: HostErrorParams) => string;
  readonly next: (params: HostErrorParams) => string;
}

/** For each failure of a host. `file`, `sheet`, `reason`, `size`, `looked`, `found` are used where they are given. */
const texts = {
  "file-missing": {
    what: ({ file }) => `打不开文件${named(file)}`,
    why: ({ reason }) => systemReason(reason) ?? "文件不存在",
    next: () => "核对文件名和所在文件夹，然后重试",
  },
  "file-is-directory": {
    what: ({ file }) => `打不开${named(file)}`,
    why: () => "这是一个文件夹，不是文件",
    next: () => "指定文件夹里的一个工作簿，如 任务清单.xlsx",
  },
  "file-empty": {
    what: ({ file }) => `打不开文件${named(file)}`,
    why: () => "文件是空的，没有任何内容",
    next: () => "重新取得这个文件，或者换用备份",
  },
  "file-too-large": {
    what: ({ file }) => `打不开文件${named(file)}`,
    why: () => "文件展开后太大，不像正常的工作簿",
    next: () => "删去图片和不用的工作表，或者拆成几个文件",
  },
  "not-a-workbook": {
    what: ({ file }) => `打不开文件${named(file)}`,
    why: () => "这不是 Excel 工作簿",
    next: () => "在 Excel 中打开它，另存为 .xlsx 格式",
  },
  truncated: {
    what: ({ file }) => `打不开文件${named(file)}`,
    why: () => "文件不完整，可能是复制或下载中断",
    next: () => "重新复制或下载这个文件",
  },
  "password-protected": {
    what: ({ file }) => `打不开文件${named(file)}`,
    why: () => "文件设有打开密码",
    next: () => "在 Excel 中打开，去掉打开密码后另存",
  },
  "no-task-list": {
    what: ({ file }) => `工作簿${named(file)}中没有任务清单`,
    why: ({ looked, found }) =>
      `没有名为${looked ?? "街镇任务、领导任务"}的表格或表头相符的工作表` +
      (found === undefined || found === "" ? "" : `；工作簿中有：${found}`),
    next: () =>
      "把任务清单所在的工作表改名为“街镇任务清单”或“领导任务清单”，表头占一行，要有编号、重点任务、责任单位、完成时限；" +
      "也可以先新建一份标准工作簿，把任务抄进去",
  },
  "write-failed": {
    what: ({ file }) => `没有写成${named(file) || "文件"}`,
    why: ({ reason }) => systemReason(reason) ?? "文件可能正被打开，或者没有写入权限",
    next: () => "关闭正在使用它的程序，确认可以写入，然后重试",
  },
  "changed-meanwhile": {
    what: ({ sheet }) => `没有写入${named(sheet) || "工作簿"}`,
    why: () => "读取之后工作簿又有改动，写入可能错行",
    next: () => "重新计分一次即可",
  },
  "preview-outdated": {
    what: ({ sheet }) => `没有写入${named(sheet) || "工作簿"}`,
    why: () => "预览之后这里又有改动，写入的可能不是您看到的那些行",
    next: () => "重新预览，核对后再确认",
  },
  "cell-edit": {
    what: () => "暂时无法读写工作簿",
    why: () => "有单元格正在编辑",
    next: () => "按回车键或 Esc 键结束编辑，然后重试",
  },
  "sheet-protected": {
    what: ({ sheet }) => `没有写入${named(sheet) || "工作簿"}`,
    why: () => "工作表受保护，不允许修改",
    next: () => "在“审阅”中撤消工作表保护，然后重试",
  },
  filtered: {
    what: ({ sheet }) => `没有写入${named(sheet) || "工作簿"}`,
    why: () => "表中有筛选或隐藏的行，写入可能错行",
    next: () => "清除筛选、取消隐藏行，然后重新计分",
  },
  merged: {
    what: ({ sheet }) => `没有写入${named(sheet) || "工作簿"}`,
    why: () => "要写入的位置有合并单元格",
    next: () => "取消合并单元格，然后重新计分",
  },
  "nothing-to-undo": {
    what: () => "没有可以撤销的计分",
    why: () => "这份工作簿还没有计过分，或者上一次计分已经撤销",
    next: () => "需要时重新计分即可",
  },
  "too-large": {
    what: ({ sheet }) => `无法处理${named(sheet) || "这个工作簿"}`,
    why: () => "数据太多，超过一次能处理的数量",
    next: () => "删除表格下方的空行和不用的内容，或者把清单拆成几个工作簿",
  },
  unsupported: {
    what: ({ file }) => (named(file) === "" ? "这项操作无法进行" : `打不开文件${named(file)}`),
    why: ({ reason }) => (reason === undefined ? "当前的 Excel 版本不支持" : formatReason(reason)),
    next: ({ file }) =>
      named(file) === "" ? "更新 Excel，或者改用较新版本的 Excel 打开" : "在 Excel 中打开它，另存为 .xlsx 格式",
  },
  cancelled: {
    what: () => "已取消",
    why: () => "操作中途停止",
    next: () => "需要时重新进行即可",
  },
} satisfies Readonly<Record<string, HostErrorText>>;

export const hostErrors: Readonly<Record<keyof typeof texts, HostErrorText>> = texts;

function named(name: string | undefined): string {
  return name === undefined || name === "" ? "" : `“${name}”`;
}

/** What a system's message begins with, in words. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件或文件夹",
  EACCES: "没有权限",
  EPERM: "没有权限，或者文件正被其他程序打开",
  EBUSY: "文件正被其他程序打开",
  EROFS: "所在的磁盘只能读取",
  ENOSPC: "磁盘空间已满",
};

function systemReason(reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined;
  return SYSTEM_REASONS[/^[A-Z]+/.exec(reason)?.[0] ?? ""] ?? `系统提示：${reason}`;
}

/** Kinds of files that are known but not read. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  xls: "这是旧的 .xls 格式",
  xlsb: "这是 .xlsb 格式",
  OpenDocument: "这是 OpenDocument（.ods）格式",
};

function formatReason(reason: string): string {
  return OTHER_FORMATS[reason] ?? `不支持这个文件的写法：${reason}`;
}
