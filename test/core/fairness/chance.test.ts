import { bitsOf, drawOf, firstOf, keyOf, NORMAL, secondOf, uniformOf } from "../../../src/core/fairness/chance";
import { normalQuantile } from "../../../src/core/fairness/normalQuantile";

// Quantiles as every table of the normal distribution has them.
test.each([
  [0.5, 0],
  [0.8413447461, 1],
  [0.95, 1.6448536],
  [0.975, 1.959964],
  [0.995, 2.5758293],
  [0.0013498980316, -3],
])("the quantile of %s is %s", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 6);
});

test("the values of the table are standard normal", () => {
  const mean = NORMAL.reduce((total, z) => total + z, 0) / NORMAL.length;
  const variance = NORMAL.reduce((total, z) => total + z * z, 0) / NORMAL.length;
  expect(mean).toBeCloseTo(0, 9);
  expect(variance).toBeCloseTo(1, 3);
});

test("names, draws and the two values of a draw are independent of each other", () => {
  const draws = 4000;
  const keys = ["JD-01", "JD-02"].map((name) => keyOf(name, 2019));
  const series = keys.flatMap((key) => {
    const bits = Array.from({ length: draws }, (_, n) => bitsOf(key, drawOf(n)));
    return [bits.map((each) => NORMAL[firstOf(each)] ?? NaN), bits.map((each) => NORMAL[secondOf(each)] ?? NaN)];
  });
  const later = series.map((values) => [...values.slice(1), values[0] ?? NaN]);
  const correlation = (a: readonly number[], b: readonly number[]) =>
    a.reduce((total, value, i) => total + value * (b[i] ?? NaN), 0) / draws;
  // Five standard errors of a correlation of nought.
  const noise = 5 / Math.sqrt(draws);
  series.forEach((a, i) => {
    series.forEach((b, j) => {
      if (i !== j) expect(Math.abs(correlation(a, b))).toBeLessThan(noise);
      expect(Math.abs(correlation(a, later[j] ?? []))).toBeLessThan(noise);
    });
    expect(correlation(a, a)).toBeCloseTo(1, 0);
  });
});

test("a uniform value is never 0 or 1", () => {
  expect(uniformOf(0)).toBeGreaterThan(0);
  expect(uniformOf(-1)).toBeLessThan(1);
});
