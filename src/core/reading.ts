import { makeWorkCalendar, type WorkCalendar } from "./calendar/workCalendar";
import { calibrate, severitiesOf } from "./checks/inspectionChecks";
import { linkInspections, type InspectionLinks } from "./checks/itemLinks";
import { besideItems } from "./model/beside";
import type { Report } from "./model/cellReader";
import type { Inspection } from "./model/inspection";
import type { WorkItem } from "./model/item";
import { indexItems, type ItemIndex } from "./model/itemIndex";
import { linkProjects, type Family } from "./model/linkProjects";
import type { Model } from "./model/model";
import type { Parameters } from "./model/parameters";
import { PartyReader } from "./model/parties";
import { readCategoryWeights } from "./model/readCategoryWeights";
import { readComparison, type CategoryComparison } from "./model/readComparison";
import { readDuties } from "./model/readDuties";
import { readGrid, type Grid } from "./model/readGrid";
import { readHolidays } from "./model/readHolidays";
import { readIndicators, type Indicator } from "./model/readIndicators";
import { readInspections } from "./model/readInspections";
import { readItems } from "./model/readItems";
import { readMilestones } from "./model/readMilestones";
import { readParameters } from "./model/readParameters";
import { readReports, reportedFigures, type ReportRow } from "./model/readReports";
import { readResponsibilities } from "./model/readResponsibilities";
import { readRoster, type Roster } from "./model/roster";
import { judgeItems } from "./scoring/judgeItems";
import type { Calibration, ItemResult, SubjectResult } from "./scoring/result";
import { scoreSubjects } from "./scoring/scoreSubjects";

/** A model, read: its items with what belongs to them, before anything is judged. */
export interface Reading extends Family {
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  readonly comparison: CategoryComparison;
  readonly categoryWeights: ReadonlyMap<string, number>;
  readonly roster: Roster;
  readonly parties: PartyReader;
  readonly index: ItemIndex;
  readonly reports: readonly ReportRow[];
  readonly goodPractice: readonly ReportRow[];
  readonly indicators: readonly Indicator[];
  readonly grid: Grid;
  readonly inspections: readonly Inspection[];
  readonly links: InspectionLinks;
  readonly calibration: Calibration;
}

/** Reads everything that judging leans on; whatever cannot be read is a finding. */
export function readModel(model: Model, report: Report): Reading {
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
  const family = linkProjects(readItems(tables, { parameters, calendar, parties, report, beside }), index, report);
  const inspections = readInspections(tables.inspections, parameters, report);
  const subjectNames = new Set(parties.subjects.keys());
  const links = linkInspections(family.items, index, inspections, roster, subjectNames, report);
  const calibration = calibrate(links.targets, parameters.calibrateInspectors, report);
  const goodPractice = reports.filter(isAdopted);
  return {
    ...family,
    parameters,
    calendar,
    comparison,
    categoryWeights,
    roster,
    parties,
    index,
    reports,
    goodPractice,
    indicators,
    grid,
    inspections,
    links,
    calibration,
  };
}

/** The items, judged, and the subjects, scored. */
export interface Scored {
  readonly results: readonly ItemResult[];
  readonly subjects: SubjectResult[];
}

/**
 * Judges what was read, and scores who answers for it.
 *
 * @param parameters those that were read, or others: what reading itself leans on (days, shares) stays as it was read
 */
export function scoreReading(reading: Reading, parameters: Parameters, report: Report): Scored {
  const { items, parentOf, calendar, categoryWeights, parties, links, goodPractice, calibration } = reading;
  const severities = severitiesOf(calibration);
  const inspectionsOf = (item: WorkItem) => links.ofItem(item);
  const results = judgeItems(items, parentOf, inspectionsOf, { parameters, calendar, categoryWeights, severities });
  const subjects = scoreSubjects(parties.subjects.values(), results, {
    parameters,
    severities,
    ofItem: ({ item }) => links.ofItem(item),
    ofSubject: links.ofSubject,
    adoptedOf: rowsByUnit(goodPractice),
    report,
  });
  return { results, subjects };
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
