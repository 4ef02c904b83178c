import fc from "fast-check";
import { clamp, median, sum, weightedMean } from "../../../src/core/quantity/sum";

test.each<[number[], number]>([
  [[], 0],
  [[5], 5],
  [[0.1, 0.2], 0.1 + 0.2],
  [[0.1, 0.2, 0.3], 0.6],
  [Array<number>(10).fill(0.1), 1],
  [[1e16, 1, -1e16], 1],
  [[1, 1e100, 1, -1e100], 2],
  [[1e308, 1e308, -1e308], 1e308],
  [[1e308, -1e308, 1e308], 1e308],
  [[2 ** 53, 1, 2 ** -60], 2 ** 53 + 2],
])("the sum of %j is %d", (values, expected) => {
  expect(sum(values)).toBe(expected);
});

test("any iterable can be summed", () => {
  expect(sum(new Set([1, 2, 3.5]))).toBe(6.5);
});

test("what is not finite is not hidden", () => {
  expect(sum([1, NaN, 2])).toBeNaN();
  expect(sum([1, Infinity, 2])).toBe(Infinity);
  expect(sum([Infinity, -Infinity, 2])).toBeNaN();
  expect(sum([1e308, 1e308, 1e308])).toBe(Infinity);
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test("the order of the values changes nothing", () => {
  const shuffled = fc
    .array(finite)
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(sum(other) + 0).toBe(sum(list) + 0);
    }),
    { numRuns: 1000 },
  );
});

test("a sum of multiples of 2^-10 is exact", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (list) => {
      const exact = list.reduce((a, b) => a + BigInt(b), 0n);
      expect(sum(list.map((n) => n / 1024)) + 0).toBe(Number(exact) / 1024);
    }),
  );
});

test("a weighted mean takes its weights in proportion", () => {
  expect(weightedMean([97, 91.5], [0.7, 0.3])).toBeCloseTo(95.35, 12);
  expect(weightedMean([100, 0], [3, 1])).toBe(75);
  expect(weightedMean([100, 50], [0, 2])).toBe(50);
});

test("there is no mean without weight", () => {
  expect(weightedMean([80, 90], [0, 0])).toBeNull();
  expect(weightedMean([], [])).toBeNull();
});

test("a weighted mean stays within the values that have weight", () => {
  const pair = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
      const mean = weightedMean(
        pairs.map(([value]) => value),
        pairs.map(([, weight]) => weight),
      );
      const counted = pairs.filter(([, weight]) => weight > 0).map(([value]) => value);
      if (mean === null) return expect(counted).toEqual([]);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...counted));
      return expect(mean).toBeLessThanOrEqual(Math.max(...counted));
    }),
  );
});

test("the median is the middle, or the mean of the two middle values", () => {
  expect(median([6.1, 10.5, 2])).toBe(6.1);
  expect(median([4, 1, 10, 2])).toBe(3);
  expect(median([])).toBeNull();
});

test("a value beyond a bound is the bound", () => {
  expect(clamp(130, 0, 110)).toBe(110);
  expect(clamp(-1, 0, 110)).toBe(0);
  expect(clamp(55.5, 0, 110)).toBe(55.5);
});
