import fc from "fast-check";
import { closest, foldText } from "../../../src/core/names/normal";

test.each([
  ["１５０个（含）：Ａ－Ｚ，～", "150个(含):A-Z,~"],
  [" 责任　单位\n ", "责任 单位"],
  ["二○一九年", "二〇一九年"],
  ["−5", "-5"],
  ["「街镇」、。", "「街镇」、。"],
  ["", ""],
])("%j folds to %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test("the nearest candidate is found, the first of equals, none beyond the limit", () => {
  expect(closest("责任单为", ["责任人", "责任单位", "配合单位"], 2)).toBe("责任单位");
  expect(closest("鼓东街", ["鼓西街道", "鼓东街道", "鼓东街办"], 1)).toBe("鼓东街道");
  expect(closest("鼓楼", ["温泉街道"], 2)).toBeUndefined();
  expect(closest("水部", ["水部"], 0)).toBe("水部");
  expect(closest("水部", ["水布"], 0)).toBeUndefined();
  expect(closest("", ["甲"], 1)).toBe("甲");
  expect(closest("甲", [""], 1)).toBe("");
  expect(closest("甲", [], 5)).toBeUndefined();
});

/** The textbook definition, to compare with. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (b.startsWith(a.charAt(0))) return distance(restA, restB);
  return 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
}

test("a candidate is accepted exactly when its edit distance is within the limit", () => {
  const word = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(closest(a, [b], limit) === b).toBe(distance(a, b) <= limit);
    }),
    { numRuns: 500 },
  );
});
