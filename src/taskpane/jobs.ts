import type { CarriedOut, Watching } from "../app/carryOut";
import { check } from "../app/check";
import { publish } from "../app/publish";
import { recompute } from "../app/recompute";
import { undo } from "../app/undo";
import type { Day } from "../core/calendar/day";
import type { ReversibleHost } from "../hosts/host";
import type { Locale } from "../locales/locale";
import type { Clock } from "../workbook/read";
import { readDayField } from "./dayField";
import { failureOf, judgedOutcome } from "./outcome";
import {
  INITIAL,
  reduce,
  type DayField,
  type Event,
  type Job,
  type Judged,
  type PaneState,
  type Result,
} from "./state";

/** What the pane shows, and what its buttons and the ribbon's set off: one job at a time, whoever starts it. */
export interface Jobs {
  /** Told of every change of `state`. Gives back how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => PaneState;
  readonly enterDay: (day: DayField) => void;
  /** Settled when the outcome is in `state`; never rejects. */
  readonly start: (job: Job) => Promise<void>;
  readonly cancel: () => void;
}

/** What jobs need of the world. */
export interface Surroundings {
  readonly host: ReversibleHost;
  readonly today: () => Day;
  readonly locale: Locale;
}

type Judging = (host: ReversibleHost, clock: Clock, watching: Watching) => Promise<CarriedOut>;

const JUDGING: Readonly<Record<Judged["job"], Judging>> = { recompute, check, publish };

/** The jobs of one workbook, none under way. */
export function createJobs(surroundings: Surroundings): Jobs {
  const listeners = new Set<() => void>();
  let state = INITIAL;
  let stopper = new AbortController();

  const tell = (event: Event) => {
    state = reduce(state, event);
    for (const listener of listeners) listener();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    enterDay: (day) => tell({ type: "day", day }),
    start: async (job) => {
      const isBusy = state.work.status === "working";
      tell({ type: "pressed", job });
      if (isBusy) return;
      stopper = new AbortController();
      const progress = (done: number, total: number) => tell({ type: "progressed", steps: { done, total } });
      tell(await outcomeOf(job, state.day, surroundings, { progress, signal: stopper.signal }));
    },
    cancel: () => {
      stopper.abort();
      tell({ type: "cancelled" });
    },
  };
}

/** How a job ended, as the event that says so. */
async function outcomeOf(job: Job, field: DayField, surroundings: Surroundings, watching: Watching): Promise<Event> {
  try {
    if (job === "undo") return { type: "finished", result: { job, ...(await undo(surroundings.host)) } };
    const entry = readDayField(field);
    if (entry.kind === "bad") return { type: "failed", failure: { kind: "bad-day" } };
    const today = surroundings.today();
    const clock = entry.kind === "day" ? { today, asOf: entry.day } : { today };
    return { type: "finished", result: await judged(job, clock, surroundings, watching) };
  } catch (error) {
    return { type: "failed", failure: failureOf(error) };
  }
}

async function judged(
  job: Judged["job"],
  clock: Clock,
  { host, locale }: Surroundings,
  watching: Watching,
): Promise<Result> {
  return judgedOutcome(job, await JUDGING[job](host, clock, watching), clock, locale);
}
