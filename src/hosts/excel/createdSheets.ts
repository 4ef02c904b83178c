import type { CellValue } from "../../core/model/cell";
import { isFault, isPercent } from "../../core/model/cell";
import { FONTS, SIZES } from "../../workbook/looks";
import { percents, type NewSheet, type NewTable, type Validation } from "../../workbook/newSheet";
import { HostError } from "../host";
import { asTyped, batchesOf, inTurn, jsonBytes, WRITE_BYTES, pointsOf } from "./chunks";
import type { TakeBack } from "./columns";
import type { JournalBlock, JournalSheet, StoredRun } from "./journal";
import { onSheet } from "./run";

const TABLE_STYLE = "TableStyleLight9";
/** Lists to choose from reach beyond the body, for the rows that will be typed below it. */
const SPARE_ROWS = 500;
/** Excel refuses a longer list written into a validation. */
const LONGEST_LIST = 255;

/** What the journal keeps of sheets that are to be made: their cells, to be cleared, and what is left of them then. */
export function createdBefore(created: readonly NewSheet[]): { blocks: JournalBlock[]; sheets: JournalSheet[] } {
  return {
    blocks: created.flatMap(({ name, tables }) =>
      tables.map((table): JournalBlock => {
        const after = table.body.map((line) => line.map((cell) => (cell === null ? null : typedCell(cell))));
        const before = after.map((line) => line.map((cell) => (cell === null ? null : "")));
        return { sheetId: name, sheet: name, row: table.row + 1, column: table.column, before, after };
      }),
    ),
    sheets: created.map(({ name, tables }) => ({
      sheetId: name,
      sheet: name,
      tables: tables.map((table) => ({ name: table.name, headers: table.headers })),
    })),
  };
}

/**
 * Makes sheets of tables that the workbook lacks, laid out as in a new workbook.
 *
 * @throws HostError preview-outdated where such a sheet is there by now
 */
export async function createSheets(
  context: Excel.RequestContext,
  created: readonly NewSheet[],
  takeBacks: TakeBack[],
): Promise<void> {
  await inTurn(created, async (content) => {
    const sheets = context.workbook.worksheets;
    const found = sheets.getItemOrNullObject(content.name);
    await context.sync();
    if (!found.isNullObject) throw new HostError("preview-outdated", { sheet: content.name });
    await onSheet(content.name, async () => {
      const sheet = sheets.add(content.name);
      takeBacks.push(() => {
        sheet.delete();
      });
      content.widths.forEach((width, column) => {
        sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
      });
      await inTurn(content.tables, (table) => buildTable(context, sheet, table));
      sheet.freezePanes.freezeRows(content.frozenRows);
      await context.sync();
    });
  });
}

async function buildTable(context: Excel.RequestContext, sheet: Excel.Worksheet, table: NewTable): Promise<void> {
  const { row, column, headers, body } = table;
  const whole = sheet.getRangeByIndexes(row, column, body.length + 1, headers.length);
  whole.format.font.name = FONTS.sheet;
  whole.format.font.size = SIZES.table;
  sheet.getRangeByIndexes(row, column, 1, headers.length).values = [[...headers]];
  table.formats.forEach((format, at) => {
    if (format === null) return;
    const cells = sheet.getRangeByIndexes(row + 1, column + at, body.length, 1);
    // A scalar fills a whole range; the types know only arrays of its size.
    Object.assign(cells, { numberFormat: format });
  });
  const lines = body.map((cells, at) => ({ at, values: cells.map(typedCell) }));
  await inTurn(
    batchesOf(lines, ({ values }) => jsonBytes(values), WRITE_BYTES),
    async (batch) => {
      const [first] = batch;
      if (first === undefined) return;
      const cells = sheet.getRangeByIndexes(row + 1 + first.at, column, batch.length, headers.length);
      cells.values = batch.map(({ values }) => values);
      await context.sync();
    },
  );
  for (const { at, across, format } of percents(table)) {
    const cell = sheet.getRangeByIndexes(row + 1 + at, column + across, 1, 1);
    cell.numberFormat = [[format]];
  }
  const own = sheet.tables.add(whole, true);
  own.name = table.name;
  own.style = TABLE_STYLE;
  for (const validation of table.validations) addValidation(sheet, table, validation);
  whole.format.wrapText = true;
  await context.sync();
}

function typedCell(value: CellValue): string | number {
  if (isPercent(value)) return value.percent;
  return typeof value === "boolean" || isFault(value) ? "" : asTyped(value);
}

function addValidation(sheet: Excel.Worksheet, table: NewTable, { column, row, list, strict }: Validation): void {
  const source = list.join(",");
  if (source.length > LONGEST_LIST) return;
  const first = table.row + 1 + (row ?? 0);
  const rows = row === undefined ? table.body.length + SPARE_ROWS : 1;
  const { dataValidation } = sheet.getRangeByIndexes(first, table.column + column, rows, 1);
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = { showAlert: strict, style: "Stop", title: "", message: "" };
}

/** Takes back the sheets that a run made, where nothing but their headers is left on them. */
export async function removeSheets(context: Excel.RequestContext, { sheets }: StoredRun): Promise<void> {
  await inTurn(sheets, async ({ sheetId, sheet: name, tables }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values");
    await context.sync();
    const headers = tables.flatMap((table) => table.headers);
    const [first = [], ...others]: unknown[][] = used.isNullObject ? [] : used.values;
    const isBare = others.length === 0 && first.every((value) => value === "" || headers.includes(String(value)));
    if (!isBare) return;
    await onSheet(name, async () => {
      sheet.delete();
      await context.sync();
    });
  });
}
