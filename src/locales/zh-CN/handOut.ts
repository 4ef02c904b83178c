/** What stands in a workbook that is handed out, besides the rows. */
export const handOut = {
  guide: "填报说明",
  /** The header of the column that rows are told apart by; it is hidden. */
  origin: "一线来源",
  recipient: "填报单位",
  person: "填报人",
  batch: "批次",
  due: "报回时间",
  dueBy: (day: string) => `${day}前`,
  howTo: [
    "只填黄色的格子。灰色的格子已经锁定；如果改了，汇总时会列为可疑，不会自动采用。",
    "日期填成 2019-06-28 这样；完成率填百分数，如 60%。没有变化的格子不用动。",
    "“进展填报”等空白表一行写一条，对象编号填任务的编号。",
    "用 Excel、WPS 或 LibreOffice 填写都可以，存成 .xlsx 或 .xls；文件名可以改，行的顺序可以变。",
    "请在这一份上填。用以前批次的表填报，汇总时会单独列出。",
  ],
  columns: { sheet: "工作表", rows: "行数", fill: "要填的列" },
  freely: "逐行新增",
  onlyToSee: "只看不填",
  summary: {
    batch: (batch: string, files: number, dir: string) => `批次${batch}：${files}份工作簿已写入“${dir}”`,
    nobody: "没有一行写明由谁负责，没有可下发的工作簿",
    unowned: (count: number, rows: string) => `没有写明由谁负责、没有下发的行：${count}行（${rows}）`,
    writing: (done: number, total: number) => `正在下发 ${done}/${total}`,
  },
  table: { file: "文件", recipient: "下发给", rows: "行数", fill: "要填的行" },
};
