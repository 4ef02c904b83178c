import fc from "fast-check";
import { type BookEvent, createBook, formatArea, parseArea, snapshotOf } from "../../preview/host";
import { readEntry } from "../../preview/host/input";
import { isSupported, requirementSets } from "../../preview/host/requirements";

const tasks = () =>
  createBook([
    {
      name: "任务",
      cells: [["编号", "值"], ["A-1", 1], ["A-2", { value: 2, style: { bold: true } }], [], ["合并", null], [null, 7]],
      tables: [{ name: "街镇任务", at: "A1:B3" }],
      merges: ["A5:B5"],
      hiddenRows: [5],
    },
  ]);

it("restores everything when inserted rows are deleted again", () => {
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: 1, max: 4 }), (row, count) => {
      const book = tasks();
      const before = snapshotOf(book.state);
      book.insertRows("任务", row, count);
      if (row <= 5) expect(snapshotOf(book.state)).not.toEqual(before);
      book.deleteRows("任务", row, count);
      expect(snapshotOf(book.state)).toEqual(before);
    }),
  );
});

it("reads every address that it writes", () => {
  const place = {
    row: fc.nat(5_000),
    column: fc.nat(800),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
  };
  fc.assert(fc.property(fc.record(place), (area) => expect(parseArea(formatArea(area))).toEqual(area)));
});

it.each(["", "A", "A0", "A1:B", "1", "XFE1", "A1048577", "A1:B2:C3", "街镇"])("takes %j for no address", (text) => {
  expect(parseArea(text)).toBeUndefined();
});

it("takes numbers as they are, and any text where the format is text", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => expect(readEntry(value, "General", 2019)).toEqual({ value })),
  );
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => expect(readEntry(value, "@", 2019)).toEqual({ value })),
  );
});

it.each([
  ["2019-06-28", 43644],
  ["2019/6/28", 43644],
  ["2019年6月28日", 43644],
  ["6/28", 43644],
  ["6-28", 43644],
  ["2019-02-30", "2019-02-30"],
  ["6月底前", "6月底前"],
  ["1,234.5", 1234.5],
  ["12.5%", 0.125],
  ["1e3", 1000],
  ["true", true],
  ["'6/28", "6/28"],
  [" 7 ", 7],
  ["≤5", "≤5"],
])("reads %j, typed in 2019, as %j", (text, value) => {
  expect(readEntry(text, "General", 2019).value).toBe(value);
});

it("tells its listeners who changed what, until they leave", () => {
  const book = tasks();
  const heard: BookEvent[] = [];
  const leave = book.subscribe((event) => heard.push(event));
  book.edit("任务", 1, 1, "5");
  leave();
  book.edit("任务", 1, 1, 6);
  expect(heard).toEqual([
    {
      kind: "cells",
      sheet: book.sheet("任务").id,
      area: { row: 1, column: 1, rows: 1, columns: 1 },
      change: "RangeEdited",
      by: "user",
      before: 1,
      after: 5,
    },
  ]);
});

it("renames a column when its header cell is edited", () => {
  const book = tasks();
  book.edit("任务", 0, 1, "完成率");
  expect(book.state.tables[0]?.columns.map((column) => column.name)).toEqual(["编号", "完成率"]);
});

it("compares versions of requirement sets by their numbers", () => {
  const sets = requirementSets("1.9");
  expect(["1.8", "1.9", "1.10", "2.0"].map((version) => isSupported(sets, "ExcelApi", version))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([isSupported(sets, "excelapi"), isSupported(sets, "WordApi", "1.1")]).toEqual([true, false]);
});
