/** Changes that the user confirms. */
export const edits = {
  confirm: "确认修改",
  summary: (cells: number, rows: number) =>
    [cells > 0 ? `改${cells}个单元格` : "", rows > 0 ? `新增${rows}行` : ""].filter(Boolean).join("，"),
  nothing: "没有要改的：单元格里已经是这个内容",
  write: "写入",
  leave: "不改",
  undo: "撤销修改",
  creates: (sheet: string) => `新建工作表“${sheet}”`,
  refused: (count: number) => `${count}处改不了：`,
  refusals: {
    missing: "表里没有这一列或这一行",
    out: "这一列由计分填写",
    protected: "工作表受保护",
    merged: "单元格被合并区域遮住",
    totals: "表尾有汇总行，请先移开",
    "end-unclear": "清单中间有空行，找不到表尾",
    "no-room": "下方没有空行",
    unwritable: "单元格存不下这个数",
  },
};
