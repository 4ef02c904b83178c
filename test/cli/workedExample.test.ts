import { CASES, workbookOf } from "../golden/cases";
import { itemJson, scored, scratch, subjectJson } from "../support/program";

// The formulas of the rules, worked out by hand for each row of the worked example.
const files = scratch();
afterAll(files.remove);

interface Row {
  readonly id: string;
  /** Completion, elapsed share and weight. */
  readonly c: number;
  readonly e: number;
  readonly V: number;
  readonly T: number | null;
  readonly Q: number | null;
  readonly M: number | null;
  readonly N: number | null;
}

/** Days from 1 January to 28 June, over the year. */
const gone = 179 / 365;
const ITEMS: readonly Row[] = [
  { id: "A1", c: 1, e: 1, T: 100 - 3, Q: (95 + 88) / 2, M: 0.7 * 97 + 0.3 * 91.5, N: 100, V: 3 * 1.2 },
  { id: "A2", c: 0.6, e: 1, T: 100 * 0.6 - 19, Q: null, M: 41, N: 60, V: 2 },
  { id: "A3", c: 60 / 150, e: gone, T: null, Q: null, M: null, N: (100 * (60 / 150)) / gone, V: 5 * 1.5 },
  { id: "A4", c: 0.5, e: gone, T: null, Q: 85 - 5, M: 80, N: 100, V: 1 },
  { id: "A5", c: 0.9, e: 28 / 33, T: null, Q: null, M: null, N: 100, V: 1 },
  { id: "A6", c: 0, e: 1 / 187, T: null, Q: null, M: null, N: null, V: 1 },
  { id: "A7", c: 1.2, e: 120 / 122, T: 100, Q: 75, M: 0.7 * 100 + 0.3 * 75, N: 120, V: 2 },
  { id: "A8", c: 1, e: gone, T: null, Q: null, M: null, N: 100, V: 1 },
  { id: "A10", c: 8 / 10, e: 1, T: 80, Q: null, M: 80, N: 80, V: 1 },
  { id: "A11", c: 0, e: gone, T: null, Q: null, M: null, N: 0, V: 1 },
  { id: "A12", c: 5 / 8, e: gone, T: null, Q: null, M: null, N: 62.5, V: 1 },
];

const V1 = 3 * 1.2;
const N3 = 40 / gone;
const jia = {
  load: V1 + 2 + 0.5,
  f: 1,
  X: (V1 * 95.35 + 2 * 41 + 0.5 * 80) / (V1 + 2.5),
  Y: (V1 * 100 + 2 * 60 + 0.5 * 100) / (V1 + 2.5),
  kX: 1,
};
const yi = {
  load: 7.5 + 1 + 2,
  // (10.5 / 6.1) ^ 0.1 lies above the bound.
  f: 1.05,
  X: (80 + 2 * 92.5) / 3,
  Y: ((7.5 * N3 + 100 + 2 * 120) / 10.5) * 1.05,
  kX: 3 / 10.5,
};
const bing = { load: 1 + 0.5 * 2, f: 1, X: 41, Y: (100 + 60) / 2, kX: 0.5 };

describe.each(CASES)("score --json of %s", (name) => {
  let workbook = "";
  beforeAll(async () => {
    workbook = await workbookOf(name, files.path(`${name}.xlsx`));
  });

  test("equals the formulas of the rules to 9 decimals", () => {
    const json = scored([workbook]);
    for (const { id, c, e, T, Q, M, N, V } of ITEMS) {
      const item = itemJson(json, id);
      const row = M === null ? N : N === null ? M : 0.5 * M + 0.5 * N;
      near(id, [item.completion, item.elapsed, item.weight], [c, e, V]);
      near(id, [item.timeliness, item.quality, item.qualitative, item.quantitative, item.score], [T, Q, M, N, row]);
    }
    for (const [unit, { load, f, X, Y, kX }] of Object.entries({ 甲: jia, 乙: yi, 丙: bing })) {
      const subject = subjectJson(json, unit);
      const S = (0.5 * kX * X + 0.5 * Y) / (0.5 * kX + 0.5);
      near(unit, [subject.load, subject.loadFactor, subject.score], [load, f, S]);
      near(unit, [subject.qualitative, subject.qualitativeCoverage], [X, kX]);
      near(unit, [subject.quantitative, subject.quantitativeCoverage], [Y, 1]);
      expect([subject.bonus, subject.penalty, subject.veto]).toEqual([0, 0, false]);
    }
  });
});

function near(what: string, actual: readonly (number | null)[], expected: readonly (number | null)[]): void {
  const off = actual.map((value, i) => {
    const wanted = expected[i] ?? null;
    return value === null || wanted === null ? value === wanted : Math.abs(value - wanted) <= 1e-9;
  });
  expect([what, actual, off]).toEqual([what, actual, expected.map(() => true)]);
}
