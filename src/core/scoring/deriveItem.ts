import { lastOfYear, type Day } from "../calendar/day";
import type { WorkItem } from "../model/item";
import type { Parameters } from "../model/parameters";
import { keepsCap } from "./completion";
import { cellOf, leaf, node, parameter, weighted } from "./derivationNode";
import type { Derivation, DerivationRule, NumberKey } from "./derivationNode";
import type { Completion, ItemResult, Quality, Quantity, Rating, Schedule, Timeliness } from "./result";

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
    weighted(deriveQuality(result.quality, parameters), rest),
  ]);
}

function deriveTimeliness(timeliness: Timeliness | null, result: ItemResult, parameters: Parameters): Derivation {
  if (timeliness === null) return leaf("T", result.schedule.due === undefined ? "noDueDay" : "notDueYet", null);
  switch (timeliness.rule) {
    case "milestones":
      return node(
        "T",
        "weightedMean",
        timeliness.value,
        timeliness.parts.map(({ value, weight }) => weighted(leaf("T", "item", value), leaf("v", "cell", weight))),
      );
    case "overdue": {
      const completion = node("ceiling", "hundredfold", 100 * result.completion.value, [
        completionOf(result, parameters),
      ]);
      return node("T", "overdue", timeliness.value, [
        node("ceiling", "lesser", timeliness.ceiling, [parameter(parameters, "overdueCeiling"), completion]),
        node("deducted", "product", timeliness.deducted, [
          parameter(parameters, "latePerDay"),
          daysAfter("late", timeliness.daysLate, dueDay(result), leaf("t", "asOf", parameters.asOf)),
        ]),
      ]);
    }
    case "done": {
      const due = dueDay(result);
      const done = doneDay(result, parameters);
      const { deducted, added, daysLate, daysEarly, ceiling } = timeliness;
      const inputs = [
        cappedDays(
          "deducted",
          deducted,
          parameters,
          ["lateDoneCap", "latePerDay"],
          daysAfter("late", daysLate, due, done),
        ),
        cappedDays("added", added, parameters, ["earlyCap", "earlyPerDay"], daysAfter("early", daysEarly, done, due)),
      ];
      if (ceiling !== undefined) {
        inputs.push(node("ceiling", "hundredfold", ceiling, [completionOf(result, parameters)]));
      }
      return node("T", "done", timeliness.value, inputs);
    }
  }
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

/** The finish date; the due day for a cap that was kept beyond it; the as-of day for what is complete without one. */
function doneDay(result: ItemResult, { asOf }: Parameters): Derivation {
  const { item, schedule } = result;
  const { doneOn } = schedule;
  if (doneOn !== undefined && doneOn === item.finish) return leaf("F", "cell", doneOn, cellOf(item, "finish"));
  return keepsCap(item) ? { ...dueDay(result), symbol: "F" } : leaf("F", "asOf", asOf);
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
  const completion = completionOf(result, parameters);
  return quantity.rule === "pace"
    ? node("N", "pace", quantity.value, [completion, deriveElapsed(result, parameters)])
    : node("N", "hundredfold", quantity.value, [completion]);
}

function completionOf({ item, completion }: ItemResult, parameters: Parameters): Derivation {
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
  }
}

function attainmentRule({ target, cap }: Extract<Completion, { rule: "target" }>): DerivationRule {
  if (target <= 0) return "targetMet";
  return cap ? "capAttainment" : "attainment";
}

function deriveElapsed(result: ItemResult, parameters: Parameters): Derivation {
  const { item, schedule } = result;
  const rule = parameters.elapsedBy === "workingDays" ? "elapsedWorkingDays" : "elapsedCalendarDays";
  return node("e", rule, schedule.elapsed, [
    startDay(item, schedule),
    schedule.due === undefined ? leaf("D'", "assumed", lastOfYear(parameters.year)) : dueDay(result),
    leaf("t", "asOf", parameters.asOf),
  ]);
}

function startDay(item: WorkItem, { start }: Schedule): Derivation {
  const written: Day | undefined = item.start;
  return written === start ? leaf("s", "cell", start, cellOf(item, "start")) : leaf("s", "assumed", start);
}
