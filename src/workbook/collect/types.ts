import type { Day } from "../../core/calendar/day";
import type { CellValue } from "../../core/model/cell";
import type { TableKey } from "../../core/model/tables";
import type { HostErrorCode } from "../../locales/hostErrors";
import type { EditValue } from "../edits";
import type { RecipientKind } from "../handOut/rules";

/**
 * What is to be made of a change. taken: only the recipient changed the cell; unchanged: the workbook holds it already;
 * conflict: both changed it, or two returned files disagree; suspicious: see `Reason`; new: a row that the recipient added.
 */
export type Verdict = "taken" | "unchanged" | "conflict" | "suspicious" | "new";

/** Why a change is not simply taken. */
export type Reason =
  | "both-changed"
  | "disagree"
  | "no-baseline"
  | "master-gone"
  | "protected"
  | "cleared"
  | "backwards"
  | "reopened"
  | "merged"
  | "renamed-column"
  | "fault"
  | "unreadable"
  | "old-batch"
  | "row-gone"
  | "row-added"
  | "row-incomplete"
  | "row-of-others"
  | "item-unknown";

/** Where in a returned file something stands; rows count from 0. */
export interface ReturnedPlace {
  readonly sheet: string;
  readonly row: number;
}

/** One cell that came back otherwise than it went out. */
export interface CellReturn {
  readonly file: string;
  readonly recipient: string;
  readonly table: TableKey;
  /** What its row is called. */
  readonly id: string;
  readonly field: string;
  /** The master's body row; undefined where it has none. */
  readonly row: number | undefined;
  /** Undefined where nobody knows. */
  readonly handedOut: CellValue | undefined;
  readonly master: CellValue | undefined;
  readonly returned: CellValue;
  /** What `returned` means, equal for equal meanings. */
  readonly meaning: string;
  readonly verdict: Verdict;
  readonly reason: Reason | undefined;
  /** What the master would be given; undefined where nothing can be written. */
  readonly writes: EditValue | undefined;
  /** Undefined for a row that did not come back. */
  readonly at: ReturnedPlace | undefined;
}

/** A row that a recipient added. */
export interface RowReturn {
  readonly file: string;
  readonly recipient: string;
  readonly table: TableKey;
  /** The item that it is about. */
  readonly id: string;
  /** What it says, equal for rows that say the same. */
  readonly meaning: string;
  readonly cells: readonly { readonly field: string; readonly returned: CellValue; readonly writes: EditValue }[];
  readonly verdict: Verdict;
  readonly reason: Reason | undefined;
  readonly writable: boolean;
  readonly at: ReturnedPlace;
}

/**
 * How a returned file stands. moved-on: the workbook's tasks were changed after it went out; no-record: the hidden record
 * of what went out is lost; duplicate: the recipient sent several files; old-batch; foreign: not of this workbook;
 * unreadable.
 */
export type FileStatus = "ok" | "moved-on" | "no-record" | "duplicate" | "old-batch" | "foreign" | "unreadable";

/** Something to say about a returned file, besides its changes. */
export type FileNote =
  | { readonly note: "identified"; readonly by: "guide" | "fileName" | "rows" }
  | { readonly note: "batch"; readonly batch: string; readonly current: string }
  | { readonly note: "moved-on" }
  | { readonly note: "duplicate"; readonly files: readonly string[] }
  | { readonly note: "unidentified" }
  | { readonly note: "other-workbook" }
  | { readonly note: "tables-missing"; readonly tables: readonly TableKey[] }
  | { readonly note: "columns-missing"; readonly table: TableKey; readonly fields: readonly string[] }
  | { readonly note: "columns-guessed"; readonly table: TableKey; readonly fields: readonly string[] }
  | { readonly note: "rows-gone"; readonly table: TableKey; readonly count: number }
  | { readonly note: "loose-rows"; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly note: "other-sheets"; readonly sheets: readonly string[] }
  | { readonly note: "failed"; readonly code: HostErrorCode; readonly params: Readonly<Record<string, string>> };

export interface FileReport {
  readonly file: string;
  readonly recipient: string | undefined;
  readonly status: FileStatus;
  readonly notes: readonly FileNote[];
}

/** Everything that came back, compared. */
export interface Collection {
  /** The batch that counts; undefined where no file tells. */
  readonly batch: string | undefined;
  /** Whom it went out to. */
  readonly by: RecipientKind;
  /** The day by which it had to come back. */
  readonly due: Day | undefined;
  readonly files: readonly FileReport[];
  readonly cells: readonly CellReturn[];
  readonly rows: readonly RowReturn[];
  /** Recipients that have not returned theirs. */
  readonly missing: readonly string[];
}
