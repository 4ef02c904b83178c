import type { Severity } from "../../core/checks/finding";
import { words } from "./words";

/** The words of the sheets that the add-in makes. */
export const report = {
  findings: {
    title: "数据核对清单",
    counts: (total: number, counts: Readonly<Record<Severity, number>>) =>
      `共${total}条：${words.severities.error}${counts.error}条，${words.severities.warning}${counts.warning}条，` +
      `${words.severities.info}${counts.info}条`,
    columns: { severity: "级别", code: "代码", place: "位置", message: "说明", advice: "建议" },
    wholeWorkbook: "整个工作簿",
    footer: "第 &P 页，共 &N 页",
  },
};
