import type { CarriedOut, Watching } from "../app/carryOut";
import { check } from "../app/check";
import { judge } from "../app/judge";
import { publish } from "../app/publish";
import { recompute } from "../app/recompute";
import { undo } from "../app/undo";
import type { Day } from "../core/calendar/day";
import { HostError, type ReversibleHost } from "../hosts/host";
import type { Locale } from "../locales/locale";
import type { Clock } from "../workbook/read";
import { readDayField } from "./dayField";
import type { Files } from "./files";
import { failureOf, judgedOutcome, writtenOutcome } from "./outcome";
import {
  INITIAL,
  reduce,
  type DayField,
  type Event,
  type Exported,
  type Job,
  type PaneState,
  type Written,
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
  readonly files: Files;
}

type Writing = (host: ReversibleHost, clock: Clock, watching: Watching) => Promise<CarriedOut>;

const WRITING: Readonly<Record<Written["job"], Writing>> = { recompute, check, publish };

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
    const result =
      job === "exportScorecards"
        ? await exported(clock, surroundings, watching)
        : await written(job, clock, surroundings, watching);
    return { type: "finished", result };
  } catch (error) {
    return { type: "failed", failure: failureOf(error) };
  }
}

async function written(
  job: Written["job"],
  clock: Clock,
  { host, locale }: Surroundings,
  watching: Watching,
): Promise<Written> {
  return writtenOutcome(job, await WRITING[job](host, clock, watching), clock, locale);
}

/** Judges the workbook and makes the leaders' of it. */
async function exported(clock: Clock, { host, locale, files }: Surroundings, { signal }: Watching): Promise<Exported> {
  const judgement = await judge(host, clock);
  mustGoOn(signal);
  const file = await files.scorecards(judgement, clock);
  mustGoOn(signal);
  return { job: "exportScorecards", ...judgedOutcome(judgement, clock, locale), file };
}

function mustGoOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled");
}
