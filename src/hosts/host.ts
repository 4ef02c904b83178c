import type { CellValue } from "../core/model/cell";
import type { Plan } from "../workbook/change";
import type { Snapshot } from "../workbook/snapshot";

/** A workbook that can be read and written: open in Excel, or a file. */
export interface Host {
  read(): Promise<Snapshot>;
  /**
   * Writes a plan made from the snapshot that `read` gave last; confirmed edits may be older, and are written where
   * the rows that they change are still what they were.
   * Rejects with HostError when the workbook is not what was read, or cannot be written. `signal` stops it between
   * two steps; what was written until then can be undone.
   */
  apply(plan: Plan, progress?: Progress, signal?: AbortSignal): Promise<Applied>;
}

/** A host that can take back its last run, also after it was closed and opened again (撤销计分). */
export interface ReversibleHost extends Host {
  undo(): Promise<Undone>;
}

/** What undo did: a cell that no longer holds what we wrote keeps what it holds. */
export interface Undone {
  readonly restored: number;
  readonly kept: readonly KeptCell[];
}

/** Called as work goes on; `done` of `total` steps. */
export type Progress = (done: number, total: number) => void;

/** What was written, with what undo needs. */
export interface Applied {
  readonly cells: number;
  readonly sheets: number;
  readonly journal: Journal;
  /** Input cells that hold a formula and keep it, though another value was confirmed for them. */
  readonly kept?: readonly KeptCell[];
}

/** A cell that was left as it is. */
export interface KeptCell {
  readonly sheet: string;
  readonly cell: string;
}

/** The overwritten values of one run. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
}

export interface JournalEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: string | number | null;
}

/** Why a host could not do its work; the words are made in `locales/`. */
export type HostErrorCode =
  | "file-missing"
  | "file-is-directory"
  | "file-empty"
  | "file-too-large"
  | "not-a-workbook"
  | "truncated"
  | "password-protected"
  | "no-task-list"
  | "write-failed"
  | "changed-meanwhile"
  | "preview-outdated"
  | "cell-edit"
  | "sheet-protected"
  | "filtered"
  | "merged"
  | "nothing-to-undo"
  | "too-large"
  | "unsupported"
  | "cancelled";

/** A failure that the user can do something about. Bugs are ordinary errors. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** What the message names: a path, a sheet, a reason. */
    readonly params: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "HostError";
  }
}
