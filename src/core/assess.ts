import { makeWorkCalendar } from "./calendar/workCalendar";
import { checkAll } from "./checks/checkAll";
import type { Finding } from "./checks/finding";
import { calibrate, severitiesOf } from "./checks/inspectionChecks";
import { linkInspections } from "./checks/itemLinks";
import { besideItems } from "./model/beside";
import { indexItems } from "./model/itemIndex";
import { ITEM_TABLES } from "./model/itemTables";
import { linkProjects } from "./model/linkProjects";
import type { Model } from "./model/model";
import { PartyReader } from "./model/parties";
import { readCategoryWeights } from "./model/readCategoryWeights";
import { readComparison } from "./model/readComparison";
import { readConsequences } from "./model/readConsequences";
import { readDuties } from "./model/readDuties";
import { readGrid } from "./model/readGrid";
import { readHolidays } from "./model/readHolidays";
import { readIndicators } from "./model/readIndicators";
import { readInspections } from "./model/readInspections";
import { readItems } from "./model/readItems";
import { readMilestones } from "./model/readMilestones";
import { readParameters } from "./model/readParameters";
import { readReports, reportedFigures, type ReportRow } from "./model/readReports";
import { readResponsibilities } from "./model/readResponsibilities";
import { readRoster } from "./model/roster";
import { compareText } from "./names/compareText";
import { coverageOf } from "./scoring/coverage";
import { judgeIndicators } from "./scoring/indicators";
import { judgeItems } from "./scoring/judgeItems";
import { openRectifications } from "./scoring/rectifications";
import type { Assessment, ItemResult } from "./scoring/result";
import { scoreSubjects } from "./scoring/scoreSubjects";

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
  const parameters = readParameters(model, report);
  const calendar = makeWorkCalendar(readHolidays(tables.holidays, parameters.year, report));
  const comparison = readComparison(tables.categoryComparison, report);
  const categoryWeights = readCategoryWeights(tables.categoryWeights, comparison, report);
  const roster = readRoster(tables.roster, report);
  const parties = new PartyReader(roster);
  const index = indexItems(tables, report);
  const reports = readReports(tables.progressReports, parties, parameters, report);
  const reported = reportedFigures(reports);
  const indicators = readIndicators(tables.indicators, reported, parameters, report);
  const grid = readGrid(tables, parties, parameters, report);
  const beside = besideItems({
    index,
    grid,
    indicators,
    reported,
    responsibilities: readResponsibilities(tables.responsibilities, index, parties, parameters, report),
    milestones: readMilestones(tables.milestones, index, parameters.year, report),
    duties: readDuties(tables, index, parameters, calendar, report),
  });
  const { items, parentOf } = linkProjects(
    readItems(tables, { parameters, calendar, parties, report, beside }),
    index,
    report,
  );
  const inspections = readInspections(tables.inspections, parameters, report);
  const subjectNames = new Set(parties.subjects.keys());
  const links = linkInspections(items, index, inspections, roster, subjectNames, report);
  const calibration = calibrate(links.targets, parameters.calibrateInspectors, report);
  const severities = severitiesOf(calibration);

  const context = { parameters, calendar, categoryWeights, severities };
  const results = judgeItems(items, parentOf, links.ofItem, context);
  const goodPractice = reports.filter(isAdopted);

  const subjects = scoreSubjects(parties.subjects.values(), results, {
    parameters,
    severities,
    ofItem: ({ item }) => links.ofItem(item),
    ofSubject: links.ofSubject,
    adoptedOf: rowsByUnit(goodPractice),
    report,
  });
  const indicatorResults = judgeIndicators(indicators, results, parameters, calendar);
  const coverage = coverageOf(grid);
  checkAll({
    tables,
    parameters,
    calendar,
    categoryWeights,
    roster,
    index,
    grid,
    indicators: indicatorResults,
    results,
    reports,
    inspections,
    targets: links.targets,
    subjects,
    report,
  });

  return {
    rulesVersion: RULES_VERSION,
    calendarVersion: calendar.version,
    asOf: parameters.asOf,
    parameters,
    items: [...results].sort(inOrder),
    subjects,
    indicators: indicatorResults,
    coverage,
    calibration,
    comparison,
    goodPractice,
    consequences: readConsequences(tables.consequences, report),
    rectifications: openRectifications(inspections, parameters.asOf, calendar),
    findings,
  };
}

/** Whether a report is good practice that was adopted: it earns a bonus. */
function isAdopted({ type, adopted }: ReportRow): boolean {
  return type === "goodPractice" && adopted;
}

function rowsByUnit(reports: readonly ReportRow[]): (name: string) => readonly number[] {
  const rows = new Map<string, number[]>();
  for (const { row, units } of reports) {
    for (const unit of units) {
      const own = rows.get(unit);
      if (own === undefined) rows.set(unit, [row]);
      else own.push(row);
    }
  }
  return (name) => rows.get(name) ?? [];
}

/** By table, then id; rows with the same id in the order of the sheet. */
function inOrder({ item: a }: ItemResult, { item: b }: ItemResult): number {
  if (a.table === b.table) return compareText(a.id, b.id) || a.row - b.row;
  return ITEM_TABLES.findIndex((table) => table === a.table) - ITEM_TABLES.findIndex((table) => table === b.table);
}
