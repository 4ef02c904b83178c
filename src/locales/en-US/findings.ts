import type { FindingTexts } from "../findings";
import { adoptFindings } from "./findingsAdopt";
import { itemFindings } from "./findingsItems";
import { peopleFindings } from "./findingsPeople";
import { sheetFindings } from "./findingsSheets";
import { tableFindings } from "./findingsTables";

export const findings: FindingTexts = {
  ...sheetFindings,
  ...itemFindings,
  ...peopleFindings,
  ...tableFindings,
  ...adoptFindings,
};
