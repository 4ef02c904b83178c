import fc from "fast-check";
import { above, atLeast, atMost, below, roundHalfUp } from "../../../src/core/quantity/round";

test.each([
  [1.005, 1.01],
  [2.675, 2.68],
  [1.255, 1.26],
  [0.285, 0.29],
  [81.575, 81.58],
  [97.675, 97.68],
  [1.0049999, 1],
  [1.00499999999999, 1],
  [1.004999999999999, 1.01],
  [0, 0],
  [95.35, 95.35],
  [1e21, 1e21],
  [1.5e300, 1.5e300],
  [5e-324, 0],
  [123456789012.345, 123456789012.35],
  [9007199254740991, 9007199254740991],
])("%d becomes %d", (value, rounded) => {
  expect(roundHalfUp(value)).toBe(rounded);
});

test.each([
  [-1.005, -1.01],
  [-2.5, -2.5],
  [-0.005, -0.01],
])("half up works on the magnitude: %d becomes %d", (value, rounded) => {
  expect(roundHalfUp(value)).toBe(rounded);
});

test("other decimals are possible", () => {
  expect(roundHalfUp(2.5, 0)).toBe(3);
  expect(roundHalfUp(0.49999999999999994, 0)).toBe(1);
  expect(roundHalfUp(0.4999, 0)).toBe(0);
  expect(roundHalfUp(0.0000000005, 9)).toBe(0.000000001);
});

test("zero never carries a sign, and what is not finite goes through", () => {
  expect(Object.is(roundHalfUp(-0.001), 0)).toBe(true);
  expect(Object.is(roundHalfUp(-0), 0)).toBe(true);
  expect(roundHalfUp(Infinity)).toBe(Infinity);
  expect(roundHalfUp(NaN)).toBeNaN();
});

const digitsWithHalf = fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 9 }));

test("a number with three decimals rounds as a person does it on paper", () => {
  fc.assert(
    fc.property(digitsWithHalf, ([cents, mill]) => {
      const value = Number(`${cents}${mill}e-3`);
      const expected = Number(`${mill >= 5 ? cents + 1 : cents}e-2`);
      expect(roundHalfUp(value)).toBe(expected);
      expect(roundHalfUp(-value)).toBe(expected === 0 ? 0 : -expected);
    }),
    { numRuns: 2000 },
  );
});

test("rounding twice is rounding once, and order is kept", () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      expect(roundHalfUp(roundHalfUp(a))).toBe(roundHalfUp(a));
      if (a <= b) expect(roundHalfUp(a)).toBeLessThanOrEqual(roundHalfUp(b));
    }),
    { numRuns: 2000 },
  );
});

test("comparisons do not see the noise of doubles", () => {
  expect(0.7 - 0.4 >= 0.3).toBe(false);
  expect(atLeast(0.7 - 0.4, 0.3)).toBe(true);
  expect(below(0.7 - 0.4, 0.3)).toBe(false);
  expect(atMost(0.1 + 0.2, 0.3)).toBe(true);
  expect(above(0.1 + 0.2, 0.3)).toBe(false);
});

test("comparisons do see a billionth", () => {
  expect(above(0.300000001, 0.3)).toBe(true);
  expect(below(0.299999999, 0.3)).toBe(true);
  expect(atLeast(0.299999999, 0.3)).toBe(false);
  expect(atMost(0.300000001, 0.3)).toBe(false);
});
