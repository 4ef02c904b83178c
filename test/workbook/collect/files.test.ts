import { headerText } from "../../../src/workbook/headers";
import type { ReturnedFile } from "../../../src/workbook/collect/collect";
import { DISTRICT, edited, handedOut, type District } from "../../support/district";
import { day } from "../../support/model";
import { allReturned, bookOf, collected, editsOf, lines, statuses, typed } from "../../support/returns";

const OUT = handedOut(DISTRICT);
const TASKS = "街镇任务清单";
const GUDONG = bookOf(OUT, "鼓东街道");
const HONGSHAN = bookOf(OUT, "洪山镇");

const fileOf = (book: ReturnedFile["book"], file = "1.xlsx"): ReturnedFile => ({ file, book });

describe("several files", () => {
  const NINE = typed(GUDONG, TASKS, "GD-01", "完成值", 9);
  const TEN = typed(GUDONG, TASKS, "GD-01", "完成值", 10);

  test("two of one unit that differ are a conflict, also where one of them has not changed the cell", () => {
    for (const other of [TEN, GUDONG]) {
      const collection = collected(DISTRICT, [fileOf(NINE), fileOf(other, "2.xlsx")]);
      expect(statuses(collection)).toEqual([
        "1.xlsx 鼓东街道 duplicate duplicate",
        "2.xlsx 鼓东街道 duplicate duplicate",
      ]);
      expect(lines(collection)[0]).toBe("conflict GD-01 完成值: 7 / 7 / 9 (disagree)");
      expect(editsOf(collection)).toEqual({ cells: [], rows: [] });
    }
  });

  test("two of one unit that say the same are taken once", () => {
    const collection = collected(DISTRICT, [fileOf(NINE), fileOf(NINE, "2.xlsx")]);
    expect(collection.cells.map(({ verdict }) => verdict)).toEqual(["taken", "taken"]);
    expect(editsOf(collection).cells).toHaveLength(1);
    expect(editsOf(collection).rows).toHaveLength(1);
  });

  test("a yes to one file decides, a yes to both does not", () => {
    const collection = collected(DISTRICT, [fileOf(NINE), fileOf(TEN, "2.xlsx")]);
    expect(editsOf(collection, ({ file }) => file === "2.xlsx").cells).toEqual([
      { table: "streetTasks", row: 0, field: "actual", after: 10 },
    ]);
    expect(editsOf(collection, () => true).cells).toEqual([]);
  });

  test("a row that two units fill in takes what one of them changed; where both did, it is a conflict", () => {
    const gudong = typed(GUDONG, TASKS, "GZ-01", "进展情况", "鼓东已办");
    const hongshan = typed(HONGSHAN, TASKS, "GZ-01", "进展情况", "洪山已办");
    expect(lines(collected(DISTRICT, [fileOf(gudong), fileOf(HONGSHAN, "2.xlsx")]))).toEqual([
      "taken GZ-01 进展情况: – / – / 鼓东已办",
    ]);
    expect(lines(collected(DISTRICT, [fileOf(gudong), fileOf(hongshan, "2.xlsx")]))).toEqual([
      "conflict GZ-01 进展情况: – / – / 鼓东已办 (disagree)",
      "conflict GZ-01 进展情况: – / – / 洪山已办 (disagree)",
    ]);
  });

  test("who has not returned is missing", () => {
    expect(collected(DISTRICT, [fileOf(GUDONG)]).missing).toEqual(["洪山镇", "区建设局"]);
    expect(collected(DISTRICT, allReturned(OUT)).missing).toEqual([]);
    expect(collected(DISTRICT, []).missing).toEqual(["鼓东街道", "洪山镇", "区建设局"]);
  });
});

describe("batches", () => {
  const NEXT = handedOut(DISTRICT, { issued: day("2019-07-28") });
  const OLD = typed(GUDONG, TASKS, "GD-01", "完成值", 9);

  test("what is typed into last month's copy is suspicious, and its unit still missing", () => {
    const collection = collected(DISTRICT, [fileOf(OLD), fileOf(bookOf(NEXT, "洪山镇"), "2.xlsx")]);
    expect(statuses(collection)).toEqual(["1.xlsx 鼓东街道 old-batch batch", "2.xlsx 洪山镇 ok"]);
    expect(lines(collection)).toEqual(["suspicious GD-01 完成值: 7 / 7 / 9 (old-batch)"]);
    expect(collection.missing).toEqual(["鼓东街道", "区建设局"]);
  });

  test("the batch may be named where every file is old", () => {
    expect(statuses(collected(DISTRICT, [fileOf(OLD)], NEXT.batch))).toEqual(["1.xlsx 鼓东街道 old-batch batch"]);
    expect(statuses(collected(DISTRICT, [fileOf(OLD)], OUT.batch))).toEqual(["1.xlsx 鼓东街道 ok"]);
  });

  test("an old copy beside the new one changes nothing about the new one", () => {
    const fresh = typed(bookOf(NEXT, "鼓东街道"), TASKS, "GD-01", "完成值", 11);
    const collection = collected(DISTRICT, [fileOf(OLD), fileOf(fresh, "2.xlsx")]);
    expect(lines(collection)).toEqual([
      "suspicious GD-01 完成值: 7 / 7 / 9 (old-batch)",
      "taken GD-01 完成值: 7 / 7 / 11",
    ]);
  });

  test("a workbook whose tasks have changed since says so", () => {
    const now = edited(DISTRICT, { cells: [{ table: "streetTasks", row: 0, field: "target", after: "15个以上" }] });
    expect(statuses(collected(now, [fileOf(GUDONG)]))).toEqual(["1.xlsx 鼓东街道 moved-on moved-on"]);
  });

  test("a row that the workbook no longer has is a conflict that cannot be written", () => {
    const [headers, , ...rest] = DISTRICT.streetTasks ?? [[]];
    const now = { ...DISTRICT, streetTasks: [headers, ...rest] } as const;
    const collection = collected(now, [fileOf(OLD)]);
    expect(lines(collection)).toEqual(["conflict GD-01 完成值: 7 / ? / 9 (master-gone)"]);
    expect(editsOf(collection, () => true)).toEqual({ cells: [], rows: [] });
  });

  test("a file of another district's workbook is foreign, also where its numbers are the same", () => {
    const [headers, ...rows] = DISTRICT.streetTasks ?? [[]];
    const name = headers.indexOf("name");
    const other: District = {
      roster: DISTRICT.roster ?? [[]],
      streetTasks: [
        headers,
        ...rows.map((row) => row.map((cell, at) => (at === name ? `别区${headerText(cell)}` : cell))),
      ],
    };
    const book = typed(bookOf(handedOut(other), "鼓东街道"), TASKS, "GD-01", "完成值", 9);
    const collection = collected(DISTRICT, [fileOf(book)]);
    expect(statuses(collection)).toEqual(["1.xlsx 鼓东街道 foreign other-workbook"]);
    expect(lines(collection)).toEqual([]);
  });
});
