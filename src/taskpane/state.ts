import type { Day } from "../core/calendar/day";
import type { Light } from "../core/model/item";
import type { HostErrorCode, Undone } from "../hosts/host";
import type { Document } from "../report/blocks";
import type { ExplainedFinding } from "../report/explain";
import type { ScorecardsFile } from "./files";

/** What a button sets off. */
export type Job = "recompute" | "check" | "publish" | "exportScorecards" | "undo";

/** What there is to say of a judged workbook. */
export interface Judged {
  readonly asOf: Day;
  readonly dayFrom: "pane" | "workbook" | "today";
  /** How many work items have each light. */
  readonly lights: Readonly<Record<Light, number>>;
  /** In words, the gravest first. */
  readonly findings: readonly ExplainedFinding[];
}

/** A workbook was judged and written. */
export interface Written extends Judged {
  readonly job: Exclude<Job, "undo" | "exportScorecards">;
  /** Nothing had to be written. */
  readonly unchanged: boolean;
  /** How many cells of tables were written. */
  readonly cells: number;
  /** The names of our sheets that were built. */
  readonly sheets: readonly string[];
  /** The bulletin, where that was the job. */
  readonly bulletin?: Draft;
}

/** A bulletin as the workbook's data give it. */
export interface Draft {
  readonly document: Document;
  /** Its sheet was edited by hand and kept; the draft knows nothing of that. */
  readonly edited: boolean;
}

/** A workbook was judged, and its leaders' workbook made; nothing was written. */
export interface Exported extends Judged {
  readonly job: "exportScorecards";
  readonly file: ScorecardsFile;
}

export type Result = Written | Exported | ({ readonly job: "undo" } & Undone);

/** Why a job was not finished. `bug` carries what a maintainer needs. */
export type Failure =
  | { readonly kind: "host"; readonly code: HostErrorCode; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: "bad-day" }
  | { readonly kind: "bug"; readonly details: string };

/** How far writing has come; absent while a workbook is read and judged. */
export interface Steps {
  readonly done: number;
  readonly total: number;
}

export interface Working {
  readonly status: "working";
  readonly job: Job;
  readonly steps?: Steps;
  /** The user asked to stop. */
  readonly stopping: boolean;
  /** Another button was pressed meanwhile; it did nothing. */
  readonly refused: boolean;
}

export type Work =
  | { readonly status: "idle" }
  | Working
  | { readonly status: "done"; readonly result: Result }
  /** `partly`: writing had begun. */
  | { readonly status: "failed"; readonly failure: Failure; readonly partly: boolean };

/** The as-of day as it stands in the pane; `broken` where the field holds half a date. */
export interface DayField {
  readonly text: string;
  readonly broken: boolean;
}

/** Everything that the pane shows. */
export interface PaneState {
  readonly day: DayField;
  readonly work: Work;
}

export type Event =
  | { readonly type: "day"; readonly day: DayField }
  | { readonly type: "pressed"; readonly job: Job }
  | { readonly type: "progressed"; readonly steps: Steps }
  | { readonly type: "cancelled" }
  | { readonly type: "finished"; readonly result: Result }
  | { readonly type: "failed"; readonly failure: Failure };

export const INITIAL: PaneState = { day: { text: "", broken: false }, work: { status: "idle" } };

/** What the pane shows after an event. One job at a time: a second press is refused, and what comes late is dropped. */
export function reduce(state: PaneState, event: Event): PaneState {
  if (event.type === "day") return { ...state, day: event.day };
  return { ...state, work: nextWork(state.work, event) };
}

function nextWork(work: Work, event: Exclude<Event, { type: "day" }>): Work {
  if (event.type === "pressed") {
    return work.status === "working"
      ? { ...work, refused: true }
      : { status: "working", job: event.job, stopping: false, refused: false };
  }
  if (work.status !== "working") return work;
  switch (event.type) {
    case "progressed":
      return { ...work, steps: event.steps };
    case "cancelled":
      return { ...work, stopping: true };
    case "finished":
      return { status: "done", result: event.result };
    case "failed":
      return { status: "failed", failure: event.failure, partly: work.steps !== undefined };
  }
}
