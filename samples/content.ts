import type { CellValue } from "../src/core/model/cell";
import { blankWorkbook, type NewSheet, type NewTable, type NewWorkbook } from "../src/workbook/blank";
import { PARAMETER_KEYS, SCHEMA, type Column } from "../src/workbook/schema";
import { STAMP } from "./data/cells";
import { sampleTables, type SampleTable } from "./data/sample";
import { PARAMETERS } from "./data/settings";

/** Excel tables start in the third row: the stamp stands above them. */
const FIRST_ROW = 2;

interface SampleCells {
  readonly [field: string]: CellValue;
}

/**
 * The sample as plain data: the sheets of this release from the empty standard workbook, filled, each with the stamp
 * above its tables.
 */
export function sampleWorkbook(): NewWorkbook {
  const bodies = filledBodies();
  const sheets = blankWorkbook("zh-CN").sheets.flatMap((sheet): NewSheet[] => {
    const tables = sheet.tables.flatMap((table): NewTable[] => {
      const body = bodies.get(table.name);
      return body === undefined ? [] : [{ ...table, row: FIRST_ROW, body }];
    });
    const last = tables.at(-1);
    if (last === undefined) return [];
    const widths = sheet.widths.slice(0, last.column + last.headers.length);
    return [{ ...sheet, note: STAMP, widths, frozenRows: FIRST_ROW + 1, tables }];
  });
  return { sheets };
}

/** The rows of every table that the sample has, by the table's name, in the order of its columns. */
function filledBodies(): Map<string, readonly (readonly CellValue[])[]> {
  const tables: { readonly [K in SampleTable]: readonly SampleCells[] } = sampleTables();
  const bodies = new Map<string, readonly (readonly CellValue[])[]>([[SCHEMA.settings.table.zh, settingsBody()]]);
  for (const [key, rows] of Object.entries(tables)) {
    const schema = Object.values(SCHEMA).find((candidate) => candidate.key === key);
    if (schema === undefined) throw new RangeError(`no such table: ${key}`);
    const columns: readonly Column[] = schema.columns;
    bodies.set(
      schema.table.zh,
      rows.map((row) => columns.map(({ field }) => row[field] ?? null)),
    );
  }
  return bodies;
}

/** The parameters with their defaults, and the sample's own in their place. */
function settingsBody(): readonly (readonly CellValue[])[] {
  const [settings] = blankWorkbook("zh-CN").sheets.flatMap(({ tables }) =>
    tables.filter(({ name }) => name === SCHEMA.settings.table.zh),
  );
  return (settings?.body ?? []).map(([name = null, value = null, note = null], index) => {
    const key = PARAMETER_KEYS[index];
    return [name, (key === undefined ? undefined : PARAMETERS[key]) ?? value, note];
  });
}
