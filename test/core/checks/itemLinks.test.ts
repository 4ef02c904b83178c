import { assessed, itemOf, placesOf } from "../../support/model";

const rated = (subjectId: string) =>
  [
    ["date", "inspector", "subjectId", "rating"],
    ["2019-06-01", "督查一组", subjectId, 80],
  ] as const;

test("a repeated id is an error at the later row; both count, links go to the first", () => {
  const book = {
    streetTasks: [
      ["id", "name", "responsible", "due", "finish"],
      ["A", "先", "甲街道", "2019-05-31", "2019-05-31"],
      ["A", "后", "甲街道", "2019-05-31", "2019-05-31"],
      ["B", "另", "甲街道", null, null],
    ],
    inspections: rated("A"),
  } as const;
  const { items, subjects, findings } = assessed(book);
  expect(placesOf(findings, "id-duplicate")).toEqual(["streetTasks[1].id"]);
  expect(items.map(({ item, quality }) => [item.name, quality?.value])).toEqual([
    ["先", 80],
    ["后", undefined],
    ["另", undefined],
  ]);
  expect(subjects[0]?.load).toBe(2);
});

test("both task lists share their ids", () => {
  const { findings } = assessed({ streetTasks: [["id"], ["A"]], leaderTasks: [["id"], ["A"], ["B"]] });
  expect(placesOf(findings, "id-duplicate")).toEqual(["leaderTasks[0].id"]);
});

test("rows without an id are no repetition", () => {
  expect(
    placesOf(
      assessed({
        streetTasks: [
          ["id", "name"],
          [null, "甲"],
          [null, "乙"],
        ],
      }).findings,
      "id-duplicate",
    ),
  ).toEqual([]);
});

test("an inspection of nothing known is a finding at its 对象编号", () => {
  const book = (subjectId: string) =>
    ({
      streetTasks: [
        ["id", "responsible"],
        ["A", "甲街道"],
      ],
      inspections: rated(subjectId),
    }) as const;
  expect(placesOf(assessed(book("X")).findings, "inspection-unknown-id")).toEqual(["inspections[0].subjectId"]);
  expect(placesOf(assessed(book("A")).findings, "inspection-unknown-id")).toEqual([]);
  expect(placesOf(assessed(book("甲街道")).findings, "inspection-unknown-id")).toEqual([]);
  expect(itemOf(assessed(book("A")), "A").inspected).toBe(true);
});
