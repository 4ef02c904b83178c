import { columnLetters } from "../../../src/workbook/a1";
import { adopt, type Adoption, type AdoptedList } from "../../../src/workbook/adopt/adopt";
import { headerOf, said, SCHEMA } from "../../../src/workbook/schema";
import { HEADER_CASES } from "./cases/headers";
import { OFFICE_CASES } from "./cases/offices";
import { MORE_OFFICE_CASES } from "./cases/officesMore";
import { ROW_CASES } from "./cases/rows";
import { SHEET_CASES } from "./cases/sheets";
import { rawBook, type ExpectedList, type Golden } from "./golden";

const CASES: readonly Golden[] = [...HEADER_CASES, ...ROW_CASES, ...SHEET_CASES, ...OFFICE_CASES, ...MORE_OFFICE_CASES];

const nameOf = (field: string) => headerOf("streetTasks", field, "zh-CN");

/** A list as the golden cases write it down, as far as they do. */
function shown(list: AdoptedList, expected: ExpectedList | undefined): ExpectedList {
  const { sheet, headerRow, headerRows, firstRow, lastRow, columns, tasks, table } = list;
  const cells = Object.keys(expected?.cells ?? {}).map((key) => {
    const [place, name] = key.split(".");
    const task = tasks[Number(place) - 1]?.task.cells ?? {};
    const value = Object.entries(task).find(([field]) => nameOf(field) === name)?.[1] ?? null;
    return [key, value] as const;
  });
  return {
    sheet,
    headerRow: headerRow + 1,
    headerRows,
    firstRow: firstRow + 1,
    lastRow: lastRow + 1,
    rows: tasks.length,
    columns: Object.fromEntries(
      columns.map(({ column, field }) => [columnLetters(column), field === undefined ? null : nameOf(field)]),
    ),
    ...(expected?.table !== undefined && {
      table: said(SCHEMA[table].table, "zh-CN") as ExpectedList["table"] & string,
    }),
    ...(expected?.ids !== undefined && { ids: tasks.map(({ id }) => id) }),
    ...(expected?.cells !== undefined && { cells: Object.fromEntries(cells) }),
  };
}

function outcome({ lists, refused }: Adoption, { lists: expected }: Golden) {
  return {
    lists: lists.map((list, index) => shown(list, expected[index])),
    refused: Object.fromEntries(refused.map(({ sheet, reason }) => [sheet, reason])),
  };
}

describe("messy workbooks of forms that differ", () => {
  test.each(CASES.map((golden) => [golden.title, golden] as const))("%s", (_title, golden) => {
    const adoption = adopt(rawBook(golden.sheets));
    expect(outcome(adoption, golden)).toEqual({ lists: golden.lists, refused: golden.refused ?? {} });
  });

  test("there are at least twenty-five of them, no two with the same title", () => {
    expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThanOrEqual(25);
  });
});
