/** 导入整理: a sheet of the user's as the standard table. */
export const adopting = {
  title: "导入整理",
  about:
    "选一张手头的清单，看每一列对应什么，改正对应有误的，确认后写入标准任务清单。原表不动；再导入一次，已有的只改不重复。",
  sheet: "工作表",
  read: "识别",
  none: "没有可以选的工作表",
  list: (rows: number, table: string) => `识别出${rows}项任务，写入“${table}”`,
  columns: "列的对应",
  header: (letters: string, header: string) => (header === "" ? `${letters}列` : `${letters}列 ${header}`),
  leaveOut: "不导入",
  unsure: "没有把握，请核对",
  sample: (values: string) => `如：${values}`,
  first: "前几项任务",
  confirm: "看将要写入的内容",
  noticed: (count: number) => `整理时发现的问题（${count}条）`,
};
