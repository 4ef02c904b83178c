/** The words of 计分历史. */
export const history = {
  title: "计分历史",
  columns: {
    time: "时间",
    asOf: "考核日",
    rulesVersion: "规则版本",
    calendarVersion: "日历版本",
    name: "名称",
    qualitative: "定性",
    quantitative: "定量",
    score: "总分",
    rank: "名次",
    grade: "等次",
    fingerprint: "数据指纹",
  },
  footer: "第 &P 页，共 &N 页",
};
