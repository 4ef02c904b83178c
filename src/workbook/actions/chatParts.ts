import type { Day } from "../../core/calendar/day";
import type { ReportType } from "../../core/model/readReports";
import { dayAtStart } from "./chatDay";
import { cutNumber, labelledType, plainLine } from "./chatWords";

/** One report in a chat: what a unit says on a day. */
export interface ChatPart {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly unit: string;
  readonly day: Day | undefined;
  /** How a day is written that may be another one. */
  readonly guessedFrom: string | undefined;
  /** What its heading calls it. */
  readonly type: ReportType | undefined;
  readonly text: string;
}

/** Who writes in a chat. */
export interface ChatPeople {
  /** The official name of a unit, by any of its names. */
  readonly unit: (name: string) => string | undefined;
  /** Names and 简称 of units, the longest first. */
  readonly unitNames: readonly string[];
  /** The unit that a person belongs to. */
  readonly unitOf: (person: string) => string | undefined;
}

export interface ReadChat {
  readonly parts: readonly ChatPart[];
  /** Lines that belong to no unit, as they are written. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
}

const DAY = "(?<day>\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/月]\\d{1,2}日?|[今昨]天)";
const CLOCK = "(?:凌晨|早上|上午|中午|下午|晚上)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?";
const SENDER = "(?<sender>[^\\s,，。;；、!！?？【】\\[\\]][^,，。;；、!！?？【】\\[\\]]{0,30}?)";
/** 干部甲 2019/3/5 10:21:33, and 2019-03-05 10:21:33 干部甲. */
const SENDER_FIRST = new RegExp(`^${SENDER}[\\s(（]+(?:${DAY}\\s*(?:星期.\\s*)?)?${CLOCK}[)）]?[:：]?$`);
const DAY_FIRST = new RegExp(`^${DAY}\\s*${CLOCK}\\s+${SENDER}$`);
/** A name that is longer may be a sentence. */
const LONG_NAME = 5;
const IN_BRACKETS =
  /^(?:【([^【】]{1,40})】|\[([^[\]]{1,40})\]|「([^「」]{1,40})」|〔([^〔〕]{1,40})〕|#([^#]{1,40})#)[:：]?\s*/;
const UNIT_ENDING = /(?:街道|镇|乡|局|委|办|部|院|中心|公司|集团|社区|大队|支队|分局|总队|联合会|总工会|团区委|妇联)$/;
const LABEL = /^([^:：,，。;；]{2,14})[:：]\s*(.*)$/;
/** Nothing in an office's chat is longer; it also keeps every pattern short of pasted documents. */
const LONGEST_LINE = 5000;

/** Where reading stands: who speaks, on which day, below which heading. */
interface State {
  unit: string | undefined;
  day: Day | undefined;
  guessedFrom: string | undefined;
  type: ReportType | undefined;
  /** The day of the message, which dates without a year are counted back from. */
  latest: Day;
}

/**
 * The reports in the text of a chat, as it is copied or exported: lines such as 【某街道】3月5日 …, messages below a line
 * with the sender and the time, points and headings below a unit. Every line that is more than decoration is in a part,
 * is what tells unit, day or kind, or is unknown. Never throws.
 *
 * @param latest the last day that a report can be of
 */
export function readChat(text: string, people: ChatPeople, latest: Day): ReadChat {
  const parts: ChatPart[] = [];
  const unknown: { line: number; text: string }[] = [];
  const state: State = { unit: undefined, day: undefined, guessedFrom: undefined, type: undefined, latest };
  let isOpen = false;
  const add = (line: number, content: string) => {
    const { unit = "", day, guessedFrom, type } = state;
    parts.push({ line, unit, day, guessedFrom, type, text: content });
    isOpen = true;
  };
  text.split(/\r\n?|\n/).forEach((written, index) => {
    const line = index + 1;
    const plain = plainLine(written.slice(0, LONGEST_LINE));
    if (plain === "") return;
    const sender = readSender(plain, state, people, latest);
    if (sender !== undefined) {
      isOpen = false;
      if (sender.doubtful) unknown.push({ line, text: written.trim() });
      return;
    }
    const opened = openUnit(plain, state, people);
    const rest = opened ?? plain;
    if (opened !== undefined) isOpen = false;
    if (rest === "") return;
    if (state.unit === undefined) {
      unknown.push({ line, text: written.trim() });
      return;
    }
    const content = openPoint(rest, state);
    if (content.isNew) isOpen = false;
    if (content.text === "") return;
    const last = parts.at(-1);
    if (isOpen && last !== undefined) parts[parts.length - 1] = { ...last, text: `${last.text}\n${content.text}` };
    else add(line, content.text);
  });
  return { parts, unknown };
}

/** A line that says who writes when, or no more than a day: undefined where it is none; else whether it says more. */
function readSender(
  line: string,
  state: State,
  people: ChatPeople,
  latest: Day,
): { readonly doubtful: boolean } | undefined {
  const groups = (DAY_FIRST.exec(line) ?? SENDER_FIRST.exec(line))?.groups;
  const sender = groups?.["sender"];
  if (sender === undefined) {
    const alone = dayAtStart(line, latest);
    if (alone === undefined || !/^(?:星期.|周.)?$/.test(alone.rest)) return undefined;
    begin(state, undefined, alone.day, latest);
    return { doubtful: false };
  }
  // Of several messages of one day only the first may carry the date.
  const written = groups?.["day"];
  const found = written === undefined ? undefined : dayAtStart(written, latest);
  const unit = people.unitOf(sender) ?? unitWithin(sender, people);
  begin(state, unit, found?.day ?? state.day, latest);
  const named = people.unitNames.find((name) => sender.includes(name)) ?? "";
  const letters = sender.replace(named, "").replace(/\P{Script=Han}/gu, "");
  return { doubtful: people.unitOf(sender) === undefined && letters.length >= LONG_NAME };
}

/** A message begins. */
function begin(state: State, unit: string | undefined, day: Day | undefined, latest: Day): void {
  Object.assign(state, { unit, day, guessedFrom: undefined, type: undefined, latest: day ?? latest });
}

/** Reads who reports at the beginning of a line, and on which day; gives what follows, undefined where it says neither. */
function openUnit(line: string, state: State, people: ChatPeople): string | undefined {
  const bracketed = IN_BRACKETS.exec(line);
  if (bracketed !== null) {
    const inside = bracketed.slice(1).find(Boolean) ?? "";
    const behind = line.slice(bracketed[0].length);
    const label = labelledType(inside);
    if (label !== undefined && state.unit !== undefined) {
      state.type = label;
      return behind;
    }
    const unit = people.unit(inside.trim()) ?? unitWithin(inside, people) ?? likelyUnit(inside);
    if (unit === undefined) {
      // 【通知】: what follows belongs to nobody.
      Object.assign(state, { unit: undefined, type: undefined });
      return undefined;
    }
    speak(state, unit);
    const dated = inside.replace(/^\D*/, "");
    if (dayAtStart(dated, state.latest) !== undefined) readDay(dated, state);
    return readDay(behind, state);
  }
  const named = people.unitNames.find(
    (name) => line.startsWith(name) && /^(?:[\s:：,，]|\d|$)/.test(line.slice(name.length)),
  );
  if (named !== undefined) {
    speak(state, people.unit(named) ?? named);
    return readDay(line.slice(named.length).replace(/^[\s:：,，]+/, ""), state);
  }
  const dated = dayAtStart(line, state.latest);
  if (dated === undefined) return undefined;
  const follows = people.unitNames.find((name) =>
    dated.rest.replace(/^(?:上午|下午|晚上|早上|中午)[,，]?/, "").startsWith(name),
  );
  if (follows === undefined && state.unit === undefined) return undefined;
  if (follows !== undefined) speak(state, people.unit(follows) ?? follows);
  return readDay(line, state);
}

/** A unit begins to speak: what was said of the one before does not count for it. */
function speak(state: State, unit: string): void {
  Object.assign(state, { unit, type: undefined, guessedFrom: undefined });
}

function readDay(text: string, state: State): string {
  const found = dayAtStart(text, state.latest);
  if (found === undefined) return text;
  state.day = found.day;
  state.guessedFrom = found.guessed ? found.written : undefined;
  return found.rest;
}

/** A point of its own, or a heading; gives what it says. */
function openPoint(line: string, state: State): { readonly text: string; readonly isNew: boolean } {
  const [number, behind] = cutNumber(line);
  const [, label = "", rest = ""] = LABEL.exec(behind) ?? [];
  const type = labelledType(label === "" ? behind : label);
  if (type !== undefined) {
    state.type = type;
    return { text: label === "" ? "" : rest, isNew: true };
  }
  return { text: behind, isNew: number !== "" };
}

/** A unit named inside a longer text, such as 鼓东街道-干部甲. */
function unitWithin(text: string, people: ChatPeople): string | undefined {
  const name = people.unitNames.find((known) => text.includes(known));
  return name === undefined ? undefined : people.unit(name);
}

/** What is a unit by its ending, the date behind it cut off. */
function likelyUnit(text: string): string | undefined {
  const bare = text.replace(/\s*\d.*$/, "").trim();
  return UNIT_ENDING.test(bare) && !/\d/.test(bare) ? bare : undefined;
}
