import fc from "fast-check";
import type { CellValue } from "../../../src/core/model/cell";
import { adopt, type Adoption } from "../../../src/workbook/adopt/adopt";
import { delimitedSheet } from "../../../src/workbook/delimited";
import { rawSheet, type RawBook, type RawSheet } from "../../../src/workbook/raw";
import type { Area } from "../../../src/workbook/snapshot";

const HEADERS = [
  "序号",
  "类别",
  "重点任务",
  "具体举措",
  "责任单位",
  "责任分工",
  "牵头单位",
  "完成时限",
  "完成率",
  "备注",
  "得分",
];
const WORDS = [
  "一、推动落实类",
  "（一）抓项目",
  "小计",
  "合计",
  "注：",
  "同上",
  "鼓东街道",
  "6月底前",
  "填表人：干部甲",
  "老旧小区改造",
];

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(...HEADERS) },
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(...WORDS) },
  fc.string(),
  fc.double(),
  fc.integer({ min: 0, max: 50000 }),
  fc.boolean(),
  fc.double({ min: 0, max: 1, noNaN: true }).map((percent) => ({ percent })),
  fc.constantFrom<CellValue>({ fault: "error", text: "#REF!" }, { fault: "uncached", text: "A1+1" }),
);

const anyArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(14),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

const anySheet: fc.Arbitrary<RawSheet> = fc
  .record({
    head: fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 3 }),
    headers: fc.option(fc.shuffledSubarray(HEADERS, { minLength: 3 }), { nil: [] }),
    body: fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 12 }),
    merges: fc.array(anyArea, { maxLength: 4 }),
  })
  .map(({ head, headers, body, merges }) => rawSheet("表", [...head, headers, ...body], { merges }));

const bookOf = (...sheets: readonly RawSheet[]): RawBook => ({ date1904: false, sheets });

/** Rows of the sheets, each as sheet and row. */
function rowsOf(book: RawBook): string[] {
  return book.sheets.flatMap(({ name, rows }) => rows.map(({ row }) => `${name}:${row}`));
}

function accounted({ lists, left }: Adoption): Set<string> {
  const adopted = lists.flatMap(({ sheet, tasks }) => tasks.map(({ task }) => `${sheet}:${task.row}`));
  return new Set([...adopted, ...left.map(({ sheet, row }) => `${sheet}:${row}`)]);
}

describe("laws of adopting", () => {
  test("every row that holds something is a task, or is left out with a reason; whatever the sheet, nothing is thrown", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const book = bookOf(sheet);
        expect([...accounted(adopt(book))].sort()).toEqual(rowsOf(book).sort());
      }),
      { numRuns: 300 },
    );
  });

  test("a row that is a task of the only list is not left out as well", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { lists, left } = adopt(bookOf(sheet));
        fc.pre(lists.length === 1);
        const rows = new Set(left.map(({ row }) => row));
        expect(lists[0]?.tasks.filter(({ task }) => rows.has(task.row))).toEqual([]);
      }),
    );
  });

  test("every task has an id that no other has, and the same sheets give the same ids", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (one, other) => {
        const book = bookOf(one, { ...other, name: "表2" });
        const ids = adopt(book).lists.flatMap(({ tasks }) => tasks.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain("");
        expect(adopt(book).lists.flatMap(({ tasks }) => tasks.map(({ id }) => id))).toEqual(ids);
      }),
    );
  });

  test("columns are the list's own, each field once", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        for (const { columns } of adopt(bookOf(sheet)).lists) {
          const fields = columns.flatMap(({ field }) => field ?? []);
          expect(new Set(fields).size).toBe(fields.length);
          expect(new Set(columns.map(({ column }) => column)).size).toBe(columns.length);
        }
      }),
    );
  });

  test("rows further down, with the list under them, change nothing but the rows", () => {
    fc.assert(
      fc.property(anySheet, fc.integer({ min: 1, max: 500 }), (sheet, by) => {
        const moved = {
          ...sheet,
          rows: sheet.rows.map((row) => ({ ...row, row: row.row + by })),
          merges: sheet.merges.map((area) => ({ ...area, row: area.row + by })),
        };
        const places = ({ lists }: Adoption, less: number) =>
          lists.map(({ headerRow, firstRow, lastRow, tasks }) => [
            headerRow - less,
            firstRow - less,
            lastRow - less,
            tasks.map(({ task }) => task.row - less),
          ]);
        expect(places(adopt(bookOf(moved)), by)).toEqual(places(adopt(bookOf(sheet)), 0));
      }),
    );
  });

  test("any text is a sheet of cells, and nothing is thrown", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "甲", ",", ";", "\t", '"', "\n", "\r\n", "\ufeff", "sep=") }),
        (text) => {
          const sheet = delimitedSheet("贴", text);
          expect(
            sheet.rows.every(({ cells }) => cells.every((cell) => cell === null || typeof cell === "string")),
          ).toBe(true);
          adopt(bookOf(sheet));
        },
      ),
    );
  });

  test("a hundred thousand rows that look like headers, quotes or merged cells come to an end", () => {
    const rows = Array.from({ length: 100_000 }, (_, row) =>
      row % 2 === 0 ? HEADERS : [row, "甲", "乙任务", null, "鼓东街道"],
    );
    const merges = Array.from({ length: 20_000 }, (_, index) => ({
      row: index * 5 + 1,
      column: 1,
      rows: 3,
      columns: 1,
    }));
    const book = bookOf(
      rawSheet("表", rows, { merges: [...merges, { row: 0, column: 20, rows: 1_048_576, columns: 16_000 }] }),
    );
    expect(accounted(adopt(book)).size).toBe(100_000);
    expect(delimitedSheet("贴", '"'.repeat(100_000)).rows.length).toBeLessThan(2);
    expect(delimitedSheet("贴", '"a'.repeat(50_000)).rows.length).toBeLessThan(2);
    expect(delimitedSheet("贴", ',"'.repeat(50_000)).rows).toHaveLength(1);
  });
});
