import { formatEnglishDay, formatNumber, formatPercent } from "../format";
import type { bulletin as chinese, Counted, Ranked, Troubled } from "../zh-CN/bulletin";
import { count } from "./plural";

export const bulletin: typeof chinese = {
  title: (district) => (district === "" ? "Frontline bulletin" : `Frontline bulletin of ${district}`),
  documentNumber: (code, year, number) => (code === "" ? `Issue ${number}` : `${code} [${year}] No. ${number}`),
  recipients: (names) => `To: ${names}`,
  writtenOn: (day) => formatEnglishDay(day),
  copiesTo: (names) => `Copies to: ${names}`,
  printed: (body, day) => `${body}, printed on ${formatEnglishDay(day)}`,
  footer: "— &P —",
  nothing: "None.",
  sections: {
    overall: "1. Overall",
    ranking: "2. Results of streets and towns",
    goodPractice: "3. Good practice",
    problems: "4. Problems",
    next: "5. What comes next",
  },
  subheading: (index, name) => `(${index}) ${name}`,
  lights: {
    done: "done",
    missed: "done short of target",
    red: "red",
    yellow: "yellow",
    green: "on track",
    notStarted: "not started",
    standing: "standing",
  },
  byLight: (asOf, district, total, parts) =>
    `As of ${formatEnglishDay(asOf)}, ${district === "" ? "the district" : district} has ` +
    `${count(total, "work item")} under the frontline method: ${countList(parts)}.`,
  byCategory: (total, parts) => `By category: ${countList(parts)}, ${total} in all.`,
  noCategory: "no category",
  projects: (total, parts) => `The tasks have become ${count(total, "project")}: ${countList(parts)}.`,
  grid: ({ cells, withHead, withMatter, uncovered }) =>
    `The grid has ${count(cells, "cell")}: ${withHead} with a head, ${cells - withHead} without; ` +
    `${withMatter} with a matter, ${cells - withMatter} without` +
    `${uncovered.length === 0 ? "" : ` (${countList(uncovered)})`}.`,
  gridMatters: (total, parts) => `${count(total, "matter")} of the grid: ${countList(parts)}.`,
  cases: (total, parts) =>
    `${count(total, "case")}, petition visits and online questions included: ${countList(parts)}.`,
  duties: (total, expected, held) =>
    `${count(total, "standing matter")}, due ${count(expected, "time")} so far: ${held} held, ${expected - held} missed.`,
  indicators: (total, elapsed, parts) =>
    `${count(total, "indicator")}, with ${formatPercent(elapsed)} of the time gone: ${countList(parts)}.`,
  indicatorPart: (name, what) => `${name}: ${what}`,
  keepsUp: "keeping up",
  fallsBehind: "behind",
  notComparable: "not comparable",
  points: (value) => `${value > 0 ? "+" : ""}${formatNumber(value)}`,
  practiceLead: (total, parts) => `Good practice adopted: ${total}. By unit: ${countList(parts)}.`,
  practice: (unit, contents) => `${unit}: ${contents.join(" ")}`,
  caseWork: "Cases",
  casesLate: (total) => `${count(total, "case")} past the limit.`,
  pledges: "Pledges",
  pledgesBroken: (total, parts) =>
    `${count(total, "pledge")} broken: ` +
    `${parts.map(({ unit, name, veto }) => `${name} of ${unit}${veto ? " (veto)" : ""}`).join(", ")}.`,
  gridWork: "Grid",
  mattersLate: (total, parts) => `${count(total, "matter")} of the grid overdue: ${countList(parts)}.`,
  noStreet: "no street named",
  byGrade: (total, parts) => `${count(total, "unit")} ranked: ${countList(parts)}.`,
  best: (names) => `In front: ${rankedList(names)}`,
  worst: (names) => `At the end: ${rankedList(names)}`,
  closeRanks: (runs) => `Too close to call: ${runs.map((names) => names.join(", ")).join("; ")}.`,
  joined: (parts) => `${parts.join("; ")}.`,
  movers: (before, _asOf, { up, down, same, fresh }) => {
    const moves = (list: typeof up) => list.map(({ name, from, to }) => `${name} from ${from} to ${to}`);
    const parts = [
      listed("up", moves(up)),
      listed("down", moves(down)),
      listed("as before", same),
      listed("new", fresh),
    ].filter((part) => part !== "");
    return `Since the last issue (as of ${formatEnglishDay(before)}): ${parts.join("; ")}.`;
  },
  consequencesLead: "What follows: ",
  consequence: (grade, names, words) => `${words.join(", ")} for ${names.join(", ")} (${grade})`,
  unranked: (names) => `Not scored: ${names.join(", ")}.`,
  overQuota: (grade) => `${grade} (over quota)`,
  veto: (grade) => `${grade} (veto)`,
  moved: (places) => (places === 0 ? "same" : places > 0 ? `up ${places}` : `down ${-places}`),
  fresh: "new",
  work: "Work",
  mending: "Rectifications",
  problemsLead: (total, parts) => `${count(total, "item")} in trouble: ${countList(parts)}.`,
  problemKinds: { overdue: "overdue", behind: "behind schedule", missed: "short of target" },
  problemWords: { overdue: "overdue", behind: "behind", missed: "missed" },
  byUnit: (parts) => `By the unit in charge: ${parts.map(troubled).join(", ")}.`,
  mendingLead: (total, overdue) =>
    `${count(total, "rectification")} open: ${overdue} past the limit, ${total - overdue} not yet due.`,
  nextLead: (from, to, total, parts) =>
    `${count(total, "item")} due from ${formatEnglishDay(from)} to ${formatEnglishDay(to)}, by the unit in charge: ` +
    `${countList(parts)}.`,
  nextOverdue: (overdue) => `${count(overdue, "overdue item")} to be finished soon.`,
  nextMending: (overdue) => `${count(overdue, "rectification")} past the limit to be finished soon.`,
  returns: "Returns",
  returnsLate: ({ count: number, names, more, by, batch, due }) =>
    `What was handed out (batch ${batch}) was due back${due === undefined ? "" : ` by ${formatEnglishDay(due)}`}; ` +
    `not returned by ${count(number, by)}: ${names}${more ? " and others" : ""}.`,
  returnsOpen: ({ count: number, names, more, by, batch, due }) =>
    `What was handed out (batch ${batch}) is still to be returned by ${count(number, by)}` +
    `${due === undefined ? "" : `, by ${formatEnglishDay(due)}`}: ${names}${more ? " and others" : ""}.`,
  nobody: "no unit named",
  columns: {
    rank: "Rank",
    name: "Name",
    qualitative: "Quality",
    quantitative: "Quantity",
    bonus: "Bonus",
    penalty: "Penalty",
    score: "Score",
    grade: "Grade",
    moved: "Moved",
    indicator: "Indicator",
    target: "Target",
    actual: "Actual",
    measure: "Unit",
    attainment: "Reached",
    elapsed: "Time gone",
    gap: "Points",
    light: "Light",
    id: "ID",
    subject: "About",
    work: "Work",
    problem: "Problem",
    found: "Problem found",
    unit: "Unit",
    due: "Due",
    limit: "Mend by",
    daysLate: "Days late",
    completion: "Progress",
  },
};

function countList(parts: readonly Counted[]): string {
  return parts.map((part) => `${part.name} ${part.count}`).join(", ");
}

function rankedList(names: readonly Ranked[]): string {
  return names.map(({ name, rank, score }) => `${rank} ${name} (${formatNumber(score)})`).join(", ");
}

function listed(what: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${what} ${names.length}: ${names.join(", ")}`;
}

function troubled({ name = bulletin.nobody, count: items, overdue, longest }: Troubled): string {
  return overdue === 0
    ? `${name} ${items}`
    : `${name} ${items} (${overdue} overdue, at most ${count(longest, "working day")})`;
}
