import fc from "fast-check";
import { whatIf } from "../../src/app/whatIf";
import { assess } from "../../src/core/assess";
import { SMALL_BOOK } from "../support/books";
import { modelOf } from "../support/model";

const model = modelOf(SMALL_BOOK.sheets, SMALL_BOOK.settings);
const standings = (subjects: ReturnType<typeof assess>["subjects"]) =>
  subjects.map(({ name, group, score, rank }) => ({ name, group, score, rank }));

it("without other weights everybody stands where he stands", () => {
  expect(whatIf(model, {})).toEqual(standings(assess(model).subjects));
});

it("is what the workbook would give with these weights", () => {
  const settings = { ...SMALL_BOOK.settings, qualitativeWeight: 0.8, quantitativeWeight: 0.2 };
  const { subjects } = assess(modelOf(SMALL_BOOK.sheets, settings));
  expect(whatIf(model, { qualitativeWeight: 0.8 })).toEqual(standings(subjects));
});

it("takes the weights of categories", () => {
  const weights = new Map([
    ["推动落实", 3],
    ["优化服务", 0.1],
  ]);
  const sheets = { ...SMALL_BOOK.sheets, categoryWeights: [["category", "weight"], ...weights] as const };
  const { subjects } = assess(modelOf(sheets, SMALL_BOOK.settings));
  expect(whatIf(model, { categoryWeights: weights })).toEqual(standings(subjects));
});

it("changes nothing in the model, whatever is tried", () => {
  const before = JSON.stringify(model);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (alpha, k) => {
      whatIf(model, { qualitativeWeight: alpha, categoryWeights: new Map([["推动落实", k]]) });
      return JSON.stringify(model) === before;
    }),
    { numRuns: 20 },
  );
});
