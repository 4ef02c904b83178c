import type { CellValue } from "../src/core/model/cell";
import { blankWorkbook, type NewSheet, type NewTable, type NewWorkbook } from "../src/workbook/blank";
import { guideSheet } from "../src/report/guide";
import { PARAMETER_KEYS, SCHEMA, type Column } from "../src/workbook/schema";
import { STAMP } from "./data/cells";
import { sampleTables } from "./data/sample";
import { CATEGORY_COMPARISON, PARAMETERS } from "./data/settings";

/** Excel tables start in the third row: the stamp stands above them. */
const FIRST_ROW = 2;

type Body = readonly (readonly CellValue[])[];

/** The sample as plain data: the empty standard workbook, filled, each sheet with the stamp above its tables. */
export function sampleWorkbook(): NewWorkbook {
  const bodies = filledBodies();
  const sheets = blankWorkbook("zh-CN").sheets.map((sheet): NewSheet => {
    const tables = sheet.tables.map((table): NewTable => {
      return { ...table, row: FIRST_ROW, body: bodies.get(table.name)?.(table) ?? table.body };
    });
    return { ...sheet, note: STAMP, frozenRows: FIRST_ROW + 1, tables };
  });
  return { guide: guideSheet("zh-CN", STAMP), sheets };
}

/** How each table of the sample is filled, by its name. */
function filledBodies(): ReadonlyMap<string, (blank: NewTable) => Body> {
  const bodies = new Map<string, (blank: NewTable) => Body>([
    [SCHEMA.settings.table.zh, settingsBody],
    [SCHEMA.categoryComparison.table.zh, comparisonBody],
  ]);
  for (const [key, rows] of Object.entries(sampleTables())) {
    const schema = Object.values(SCHEMA).find((candidate) => candidate.key === key);
    if (schema === undefined) throw new RangeError(`no such table: ${key}`);
    const columns: readonly Column[] = schema.columns;
    const body = rows.map((row) => columns.map(({ field }) => row[field] ?? null));
    bodies.set(schema.table.zh, () => body);
  }
  return bodies;
}

/** The parameters with their defaults, and the sample's own in their place. */
function settingsBody({ body }: NewTable): Body {
  return body.map(([name = null, value = null, note = null], index) => {
    const key = PARAMETER_KEYS[index];
    return [name, (key === undefined ? undefined : PARAMETERS[key]) ?? value, note];
  });
}

/** The comparison of the categories; what follows from it belongs to the add-in. */
function comparisonBody({ body, headers, outFrom }: NewTable): Body {
  return body.map(([category = null], index) => {
    const compared = CATEGORY_COMPARISON[index] ?? [];
    return [category, ...compared, ...headers.slice(outFrom ?? headers.length).map(() => null)];
  });
}
