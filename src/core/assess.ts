import { checkAll } from "./checks/checkAll";
import type { Finding } from "./checks/finding";
import { ITEM_TABLES } from "./model/itemTables";
import type { Model } from "./model/model";
import { readConsequences } from "./model/readConsequences";
import { compareText } from "./names/compareText";
import { readModel, scoreReading } from "./reading";
import { coverageOf } from "./scoring/coverage";
import { judgeIndicators } from "./scoring/indicators";
import { openRectifications } from "./scoring/rectifications";
import type { Assessment, ItemResult } from "./scoring/result";

/** The version of the rules in scoring.md; written into everything that carries a score. */
export const RULES_VERSION = 1;

/**
 * Judges a workbook: reads its rows, judges every item, scores every subject, and finds what is wrong or doubtful.
 * Pure and total: bad data becomes findings, never an exception. Row order, unrelated rows, names and time zones
 * change no number. Source: scoring.md.
 *
 * @example assess(model).subjects[0] // { name: "鼓东街道", score: 93.65…, rank: 1, … }
 */
export function assess(model: Model): Assessment {
  const findings: Finding[] = [...model.findings];
  const report = (found: Finding) => {
    findings.push(found);
  };
  const { tables } = model;
  const reading = readModel(model, report);
  const { parameters, calendar, inspections, grid } = reading;
  const { results, subjects } = scoreReading(reading, parameters, report);
  const indicators = judgeIndicators(reading.indicators, results, parameters, calendar);
  checkAll({ ...reading, tables, indicators, results, subjects, targets: reading.links.targets, report });

  return {
    rulesVersion: RULES_VERSION,
    calendarVersion: calendar.version,
    asOf: parameters.asOf,
    parameters,
    items: [...results].sort(inOrder),
    subjects,
    indicators,
    coverage: coverageOf(grid),
    calibration: reading.calibration,
    comparison: reading.comparison,
    goodPractice: reading.goodPractice,
    consequences: readConsequences(tables.consequences, report),
    rectifications: openRectifications(inspections, parameters.asOf, calendar),
    findings,
  };
}

/** By table, then id; rows with the same id in the order of the sheet. */
function inOrder({ item: a }: ItemResult, { item: b }: ItemResult): number {
  if (a.table === b.table) return compareText(a.id, b.id) || a.row - b.row;
  return ITEM_TABLES.findIndex((table) => table === a.table) - ITEM_TABLES.findIndex((table) => table === b.table);
}
