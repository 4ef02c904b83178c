/** 通报 */
export const bulletin = {
  period: "时段",
  periods: { tenDays: "旬", month: "月", quarter: "季" },
  about: (first: string, last: string, number: number) => `第${number}期，${first}至${last}`,
  preview: "通报预览",
  edited: "工作表里的通报手工修改过，会保留原样；下面是按现有数据起草的",
  blank: (names: string) => `还没有填写：${names}。空着的不印；可以在设置里填写`,
};
