import fc from "fast-check";
import { readNumber } from "../../../src/core/quantity/number";

test.each([
  ["85%", 0.85, true],
  ["８５％", 0.85, true],
  ["6.2 %", 0.062, true],
  ["１２", 12, false],
  ["1,234.5", 1234.5, false],
  ["1，234，567", 1234567, false],
  [" 3 ", 3, false],
  ["\t3.0\n", 3, false],
  ["-5", -5, false],
  ["−5", -5, false],
  ["+5", 5, false],
  [".5", 0.5, false],
  ["5.", 5, false],
  ["1E+3", 1000, false],
  ["007", 7, false],
])("%j is a number stored as text", (text, value, percent) => {
  expect(readNumber(text)).toEqual({ kind: "number", value, percent, stored: "text" });
});

test.each([
  "1e309",
  "∞",
  "Infinity",
  "NaN",
  "0x10",
  "3个",
  "true",
  "1,23",
  "1,2345",
  "1.2.3",
  "1 000",
  "--5",
  ".",
  "%",
  "-",
  "5%%",
  "1e3%",
  "三",
  "=1+1",
  "9".repeat(400),
])("%j is no number", (text) => {
  expect(readNumber(text)).toEqual({ kind: "unreadable", text });
});

test("numbers and percentages keep their value", () => {
  expect(readNumber(12.5)).toEqual({ kind: "number", value: 12.5, percent: false, stored: "number" });
  expect(readNumber({ percent: 0.5 })).toEqual({ kind: "number", value: 0.5, percent: true, stored: "number" });
});

test("booleans and numbers that are not finite are no numbers", () => {
  expect(readNumber(true)).toEqual({ kind: "unreadable", text: "TRUE" });
  expect(readNumber(false)).toEqual({ kind: "unreadable", text: "FALSE" });
  expect(readNumber(NaN)).toEqual({ kind: "unreadable", text: "NaN" });
  expect(readNumber({ percent: Infinity })).toEqual({ kind: "unreadable", text: "Infinity" });
});

test("blank cells and cells of white space are blank", () => {
  for (const blank of [null, undefined, "  ", "　\n"]) expect(readNumber(blank)).toEqual({ kind: "blank" });
});

test("a fault is handed on", () => {
  const fault = { fault: "error", text: "#REF!" } as const;
  expect(readNumber(fault)).toEqual({ kind: "fault", fault });
});

test("what a sheet shows of a number is read back as that number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value))).toEqual({ kind: "number", value: value + 0, percent: false, stored: "text" });
    }),
  );
});

test("no text makes it throw, and what it reads is finite", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,%e+-eE "), maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const reading = readNumber(value);
      if (reading.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
