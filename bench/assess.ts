import { assess } from "../src/core/assess";
import { dayOf } from "../src/core/calendar/day";
import type { CellValue } from "../src/core/model/cell";
import type { Model } from "../src/core/model/model";
import type { Row, TaskField } from "../src/core/model/tables";
import { FIELDS, taskRow } from "./rows";
import { collectGarbage, medianOf, milliseconds } from "./stopwatch";

type TaskRow = Row<"streetTasks">;

export interface AssessResult {
  /** Median over the rounds of assess() against JSON.parse of the same rows. */
  readonly ratio: number;
  readonly assessMs: number;
  readonly parseMs: number;
  readonly growth: readonly { readonly items: number; readonly microsecondsPerItem: number }[];
}

const ITEMS = 50_000;
const ROUNDS = 9;
/** Few, as a million items take a while; the best of them is free of what the machine did besides. */
const GROWTH_ROUNDS = 3;
const SIZES = [10_000, 100_000, 1_000_000];

function measure(): AssessResult {
  const text = JSON.stringify(rows(ITEMS));
  // Rows that were parsed and rows that were built differ in their hidden classes: both are warmed up.
  for (let warm = 0; warm < 2; warm++) {
    assess(modelOf(JSON.parse(text) as TaskRow[]));
    assess(modelOf(rows(ITEMS)));
  }
  const rounds = Array.from({ length: ROUNDS }, () => {
    collectGarbage();
    let parsed: TaskRow[] = [];
    const parseMs = milliseconds(() => {
      parsed = JSON.parse(text) as TaskRow[];
    });
    const model = modelOf(parsed);
    collectGarbage();
    const assessMs = milliseconds(() => assess(model));
    return { parseMs, assessMs, ratio: assessMs / parseMs };
  });
  return {
    ratio: medianOf(rounds.map(({ ratio }) => ratio)),
    assessMs: medianOf(rounds.map(({ assessMs }) => assessMs)),
    parseMs: medianOf(rounds.map(({ parseMs }) => parseMs)),
    growth: SIZES.map((items) => {
      const model = modelOf(rows(items));
      const runs = Array.from({ length: GROWTH_ROUNDS }, () => {
        collectGarbage();
        return milliseconds(() => assess(model));
      });
      return { items, microsecondsPerItem: (Math.min(...runs) * 1000) / items };
    }),
  };
}

function rows(count: number): TaskRow[] {
  return Array.from({ length: count }, (_, row) => {
    const cells: { [F in TaskField]?: CellValue } = {};
    const values = taskRow(row);
    FIELDS.forEach((field, i) => (cells[field] = codeOf(values[i] ?? null)));
    return { row, cells };
  });
}

/** The workbook floor hands words over as codes. */
function codeOf(value: CellValue): CellValue {
  return value === "质量" ? "quality" : value === "时效" ? "timeliness" : value;
}

function modelOf(streetTasks: readonly TaskRow[]): Model {
  const day = dayOf(2019, 6, 28);
  if (day === undefined) throw new Error("28 June 2019 is a day");
  return { today: day, asOf: day, settings: [], tables: { streetTasks }, findings: [] };
}

console.log(JSON.stringify(measure()));
