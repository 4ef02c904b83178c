import type { CarriedOut, Watching } from "../app/carryOut";
import { check } from "../app/check";
import { ALL_PARTS, mustGoOn, prepare, type Following } from "../app/prepare";
import { publish } from "../app/publish";
import { recompute, rescore } from "../app/recompute";
import { sensitiveGroups } from "../app/sensitiveGroups";
import { undo } from "../app/undo";
import type { Day } from "../core/calendar/day";
import type { OnDraw } from "../core/fairness/rankIntervals";
import type { SensitivityStep } from "../core/fairness/sensitivity";
import type { Progress, ReversibleHost } from "../hosts/host";
import type { Locale } from "../locales/locale";
import type { Plan } from "../workbook/change";
import type { Clock } from "../workbook/read";
import type { Snapshot } from "../workbook/snapshot";
import { readDayField } from "./dayField";
import type { Files } from "./files";
import { failureOf, writtenOutcome } from "./outcome";
import { afterWriting, seenOf } from "./seen";
import { ON_THE_SPOT, type Thinking } from "./thinking/thinking";
import {
  INITIAL,
  reduce,
  type BulletinPeriod,
  type DayField,
  type Event,
  type Job,
  type PaneState,
  type Pondered,
  type View,
  type Written,
} from "./state";

/** What the pane shows, and what its buttons and the ribbon's set off: one job at a time, whoever starts it. */
export interface Jobs {
  /** Told of every change of `state`. Gives back how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => PaneState;
  /** The day on the user's own clock. */
  readonly today: () => Day;
  readonly show: (view: View) => void;
  readonly enterDay: (day: DayField) => void;
  readonly choosePeriod: (period: BulletinPeriod) => void;
  /** Says that the workbook is not as it was read, and whether the edit is to be scored where the user wants that. */
  readonly noteEdit: (mayScore: boolean) => void;
  readonly setAuto: (auto: boolean) => void;
  /** Reads and judges the workbook; writes nothing. Settled when that is in `state`; never rejects. */
  readonly refresh: () => Promise<void>;
  /** The workbook as it is, not judged: for a workbook that has no task list yet. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Settled when the outcome is in `state`; never rejects. */
  readonly start: (job: Exclude<Job, "edit">) => Promise<void>;
  /** Carries out changes that the user has seen and confirmed; as `start`. */
  readonly apply: (plan: Plan) => Promise<void>;
  readonly cancel: () => void;
  /** Gives up reading the workbook. */
  readonly cancelLooking: () => void;
}

/** What jobs need of the world. */
export interface Surroundings {
  readonly host: ReversibleHost;
  readonly today: () => Day;
  /** The day and the time of day, for the record of runs. */
  readonly now?: () => string;
  readonly locale: Locale;
  readonly files: Files;
  /** Where a workbook is judged; on the spot where absent. */
  readonly thinking?: Thinking;
}

type Writing = (host: ReversibleHost, clock: Clock, watching: Watching) => Promise<CarriedOut>;
/** How a job is followed, and stopped. */
interface Followed {
  readonly progress: Progress;
  readonly drawn: OnDraw;
  /** Told how many of the parameters are done whose sensitivity is looked for. */
  readonly turned: OnDraw;
  readonly signal: AbortSignal;
}
type Ended = Extract<Event, { type: "finished" | "failed" }>;

const WRITING: Readonly<Record<Exclude<Written["job"], "edit">, Writing>> = {
  recompute,
  auto: rescore,
  check,
  publish,
};
/** How long a day that is typed may still change before the workbook is judged on it, in milliseconds. */
const TYPING = 600;
/** How long nobody may have edited before edits are scored by themselves, in milliseconds. */
const RESTING = 2_000;

/** The jobs of one workbook, none under way. */
export function createJobs(surroundings: Surroundings): Jobs {
  const listeners = new Set<() => void>();
  let state = INITIAL;
  let stopper = new AbortController();
  let lookStopper = new AbortController();
  /** The reading under way: the host knows one snapshot at a time. */
  let reading: Promise<void> = Promise.resolve();
  let asked = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: Event) => {
    state = reduce(state, event);
    for (const listener of listeners) listener();
  };
  const isWorking = () => state.work.status === "working";

  const look = async (number: number) => {
    await reading;
    if (number !== asked || isWorking()) return;
    tell({ type: "reading" });
    lookStopper = new AbortController();
    const drawn = (done: number, total: number) => {
      if (number === asked) tell({ type: "looking", pondered: { what: "draws", done, total } });
    };
    const event = await lookEvent(state, surroundings, { drawn, signal: lookStopper.signal });
    if (number === asked) tell(event);
  };
  /** What is being read is read to its end, but not judged, nor looked at. */
  const passOver = () => {
    asked += 1;
    lookStopper.abort();
  };
  const refresh = () => {
    if (isWorking()) return Promise.resolve();
    passOver();
    reading = look(asked);
    return reading;
  };
  const refreshSoon = () => {
    clearTimeout(typing);
    typing = setTimeout(() => void refresh(), TYPING);
  };

  const work = async (job: Job, doing: (watching: Followed) => Promise<Ended>) => {
    const isBusy = isWorking();
    tell({ type: "pressed", job });
    if (isBusy) return;
    clearTimeout(typing);
    stopper = new AbortController();
    passOver();
    await reading;
    const progress = (done: number, total: number) => tell({ type: "progressed", steps: { done, total } });
    const pondering = (what: Pondered["what"]) => (done: number, total: number) =>
      tell({ type: "pondering", pondered: { what, done, total } });
    const watching = { progress, drawn: pondering("draws"), turned: pondering("sensitivities") };
    tell(await endOf(doing, { ...watching, signal: stopper.signal }));
    void refresh();
  };

  const start = (job: Exclude<Job, "edit">) => work(job, (watching) => outcomeOf(job, state, surroundings, watching));
  /** Once nobody edits any more, and nothing else is under way. */
  const scoreSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!state.auto) return;
      if (isWorking()) scoreSoon();
      else void start("auto");
    }, RESTING);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    today: surroundings.today,
    show: (view) => tell({ type: "view", view }),
    enterDay: (day) => {
      const isOther = day.text !== state.day.text;
      tell({ type: "day", day });
      if (isOther && readDayField(day).kind !== "bad" && state.look.seen !== undefined) refreshSoon();
    },
    choosePeriod: (period) => {
      tell({ type: "period", period });
      void refresh();
    },
    noteEdit: (mayScore) => {
      if (!isWorking()) tell({ type: "edited" });
      if (mayScore && state.auto) scoreSoon();
    },
    setAuto: (auto) => {
      tell({ type: "auto", auto });
      if (auto) scoreSoon();
    },
    refresh,
    snapshot: async () => {
      await reading;
      return surroundings.host.read();
    },
    start,
    apply: (plan) => work("edit", (watching) => edited(plan, surroundings, watching)),
    cancel: () => {
      stopper.abort();
      tell({ type: "cancelled" });
    },
    cancelLooking: () => lookStopper.abort(),
  };
}

/** What reading the workbook comes to, as the event that says so. */
async function lookEvent(
  state: PaneState,
  { host, thinking = ON_THE_SPOT, ...rest }: Surroundings,
  following: Following,
): Promise<Event> {
  try {
    const clock = clockOf(state, rest);
    if (clock === undefined) return { type: "unread", failure: { kind: "bad-day" } };
    const prepared = await prepare(host, clock, ALL_PARTS, thinking.prepare, following);
    return { type: "seen", seen: seenOf(prepared, clock, rest.locale) };
  } catch (error) {
    return { type: "unread", failure: failureOf(error) };
  }
}

/** The days to judge by; undefined where the pane's own is none. */
function clockOf({ day, period }: PaneState, { today, now }: Pick<Surroundings, "today" | "now">): Clock | undefined {
  const entry = readDayField(day);
  if (entry.kind === "bad") return undefined;
  return {
    today: today(),
    ...(entry.kind === "day" && { asOf: entry.day }),
    ...(now !== undefined && { now: now() }),
    period: { kind: period },
  };
}

/** How a job ended, as the event that says so. */
async function endOf(doing: (watching: Followed) => Promise<Ended>, watching: Followed): Promise<Ended> {
  try {
    return await doing(watching);
  } catch (error) {
    return { type: "failed", failure: failureOf(error) };
  }
}

async function outcomeOf(
  job: Exclude<Job, "edit">,
  state: PaneState,
  surroundings: Surroundings,
  watching: Followed,
): Promise<Ended> {
  if (job === "undo") return { type: "finished", result: { job, ...(await undo(surroundings.host)) } };
  const clock = clockOf(state, surroundings);
  if (clock === undefined) return { type: "failed", failure: { kind: "bad-day" } };
  return job === "exportScorecards"
    ? exported(clock, surroundings, watching)
    : written(job, clock, surroundings, watching);
}

async function edited(plan: Plan, { host }: Surroundings, { progress, signal }: Followed): Promise<Ended> {
  const applied = await host.apply(plan, progress, signal);
  return { type: "finished", result: writtenOutcome("edit", plan, applied) };
}

async function written(
  job: Exclude<Written["job"], "edit">,
  clock: Clock,
  { host, locale, thinking = ON_THE_SPOT }: Surroundings,
  watching: Followed,
): Promise<Ended> {
  const carriedOut = await WRITING[job](host, clock, { ...watching, preparing: thinking.prepare });
  const seen = seenOf(afterWriting(carriedOut), clock, locale);
  return { type: "finished", result: writtenOutcome(job, carriedOut.plan, carriedOut.applied), seen };
}

/** Judges the workbook and makes the leaders' of it. */
async function exported(clock: Clock, surroundings: Surroundings, { drawn, turned, signal }: Followed): Promise<Ended> {
  const { host, files, locale, thinking = ON_THE_SPOT } = surroundings;
  const prepared = await prepare(host, clock, ALL_PARTS, thinking.prepare, { drawn, signal });
  const groups = sensitiveGroups(prepared.assessment);
  const stepped = ({ done, total }: SensitivityStep) => turned(done, total);
  const sensitive = await thinking.sensitivities(prepared.model, groups, { stepped, signal });
  const file = await files.scorecards(prepared, clock, sensitive);
  mustGoOn(signal);
  return { type: "finished", result: { job: "exportScorecards", file }, seen: seenOf(prepared, clock, locale) };
}
