import type { CellValue } from "../../../src/core/model/cell";
import { assessed, placesOf, type Settings } from "../../support/model";

const DONE = "2019-05-31";

/** Three streets of one group with done tasks of these workloads, and their headcounts; no task for null. */
function streets(loads: readonly (number | null)[], heads: readonly CellValue[] = [], settings: Settings = {}) {
  const names = loads.map((_, i) => `第${i}街道`);
  return assessed(
    {
      streetTasks: [
        ["id", "due", "finish", "workload", "responsible"],
        ...loads.flatMap((load, i) => (load === null ? [] : [[`T-${i}`, DONE, DONE, load, names[i] ?? null]])),
      ],
      roster: [["name", "kind", "headcount"], ...names.map((name, i) => [name, "street", heads[i] ?? null])],
    },
    settings,
  );
}

function loadsOf(assessment: ReturnType<typeof streets>) {
  const byName = [...assessment.subjects].sort((a, b) => (a.name < b.name ? -1 : 1));
  return byName.map(({ load, loadRatio, loadFactor }) => [load, loadRatio, loadFactor]);
}

test("the load is compared with the median of the group", () => {
  expect(loadsOf(streets([3, 4, 8]))).toEqual([
    [3, 0.75, 1],
    [4, 1, 1],
    [8, 2, 1.05],
  ]);
});

test("the factor is the ratio to the power of 工作量调节指数, within 1 and 工作量调节上限", () => {
  expect(loadsOf(streets([3, 4, 5]))[2]?.[2]).toBeCloseTo(1.25 ** 0.1, 12);
  expect(loadsOf(streets([3, 4, 5], [], { loadExponent: 0 }))[2]?.[2]).toBe(1);
  expect(loadsOf(streets([3, 4, 5], [], { loadExponent: 1, loadFactorCap: 1.5 }))[2]?.[2]).toBe(1.25);
  expect(loadsOf(streets([3, 4, 9], [], { loadExponent: 1, loadFactorCap: 1.5 }))[2]?.[2]).toBe(1.5);
});

test("who carries nothing stays out of the median, and loses nothing", () => {
  expect(loadsOf(streets([null, 4, 8]))).toEqual([
    [0, 0, 1],
    [4, 4 / 6, 1],
    [8, 8 / 6, (8 / 6) ** 0.1],
  ]);
});

test("without any load there is no median", () => {
  expect(loadsOf(streets([null, null, null]))).toEqual([
    [0, null, 1],
    [0, null, 1],
    [0, null, 1],
  ]);
});

describe("headcount", () => {
  test("divides the load where everybody with a load has one", () => {
    const assessment = streets([3, 4, 10], [3, 2, 2]);
    expect(loadsOf(assessment).map(([load, ratio]) => [load, ratio])).toEqual([
      [1, 0.5],
      [2, 1],
      [5, 2.5],
    ]);
    expect(placesOf(assessment.findings, "headcount-partial")).toEqual([]);
  });

  test("of who has no load is not asked for", () => {
    expect(loadsOf(streets([null, 4, 10], [null, 2, 2])).map(([load]) => load)).toEqual([0, 2, 5]);
  });

  test.each([[[3, null, 2]], [[3, 0, 2]]])("%j, of some only, is a finding and divides nothing", (heads) => {
    const assessment = streets([3, 4, 10], heads);
    expect(loadsOf(assessment).map(([load]) => load)).toEqual([3, 4, 10]);
    expect(placesOf(assessment.findings, "headcount-partial")).toEqual(["roster.headcount"]);
  });

  test("does not touch coverage", () => {
    const [first] = streets([3, 4, 10], [3, 2, 2]).subjects;
    expect(first?.quantitativeCoverage).toBe(1);
  });
});

test("much and little load are findings at the 名册, the middle is none", () => {
  const { findings } = streets([1, 4, 8]);
  expect(placesOf(findings, "load-high")).toEqual(["roster[2].name"]);
  expect(placesOf(findings, "load-low")).toEqual(["roster[0].name"]);
  const near = streets([2, 4, 6]);
  expect(placesOf(near.findings, "load-high")).toEqual([]);
  expect(placesOf(near.findings, "load-low")).toEqual([]);
});
