import type { FindingTexts } from "../findings";
import { itemFindings } from "./findingsItems";
import { peopleFindings } from "./findingsPeople";
import { sheetFindings } from "./findingsSheets";

export const findings: FindingTexts = { ...sheetFindings, ...itemFindings, ...peopleFindings };
