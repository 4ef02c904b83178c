import { assessed, itemOf, placesOf, subjectOf, type Sheet } from "../../support/model";

const NO_TASKS: Sheet<"streetTasks"> = [["id", "name", "responsible", "due"]];
const CELLS: Sheet<"gridCells"> = [
  ["id", "name", "street", "head", "worker"],
  ["W1", "一号网格", "甲街道", "网格长一", "网格员一、网格员二"],
  ["W2", "二号网格", "甲街道", "网格长二", "网格员三"],
  ["W3", "三号网格", "乙街道", null, null],
];
const MATTERS: Sheet<"gridMatters"> = [
  ["id", "cellId", "matter", "person", "due", "finish", "workload"],
  ["S1", "W1", "消防隐患排查", "网格员一", "2019-05-31", "2019-05-31", 2],
  ["S2", "W1", "矛盾纠纷调处", "网格员二", "2019-05-31", null, 1],
  ["S3", "W2", "环境整治", "干部甲", "2019-12-31", null, 1],
];
const book = { streetTasks: NO_TASKS, gridCells: CELLS, gridMatters: MATTERS };

describe("a matter of the grid", () => {
  test("counts for its person in full, for the cell's head by half, for its street not at all", () => {
    const result = assessed(book);
    expect(itemOf(result, "S1").item.parties).toEqual([
      { name: "网格员一", share: 1 },
      { name: "网格长一", share: 0.5 },
    ]);
    expect(result.subjects.map(({ name }) => name)).not.toContain("甲街道");
    const head = subjectOf(result, "网格长一");
    expect([head.kind, head.load]).toEqual(["gridWorker", 1.5]);
  });

  test("counts for the street with the share that 设置 gives it", () => {
    const result = assessed(book, { gridStreetShare: 0.2 });
    expect(itemOf(result, "S1").item.parties).toContainEqual({ name: "甲街道", share: 0.2 });
    expect(subjectOf(result, "甲街道").load).toBeCloseTo(0.2 * 3, 12);
  });

  test("counts once for a head who does it himself", () => {
    const own = assessed({
      ...book,
      gridMatters: [MATTERS[0], ["S1", "W1", "排查", "网格长一", "2019-05-31", null, 1]],
    });
    expect(itemOf(own, "S1").item.parties).toEqual([{ name: "网格长一", share: 1 }]);
  });

  test("makes a grid worker of whom the grid names, and a cadre of others", () => {
    const result = assessed(book);
    expect([subjectOf(result, "网格员一").kind, subjectOf(result, "干部甲").kind]).toEqual(["gridWorker", "cadre"]);
  });

  test("needs a cell, a person and a deadline", () => {
    const { findings } = assessed({
      ...book,
      gridMatters: [MATTERS[0], ["S1", "W9", "排查", "网格员一", "2019-05-31"], ["S2", null, "排查", null, null]],
    });
    expect(placesOf(findings, "link-unknown")).toEqual(["gridMatters[0].cellId"]);
    expect(placesOf(findings, "link-missing")).toEqual(["gridMatters[1].cellId"]);
    expect(placesOf(findings, "responsible-missing")).toEqual(["gridMatters[1].person"]);
    expect(placesOf(findings, "deadline-missing")).toEqual(["gridMatters[1].due"]);
  });

  test("is nobody's to do because its cell has a head", () => {
    const { findings, items } = assessed({
      ...book,
      gridMatters: [MATTERS[0], ["S1", "W1", "排查", null, "2019-05-31"]],
    });
    expect(placesOf(findings, "responsible-missing")).toEqual(["gridMatters[0].person"]);
    expect(items.find(({ item }) => item.id === "S1")?.item.parties).toEqual([{ name: "网格长一", share: 0.5 }]);
  });
});

describe("a cell", () => {
  test("has a head and a matter; how many do is said by street", () => {
    const { findings, coverage } = assessed(book);
    expect(placesOf(findings, "cell-without-head")).toEqual(["gridCells[2].head"]);
    expect(placesOf(findings, "cell-without-matter")).toEqual(["gridCells[2].id"]);
    expect(coverage).toEqual([
      { street: "甲街道", cells: 2, withHead: 2, withMatter: 2, matters: 3 },
      { street: "乙街道", cells: 1, withHead: 0, withMatter: 0, matters: 0 },
    ]);
  });

  test("has a number of its own", () => {
    const { findings } = assessed({ ...book, gridCells: [...CELLS, ["W1", "又一个", "甲街道", "网格长一", null]] });
    expect(placesOf(findings, "id-duplicate")).toEqual(["gridCells[3].id"]);
  });
});

test("a person with matters in far more cells than others is looked at", () => {
  const cells = Array.from({ length: 9 }, (_, i) => [`W${i}`, "网格", "甲街道", "网格长一", null]);
  const many = Array.from({ length: 6 }, (_, i) => [`M${i}`, `W${i}`, "排查", "网格员一", "2019-05-31"]);
  const few = [6, 7, 8].map((i) => [`F${i}`, `W${i}`, "排查", `网格员${i}`, "2019-05-31"]);
  const { findings } = assessed({
    streetTasks: NO_TASKS,
    gridCells: [CELLS[0], ...cells],
    gridMatters: [["id", "cellId", "matter", "person", "due"], ...many, ...few],
  });
  expect(placesOf(findings, "person-in-many-cells")).toEqual(["gridMatters.person"]);
});
