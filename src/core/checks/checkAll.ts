import type { WorkCalendar } from "../calendar/workCalendar";
import type { Inspection } from "../model/inspection";
import type { ItemIndex } from "../model/itemIndex";
import type { Report } from "../model/cellReader";
import type { Parameters } from "../model/parameters";
import type { Grid } from "../model/readGrid";
import type { ReportRow } from "../model/readReports";
import type { Roster } from "../model/roster";
import type { Tables } from "../model/tables";
import type { IndicatorResult, ItemResult, SubjectResult } from "../scoring/result";
import { checkCalendar } from "./calendarChecks";
import { checkCategory } from "./categoryChecks";
import { checkGrid } from "./gridChecks";
import { checkIndicators } from "./indicatorChecks";
import { checkInspectors, checkRectifications, checkUninspected, checkUninspectedUnits } from "./inspectionChecks";
import { checkItem } from "./itemChecks";
import { checkLoads } from "./loadChecks";
import { checkParents } from "./parentChecks";
import { checkReports } from "./reportChecks";

/** Everything that the checks look at. */
export interface Checked {
  readonly tables: Tables;
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  readonly categoryWeights: ReadonlyMap<string, number>;
  readonly roster: Roster;
  readonly index: ItemIndex;
  readonly grid: Grid;
  readonly indicators: readonly IndicatorResult[];
  readonly results: readonly ItemResult[];
  readonly reports: readonly ReportRow[];
  readonly inspections: readonly Inspection[];
  /** What each inspection looked at: an item's id or a subject's name. */
  readonly targets: ReadonlyMap<Inspection, string>;
  readonly subjects: readonly SubjectResult[];
  readonly report: Report;
}

/** Looks at a judged workbook for what contradicts itself, is missing, or calls for action. */
export function checkAll(checked: Checked): void {
  const { tables, parameters, calendar, categoryWeights, roster, results, subjects, report } = checked;
  for (const result of results) {
    checkItem(result, { parameters, calendar, report });
    checkCategory(result.item, categoryWeights, report);
  }
  if (tables.inspections !== undefined) checkUninspected(results, report);
  checkCalendar(results, parameters, calendar, report);
  checkParents(checked);
  checkGrid(checked);
  checkIndicators(checked);
  checkReports(checked);
  checkInspectors(checked);
  checkUninspectedUnits(checked);
  checkRectifications(checked);
  checkLoads(subjects, roster, report);
}
