/** 导入整理: a sheet of the user's as the standard table. */
export const adopting = {
  title: "导入整理",
  about:
    "选一张手头的清单，看每一列对应什么，改正对应有误的，确认后写入标准任务清单。原表不动；再导入一次，已有的只改不重复。",
  source: "清单在哪里",
  sources: {
    sheet: "本工作簿的一张工作表",
    selection: "选中的单元格",
    paste: "复制的内容",
    file: "文件",
  },
  sheet: "工作表",
  select: "先在工作表里选中清单，连同表头，再按“识别”。",
  paste: "粘贴在这里",
  pasteHint: "在表格里连同表头一起复制，粘贴到这里；单元格里有换行也可以。",
  /** What pasted rows are called, in their ids. */
  pasted: "粘贴",
  file: "清单文件（xlsx、xls、csv）",
  sheets: "文件里的工作表",
  allSheets: "全部工作表",
  read: "识别",
  none: "没有可以选的工作表",
  list: (sheet: string, rows: number, table: string) => `“${sheet}”：识别出${rows}项任务，写入“${table}”`,
  columns: (sheet: string) => `“${sheet}”各列的对应`,
  header: (letters: string, header: string) => (header === "" ? `${letters}列` : `${letters}列 ${header}`),
  leaveOut: "不导入",
  unsure: "没有把握，请核对",
  sample: (values: string) => `如：${values}`,
  first: "前几项任务",
  confirm: "看将要写入的内容",
  gone: (count: number) => `原表里已经没有、清单里仍保留的任务（${count}项）`,
  noticed: (count: number) => `整理时发现的问题（${count}条）`,
};
