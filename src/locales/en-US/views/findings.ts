import type { findings as chinese } from "../../zh-CN/views/findings";
import { count } from "../plural";

export const findings: typeof chinese = {
  filter: "Filter",
  severity: "Severity",
  kind: "Kind",
  allKinds: "All kinds",
  kindOption: (title, findings) => `${title} (${findings})`,
  search: "Search",
  searchHint: "Id, text, sheet",
  toggle: (severity, findings) => `${severity} ${findings}`,
  shown: (shown, total) => (shown === total ? count(total, "finding") : `${shown} of ${total} shown`),
  none: "None fits",
  previous: "Previous",
  next: "Next",
  at: (number, total) => `${number} of ${total}`,
  steps: "One by one",
  fix: "Mend",
  fixAll: (fixes) => `Mend ${fixes} of this kind`,
  dismiss: "Not a problem",
  reason: "Reason",
  reasonHint:
    "Such as: confirmed with the street. The workbook remembers it and the finding stays away until the cell changes",
  keep: "Remember",
  leave: "Leave it",
  dismissed: (findings) => `Called no problem (${findings})`,
  because: (reason) => `Reason: ${reason}`,
  restore: "Show again",
  writeList: "Write the list",
  writeListHint: "Writes these into a sheet of findings, to print or pass on",
};
