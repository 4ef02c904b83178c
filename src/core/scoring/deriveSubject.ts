import type { Parameters } from "../model/parameters";
import type { TableKey } from "../model/tables";
import { isGain } from "./credits";
import { cellOf, input, leaf, node, parameter, weighted, type Derivation } from "./derivationNode";
import { deriveQuality } from "./deriveItem";
import { isJudged } from "./judge";
import { sum } from "../quantity/sum";
import type { Credit, ItemResult, SubjectItem, SubjectResult } from "./result";

/**
 * How a subject's score S came about, down to its items; an item has a derivation of its own. Source: scoring.md §6.
 *
 * @param parameters those that the subject was scored with
 * @example deriveSubject(jia, parameters).inputs[0] // { symbol: "Z", rule: "weightedMean", value: 81.5786…, … }
 */
export function deriveSubject(subject: SubjectResult, parameters: Parameters): Derivation {
  if (subject.score === null) return leaf("S", "nothingJudged", null);
  return node("S", "total", subject.score, [
    deriveMixed(subject, parameters),
    deriveCredits("B", subject.bonus, subject.credits, parameters),
    deriveCredits("P", subject.penalty, subject.credits, parameters),
    parameter(parameters, "scoreCap"),
  ]);
}

function deriveMixed(subject: SubjectResult, parameters: Parameters): Derivation {
  const qualitative = partsOf(subject, parameters, "M");
  const quantitative = partsOf(subject, parameters, "N");
  const { qualitativeCoverage, quantitativeCoverage } = subject;
  return node("Z", "weightedMean", subject.mixed, [
    weighted(
      mean("X", subject.qualitative, qualitative),
      product("weight", [
        parameter(parameters, "qualitativeWeight"),
        node("κ_X", "coverage", qualitativeCoverage, qualitative),
      ]),
    ),
    weighted(
      deriveQuantitative(subject, quantitative, parameters),
      product("weight", [
        parameter(parameters, "quantitativeWeight"),
        node("κ_Y", "coverage", quantitativeCoverage, quantitative),
      ]),
    ),
  ]);
}

function deriveQuantitative(subject: SubjectResult, parts: readonly Derivation[], parameters: Parameters): Derivation {
  const base = mean("Y₀", subject.quantitativeBase, parts);
  if (subject.quantitative === null) return leaf("Y", "nothingJudged", null);
  return node("Y", "adjusted", subject.quantitative, [base, deriveLoadFactor(subject, parts, parameters)]);
}

function deriveLoadFactor(subject: SubjectResult, parts: readonly Derivation[], parameters: Parameters): Derivation {
  return node("f", "loadFactor", subject.loadFactor, [
    deriveLoadRatio(subject, parts),
    parameter(parameters, "loadExponent"),
    parameter(parameters, "loadFactorCap"),
  ]);
}

function deriveLoadRatio({ load, loadRatio }: SubjectResult, parts: readonly Derivation[]): Derivation {
  if (loadRatio === null) return leaf("λ", "nothingJudged", null);
  const weights = parts.flatMap(({ inputs: [, weight] }) => weight ?? []);
  const heads = load > 0 ? sum(weights.map(({ value }) => value ?? 0)) / load : 1;
  return node("λ", "loadRatio", loadRatio, [
    node("ℓ", "load", load, [leaf("heads", "count", heads), ...weights]),
    leaf("median", "assumed", loadRatio > 0 ? load / loadRatio : null),
  ]);
}

/** The judged items, and the ratings of the subject itself as one more, with their M or N and their weights. */
function partsOf(subject: SubjectResult, parameters: Parameters, symbol: "M" | "N"): Derivation[] {
  const { items, ownQuality } = subject;
  const parts = items.filter(({ result }) => isJudged(result)).map((item) => partOf(item, symbol));
  if (ownQuality !== null) {
    const own = symbol === "M" ? deriveQuality(ownQuality, parameters) : leaf("N", "notRatedYet", null);
    parts.push(weighted(own, leaf("V", "assumed", 1)));
  }
  return parts;
}

function partOf({ result, share }: SubjectItem, symbol: "M" | "N"): Derivation {
  const value = symbol === "M" ? result.qualitative : (result.quantitative?.value ?? null);
  return weighted(
    leaf(symbol, "item", value, cellOf(result.item, "id")),
    product("Vσ", [deriveWeight(result), leaf("σ", "assumed", share)]),
  );
}

function deriveWeight({ item, weight, categoryWeight, children }: ItemResult): Derivation {
  if (children.length > 0) {
    return node(
      "V",
      "sum",
      weight,
      children.map((child) => leaf("V", "item", child.weight, cellOf(child.item, "id"))),
    );
  }
  return node("V", "product", weight, [
    input("w", item.workload, item, "workload"),
    input("d", item.difficulty, item, "difficulty"),
    input("k", categoryWeight, item, "category"),
  ]);
}

function mean(symbol: string, value: number | null, parts: readonly Derivation[]): Derivation {
  return value === null ? leaf(symbol, "nothingJudged", null) : node(symbol, "weightedMean", value, parts);
}

function product(symbol: string, inputs: readonly Derivation[]): Derivation {
  return node(
    symbol,
    "product",
    inputs.reduce((value, input) => value * (input.value ?? 0), 1),
    inputs,
  );
}

/** The cell that a credit comes from. */
const CREDIT_CELLS: Readonly<Record<Credit["kind"], { readonly table: TableKey; readonly field: string }>> = {
  bonus: { table: "inspections", field: "bonus" },
  penalty: { table: "inspections", field: "penalty" },
  rectification: { table: "inspections", field: "limit" },
  goodPractice: { table: "progressReports", field: "adopted" },
};

function deriveCredits(
  symbol: "B" | "P",
  value: number,
  credits: readonly Credit[],
  parameters: Parameters,
): Derivation {
  const own = credits.filter((credit) => isGain(credit) === (symbol === "B"));
  return node(symbol, "cappedSum", value, [
    parameter(parameters, symbol === "B" ? "bonusCap" : "penaltyCap"),
    ...own.map(({ kind, row, points }) => leaf(kind, "cell", points, { at: "cell", row, ...CREDIT_CELLS[kind] })),
  ]);
}
