import type { PeriodKind } from "../core/calendar/period";
import type { HostErrorCode, KeptCell, Undone } from "../hosts/host";
import type { ScorecardsFile } from "./files";
import type { Seen } from "./seen";

/**
 * What a button sets off; `edit` carries out changes that the user has seen and confirmed, `auto` follows edits where
 * the user wants that.
 */
export type Job = "recompute" | "auto" | "check" | "publish" | "exportScorecards" | "edit" | "undo";

/** The views of the pane, in the order of its tabs. */
export const VIEWS = [
  "overview",
  "findings",
  "scoring",
  "scorecards",
  "fairness",
  "bulletin",
  "adopt",
  "exchange",
  "settings",
] as const;
/** What the pane can show: a tab's view, or the guide. */
export type View = (typeof VIEWS)[number] | "guide";

/** Where the outcome of a job is shown; of the others where they are set off. */
const HOME: Readonly<Partial<Record<Job, View>>> = {
  recompute: "scoring",
  check: "findings",
  publish: "bulletin",
  exportScorecards: "scorecards",
};

/** A workbook was judged and written. */
export interface Written {
  readonly job: Exclude<Job, "undo" | "exportScorecards">;
  /** Nothing had to be written. */
  readonly unchanged: boolean;
  /** How many cells of tables were written. */
  readonly cells: number;
  /** The names of the sheets that were built. */
  readonly sheets: readonly string[];
  /** Input cells that hold a formula and keep it. */
  readonly kept: readonly KeptCell[];
}

/** A workbook was judged, and its leaders' workbook made; nothing was written. */
export interface Exported {
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

/** What takes long before anything is written, and how far it has come. */
export interface Pondered extends Steps {
  readonly what: "draws" | "sensitivities";
}

export interface Working {
  readonly status: "working";
  readonly job: Job;
  /** Where its outcome will be shown. */
  readonly home: View;
  readonly steps?: Steps;
  readonly pondered?: Pondered;
  /** The user asked to stop. */
  readonly stopping: boolean;
  /** Another button was pressed meanwhile; it did nothing. */
  readonly refused: boolean;
}

export type Work =
  | { readonly status: "idle" }
  | Working
  | { readonly status: "done"; readonly home: View; readonly result: Result }
  /** `partly`: writing had begun. */
  | { readonly status: "failed"; readonly home: View; readonly failure: Failure; readonly partly: boolean };

/** What is known of the workbook: what was seen last, whether it is being read, and why that failed. */
export interface Look {
  readonly seen?: Seen;
  readonly reading: boolean;
  /** Absent while nothing is being judged. */
  readonly pondered?: Pondered;
  readonly failure?: Failure;
  /** Cells were edited since. */
  readonly stale: boolean;
}

/** The as-of day as it stands in the pane; `broken` where the field holds half a date. */
export interface DayField {
  readonly text: string;
  readonly broken: boolean;
}

/** What the bulletin is to be about: the 旬, month or quarter of the as-of day. */
export type BulletinPeriod = Exclude<PeriodKind, "range">;

/** Everything that the pane shows. */
export interface PaneState {
  readonly view: View;
  readonly day: DayField;
  readonly period: BulletinPeriod;
  /** Whether edits are scored by themselves. */
  readonly auto: boolean;
  readonly work: Work;
  readonly look: Look;
}

export type Event =
  | { readonly type: "view"; readonly view: View }
  | { readonly type: "day"; readonly day: DayField }
  | { readonly type: "period"; readonly period: BulletinPeriod }
  | { readonly type: "auto"; readonly auto: boolean }
  | { readonly type: "reading" }
  | { readonly type: "looking"; readonly pondered: Pondered }
  | { readonly type: "seen"; readonly seen: Seen }
  | { readonly type: "unread"; readonly failure: Failure }
  | { readonly type: "edited" }
  | { readonly type: "pressed"; readonly job: Job }
  | { readonly type: "pondering"; readonly pondered: Pondered }
  | { readonly type: "progressed"; readonly steps: Steps }
  | { readonly type: "cancelled" }
  | { readonly type: "finished"; readonly result: Result; readonly seen?: Seen }
  | { readonly type: "failed"; readonly failure: Failure };

export const INITIAL: PaneState = {
  view: "overview",
  day: { text: "", broken: false },
  period: "month",
  auto: false,
  work: { status: "idle" },
  look: { reading: false, stale: false },
};

/** What the pane shows after an event. One job at a time: a second press is refused, and what comes late is dropped. */
export function reduce(state: PaneState, event: Event): PaneState {
  switch (event.type) {
    case "view":
      return { ...state, view: event.view };
    case "day":
      return { ...state, day: event.day };
    case "period":
      return { ...state, period: event.period };
    case "auto":
      return { ...state, auto: event.auto };
    case "reading":
    case "looking":
    case "seen":
    case "unread":
    case "edited":
      return { ...state, look: nextLook(state.look, event) };
    case "pressed":
      return pressed(state, event.job);
    default:
      return state.work.status === "working" ? nextState(state, state.work, event) : state;
  }
}

function pressed(state: PaneState, job: Job): PaneState {
  if (state.work.status === "working") return { ...state, work: { ...state.work, refused: true } };
  const home = HOME[job] ?? state.view;
  return { ...state, view: home, work: { status: "working", job, home, stopping: false, refused: false } };
}

type LookEvent = Extract<Event, { type: "reading" | "looking" | "seen" | "unread" | "edited" }>;

function nextLook(look: Look, event: LookEvent): Look {
  switch (event.type) {
    case "reading":
      return { ...look, reading: true };
    case "looking":
      return { ...look, pondered: event.pondered };
    case "seen":
      return { seen: event.seen, reading: false, stale: false };
    case "unread":
      return { failure: event.failure, reading: false, stale: false };
    case "edited":
      return { ...look, stale: true };
  }
}

type WorkEvent = Extract<Event, { type: "pondering" | "progressed" | "cancelled" | "finished" | "failed" }>;

function nextState(state: PaneState, work: Working, event: WorkEvent): PaneState {
  switch (event.type) {
    case "pondering":
      return { ...state, work: { ...work, pondered: event.pondered } };
    case "progressed":
      return { ...state, work: { ...work, steps: event.steps } };
    case "cancelled":
      return { ...state, work: { ...work, stopping: true } };
    case "finished": {
      const look = event.seen === undefined ? state.look : nextLook(state.look, { type: "seen", seen: event.seen });
      return { ...state, look, work: { status: "done", home: work.home, result: event.result } };
    }
    case "failed": {
      const { home, steps } = work;
      return { ...state, work: { status: "failed", home, failure: event.failure, partly: steps !== undefined } };
    }
  }
}
