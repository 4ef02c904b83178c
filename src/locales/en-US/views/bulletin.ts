import type { bulletin as chinese } from "../../zh-CN/views/bulletin";

export const bulletin: typeof chinese = {
  period: "Period",
  periods: { tenDays: "Ten days", month: "Month", quarter: "Quarter" },
  about: (first, last, number) => `No. ${number}, ${first} to ${last}`,
  preview: "Preview of the bulletin",
  edited: "The bulletin's sheet was edited by hand and stays as it is; this is what the data give",
  blank: (names) => `Not filled in: ${names}. What is blank is not printed; fill it in under Settings`,
};
