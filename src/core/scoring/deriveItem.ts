import { lastOfYear, type Day } from "../calendar/day";
import type { WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { sum } from "../quantity/sum";
import { keepsCap } from "./completion";
import { cellOf, input, leaf, node, parameter, weighted } from "./derivationNode";
import type { Derivation, DerivationRule, NumberKey } from "./derivationNode";
import type {
  Completion,
  DueDayTimeliness,
  ItemResult,
  MilestoneResult,
  Occurrence,
  Quality,
  Quantity,
  Rating,
  Schedule,
  Timeliness,
} from "./result";

/**
 * How an item's row score came about, down to its cells. Source: scoring.md §6.
 *
 * @param parameters those that the item was judged with
 * @example deriveItem(a1, parameters).inputs[0]?.inputs[0] // { symbol: "M", rule: "weightedMean", value: 95.35, … }
 */
export function deriveItem(result: ItemResult, parameters: Parameters): Derivation {
  const { score, quantitative } = result;
  return node("score", "weightedMean", score, [
    weighted(deriveQualitative(result, parameters), parameter(parameters, "qualitativeWeight")),
    weighted(deriveQuantity(quantitative, result, parameters), parameter(parameters, "quantitativeWeight")),
  ]);
}

function deriveQualitative(result: ItemResult, parameters: Parameters): Derivation {
  const { item, qualitative } = result;
  const share = parameter(
    parameters,
    item.mode === "timeliness" ? "timelinessWeightWhenTimely" : "timelinessWeightWhenQuality",
  );
  const rest = node("b", "complement", 1 - (share.value ?? 0), [share]);
  return node("M", "weightedMean", qualitative, [
    weighted(deriveTimeliness(result.timeliness, result, parameters), share),
    weighted(deriveOwnQuality(result, parameters), rest),
  ]);
}

function deriveTimeliness(timeliness: Timeliness | null, result: ItemResult, parameters: Parameters): Derivation {
  if (timeliness === null) return leaf("T", result.schedule.due === undefined ? "noDueDay" : "notDueYet", null);
  switch (timeliness.rule) {
    case "children":
      return ofChildren("T", timeliness.value, result, (child) => child.timeliness?.value ?? null);
    case "occurrences":
      return node(
        "T",
        "mean",
        timeliness.value,
        timeliness.occurrences.map((occurrence) => deriveOccurrence(occurrence, parameters)),
      );
    case "milestones":
      return deriveMilestones(timeliness, result, parameters);
    case "overdue":
    case "done":
      return deriveDueDay(
        timeliness,
        dueDay(result),
        doneDay(result, parameters),
        completionOf(result, parameters),
        parameters,
      );
  }
}

/** T of one due day. */
function deriveDueDay(
  timeliness: DueDayTimeliness,
  due: Derivation,
  done: Derivation,
  completion: Derivation,
  parameters: Parameters,
): Derivation {
  const hundredfold = node("ceiling", "hundredfold", 100 * (completion.value ?? 0), [completion]);
  if (timeliness.rule === "overdue") {
    return node("T", "overdue", timeliness.value, [
      node("ceiling", "lesser", timeliness.ceiling, [parameter(parameters, "overdueCeiling"), hundredfold]),
      node("deducted", "product", timeliness.deducted, [
        parameter(parameters, "latePerDay"),
        daysAfter("late", timeliness.daysLate, due, leaf("t", "asOf", parameters.asOf)),
      ]),
    ]);
  }
  const { deducted, added, daysLate, daysEarly, ceiling } = timeliness;
  const late = daysAfter("late", daysLate, due, done);
  const early = daysAfter("early", daysEarly, done, due);
  return node("T", "done", timeliness.value, [
    cappedDays("deducted", deducted, parameters, ["lateDoneCap", "latePerDay"], late),
    cappedDays("added", added, parameters, ["earlyCap", "earlyPerDay"], early),
    ...(ceiling === undefined ? [] : [hundredfold]),
  ]);
}

/** The judged nodes by their weights, and the item's own due day with as much weight as all of them. */
function deriveMilestones(
  { value, parts, own }: Extract<Timeliness, { rule: "milestones" }>,
  result: ItemResult,
  parameters: Parameters,
): Derivation {
  const nodes = parts.map((part) => weighted(deriveMilestone(part, parameters), milestoneCell("v", part, "weight")));
  if (own === null) return node("T", "weightedMean", value, nodes);
  const total = node("Σv", "sum", sum(parts.map(({ milestone }) => milestone.weight)), nodes.flatMap(weightOf));
  const due = deriveDueDay(
    own,
    dueDay(result),
    doneDay(result, parameters),
    completionOf(result, parameters),
    parameters,
  );
  return node("T", "weightedMean", value, [...nodes, weighted(due, total)]);
}

function weightOf({ inputs: [, weight] }: Derivation): readonly Derivation[] {
  return weight === undefined ? [] : [weight];
}

function deriveMilestone(part: MilestoneResult, parameters: Parameters): Derivation {
  const { timeliness } = part;
  if (timeliness === null) return leaf("T", "notDueYet", null);
  const done = milestoneCell("F", part, "finish");
  const reached = leaf("c", timeliness.rule === "done" ? "finished" : "nothing", timeliness.rule === "done" ? 1 : 0);
  return deriveDueDay(timeliness, milestoneCell("D'", part, "planned"), done, reached, parameters);
}

function milestoneCell(
  symbol: string,
  { milestone }: MilestoneResult,
  field: "planned" | "finish" | "weight",
): Derivation {
  const place = { at: "cell", table: "milestones", row: milestone.row, field } as const;
  return leaf(symbol, "cell", milestone[field] ?? null, place);
}

function deriveOccurrence({ due, held, daysLate, value }: Occurrence, parameters: Parameters): Derivation {
  if (held === undefined) return leaf("T", "nothing", value);
  const days = daysAfter("late", daysLate, leaf("D'", "assumed", due), leaf("F", "assumed", held));
  return node("T", "done", value, [
    cappedDays("deducted", 100 - value, parameters, ["lateDoneCap", "latePerDay"], days),
    leaf("added", "assumed", 0),
  ]);
}

/** The V-weighted mean of the projects of a task. */
function ofChildren(
  symbol: string,
  value: number | null,
  { children }: ItemResult,
  valueOf: (child: ItemResult) => number | null,
): Derivation {
  return node(
    symbol,
    "weightedMean",
    value,
    children.map((child) =>
      weighted(
        leaf(symbol, "item", valueOf(child), cellOf(child.item, "id")),
        leaf("V", "item", child.weight, cellOf(child.item, "id")),
      ),
    ),
  );
}

function cappedDays(
  symbol: string,
  value: number,
  parameters: Parameters,
  [cap, perDay]: readonly [NumberKey, NumberKey],
  days: Derivation,
): Derivation {
  return node(symbol, "cappedDays", value, [parameter(parameters, cap), parameter(parameters, perDay), days]);
}

function daysAfter(symbol: string, days: number, from: Derivation, to: Derivation): Derivation {
  return node(symbol, "workingDaysAfter", days, [from, to]);
}

function dueDay({ item, schedule }: ItemResult): Derivation {
  return leaf("D'", "cell", schedule.due ?? null, cellOf(item, schedule.extended ? "extendedTo" : "due"));
}

/** The finish date; the due day for a cap that was kept beyond it; the report that first says so, else the as-of day. */
function doneDay(result: ItemResult, { asOf }: Parameters): Derivation {
  const { item, schedule } = result;
  const { doneOn } = schedule;
  if (doneOn !== undefined && doneOn === item.finish) return leaf("F", "cell", doneOn, cellOf(item, "finish"));
  if (keepsCap(item)) return { ...dueDay(result), symbol: "F" };
  const report = item.reports?.find(({ day }) => day === doneOn);
  if (report === undefined) return leaf("F", "asOf", asOf);
  return leaf("F", "cell", report.day, { at: "cell", table: "progressReports", row: report.row, field: "date" });
}

function deriveOwnQuality(result: ItemResult, parameters: Parameters): Derivation {
  const { quality, children } = result;
  const isTheirs = quality !== null && quality.ratings.length === 0 && children.length > 0;
  return isTheirs
    ? ofChildren("Q", quality.value, result, (child) => child.quality?.value ?? null)
    : deriveQuality(quality, parameters);
}

/** Q of an item, or of a subject itself. */
export function deriveQuality(quality: Quality | null, parameters: Parameters): Derivation {
  if (quality === null) return leaf("Q", "noRating", null);
  return node("Q", "quality", quality.value, [
    node("mean", "mean", quality.mean, quality.ratings.map(deriveRating)),
    node("deducted", "rectifications", quality.deducted, [
      parameter(parameters, "openRectificationPenalty"),
      leaf("open", "count", quality.open),
      parameter(parameters, "lateRectificationPenalty"),
      leaf("late", "count", quality.late),
    ]),
  ]);
}

function deriveRating({ row, field, rating, severity, corrected }: Rating): Derivation {
  return node("r'", "corrected", corrected, [
    leaf("r", "cell", rating, { at: "cell", table: "inspections", row, field }),
    leaf("severity", "assumed", severity),
  ]);
}

function deriveQuantity(quantity: Quantity | null, result: ItemResult, parameters: Parameters): Derivation {
  if (quantity === null) return leaf("N", "notRatedYet", null);
  if (quantity.rule === "children") {
    return ofChildren("N", quantity.value, result, (child) => child.quantitative?.value ?? null);
  }
  const completion = completionOf(result, parameters);
  return quantity.rule === "pace"
    ? node("N", "pace", quantity.value, [completion, deriveElapsed(result, parameters)])
    : node("N", "hundredfold", quantity.value, [completion]);
}

function completionOf(result: ItemResult, parameters: Parameters): Derivation {
  const { item, completion } = result;
  const cap = parameter(parameters, "completionCap");
  const { rule, value } = completion;
  switch (rule) {
    case "target":
      return node("c", attainmentRule(completion), value, [
        leaf("q", "cell", completion.actual, cellOf(item, "actual")),
        leaf("q*", "cell", completion.target, cellOf(item, item.targetField)),
        cap,
      ]);
    case "progress":
      return node("c", "progress", value, [leaf("p", "cell", completion.progress, cellOf(item, "progress")), cap]);
    case "finished":
      return node("c", "finished", value, [leaf("F", "cell", item.finish ?? null, cellOf(item, "finish"))]);
    case "nothing":
      return leaf("c", "nothing", value);
    case "broken":
      return leaf("c", "broken", value, cellOf(item, "fulfilment"));
    case "held":
      return node("c", "held", value, [
        leaf("held", "count", completion.held),
        leaf("due", "count", completion.expected),
      ]);
    case "children":
      return ofChildren("c", value, result, (child) => child.completion.value);
  }
}

function attainmentRule({ target, cap }: Extract<Completion, { rule: "target" }>): DerivationRule {
  if (target <= 0) return "targetMet";
  return cap ? "capAttainment" : "attainment";
}

function deriveElapsed(result: ItemResult, parameters: Parameters): Derivation {
  const { item, schedule } = result;
  if (item.duty !== undefined) return leaf("e", "assumed", schedule.elapsed);
  const rule = elapsedRule(item, parameters);
  return node("e", rule, schedule.elapsed, [
    startDay(item, schedule),
    schedule.due === undefined ? leaf("D'", "assumed", lastOfYear(parameters.year)) : dueDay(result),
    leaf("t", "asOf", parameters.asOf),
  ]);
}

function elapsedRule({ table }: WorkItem, { elapsedBy, indicatorElapsedBy }: Parameters): DerivationRule {
  if (table === "indicatorShares") return indicatorElapsedBy === "months" ? "elapsedMonths" : "elapsedCalendarDays";
  return elapsedBy === "workingDays" ? "elapsedWorkingDays" : "elapsedCalendarDays";
}

function startDay(item: WorkItem, { start }: Schedule): Derivation {
  const written: Day | undefined = item.start;
  return written === start ? input("s", start, item, "start") : leaf("s", "assumed", start);
}
