import type { DocumentKind } from "../snapshot";
import type { Named } from "./types";

/** What the sheets that the add-in makes are called. */
export const SHEET_NAMES: { readonly [D in DocumentKind]: Named } = {
  findings: { zh: "数据核对清单", en: "Findings" },
  bulletin: { zh: "通报", en: "Bulletin" },
  unitScorecards: { zh: "单位成绩单", en: "Unit scorecards" },
  personScorecards: { zh: "个人成绩单", en: "Personal scorecards" },
  gridScorecards: { zh: "网格成绩单", en: "Grid scorecards" },
  history: { zh: "计分历史", en: "History" },
};

/** What the sheet of an issued bulletin is called. @example issueName(3) // { zh: "通报第3期", en: "Bulletin 3" } */
export function issueName(number: number): Named {
  return { zh: `通报第${number}期`, en: `Bulletin ${number}` };
}
