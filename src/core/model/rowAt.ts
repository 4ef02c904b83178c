import type { CellValue } from "./cell";
import type { Model } from "./model";
import type { Row, TableKey } from "./tables";

type Cells = ReadonlyMap<string, CellValue>;

const known = new WeakMap<readonly Row[], ReadonlyMap<number, Row>>();
const NOTHING: Cells = new Map();

/**
 * The cells of a row of a table, by field; none where there is no such row. A table is gone through once, however many
 * of its rows are asked for.
 *
 * @example rowAt(model, "streetTasks", 3).get("due") // "6月底前"
 */
export function rowAt({ tables }: Model, table: TableKey, row: number): Cells {
  const rows: readonly Row[] | undefined = tables[table];
  if (rows === undefined) return NOTHING;
  let byRow = known.get(rows);
  if (byRow === undefined) known.set(rows, (byRow = new Map(rows.map((one) => [one.row, one]))));
  const found = byRow.get(row);
  if (found === undefined) return NOTHING;
  const written = Object.entries<CellValue | undefined>(found.cells);
  return new Map(written.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const])));
}
