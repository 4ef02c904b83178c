import { createBook, type Book } from "../../preview/host";
import { comparisonEdits, comparisonIn, withPairs, type ComparedPair } from "../../src/app/compareCategories";
import { planEdits } from "../../src/workbook/edits";
import type { Scalar } from "../../preview/host";
import { AS_OF } from "../hosts/excel/support";
import { look, write } from "./support";

const CATEGORIES = ["调查研究", "推动落实", "优化服务"];

type Line = readonly Scalar[];

/** A workbook with three tasks of three categories, and what it says of comparing them. */
function book(comparison?: readonly Line[], weights?: readonly Line[]): Book {
  const tasks: readonly Line[] = [
    ["编号", "类别", "重点任务", "责任单位", "完成时限"],
    ...CATEGORIES.map((category, i): Line => [`A${i}`, category, "任务", "甲街道", AS_OF + 30]),
  ];
  const tableOf = (name: string, cells: readonly Line[]) => ({
    name,
    cells: cells.map((line) => [...line]),
    tables: [{ name, at: `A1:${String.fromCharCode(64 + (cells[0]?.length ?? 1))}${cells.length}` }],
  });
  return createBook([
    tableOf("街镇任务", tasks),
    ...(comparison === undefined ? [] : [tableOf("类别比较", comparison)]),
    ...(weights === undefined ? [] : [tableOf("类别权重", weights)]),
  ]);
}

const BLANK: readonly Line[] = [
  ["类别", ...CATEGORIES, "权重", "CR"],
  ["调查研究", 1, null, null, null, null],
  ["推动落实", null, 1, null, null, null],
  ["优化服务", null, null, 1, null, null],
];

const SAID: readonly ComparedPair[] = [
  { first: 0, second: 1, ratio: 1 / 3 },
  { first: 0, second: 2, ratio: 1 },
  { first: 1, second: 2, ratio: 3 },
];

/** Writes what is said, and gives what the workbook then makes of it. */
async function said(own: Book, pairs: readonly ComparedPair[]) {
  const prepared = await look(own);
  const { plan, refused } = planEdits(
    prepared.located,
    prepared.snapshot,
    comparisonEdits(prepared, comparisonIn(prepared), pairs),
  );
  expect(refused).toEqual([]);
  await write(own, plan);
  return look(own);
}

it("a table that is there gets both cells of each pair, and the weights follow", async () => {
  const own = book(BLANK);
  const { assessment } = await said(own, SAID);
  expect(assessment.comparison.rows.map(({ category, weight }) => [category, weight?.toFixed(4)])).toEqual([
    ["调查研究", "0.2000"],
    ["推动落实", "0.6000"],
    ["优化服务", "0.2000"],
  ]);
  expect(assessment.comparison.consistency).toBe(0);
  expect([own.value("类别比较", 1, 2), own.value("类别比较", 2, 1)]).toEqual([1 / 3, 3]);
});

it("a table that the workbook lacks is made, with a column for each category that its items have", async () => {
  const own = book();
  const before = comparisonIn(await look(own));
  expect(before).toEqual({
    categories: CATEGORIES,
    ratios: CATEGORIES.map((_, i) => CATEGORIES.map((__, j) => (i === j ? 1 : undefined))),
    overruled: false,
  });
  const after = await said(own, SAID);
  expect(after.assessment.comparison.rows.map(({ category }) => category)).toEqual(CATEGORIES);
  expect(after.assessment.comparison.consistency).toBe(0);
  expect(comparisonIn(after).ratios).toEqual(withPairs(before.ratios, SAID));
});

it("what stands in one cell of a pair counts for both, and 0.33 is 1/3", async () => {
  const [header = [], first = [], second = [], third = []] = BLANK;
  const own = book([header, first, ["推动落实", 3, 1, null, null, null], ["优化服务", 1, 0.33, 1, null, null]]);
  expect([first, second, third].every(({ length }) => length === header.length)).toBe(true);
  const { ratios } = comparisonIn(await look(own));
  expect(ratios[0]).toEqual([1, 1 / 3, 1]);
  expect(ratios[1]?.[0]).toBe(3);
  expect(ratios[1]?.[2]).toBeCloseTo(1 / 0.33, 12);
});

it("weights that are written down overrule what is compared, and it says so", async () => {
  const weights: readonly Line[] = [
    ["类别", "权重"],
    ["推动落实", 2],
  ];
  expect(comparisonIn(await look(book(BLANK, weights))).overruled).toBe(true);
  const blank: readonly Line[] = [
    ["类别", "权重"],
    ["推动落实", null],
  ];
  expect(comparisonIn(await look(book(BLANK, blank))).overruled).toBe(false);
});

it("a category without a column of its own is written where the other one has it; without any the user is told", async () => {
  const own = book([
    ["类别", "推动落实", "权重", "CR"],
    ["调查研究", null, null, null],
    ["推动落实", 1, null, null],
    ["优化服务", null, null, null],
  ]);
  const prepared = await look(own);
  const comparison = comparisonIn(prepared);
  const edits = comparisonEdits(prepared, comparison, SAID);
  const { plan, refused } = planEdits(prepared.located, prepared.snapshot, edits);
  expect(plan.tables.flatMap(({ cells }) => cells.map(({ row, column, after }) => [row, column, after]))).toEqual([
    [1, 1, 1 / 3],
    [3, 1, 1 / 3],
  ]);
  expect(refused.map(({ why }) => why)).toEqual(["missing"]);
});
