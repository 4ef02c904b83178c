import { assessed, itemOf, placesOf, subjectOf, taskSheet, type Sheet } from "../../support/model";

const FIELDS = ["itemId", "role", "name", "share"] as const;
type Rows = readonly (readonly (string | number | null)[])[];
const book = (...rows: Rows) => ({
  streetTasks: taskSheet({ due: "2019-05-31", finish: "2019-05-31", responsible: "甲街道", assisting: "乙街道" }),
  responsibilities: [FIELDS, ...rows] as Sheet<"responsibilities">,
});
const parties = (...rows: Rows) => itemOf(assessed(book(...rows)), "A").item.parties;

test("a name that the item lacks counts with the share of its role", () => {
  expect(
    parties(["A", "leader", "区领导A", null], ["A", "person", "干部甲", null], ["A", "assisting", "丙街道", null]),
  ).toEqual([
    { name: "甲街道", share: 1 },
    { name: "乙街道", share: 0.5 },
    { name: "区领导A", share: 1 },
    { name: "干部甲", share: 1 },
    { name: "丙街道", share: 0.5 },
  ]);
});

test("分担比例 wins over every other share, and the largest of several counts", () => {
  expect(parties(["A", "responsible", "甲街道", 0.6], ["A", "assisting", "乙街道", 0.4])).toEqual([
    { name: "甲街道", share: 0.6 },
    { name: "乙街道", share: 0.4 },
  ]);
  expect(parties(["A", "responsible", "甲街道", 0.6], ["A", "person", "甲街道", 0.7])[1]).toEqual({
    name: "甲街道",
    share: 0.7,
  });
});

test("one that is no share is a finding, and the share of the role counts", () => {
  const result = assessed(book(["A", "assisting", "丙街道", 40]));
  expect(placesOf(result.findings, "share-out-of-range")).toEqual(["responsibilities[0].share"]);
  expect(itemOf(result, "A").item.parties).toContainEqual({ name: "丙街道", share: 0.5 });
});

test("an item that the task list leaves to nobody may have its names here", () => {
  const result = assessed({
    streetTasks: taskSheet({ due: "2019-05-31", finish: "2019-05-31", responsible: null }),
    responsibilities: [FIELDS, ["A", "responsible", "甲街道", null]],
  });
  expect(placesOf(result.findings, "responsible-missing")).toEqual([]);
  expect(subjectOf(result, "甲街道").load).toBe(1);
});

test("rows of nothing and rows twice are findings", () => {
  const { findings } = assessed(
    book(["X", "leader", "区领导A", null], ["A", "person", "干部甲", null], ["A", "person", "干部甲", null]),
  );
  expect(placesOf(findings, "link-unknown")).toEqual(["responsibilities[0].itemId"]);
  expect(placesOf(findings, "link-repeated")).toEqual(["responsibilities[2].name"]);
});
