import fc from "fast-check";
import {
  connectedParts,
  countByInspector,
  inspectorSeverities,
  type RatingOf,
} from "../../../src/core/fairness/severity";
import { suggestVisits } from "../../../src/core/fairness/visits";

function ratings(...pairs: readonly (readonly [inspector: string, item: string])[]): RatingOf[] {
  return pairs.map(([inspector, item], i) => ({ inspector, item, rating: 60 + ((i * 7) % 40) }));
}

test("one visit joins two parts, to the item that most inspectors know", () => {
  const apart = ratings(
    ["督查一组", "A"],
    ["督查一组", "B"],
    ["督查三组", "B"],
    ["督查三组", "A"],
    ["督查二组", "C"],
    ["督查二组", "D"],
  );
  expect(suggestVisits(apart)).toEqual([{ inspector: "督查二组", item: "A" }]);
});

test("whoever has a single rating goes, so that one visit serves both ends", () => {
  const apart = ratings(["督查一组", "A"], ["督查一组", "B"], ["督查三组", "B"], ["督查二组", "C"], ["督查二组", "D"]);
  expect(suggestVisits(apart)).toEqual([{ inspector: "督查三组", item: "C" }]);
});

test("who is joined but has a single rating rates another item", () => {
  expect(suggestVisits(ratings(["督查一组", "A"], ["督查一组", "B"], ["督查二组", "A"]))).toEqual([
    { inspector: "督查二组", item: "B" },
  ]);
  expect(suggestVisits(ratings(["督查一组", "A"], ["督查二组", "A"]))).toEqual([]);
});

const anyRatings = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((list) =>
    list.map(([inspector, item, rating]): RatingOf => ({ inspector: `组${inspector}`, item: `A${item}`, rating })),
  );

test("after the visits the inspectors can be compared, and with fewer they cannot", () => {
  fc.assert(
    fc.property(anyRatings, (list) => {
      const visits = suggestVisits(list);
      const few = [...countByInspector(list).values()].filter((count) => count < 2).length;
      const parts = connectedParts(list).length;
      const all = [...list, ...visits.map((visit) => ({ ...visit, rating: 80 }))];
      const items = new Set(list.map(({ item }) => item)).size;
      if (items > 1) {
        expect(inspectorSeverities(all).ok).toBe(true);
        // A visit joins two parts at most, and gives one inspector a rating more.
        expect(visits).toHaveLength(Math.max(parts - 1, few));
      }
    }),
    { numRuns: 200 },
  );
});

test("the order of ratings changes no visit", () => {
  fc.assert(
    fc.property(anyRatings, (list) => {
      expect(suggestVisits([...list].reverse())).toEqual(suggestVisits(list));
    }),
    { numRuns: 100 },
  );
});
