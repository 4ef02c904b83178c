import type { Row, TableKey } from "../../src/core/model/tables";

/** One row of a table, by the code's own column names. */
export type Cells<K extends TableKey> = Row<K>["cells"];

/** Stands above every table of the sample: its figures are set on real streets, but invented. */
export const STAMP = "示例数据，非真实考核结果";
