import { makeWorkCalendar } from "./calendar/workCalendar";
import { checkCalendar } from "./checks/calendarChecks";
import { checkCategory } from "./checks/categoryChecks";
import type { Finding } from "./checks/finding";
import { calibrate, checkUninspected } from "./checks/inspectionChecks";
import { checkItem } from "./checks/itemChecks";
import { linkInspections } from "./checks/itemLinks";
import { checkLoads } from "./checks/loadChecks";
import type { WorkItem } from "./model/item";
import type { Model } from "./model/model";
import { PartyReader } from "./model/parties";
import { readCategoryWeights } from "./model/readCategoryWeights";
import { readConsequences } from "./model/readConsequences";
import { readHolidays } from "./model/readHolidays";
import { readInspections } from "./model/readInspections";
import { readTasks, type ItemContext } from "./model/readItems";
import { readParameters } from "./model/readParameters";
import { readRoster } from "./model/roster";
import { compareText } from "./names/compareText";
import { judgeItem } from "./scoring/judge";
import { openRectifications } from "./scoring/rectifications";
import type { Assessment, ItemResult } from "./scoring/result";
import { scoreSubjects } from "./scoring/scoreSubjects";

/** The version of the rules in scoring.md; written into everything that carries a score. */
export const RULES_VERSION = 1;

/** The tables whose rows are work items, in the order in which they are listed. */
export const ITEM_TABLES = ["streetTasks", "leaderTasks"] as const;

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
  const categoryWeights = readCategoryWeights(tables.categoryWeights, report);
  const roster = readRoster(tables.roster, report);
  const parties = new PartyReader(roster);
  const items = readItems(model, { parameters, parties, report });
  const inspections = readInspections(tables.inspections, parameters, report);
  const subjectNames = new Set(parties.subjects.keys());
  const links = linkInspections(items, inspections, roster, subjectNames, report);
  const severities = parameters.calibrateInspectors ? calibrate(links.targets, report) : new Map<string, number>();

  const context = { parameters, calendar, categoryWeights, severities };
  const results = items.map((item) => judgeItem(item, links.ofItem(item), context));
  const checks = { parameters, calendar, report };
  for (const result of results) {
    checkItem(result, checks);
    checkCategory(result.item, categoryWeights, report);
  }
  if (tables.inspections !== undefined) checkUninspected(results, report);
  checkCalendar(results, parameters, calendar, report);

  const subjects = scoreSubjects(parties.subjects.values(), results, {
    parameters,
    severities,
    ofItem: ({ item }) => links.ofItem(item),
    ofSubject: links.ofSubject,
    report,
  });
  checkLoads(subjects, roster, report);

  return {
    rulesVersion: RULES_VERSION,
    calendarVersion: calendar.version,
    asOf: parameters.asOf,
    parameters,
    items: results.sort(inOrder),
    subjects,
    consequences: readConsequences(tables.consequences, report),
    rectifications: openRectifications(inspections, parameters.asOf, calendar),
    findings,
  };
}

function readItems({ tables }: Model, context: ItemContext): WorkItem[] {
  return ITEM_TABLES.flatMap((table) => readTasks(table, tables[table] ?? [], context));
}

/** By table, then id; rows with the same id in the order of the sheet. */
function inOrder({ item: a }: ItemResult, { item: b }: ItemResult): number {
  if (a.table === b.table) return compareText(a.id, b.id) || a.row - b.row;
  return ITEM_TABLES.findIndex((table) => table === a.table) - ITEM_TABLES.findIndex((table) => table === b.table);
}
