/** 数据核对 */
export const findings = {
  filter: "筛选",
  severity: "级别",
  kind: "种类",
  allKinds: "全部种类",
  kindOption: (title: string, count: number) => `${title}（${count}）`,
  search: "查找",
  searchHint: "编号、说明、工作表",
  toggle: (severity: string, count: number) => `${severity} ${count}`,
  shown: (shown: number, total: number) => (shown === total ? `共${total}条` : `显示${shown}条，共${total}条`),
  none: "没有符合条件的",
  previous: "上一条",
  next: "下一条",
  at: (number: number, total: number) => `第${number}条，共${total}条`,
  steps: "逐条查看",
  writeList: "写入核对清单",
  writeListHint: "把下面各条写进工作表“数据核对清单”，可以打印、转发",
};
