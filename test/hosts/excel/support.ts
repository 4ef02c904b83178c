import type { Book, Scalar, SheetState } from "../../../preview/host";
import { createBook, type SheetLiteral } from "../../../preview/host";
import type { Connection } from "../../../preview/host/session";
import { dayOf, type Day } from "../../../src/core/calendar/day";
import { JOURNAL_SHEET } from "../../../src/hosts/excel/journal";
import { HostError } from "../../../src/hosts/host";
import { hostErrorLine } from "../../../src/locales/hostErrors";
import { MARK_NAME } from "../../../src/workbook/mark";

/** A day that exists. */
export function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`no such day: ${year}-${month}-${date}`);
  return found;
}

/** The as-of day of scoring.md §7. */
export const AS_OF = day(2019, 6, 28);

const TASKS = [
  ["编号", "重点任务", "责任单位", "完成率", "开始日期", "完成时限", "完成日期", "工作量"],
  ["A1", "按时办结", "甲街道", null, day(2019, 2, 11), day(2019, 4, 30), day(2019, 5, 7), 3],
  ["A2", "逾期未结", "甲街道", 0.6, day(2019, 2, 11), day(2019, 5, 31), null, 2],
  ["A3", "正在推进", "乙街道", 0.4, day(2019, 1, 1), day(2019, 12, 31), null, 5],
];

/** A workbook of three tasks, with notes of the user's below and far beside the list, and a sheet of his own. */
export function smallBook(more: Partial<SheetLiteral> = {}): Book {
  const [header = [], first = [], ...others] = TASKS;
  const beside = [...first, ...Array<null>(10).fill(null), "旁注"];
  return createBook([
    {
      name: "街镇任务清单",
      cells: [["2019年街镇任务"], [], header, beside, ...others, [], ["说明：用户自己的话"]],
      tables: [{ name: "街镇任务", at: "A3:H6" }],
      ...more,
    },
    {
      name: "我的计算",
      cells: [
        ["合计", { formula: "=SUM(B2:B3)", value: 3 }],
        [null, 1],
        [null, 2],
      ],
    },
  ]);
}

/** Whether a sheet is one that the add-in makes, the hidden one too. */
export function isOwn(book: Book, { id, name }: SheetState): boolean {
  const isMarked = book.state.names.some(({ sheet, name: mark }) => sheet === id && mark === MARK_NAME);
  return isMarked || name === JOURNAL_SHEET;
}

const OUT_HEADERS = new Set(["状态", "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"]);

/** All that a book holds besides Out columns, sheets of ours and what keeps count of them, as plain data. */
export function restOf(book: Book): unknown {
  const { sheets, tables } = book.state;
  return {
    sheets: sheets.filter((sheet) => !isOwn(book, sheet)).map((sheet) => sheetRest(sheet)),
    tables: tables.map(({ area, columns, ...table }) => ({
      ...table,
      area: { ...area, columns: columns.filter(({ name }) => !OUT_HEADERS.has(name)).length },
      columns: columns.filter(({ name }) => !OUT_HEADERS.has(name)),
    })),
    settings: [...book.state.settings],
  };
}

/** A sheet without the cells of Out columns: those under an Out header that stands beside 编号, from there down. */
function sheetRest({ rows, ...sheet }: SheetState): unknown {
  const lines = [...rows].sort(([a], [b]) => a - b);
  const [top, header = []] = lines.find(([, cells]) => cells.some((cell) => cell?.value === "重点任务")) ?? [];
  const isOut = (row: number, column: number) =>
    top !== undefined && row >= top && OUT_HEADERS.has(String(header[column]?.value));
  const cells = lines.flatMap(([row, line]) =>
    line.flatMap((cell, column) => {
      const isNothing = cell === undefined || (cell.value === null && Object.keys(cell).length === 1);
      return isNothing || isOut(row, column) ? [] : [{ row, column, ...cell }];
    }),
  );
  return { ...sheet, cells };
}

/** What the Out columns of the first task list hold: header, then each row, by the row's 重点任务. */
export function scoresOf(book: Book): Readonly<Record<string, readonly Scalar[]>> {
  const list = book.state.sheets.find(({ rows }) =>
    [...rows.values()].some((cells) => cells.some((cell) => cell?.value === "重点任务")),
  );
  const lines = [...(list?.rows ?? [])].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  const top = lines.findIndex((cells) => cells.some((cell) => cell?.value === "重点任务"));
  const header = (lines[top] ?? []).map((cell) => String(cell?.value));
  const name = header.indexOf("重点任务");
  const columns = header.flatMap((text, column) => (OUT_HEADERS.has(text) ? [column] : []));
  return Object.fromEntries(
    lines
      .slice(top)
      .filter((cells) => (cells[name]?.value ?? null) !== null)
      .map((cells) => [String(cells[name]?.value), columns.map((column) => cells[column]?.value ?? null)]),
  );
}

/** Does something just before the request with this number, counted from 1, reaches the workbook. */
export function beforeRequest(connection: Connection, wanted: (request: number) => boolean, act: () => void): void {
  const { server } = connection;
  const serve = server.serve.bind(server);
  let count = 0;
  server.serve = (text, flags) => {
    count += 1;
    if (wanted(count)) act();
    return serve(text, flags);
  };
}

/** The HostError that some work ends with, in the words that the user reads. */
export async function failureOf(work: Promise<unknown>): Promise<{ code: string; line: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: error.code, line: hostErrorLine(error.code, error.params, "zh-CN") };
  }
  throw new Error("a failure was expected");
}
