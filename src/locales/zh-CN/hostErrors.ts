/** What a failure names: a path, a sheet, a reason. */
export type HostErrorParams = Readonly<Record<string, string>>;

/** What happened, why, and what to do. */
export interface HostErrorText {
  readonly what: (params: HostErrorParams) => string;
  readonly why: (params: HostErrorParams) => string;
  readonly next: (params: HostErrorParams) => string;
}

/** For each failure of a host. `path`, `sheet`, `reason`, `limit` are used where they are given. */
const texts = {
  "file-missing": {
    what: ({ path }) => `打不开文件${named(path)}`,
    why: () => "文件不存在",
    next: () => "核对文件名和所在文件夹，然后重试",
  },
  "file-is-directory": {
    what: ({ path }) => `打不开${named(path)}`,
    why: () => "这是一个文件夹，不是文件",
    next: () => "指定文件夹里的一个工作簿，如 任务清单.xlsx",
  },
  "file-empty": {
    what: ({ path }) => `打不开文件${named(path)}`,
    why: () => "文件是空的，没有任何内容",
    next: () => "重新取得这个文件，或者换用备份",
  },
  "file-too-large": {
    what: ({ path }) => `打不开文件${named(path)}`,
    why: ({ limit }) => (limit === undefined ? "文件太大" : `文件太大，超过${limit}`),
    next: () => "删去图片和不用的工作表，或者拆成几个文件",
  },
  "not-a-workbook": {
    what: ({ path }) => `打不开文件${named(path)}`,
    why: () => "这不是 Excel 工作簿",
    next: () => "在 Excel 中打开它，另存为 .xlsx 格式",
  },
  truncated: {
    what: ({ path }) => `打不开文件${named(path)}`,
    why: () => "文件不完整，可能是复制或下载中断",
    next: () => "重新复制或下载这个文件",
  },
  "password-protected": {
    what: ({ path }) => `打不开文件${named(path)}`,
    why: () => "文件设有打开密码",
    next: () => "在 Excel 中打开，去掉打开密码后另存",
  },
  "no-task-list": {
    what: ({ path }) => `工作簿${named(path)}中没有任务清单`,
    why: () => "没有找到名为“街镇任务”或“领导任务”的表，也没有表头相符的工作表",
    next: () => "核对表头是否有编号、重点任务、责任单位、完成时限；也可以先新建一份标准工作簿，把任务抄进去",
  },
  "write-failed": {
    what: ({ path }) => `没有写成${named(path) || "文件"}`,
    why: ({ reason }) => (reason === undefined ? "文件可能正被打开，或者没有写入权限" : `系统提示：${reason}`),
    next: () => "关闭正在使用它的程序，确认可以写入，然后重试",
  },
  "changed-meanwhile": {
    what: ({ sheet }) => `没有写入${named(sheet) || "工作簿"}`,
    why: () => "读取之后工作簿又有改动，写入可能错行",
    next: () => "重新计分一次即可",
  },
  "cell-edit": {
    what: () => "暂时无法读写工作簿",
    why: () => "有单元格正在编辑",
    next: () => "按回车键或 Esc 键结束编辑，然后重试",
  },
  "too-large": {
    what: ({ sheet }) => `无法处理${named(sheet) || "这个工作簿"}`,
    why: ({ limit }) => (limit === undefined ? "数据太多，超过一次能处理的数量" : `数据太多，超过${limit}`),
    next: () => "删除表格下方的空行和不用的内容，或者把清单拆成几个工作簿",
  },
  unsupported: {
    what: () => "这项操作无法进行",
    why: ({ reason }) => (reason === undefined ? "当前的 Excel 版本不支持" : `当前环境不支持：${reason}`),
    next: () => "更新 Excel，或者改用较新版本的 Excel 打开",
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
