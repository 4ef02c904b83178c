import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnName } from "../../../preview/host/area";
import type { Book, Scalar } from "../../../preview/host";
import { bookFromXlsx } from "../../../preview/files/load";
import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { scoreJson } from "../../../src/app/scoreJson";
import { excelHost } from "../../../src/hosts/excel/host";
import { JOURNAL_SHEET } from "../../../src/hosts/excel/journal";
import { wasmPath } from "../../../src/hosts/file/disk";
import { fileHost } from "../../../src/hosts/file/host";
import type { Host } from "../../../src/hosts/host";
import { AS_OF } from "./support";

const clock = { today: AS_OF, now: "2019-06-28 09:00" };

let connection: Connection | undefined;

afterEach(() => {
  connection?.disconnect();
  expect(connection?.gaps).toEqual([]);
});

/** Every value of every sheet but the hidden one, by sheet and address. */
function valuesOf(book: Book): Readonly<Record<string, Readonly<Record<string, Scalar>>>> {
  return Object.fromEntries(
    book.state.sheets
      .filter(({ name }) => name !== JOURNAL_SHEET)
      .map(({ name, rows }) => [
        name,
        Object.fromEntries(
          [...rows].flatMap(([row, cells]) =>
            cells.flatMap((cell, column) => {
              const value = cell?.value ?? null;
              return value === null ? [] : [[`${columnName(column)}${row + 1}`, value]];
            }),
          ),
        ),
      ]),
  );
}

async function jsonOf(host: Host): Promise<string> {
  const { assessment, findings } = await recompute(host, clock);
  return JSON.stringify(scoreJson(assessment, findings));
}

describe("the sample workbook, in Excel and as a file", () => {
  it("gets the same results, and holds the same in every cell of every sheet", async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../samples/gulou-2019.xlsx")));
    const file = fileHost(bytes, "gulou-2019.xlsx", wasmPath());
    const book = bookFromXlsx(bytes);
    connection = connect(book);
    expect(valuesOf(book)).toEqual(valuesOf(bookFromXlsx(file.bytes())));

    const fromExcel = await jsonOf(excelHost());
    const fromFile = await jsonOf(file);
    expect(fromExcel).toBe(fromFile);
    expect(fromExcel.length).toBeGreaterThan(10_000);

    const written = bookFromXlsx(file.bytes());
    const [here, there] = [valuesOf(book), valuesOf(written)];
    expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
    expect(Object.keys(here)).toEqual(expect.arrayContaining(["数据核对清单", "通报", "单位成绩单"]));
    for (const [sheet, cells] of Object.entries(here)) expect([sheet, cells]).toEqual([sheet, there[sheet]]);

    const tables = ({ state }: Book) => state.tables.map(({ name, columns }) => [name, columns.map((one) => one.name)]);
    expect(tables(book)).toEqual(tables(written));
  });

  it("changes nothing in Excel that the file was given, and nothing in the file that Excel was", async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../samples/gulou-2019.xlsx")));
    const file = fileHost(bytes, "gulou-2019.xlsx", wasmPath());
    await recompute(file, clock);
    connection = connect(bookFromXlsx(file.bytes()));
    const { plan } = await recompute(excelHost(), clock);
    expect(plan.tables).toEqual([]);
    expect(plan.sheets.map(({ document }) => document)).toEqual([]);
  });
});
