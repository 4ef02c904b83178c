import { formatDay } from "../../core/calendar/day";
import type { Visit } from "../../core/fairness/visits";
import type { FindingTexts } from "../findings";
import { formatNumber, quote } from "../format";
import { capital, item } from "./item";
import { words } from "./words";

/** So many visits are named; the scorecards list all of them. */
const MOST_VISITS = 5;

/** Findings about who answers for an item, the roster, and inspections. */
export const peopleFindings = {
  "responsible-missing": {
    title: "Nobody responsible",
    message: ({ id }) => `${capital(item(id))} does not say who answers for it; it counts for nobody`,
    advice: (_, names) => `Enter who answers for it in “${names.here ?? names.column("responsible")}”`,
  },
  "responsible-vague": {
    title: "Responsible unit unclear",
    message: ({ id, name }) => `${quote(name)} on ${item(id)} does not say which unit answers for it`,
    advice: (_, names) => `Name each unit in “${names.column("responsible")}”, with 、 between them`,
  },
  "name-unknown": {
    title: "Not in the roster",
    message: ({ id, name, kind }) =>
      `${quote(name)} on ${item(id)} is not in the roster; it counts as “${kindWord(kind)}”`,
    advice: (_, names) =>
      `Check the spelling; if it is right, add it to “${names.table("roster")}”, as a name or as another spelling`,
  },
  "roster-name-missing": {
    title: "Roster row without a name",
    message: () => "This row of the roster has no name and was ignored",
    advice: () => "Enter the name, or delete the row",
  },
  "roster-name-repeated": {
    title: "Roster name repeated",
    message: ({ name }) => `${quote(name)} stands in more than one row of the roster`,
    advice: () => "Keep one row for each name; tell persons of one name apart by their unit",
  },
  "headcount-partial": {
    title: "Headcounts incomplete",
    message: ({ group }) => `Only some units of ${quote(group)} have a headcount, so loads are not taken per head`,
    advice: () => "Enter the headcount of every unit of the group, or of none",
  },
  "load-high": {
    title: "High load",
    message: ({ name, load, ratio }) =>
      `${quote(name)} carries a load of ${formatNumber(load)}, ${formatNumber(ratio)} times the middle of its group`,
    advice: () => "Check workloads and difficulties; if they are right, consider sharing the work out anew",
  },
  "load-low": {
    title: "Low load",
    message: ({ name, load, ratio }) =>
      `${quote(name)} carries a load of ${formatNumber(load)}, only ${formatNumber(ratio)} times the middle of its group`,
    advice: () => "Check that no task is missing; if none is, consider sharing the work out anew",
  },
  "inspection-unknown-id": {
    title: "Inspection of something unknown",
    message: ({ id }) => `${quote(id)} is neither the ID of a work item nor a name in the roster; it was not scored`,
    advice: (_, names) => `Correct “${names.column("subjectId")}” to an ID or to a name in the roster`,
  },
  "inspection-undated": {
    title: "Inspection without a date",
    message: () => "This inspection has no date and was not scored",
    advice: (_, names) => `Enter the day of the inspection in “${names.column("date")}”, such as 2019-06-30`,
  },
  "inspection-unrated-word": {
    title: "Rating word unknown",
    message: ({ text }) => `No points are set for the rating ${quote(text)}; it was not scored`,
    advice: (_, names) =>
      `Enter a known rating in “${names.column("grade")}”, set its points in ` +
      `“${names.parameter("gradeValues")}”, or enter points in “${names.column("rating")}”`,
  },
  "rating-out-of-range": {
    title: "Rating out of range",
    message: ({ value }) => `The rating ${formatNumber(value)} is not within 0 to 100; the nearer bound was used`,
    advice: (_, names) => `Enter a number from 0 to 100 in “${names.column("rating")}”`,
  },
  "inspector-missing": {
    title: "No inspector",
    message: () => "This inspection does not say who made it, so its leniency cannot be compared",
    advice: (_, names) => `Enter the inspector or inspection group in “${names.column("inspector")}”`,
  },
  uninspected: {
    title: "Not inspected",
    message: ({ count, total }) => `${count} of ${total} work items have no inspection rating yet, so no quality score`,
    advice: () => "Arrange inspections; the derivation of these items says “not inspected”",
  },
  "inspector-always-alike": {
    title: "Ratings all alike",
    message: ({ inspector, count, rating }) =>
      `All ${formatNumber(count)} ratings by ${quote(inspector)} are ${formatNumber(rating)}`,
    advice: () => "Check whether each item was looked at; ratings that never differ say nothing",
  },
  "inspector-one-unit": {
    title: "Inspector saw one unit only",
    message: ({ inspector, unit, count }) =>
      `All ${formatNumber(count)} inspections by ${quote(inspector)} were of ${quote(unit)}`,
    advice: () => "Let inspectors cross over, so that their strictness can be compared",
  },
  "unit-never-inspected": {
    title: "Unit never inspected",
    message: ({ unit }) => `No work of ${quote(unit)} has been inspected`,
    advice: () => "Arrange an inspection",
  },
  "rectification-overdue": {
    title: "Rectification overdue",
    message: ({ id, due, days }) =>
      `The rectification of ${item(id)} was due on ${formatDay(due)}, ${formatNumber(days)} working days ago`,
    advice: (_, names) => `Enter the day in “${names.column("mended")}” once it is mended; until then press for it`,
  },
  "inspectors-not-comparable": {
    title: "Inspectors cannot be compared",
    message: ({ parts }) =>
      `The inspectors fall into ${parts.length} parts (${parts.map((part) => part.join(", ")).join("; ")}) ` +
      "that never rated the same item; nothing was corrected for leniency",
    advice: ({ visits }) => visitsText(visits),
  },
  "inspectors-too-few-ratings": {
    title: "Too few ratings",
    message: ({ inspectors }) => `Fewer than 2 ratings by ${inspectors.join(", ")}; nothing was corrected for leniency`,
    advice: ({ visits }) => (visits.length === 0 ? "Have every inspector give at least 2 ratings" : visitsText(visits)),
  },
} satisfies Partial<FindingTexts>;

/** Who should rate what, as far as a cell has room for it. */
function visitsText(visits: readonly Visit[]): string {
  const named = visits.slice(0, MOST_VISITS).map((visit) => `${visit.inspector} rate ${quote(visit.item)}`);
  return `Have ${named.join(", ")}${visits.length > MOST_VISITS ? ` and so on, ${visits.length} visits in all` : ""}`;
}

/** The word for a kind of subject; the core names kinds by their codes. */
function kindWord(kind: string): string {
  return Object.entries(words.subjectKinds).find(([code]) => code === kind)?.[1] ?? kind;
}
