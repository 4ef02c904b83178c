import type { Day } from "../calendar/day";
import type { Finding } from "../checks/finding";
import type { CellValue } from "./cell";
import type { ParameterKey } from "./parameters";
import type { Tables } from "./tables";

/** Everything that `assess` needs to know: rows as they were read, and the day to judge them on. */
export interface Model {
  /** The clock's day, read at a door. */
  readonly today: Day;
  /** The day the user asked for; beats 考核日, which beats `today`. */
  readonly asOf?: Day;
  /** The rows of 设置 whose name is a known parameter. */
  readonly settings: readonly Setting[];
  readonly tables: Tables;
  /** What reading the sheets has found already (missing columns, merged cells …). */
  readonly findings: readonly Finding[];
}

export interface Setting {
  readonly key: ParameterKey;
  readonly row: number;
  readonly value: CellValue;
}
