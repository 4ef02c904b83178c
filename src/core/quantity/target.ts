import { isPercent, type Percent } from "../model/cell";
import { foldText } from "../names/normal";
import { readNumber } from "./number";
import { chineseNumber } from "./numerals";
import { inUnit, UNIT } from "./units";

/** What a target asks for. Values stand in the unit that is written (36.58, "亿元"). */
export type Target =
  | {
      kind: "amount";
      indicator: string;
      op: ComparisonOp;
      value: number;
      upTo?: number;
      unit: string;
      stretch?: boolean;
      subsetOf?: string;
      baseline?: number;
      perUnit?: boolean;
    }
  | { kind: "benchmark"; indicator: string; op: ">=" | ">" | "<=" | "<"; reference: string }
  | { kind: "done" }
  | { kind: "qualitative" };

export type ComparisonOp = ">=" | ">" | "<=" | "<" | "=" | "~";

/** What 目标值 says: a figure and its direction, where one is written. A percentage comes as its share. */
export type TargetValue =
  | { kind: "value"; op: ComparisonOp | undefined; value: number; percent: boolean }
  | { kind: "unreadable"; text: string };

type Amount = Extract<Target, { kind: "amount" }>;

/** Words for a direction before a figure; the first that ends the text before the figure counts. */
const OPS_BEFORE: readonly (readonly [RegExp, ComparisonOp])[] = [
  [/(?:不低于|不少于|不小于|至少|最少|≥|>=|达到|达|突破|增至|提高到|提升到|提高至|提升至)$/, ">="],
  [/(?:不超过|不高于|不大于|不多于|至多|最多|≤|<=|控制在|压缩至|压缩到|压减至|降至|降到|下降到|下降至)$/, "<="],
  [/(?:超过|大于|高于|多于|>)$/, ">"],
  [/(?:低于|少于|小于|<)$/, "<"],
  [/(?:约|大约|近|接近|~|≈)$/, "~"],
  [/=$/, "="],
];
/** Words for a direction behind a figure. */
const OPS_AFTER: readonly (readonly [RegExp, ComparisonOp])[] = [
  [/^(?:及?以上|或以上|以上)/, ">="],
  [/^(?:及以下|以内|之内|内)/, "<="],
  [/^以下/, "<"],
  [/^(?:左右|上下)/, "~"],
];
const FALLS = /(?:下降|降低|减少|压减)$/;
const FIGURE = `(\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,15})?)`;
const RANGE = `(?:\\s?(?:[-~—–至到]{1,2})\\s?${FIGURE})?`;
const AMOUNT = new RegExp(`${FIGURE}${RANGE}\\s?${UNIT}`, "g");
const BARE_FIGURE = new RegExp(`^${FIGURE}$`);
const WHOLE_VALUE = new RegExp(`^${FIGURE}\\s?(?:${UNIT}|([万亿]))?$`);
/** What stands before a figure that is a name, an order or a rate in time, not an amount. */
const NO_AMOUNT_BEFORE = /(?:[前第.\dA-Za-z]|每(?:半?年|个?月|周|个?季度?|日|天)[^,;]{0,12})$/;
/** A figure that says how large the things are, of which some number is wanted: 5000万元以上项目. */
const SIZE = /^(?:及?以上|以下)(?:的)?[\u4e00-\u9fff]/;
/** Ways to say more than one plain amount each, which a fuller grammar would read. */
const NOT_PLAIN = /分别|[由从].{0,30}(?:提高|提升|增加|下降|降低|压缩|降)(?:到|至)|翻[一两]?番/;
const DONE = /^(?:全面|全部|按时|按期|如期|已)?(?:完成|办结|完工|竣工)(?:任务)?$/;
const FULL = /全(?:面|部)?覆盖/;
const NUMERALS = /百分之([〇零一二两三四五六七八九十百\d.]{1,10})|[〇零一二两三四五六七八九十百千]{1,12}/g;
/** A target is a phrase, not an essay; longer text is read up to here. */
const LONGEST = 2000;

/**
 * The targets in words, in their order: amounts, done-or-not, or qualitative where no plain amount is understood.
 *
 * @example parseTarget("150个以上") // [{ kind: "amount", indicator: "", op: ">=", value: 150, unit: "个" }]
 * @example parseTarget("控制在35件以内") // [{ kind: "amount", indicator: "", op: "<=", value: 35, unit: "件" }]
 * @example parseTarget("进一步优化") // [{ kind: "qualitative" }]
 */
export function parseTarget(text: string): Target[] {
  const folded = withFigures(foldText(text).slice(0, LONGEST));
  const plain = folded.replace(/[。.;,!]+$/, "");
  if (DONE.test(plain)) return [{ kind: "done" }];
  const amounts: Amount[] = [];
  let whole: string | undefined;
  for (const { clause, part } of clausesOf(plain)) {
    const amount = NOT_PLAIN.test(clause) ? undefined : readClause(clause);
    if (amount === undefined) continue;
    // A part belongs to the amount before 其中, and is not a target of its own.
    if (part && whole !== undefined) amount.subsetOf = whole;
    else whole = amount.indicator;
    amounts.push(amount);
  }
  return amounts.length > 0 ? amounts : [{ kind: "qualitative" }];
}

/**
 * What the column 目标值 says: a number, with a direction (≤5) and a unit (150个) where they are written.
 *
 * @example readTargetValue("≤5") // { kind: "value", op: "<=", value: 5, percent: false }
 * @example readTargetValue("80%") // { kind: "value", op: undefined, value: 0.8, percent: true }
 */
export function readTargetValue(value: string | number | Percent): TargetValue {
  const plain = readNumber(value);
  if (plain.kind === "number") return { kind: "value", op: undefined, value: plain.value, percent: plain.percent };
  const text = isPercent(value) ? String(value.percent) : String(value);
  const unreadable: TargetValue = { kind: "unreadable", text };
  const folded = foldText(text);
  if (folded.length > 64) return unreadable;
  const words = withFigures(folded);
  const start = words.search(/[-\d.]/);
  if (start < 0) return unreadable;
  const head = words.slice(0, start).trimEnd();
  const before = head === "" ? undefined : opBefore(head);
  if (head !== "" && before?.rest !== "") return unreadable;
  const after = /(?:及?以上|及?以下|以内|之内|左右|上下)$/.exec(words)?.[0] ?? "";
  const figure = words.slice(start, words.length - after.length).trim();
  const op = opAfter(after) ?? before?.op;
  const number = readNumber(figure);
  if (number.kind === "number") return { kind: "value", op, value: number.value, percent: number.percent };
  const match = WHOLE_VALUE.exec(figure);
  if (match === null) return unreadable;
  const [, digits = "", multiplier = "", unit = "", large = ""] = match;
  return { kind: "value", op, value: inUnit(toNumber(digits), multiplier || large, unit).value, percent: false };
}

/** The text cut where one amount ends and the next may begin; 其中 and everything after it are parts. */
function clausesOf(text: string): { clause: string; part: boolean }[] {
  const found: { clause: string; part: boolean }[] = [];
  // A bracket holds a part, or a remark on its own clause (不含6亩).
  const opened = text.replace(/\((?=其中)/g, ",");
  let part = false;
  for (const stretch of opened.split(/[;。]|(?<!\d),|,(?!\d{3}(?!\d))/)) {
    let waiting = "";
    for (const piece of NOT_PLAIN.test(stretch) ? [stretch] : stretch.split("、")) {
      const clause = waiting + piece;
      // 新建、改扩建学校12个: a piece without a figure goes with the next.
      waiting = /\d/.test(piece) ? "" : `${clause}、`;
      if (waiting !== "") continue;
      part ||= clause.startsWith("其中");
      found.push({ clause: clause.replace(/^其中[,:]?/, ""), part });
    }
    if (waiting !== "") found.push({ clause: waiting.slice(0, -1), part });
  }
  return found;
}

function readClause(clause: string): Amount | undefined {
  const remark = /\((不?含)[^()]{0,20}\)/.exec(clause)?.[1];
  const text = clause.replace(/\([^()]*\)/g, (bracket) => (/\d/.test(bracket) ? "" : bracket));
  const bare = bareFigure(text);
  if (bare !== undefined) return bare;
  const amounts = [...text.matchAll(AMOUNT)].filter((match) => isAmount(text, match));
  const [only, second] = amounts;
  if (second !== undefined) return undefined;
  if (only === undefined) return FULL.test(text) && !/\d/.test(text) ? fullCoverage(text) : undefined;
  const [matched, digits = "", upTo, multiplier = "", unit = ""] = only;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + matched.length);
  const stretch = before.includes("力争");
  const falls = FALLS.test(before);
  const { op, rest } = direction(before, after, remark, falls);
  const figure = inUnit(falls ? -toNumber(digits) : toNumber(digits), multiplier, unit);
  return {
    kind: "amount",
    indicator: indicatorOf(rest, after),
    op,
    ...figure,
    ...(upTo === undefined ? {} : { upTo: inUnit(toNumber(upTo), multiplier, unit).value }),
    ...(stretch ? { stretch } : {}),
    ...(/每(?:个|家|户|名)?[\u4e00-\u9fff]/.test(before) ? { perUnit: true } : {}),
  };
}

/** ≥ 150, 不超过5: a figure without a unit is an amount only where its direction is written. */
function bareFigure(text: string): Amount | undefined {
  const start = text.search(/\d/);
  if (start < 0 || !BARE_FIGURE.test(text.slice(start))) return undefined;
  const found = opBefore(text.slice(0, start).trimEnd());
  if (found === undefined) return undefined;
  return { kind: "amount", indicator: found.rest, op: found.op, value: toNumber(text.slice(start)), unit: "" };
}

function isAmount(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + match[0].length);
  const unit = match[4] ?? "";
  return !NO_AMOUNT_BEFORE.test(before) && !(SIZE.test(after) && /元|米|亩|公里|吨|公顷/.test(unit));
}

function direction(before: string, after: string, remark: string | undefined, falls: boolean) {
  const written = opBefore(before.trimEnd());
  const behind = opAfter(after);
  const rest = (written?.rest ?? before).trim();
  if (falls) return { op: behind === "~" ? ("~" as const) : ("<=" as const), rest };
  return { op: withRemark(behind ?? written?.op ?? ">=", remark), rest };
}

/** 以上 includes and 以下 excludes the number, unless a remark says otherwise. */
function withRemark(op: ComparisonOp, remark: string | undefined): ComparisonOp {
  if (remark === undefined) return op;
  const included = remark === "含";
  if (op === "<" || op === "<=") return included ? "<=" : "<";
  return op === ">" || op === ">=" ? (included ? ">=" : ">") : op;
}

function opBefore(text: string): { op: ComparisonOp; rest: string } | undefined {
  for (const [pattern, op] of OPS_BEFORE) {
    if (pattern.test(text)) return { op, rest: text.replace(pattern, "").trimEnd() };
  }
  return undefined;
}

function opAfter(text: string): ComparisonOp | undefined {
  return OPS_AFTER.find(([pattern]) => pattern.test(text))?.[1];
}

function fullCoverage(text: string): Amount {
  return { kind: "amount", indicator: text.replace(FULL, "").trim(), op: ">=", value: 100, unit: "%" };
}

/** What is counted stands before the figure, or behind it: 4个路口增设信号灯. */
function indicatorOf(before: string, after: string): string {
  const name = before.replace(/^(?:确保|力争|实现|计划)+/, "").trim();
  return name !== "" ? name : after.replace(/^(?:及?以上|及?以下|以内|之内|内|左右|上下)/, "").trim();
}

/** Chinese numerals as digits where a unit follows; a lone 一 is more often a word than a figure. */
function withFigures(text: string): string {
  const unitFollows = new RegExp(`^(?:[万亿]|${UNIT})`);
  return text.replace(NUMERALS, (run: string, percent: string | undefined, at: number) => {
    const figure = percent ?? run;
    const value = /\d/.test(figure) ? Number(figure) : chineseNumber(figure);
    if (value === undefined || Number.isNaN(value)) return run;
    if (percent !== undefined) return `${value}%`;
    const after = text.slice(at + run.length, at + run.length + 8);
    // 一套, 一次 and 第三 are words; 两家 and 三百亿元 are figures.
    return run !== "一" && text[at - 1] !== "第" && unitFollows.test(after) ? String(value) : run;
  });
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
