/** 计分 */
export const scoring = {
  preview: "将要写入的改动",
  nothing: "没有要写入的改动：工作簿里的结果就是最新的",
  summary: (cells: number, columns: number, sheets: number) =>
    [cells > 0 ? `${cells}个单元格` : "", columns > 0 ? `新增${columns}列` : "", sheets > 0 ? `${sheets}张工作表` : ""]
      .filter(Boolean)
      .join("、"),
  cells: "单元格",
  added: (header: string) => `新增列“${header}”`,
  change: (before: string, after: string) => `${before} → ${after}`,
  blank: "空",
  text: (text: string) => `文本“${text}”`,
  sheets: "工作表",
  built: (name: string) => `生成“${name}”`,
  rebuilt: (name: string) => `更新“${name}”`,
  renamed: (from: string, to: string) => `“${from}”改名为“${to}”`,
  write: "写入并计分",
  runs: "计分记录",
  noRuns: "还没有计过分",
  run: (time: string, day: string, subjects: number) =>
    `${time === "" ? "时间未记" : time}，考核日${day}，${subjects}个对象`,
  openHistory: (sheet: string) => `打开“${sheet}”`,
  auto: "改动后自动计分",
  autoHint: "面板打开期间有效：停止输入2秒后，只重写有变化的得分；不写通报和成绩单",
};
