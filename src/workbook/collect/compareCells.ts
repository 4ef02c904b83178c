import type { CellValue } from "../../core/model/cell";
import { isBlank, isFault } from "../../core/model/cell";
import type { TableKey } from "../../core/model/tables";
import type { HandedRow } from "../handOut/parcels";
import { ruleOf, type HandOutRule } from "../handOut/rules";
import { columnOf } from "../schema";
import type { Column } from "../schema";
import { amountIn, editValueOf, isReadable, meaningOf, type Reading } from "./cellValues";
import type { MasterRow } from "./master";
import type { ReturnedCell, ReturnedRow, ReturnedTable } from "./returnedTable";
import type { CellReturn, Reason, ReturnedPlace, Verdict } from "./types";

/** What is compared in one row. */
export interface RowComparison {
  readonly table: TableKey;
  readonly handed: HandedRow;
  /** Whether `handed` is what went out; else it is what would go out now, and nobody knows what did. */
  readonly known: boolean;
  readonly returned: readonly ReturnedRow[];
  readonly in: ReturnedTable;
  readonly now: MasterRow | undefined;
  readonly reading: Reading;
}

/** A change of a cell before it is known whose file it is. */
export type FoundChange = Omit<CellReturn, "file" | "recipient">;

/** What 已履行 means. */
const FINISHED_WORD = "tfulfilled";

/** The cells of a row that came back otherwise than they went out, compared with what the master holds now. */
export function compareRow(row: RowComparison): readonly FoundChange[] {
  const rule = ruleOf(row.table);
  if (rule === undefined) return [];
  return row.in.fields.flatMap((field): FoundChange[] => {
    const column = columnOf(row.table, field);
    if (column === undefined) return [];
    const said = new Map<string, SaidCell>();
    for (const { cells, sheet, row: at } of row.returned) {
      const cell = cells.get(field);
      if (cell !== undefined) said.set(meaningOf(column, cell.value, row.reading), { ...cell, at: { sheet, row: at } });
    }
    return [...said].flatMap(([meaning, cell]) => {
      const change = compareCell(row, rule, column, cell, meaning);
      if (change === undefined) return [];
      // Copies of a row that say different things: nobody knows which one is meant.
      const disagree = said.size > 1 && change.verdict !== "unchanged" && change.reason !== "protected";
      return [disagree ? { ...change, verdict: "conflict" as const, reason: "disagree" as const } : change];
    });
  });
}

/** A returned cell and where it stands. */
interface SaidCell extends ReturnedCell {
  readonly at: ReturnedPlace;
}

function compareCell(
  { table, handed, known, in: { guessed }, now, reading }: RowComparison,
  rule: HandOutRule,
  column: Column,
  { value, covered, at }: SaidCell,
  meaning: string,
): FoundChange | undefined {
  const { field } = column;
  const before = handed.cells[field] ?? null;
  const was = meaningOf(column, before, reading);
  const master = now?.cells[field];
  const holds = meaningOf(column, master, reading);
  if (meaning === was || (!known && meaning === holds)) return undefined;
  const mayFill = handed.fill && rule.fill.includes(field);
  // Nobody types into a cell that a merged area hides.
  if (covered && !mayFill) return undefined;
  const writes = editValueOf(value);
  const { verdict, reason } = judge(rule, column, { known, mayFill, was, meaning, holds, covered, value, now });
  return {
    table,
    id: handed.key,
    field,
    row: now?.row,
    handedOut: known ? before : undefined,
    master,
    returned: value,
    meaning,
    verdict: verdict === "taken" && guessed.has(field) ? "suspicious" : verdict,
    reason: verdict === "taken" && guessed.has(field) ? "renamed-column" : reason,
    writes: now === undefined ? undefined : writes,
    at,
  };
}

interface Facts {
  readonly known: boolean;
  readonly mayFill: boolean;
  /** What the cell meant when it went out, means now that it is back, and means in the master. */
  readonly was: string;
  readonly meaning: string;
  readonly holds: string;
  readonly covered: boolean;
  readonly value: CellValue;
  readonly now: MasterRow | undefined;
}

function judge(
  rule: HandOutRule,
  column: Column,
  facts: Facts,
): { readonly verdict: Verdict; readonly reason: Reason | undefined } {
  const { known, mayFill, was, meaning, holds, now } = facts;
  if (now === undefined) return { verdict: "conflict", reason: "master-gone" };
  if (meaning === holds) return { verdict: "unchanged", reason: undefined };
  if (!mayFill) return { verdict: "suspicious", reason: "protected" };
  if (known && holds !== was) return { verdict: "conflict", reason: "both-changed" };
  const doubt = doubtAbout(rule, column, facts);
  if (doubt !== undefined) return { verdict: "suspicious", reason: doubt };
  if (!known && holds !== "") return { verdict: "conflict", reason: "no-baseline" };
  return { verdict: "taken", reason: undefined };
}

/** What makes a change of a cell that may be filled in doubtful; `was` is what the master holds, too. */
function doubtAbout(rule: HandOutRule, column: Column, { meaning, holds, covered, value }: Facts): Reason | undefined {
  if (isFault(value)) return "fault";
  if (covered) return "merged";
  if (isBlank(value)) return column.field === "finish" ? "reopened" : "cleared";
  if (!isReadable(column, meaning)) return "unreadable";
  if (column.kind === "word" && holds === FINISHED_WORD) return "reopened";
  const [from, to] = [amountIn(holds), amountIn(meaning)];
  const shrinks = rule.growing?.includes(column.field) === true && from !== undefined && to !== undefined && to < from;
  if (!shrinks) return undefined;
  return column.field === "progress" && from >= 1 ? "reopened" : "backwards";
}
