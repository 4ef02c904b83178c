import { columnLetters } from "../workbook/a1";
import type { AdoptedList, Adoption } from "../workbook/adopt/adopt";
import type { MatchedTasks } from "../workbook/adopt/matchTasks";
import type { ExplainedFinding } from "../report/explain";
import { headerOf, said, SCHEMA } from "../workbook/schema";
import { shownCell } from "./adopt";
import { findingJson, type FindingJson } from "./scoreJson";

/** What `adopt --json` prints. Rows and columns as Excel numbers them; `field` the column's Chinese name, or null. */
export interface AdoptJson {
  readonly sheets: readonly SheetJson[];
  readonly refused: readonly { readonly sheet: string; readonly reason: string; readonly message: string }[];
  readonly findings: readonly FindingJson[];
  /** What an existing workbook gets: absent where a new one is made. */
  readonly changes?: readonly ChangeJson[];
}

export interface SheetJson {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly ColumnJson[];
  readonly rows: number;
  /** 街镇任务 or 领导任务. */
  readonly table: string;
}

export interface ColumnJson {
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
  readonly confidence: number;
  readonly runnerUp: string | null;
}

export interface ChangeJson {
  readonly id: string;
  readonly table: string;
  readonly kind: "changed" | "added" | "gone";
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** An adoption as the plain object that other programs read. */
export function adoptJson(
  { lists, refused }: Adoption,
  findings: readonly ExplainedFinding[],
  refusalText: (reason: Adoption["refused"][number]["reason"]) => string,
  matched?: MatchedTasks,
): AdoptJson {
  return {
    sheets: lists.map(sheetJson),
    refused: refused.map(({ sheet, reason }) => ({ sheet, reason, message: refusalText(reason) })),
    findings: findings.map(findingJson),
    ...(matched !== undefined && { changes: changesJson(matched) }),
  };
}

function sheetJson({ sheet, headerRow, headerRows, firstRow, lastRow, columns, tasks, table }: AdoptedList): SheetJson {
  return {
    sheet,
    headerRow: headerRow + 1,
    headerRows,
    firstRow: firstRow + 1,
    lastRow: lastRow + 1,
    columns: columns.map(({ column, path, field, confidence, runnerUp }) => ({
      column: columnLetters(column),
      header: path.join("/"),
      field: field === undefined ? null : headerOf("streetTasks", field, "zh-CN"),
      confidence: Number(confidence.toFixed(2)),
      runnerUp: runnerUp === undefined ? null : headerOf("streetTasks", runnerUp, "zh-CN"),
    })),
    rows: tasks.length,
    table: said(SCHEMA[table].table, "zh-CN"),
  };
}

function changesJson({ changed, added, gone }: MatchedTasks): readonly ChangeJson[] {
  return [
    ...changed.map(({ id, table, cells }): ChangeJson => ({
      id,
      table: said(SCHEMA[table].table, "zh-CN"),
      kind: "changed",
      cells: cells.map(({ field, before, after }) => ({
        column: headerOf("streetTasks", field, "zh-CN"),
        before: shownCell(before),
        after: shownCell(after),
      })),
    })),
    ...added.map(({ id, table }): ChangeJson => ({
      id,
      table: said(SCHEMA[table].table, "zh-CN"),
      kind: "added",
      cells: [],
    })),
    ...gone.map(({ id, table }): ChangeJson => ({
      id,
      table: said(SCHEMA[table].table, "zh-CN"),
      kind: "gone",
      cells: [],
    })),
  ];
}
