import fc from "fast-check";
import { pairwise } from "../../../src/core/fairness/pairwise";
import vectors from "../../data/fairness-vectors.json";

type Written = number | string;

function ratioOf(written: Written | undefined): number {
  const [above = NaN, below = 1] = String(written).split("/").map(Number);
  return above / below;
}

function matrixOf(rows: readonly (readonly Written[])[]): number[][] {
  return rows.map((row) => row.map(ratioOf));
}

/** A matrix from what stands above its diagonal. */
function fromUpper(order: readonly string[], upper: Readonly<Record<string, readonly Written[]>>): number[][] {
  const above = (i: number, j: number) => ratioOf(upper[order[i] ?? ""]?.[j - i - 1]);
  return order.map((_, i) => order.map((_other, j) => (i === j ? 1 : i < j ? above(i, j) : 1 / above(j, i))));
}

function near(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThanOrEqual(1e-4));
}

test("seven drinks, as published by Saaty", () => {
  const { order, upper, w, lambda, CI, "CR_RI1.32": CR } = vectors.ahp_drinks_saaty2008;
  const result = pairwise(fromUpper(order, upper));
  near(result.weights, w);
  near([result.eigenvalue, result.index, result.ratio], [lambda, CI, CR]);
});

test("five ways to travel", () => {
  const { A, w, lambda, CI, "CR_RI1.12": CR } = vectors.ahp_travel_5x5;
  const result = pairwise(matrixOf(A));
  near(result.weights, w);
  near([result.eigenvalue, result.index, result.ratio], [lambda, CI, CR]);
});

test("eight traits of a house that contradict each other, with the pair that does most", () => {
  const { A, w, lambda, CI, "CR_RI1.41": CR } = vectors.ahp_house_inconsistent;
  const matrix = matrixOf(A);
  const result = pairwise(matrix);
  near(result.weights, w);
  near([result.eigenvalue, result.index, result.ratio], [lambda, CI, CR]);
  // The third is said to be 6 times the seventh, which has nearly its weight: ratio 6 against 1.13.
  expect([result.worst.first, result.worst.second, result.worst.written]).toEqual([2, 6, 6]);
  expect(result.worst.fitting).toBeCloseTo(0.1881 / 0.1668, 2);
  const mended = matrix.map((row, i) =>
    row.map((value, j) =>
      i === 2 && j === 6 ? result.worst.fitting : i === 6 && j === 2 ? 1 / result.worst.fitting : value,
    ),
  );
  expect(pairwise(mended).ratio).toBeLessThan(result.ratio);
});

const anyWeights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 8 });

test("comparisons that follow from weights give them back, and contradict nothing", () => {
  fc.assert(
    fc.property(anyWeights, (given) => {
      const total = given.reduce((sum, weight) => sum + weight, 0);
      const { weights, ratio } = pairwise(given.map((a) => given.map((b) => a / b)));
      weights.forEach((weight, i) => expect(weight).toBeCloseTo((given[i] ?? NaN) / total, 9));
      expect(ratio).toBeCloseTo(0, 9);
    }),
  );
});

test("the order of the categories changes no weight", () => {
  const matrix = matrixOf(vectors.ahp_house_inconsistent.A);
  const { weights, ratio } = pairwise(matrix);
  const reversed = pairwise([...matrix].reverse().map((row) => [...row].reverse()));
  near([...reversed.weights].reverse(), weights);
  expect(reversed.ratio).toBeCloseTo(ratio, 9);
});

test("two things, or nine, are not compared", () => {
  expect(() =>
    pairwise([
      [1, 2],
      [1 / 2, 1],
    ]),
  ).toThrow("2 things cannot be compared");
  expect(() => pairwise(Array.from({ length: 9 }, () => Array<number>(9).fill(1)))).toThrow(RangeError);
});
