import fc from "fast-check";
import { inputsOf } from "../../../src/core/fingerprint/inputs";
import { assess } from "../../../src/core/assess";
import type { CellValue } from "../../../src/core/model/cell";
import { assessed, found, itemOf, modelOf, placesOf, type Sheet, type Sheets } from "../../support/model";

// 类别比较: the pairwise table.

const NAMES = ["甲类", "乙类", "丙类"] as const;

function comparison(...rows: readonly (readonly CellValue[])[]): Sheet<"categoryComparison"> {
  return [
    ["category", ...NAMES.map((name) => `versus:${name}` as const)],
    ...rows.map((row, i) => [NAMES[i] ?? null, ...row]),
  ];
}

function compared(categoryComparison: Sheet<"categoryComparison">, more: Sheets = {}) {
  return assessed({
    streetTasks: [
      ["id", "name", "category", "responsible"],
      ...NAMES.map((name, i) => [`A${i}`, "任务", name, "甲街道"]),
    ],
    categoryComparison,
    ...more,
  });
}

const GOOD = comparison([1, 2, 4], [null, 1, 2], [null, null, 1]);
const categoryWeights = ({ items }: ReturnType<typeof compared>) => items.map(({ categoryWeight }) => categoryWeight);

test("consistent comparisons weigh the categories, 1 in the mean", () => {
  const assessment = compared(GOOD);
  const [a = NaN, b = NaN, c = NaN] = categoryWeights(assessment);
  [a, b, c].forEach((weight, i) => expect(weight).toBeCloseTo((3 * 4) / 7 / 2 ** i, 9));
  expect(assessment.comparison.consistency).toBeCloseTo(0, 9);
  expect(assessment.comparison.rows.map(({ row, category }) => [row, category])).toEqual(
    NAMES.map((name, i) => [i, name]),
  );
});

test.each([
  ["the lower half", comparison([null, null, null], ["1/2", null, null], [{ percent: 0.25 }, 0.5, null])],
  ["both halves, rounded", comparison([1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1])],
  ["fractions in full width", comparison([1, null, null], ["１／２", 1, null], ["1 / 4", "1/2", 1])],
])("a pair may be written in either cell: %s", (_, sheet) => {
  const assessment = compared(sheet);
  expect(found(assessment.findings, "comparison-off-scale")).toEqual([]);
  assessment.comparison.rows.forEach(({ weight }, i) => expect(weight).toBeCloseTo(4 / 7 / 2 ** i, 9));
});

test("0.33 stands for 1/3, and the whole number of the pair counts", () => {
  const { comparison: result } = compared(comparison([1, 3, 9], [0.33, 1, 3], [0.11, 0.33, 1]));
  expect(result.consistency).toBeCloseTo(0, 9);
});

test("a table with nothing in it but its diagonal compares nothing, and that is no finding", () => {
  const {
    comparison: result,
    findings,
    items,
  } = compared(comparison([1, null, null], [null, 1, null], [null, null, 1]));
  expect(result).toEqual({ rows: NAMES.map((category, row) => ({ row, category, weight: null })), consistency: null });
  expect(findings.filter(({ code }) => code.startsWith("comparison"))).toEqual([]);
  expect(items.map(({ categoryWeight }) => categoryWeight)).toEqual([1, 1, 1]);
});

test("comparisons that contradict each other are refused with the pair that disturbs most, and CR is told", () => {
  const assessment = compared(comparison([1, 3, "1/5"], [null, 1, 4], [null, null, 1]));
  expect(categoryWeights(assessment)).toEqual([1, 1, 1]);
  expect(assessment.comparison.rows.map(({ weight }) => weight)).toEqual([null, null, null]);
  expect(assessment.comparison.consistency).toBeGreaterThan(0.1);
  const [refused] = found(assessment.findings, "comparison-inconsistent");
  expect(refused?.params).toMatchObject({ ratio: assessment.comparison.consistency });
  expect([refused?.severity, refused?.place]).toEqual([
    "error",
    { at: "cell", table: "categoryComparison", row: 0, field: "versus:乙类" },
  ]);
});

test("the cell of the pair is the one that is filled in", () => {
  const { findings } = compared(comparison([1, null, null], ["1/3", 1, null], [5, "1/4", 1]));
  expect(placesOf(findings, "comparison-inconsistent")).toEqual(["categoryComparison[1].versus:甲类"]);
  expect(found(findings, "comparison-inconsistent")[0]?.params).toMatchObject({ first: "乙类", second: "甲类" });
});

test.each([
  [
    "not reciprocal",
    comparison([1, 3, 4], [3, 1, 2], [null, null, 1]),
    "comparison-not-reciprocal",
    "categoryComparison[1].versus:甲类",
  ],
  [
    "a diagonal other than 1",
    comparison([2, 3, 4], [null, 1, 2], [null, null, 1]),
    "comparison-not-reciprocal",
    "categoryComparison[0].versus:甲类",
  ],
  [
    "a pair that is missing",
    comparison([1, 3, null], [null, 1, 2], [null, null, 1]),
    "comparison-incomplete",
    "categoryComparison[0].versus:丙类",
  ],
  [
    "1/3 that became a date",
    comparison([1, 43468, 4], [null, 1, 2], [null, null, 1]),
    "comparison-off-scale",
    "categoryComparison[0].versus:乙类",
  ],
  [
    "zero",
    comparison([1, 0, 4], [null, 1, 2], [null, null, 1]),
    "comparison-off-scale",
    "categoryComparison[0].versus:乙类",
  ],
  [
    "words",
    comparison([1, "很重要", 4], [null, 1, 2], [null, null, 1]),
    "number-unreadable",
    "categoryComparison[0].versus:乙类",
  ],
  [
    "an error",
    comparison([1, { fault: "error", text: "#REF!" }, 4], [null, 1, 2], [null, null, 1]),
    "formula-error",
    "categoryComparison[0].versus:乙类",
  ],
] as const)("%s is found at its cell, once, and nothing is weighed", (_, sheet, code, place) => {
  const assessment = compared(sheet);
  expect(placesOf(assessment.findings, code)).toEqual([place]);
  expect(categoryWeights(assessment)).toEqual([1, 1, 1]);
  expect(assessment.comparison.consistency).toBeNull();
});

test("two categories cannot be compared", () => {
  const assessment = compared([
    ["category", "versus:甲类", "versus:乙类"],
    ["甲类", 1, 2],
    ["乙类", null, 1],
  ]);
  expect(found(assessment.findings, "comparison-size").map(({ params }) => params.count)).toEqual([2]);
});

test("rows without a category or with one again, and columns of none, are found", () => {
  const { findings } = compared([
    ["category", "versus:甲类", "versus:乙类", "versus:丙类", "versus:备注"],
    ["甲类", 1, 2, 4, "示例"],
    ["乙类", null, 1, 2, null],
    ["丙类", null, null, 1, null],
    ["丙类", null, null, 1, null],
    [null, 3, null, null, null],
  ]);
  expect(placesOf(findings, "comparison-repeated")).toEqual(["categoryComparison[3].category"]);
  expect(placesOf(findings, "comparison-unnamed")).toEqual(["categoryComparison[4].category"]);
  expect(placesOf(findings, "comparison-unmatched")).toEqual(["categoryComparison[0].versus:备注"]);
});

test("what 类别权重 says beats the comparison, which fills what it leaves out", () => {
  const assessment = compared(GOOD, {
    categoryWeights: [
      ["category", "weight"],
      ["甲类", 5],
      ["乙类", null],
    ],
  });
  const [a, b = NaN, c = NaN] = categoryWeights(assessment);
  expect(a).toBe(5);
  expect([b, c].map((weight) => Math.round(weight * 1e9))).toEqual(
    [6 / 7, 3 / 7].map((weight) => Math.round(weight * 1e9)),
  );
  expect(found(assessment.findings, "comparison-overruled").map(({ params }) => params.categories)).toEqual([["甲类"]]);
  expect(itemOf(assessment, "A0").weight).toBe(5);
});

test("a comparison is among the facts that a run was made from", () => {
  const facts = (sheet: Sheet<"categoryComparison">) => {
    const model = modelOf({ streetTasks: [["id"], ["A"]], categoryComparison: sheet });
    return inputsOf(model, assess(model)).fingerprint;
  };
  expect(facts(comparison([1, 2, 4], [null, 1, 2], [null, null, 1]))).toBe(facts(GOOD));
  expect(facts(comparison([1, 2, 5], [null, 1, 2], [null, null, 1]))).not.toBe(facts(GOOD));
});

test("whatever stands in the table, weights are numbers above zero or none", () => {
  const any = fc.oneof(fc.constantFrom<CellValue>(1, 2, 3, 9, 0, -1, "1/3", "x", null, true), fc.double());
  fc.assert(
    fc.property(fc.array(fc.array(any, { minLength: 4, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const { comparison: result } = assessed({
        streetTasks: [["id"], ["A"]],
        categoryComparison: [["category", "versus:1", "versus:2", "versus:x"], ...rows],
      });
      for (const { weight } of result.rows) if (weight !== null) expect(weight).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
