import type { CellValue } from "../../src/core/model/cell";
import type { Row, TableKey } from "../../src/core/model/tables";

/** One row of a table, by the code's own column names. */
export type Cells<K extends TableKey> = Row<K>["cells"];

/** Stands above every table of the sample: its figures are set on real streets, but invented. */
export const STAMP = "示例数据，非真实考核结果";

/** The cells of a row as one key, such as an inspection's inspector and subject. @example keyOf("督查一组", "GD-01") */
export function keyOf(...cells: readonly (CellValue | undefined)[]): string {
  return cells.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : "")).join(" ");
}
