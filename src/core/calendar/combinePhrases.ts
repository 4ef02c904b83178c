import { weekdayOf, type Day } from "./day";
import { unreadable, type Deadline, type DeadlineOptions } from "./deadlineKinds";
import {
  asksForEnd,
  beginsElsewhere,
  boundsRecurrence,
  joinsList,
  joinsRange,
  leavesDayOpen,
  roleOf,
  saysStanding,
  shareOf,
  shiftOf,
  timesOf,
  type Role,
} from "./gapWords";
import type { Recurrence } from "./recurrence";
import { lengthAfter, offsetFrom } from "./relative";
import type { TimePhrase, TimeText } from "./timePhrases";

/** What one phrase, or two that make a range, say, with the words around. */
interface Part {
  readonly deadline: Deadline;
  /** The phrase that it ends with. */
  readonly phrase: TimePhrase;
  readonly before: string;
  readonly after: string;
}

type Steps = Extract<Deadline, { kind: "steps" }>["steps"];

/**
 * What the phrases about time of one expression mean together: one deadline, a range, a recurrence and how long it
 * holds, an extension, a wish beside a duty, or several steps.
 *
 * @example combinePhrases(timePhrases("6月底前完成50%,12月底前全部完成", options), options) // { kind: "steps", … }
 */
export function combinePhrases({ phrases, gaps }: TimeText, options: DeadlineOptions): Deadline {
  const parts: Part[] = [];
  phrases.forEach((phrase, i) => {
    const before = gaps[i] ?? "";
    const after = gaps[i + 1] ?? "";
    const last = parts.at(-1);
    const joined = last && joinedWith(last, phrase, before, options);
    if (joined === undefined) {
      const alone = last !== undefined && joinsRange(before);
      const deadline = alone ? unreadable("not-understood") : single(phrase, before, options);
      parts.push({ deadline, phrase, before, after });
    } else parts.splice(-1, 1, { deadline: joined, phrase, before: last?.before ?? "", after });
  });
  const told = asList(withoutManner(parts)).map(withGaps);
  const unclear = told.find(({ deadline }) => deadline.kind === "unreadable");
  return unclear?.deadline ?? withRoles(told) ?? asSteps(told);
}

/** The first date whose weekday is another than the one that is written beside it. */
export function wrongWeekday({ phrases }: TimeText): { readonly day: Day; readonly written: number } | undefined {
  for (const { reading, weekday } of phrases) {
    if (reading.kind === "span" && weekday !== undefined && weekdayOf(reading.due) !== weekday) {
      return { day: reading.due, written: weekday };
    }
  }
  return undefined;
}

/** What a phrase says by itself. */
function single(phrase: TimePhrase, before: string, { issued, calendar }: DeadlineOptions): Deadline {
  const { reading, suffix } = phrase;
  switch (reading.kind) {
    case "unclear":
      return unreadable(reading.reason, reading.suggestion);
    case "span":
      if (suffix === "about") return unreadable("vague", reading.due);
      if (suffix === "after") return unreadable("after");
      if (suffix === "since") return { kind: "standing", start: reading.start };
      if (phrase.doubtful && suffix !== "before" && !asksForEnd(before)) return unreadable("either", reading.due);
      if (reading.point || suffix === "before" || asksForEnd(before)) return { kind: "by", due: reading.due };
      return { kind: "range", start: reading.start, due: reading.due };
    case "recurring":
      return { kind: "recurring", rule: reading.cycle };
    case "length": {
      if (beginsElsewhere(before)) return unreadable("event");
      if (issued === undefined) return unreadable("needs-issued");
      return byOr(lengthAfter(issued, reading.length, calendar));
    }
    case "offset":
      return issued === undefined ? unreadable("needs-issued") : byOr(offsetFrom(issued, reading));
    case "now":
      if (reading.since) return issued === undefined ? { kind: "standing" } : { kind: "standing", start: issued };
      return issued === undefined ? unreadable("needs-issued") : { kind: "by", due: issued };
  }
}

function byOr(due: Day | undefined): Deadline {
  return due === undefined ? unreadable("no-such-day") : { kind: "by", due };
}

/** What a phrase and the one before say together; undefined where each speaks for itself. */
function joinedWith(last: Part, phrase: TimePhrase, gap: string, options: DeadlineOptions): Deadline | undefined {
  if (phrase.reading.kind === "length") return lengthened(last, phrase, gap, options);
  if (phrase.reading.kind === "recurring") return boundedBefore(last.deadline, phrase.reading.cycle, gap);
  if (last.deadline.kind === "recurring") return boundedBehind(last.deadline.rule, phrase, gap, options);
  const open = last.phrase.suffix === "since" || isNowSince(last.phrase);
  return joinsRange(gap) || (open && joinsList(gap)) ? rangeOf(last, phrase, options) : undefined;
}

function isNowSince({ reading }: TimePhrase): boolean {
  return reading.kind === "now" && reading.since;
}

/** 6月底前, 延期3个月; 自3月1日起30日内; 春节后10个工作日内. */
function lengthened(last: Part, phrase: TimePhrase, gap: string, { calendar }: DeadlineOptions): Deadline | undefined {
  const { reading, suffix } = last.phrase;
  if (phrase.reading.kind !== "length") return undefined;
  const { length } = phrase.reading;
  if (reading.kind === "span" && (suffix === "since" || suffix === "after") && /^,?$/.test(gap)) {
    return byOr(lengthAfter(suffix === "since" ? reading.start : reading.due, length, calendar));
  }
  // 每月5个工作日内: within which five?
  if (last.deadline.kind === "recurring" && !/[,;。、]/.test(gap)) return unreadable("not-understood");
  if (roleOf(gap) !== "moved" || !("due" in last.deadline)) return undefined;
  const due = lengthAfter(last.deadline.due, length, calendar);
  return due === undefined ? unreadable("no-such-day") : { kind: "by", due, original: last.deadline.due };
}

/** From the first day of one phrase to the last of the other. */
function rangeOf(last: Part, phrase: TimePhrase, options: DeadlineOptions): Deadline | undefined {
  const { reading } = phrase;
  if (
    last.deadline.kind === "range" &&
    last.phrase.reading.kind === "span" &&
    last.phrase.reading.start !== last.deadline.start
  ) {
    return unreadable("not-understood");
  }
  if (reading.kind === "unclear") return unreadable(reading.reason, reading.suggestion);
  if (phrase.suffix === "about")
    return reading.kind === "span" ? unreadable("vague", reading.due) : unreadable("vague");
  const end = single({ ...phrase, doubtful: false }, "", options);
  if (end.kind === "standing" || end.kind === "steps" || end.kind === "recurring") return undefined;
  if (end.kind === "unreadable") return end;
  const start = startOf(last, options);
  // What is not known of the beginning takes nothing from a certain end.
  if (start === undefined) return { kind: "by", due: end.due };
  if (typeof start !== "number") return start;
  return end.due < start ? unreadable("runs-backwards") : { kind: "range", start, due: end.due };
}

function startOf({ phrase: { reading } }: Part, { issued }: DeadlineOptions): Day | Deadline | undefined {
  switch (reading.kind) {
    case "span":
      return reading.start;
    case "now":
      return issued;
    case "unclear":
      return reading.reason === "vague" ? reading.start : unreadable(reading.reason);
    case "offset":
      return issued === undefined ? undefined : offsetFrom(issued, reading);
    default:
      return unreadable("not-understood");
  }
}

/** 3月起每月10日, 3月至12月每月10日, 全年每月. */
function boundedBefore(last: Deadline, cycle: Recurrence, gap: string): Deadline | undefined {
  if (!boundsRecurrence(gap)) return undefined;
  if (last.kind === "range") return { kind: "recurring", rule: { ...cycle, from: last.start, until: last.due } };
  if (last.kind !== "standing") return undefined;
  return { kind: "recurring", rule: last.start === undefined ? cycle : { ...cycle, from: last.start } };
}

/** 每月10日(3月起), 每月10日, 至12月底. */
function boundedBehind(
  rule: Recurrence,
  phrase: TimePhrase,
  gap: string,
  options: DeadlineOptions,
): Deadline | undefined {
  // 每年7月1日至9月30日 is no recurrence that ends on 30 September.
  if (rule.every === "period" && rule.months === 12) return undefined;
  const bound = single(phrase, "", options);
  if (joinsRange(gap.replace(/^[^,;]*,/, "")) && "due" in bound) {
    return { kind: "recurring", rule: { ...rule, until: bound.due } };
  }
  if (!boundsRecurrence(gap.replace(/^\(/, ""))) return undefined;
  if (bound.kind === "standing" && bound.start !== undefined) {
    return { kind: "recurring", rule: { ...rule, from: bound.start } };
  }
  return bound.kind === "range"
    ? { kind: "recurring", rule: { ...rule, from: bound.start, until: bound.due } }
    : undefined;
}

/** 立行立改 beside a date says how, not when. */
function withoutManner(parts: readonly Part[]): readonly Part[] {
  const dated = parts.filter(({ phrase: { reading } }) => reading.kind !== "now" || reading.since);
  return dated.length === 0 ? parts.slice(0, 1) : dated;
}

/** What the last member of a list says of its end holds for all: 6月、9月和12月底. */
function asList(parts: readonly Part[]): readonly Part[] {
  return parts.reduceRight<readonly Part[]>((behind, part) => {
    const [next] = behind;
    const { deadline } = part;
    const alike = next?.deadline.kind === "by" && next.phrase.unit === part.phrase.unit && joinsList(part.after);
    const ends = alike && deadline.kind === "range";
    return [ends ? { ...part, deadline: { kind: "by", due: deadline.due } } : part, ...behind];
  }, []);
}

/** Adds what the words around a part say: that it goes on, how often, and where days off move it. */
function withGaps(part: Part, index: number): Part {
  const { deadline, before, after } = part;
  if (deadline.kind === "recurring") {
    if (leavesDayOpen(after)) return { ...part, deadline: unreadable("vague") };
    const times = timesOf(after);
    const shift = shiftOf(after);
    const rule: Recurrence = {
      ...deadline.rule,
      ...(times === undefined || times < 2 ? {} : { times }),
      ...(shift === undefined ? {} : { shift }),
    };
    return { ...part, deadline: { kind: "recurring", rule } };
  }
  const goesOn = saysStanding(after) || (index === 0 && saysStanding(before));
  const dated = deadline.kind === "by" || deadline.kind === "range";
  return goesOn && dated ? { ...part, deadline: { ...deadline, standing: true } } : part;
}

/** An extension, or a wish beside a duty; undefined where there is neither. */
function withRoles(parts: readonly Part[]): Deadline | undefined {
  const roles = parts.map(({ before }) => roleOf(before));
  const of = (role: Role) => parts.filter((_, i) => roles[i] === role).map(({ deadline }) => deadline);
  const dated = parts.every(({ deadline }) => "due" in deadline);
  if (!dated) return undefined;
  return extension(parts, of) ?? wish(parts, of);
}

function extension(parts: readonly Part[], of: (role: Role) => readonly Deadline[]): Deadline | undefined {
  const moved = of("moved").at(-1);
  const [former] = of("former");
  const [firm, another] = of("firm");
  const due = moved ?? (parts.length === 2 && another === undefined ? firm : undefined);
  const original = former ?? firm;
  if (due === undefined || original === undefined || due === original) return undefined;
  if (moved === undefined && former === undefined) return undefined;
  if (!("due" in due) || !("due" in original) || (former !== undefined && moved !== undefined && firm !== undefined)) {
    return undefined;
  }
  return { kind: "by", due: due.due, original: original.due, ...(due.standing && { standing: true }) };
}

/** A wish that is no earlier than the duty is a step of its own: 确保6月底前开工,力争12月底前完工. */
function wish(parts: readonly Part[], of: (role: Role) => readonly Deadline[]): Deadline | undefined {
  const [stretch, more] = of("stretch");
  if (stretch === undefined || more !== undefined || !("due" in stretch) || parts.length > 2) return undefined;
  const [firm] = of("firm");
  const [first] = parts;
  const partly = (shareOf(first?.after ?? "") ?? 1) < 1;
  const duty = parts.length === 1 && !partly ? stretch : firm;
  if (duty === undefined || !("due" in duty) || stretch.due > duty.due) return undefined;
  return { kind: "by", due: duty.due, stretch: stretch.due, ...(duty.standing && { standing: true }) };
}

/** The parts as steps; a part alone is no step, unless it says how much is to be done by then. */
function asSteps(parts: readonly Part[]): Deadline {
  const backwards = parts.some(({ before, deadline }, i) => {
    const previous = parts[i - 1]?.deadline;
    const bare = /^[、和及与]+$/.test(before);
    return bare && previous !== undefined && "due" in previous && "due" in deadline && deadline.due < previous.due;
  });
  if (backwards) return unreadable("runs-backwards");
  const steps: Steps = parts.map(({ deadline, after }) => {
    const share = shareOf(after);
    return share === undefined ? { deadline } : { deadline, share };
  });
  const [only, ...others] = steps;
  if (only === undefined) return unreadable("not-understood");
  return others.length > 0 || (only.share !== undefined && only.share < 1) ? { kind: "steps", steps } : only.deadline;
}
