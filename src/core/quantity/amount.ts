import { falls, flipped, opAfter, opBefore, type ComparisonOp } from "./direction";
import { isOnlyAction } from "./roles";
import type { Figure } from "./scan";
import { isMoney, isTime } from "./units";

/** A figure that is to be reached or kept. The value stands in the unit that is written. */
export interface Amount {
  kind: "amount";
  /** What is counted, in the words of the text; empty where it is not said. */
  indicator: string;
  op: ComparisonOp;
  /** Of a range (10-15个) the lower end, which is enough. */
  value: number;
  upTo?: number;
  unit: string;
  /** 力争: hoped for, never asked for. */
  stretch?: boolean;
  /** 其中: the indicator of the whole of which this is a part. */
  subsetOf?: string;
  /** 由…提高到: where the indicator stands now. */
  baseline?: number;
  /** 每个街镇: so much for each of them. */
  perUnit?: boolean;
}

/** The words around a figure. */
export interface Words {
  /** Back to the figure before it, or to the beginning of the clause. */
  readonly before: string;
  /** On to the next figure, or to the end of the clause. */
  readonly after: string;
  readonly baseline?: Figure;
  readonly stretch?: boolean;
  readonly perUnit?: boolean;
}

const STRETCH = /力争|冲刺|奋斗目标|挑战目标|争取(?=$|达|完成|突破|实现|超|进入|增长|不)/;
/** What is asked for, whatever was hoped for before it. */
const FIRM = /确保|保底|必须/;
const PLACES =
  "街镇|镇街|街道|乡镇|镇办|镇|乡|村|社区|小区|网格|单位|部门|科室|学校|校|县区|区县|县|区|园区|支部|党支部|企业|班级|居委会|行政村";
const EACH = new RegExp(
  `每(?:一)?(?:个|家|名|户|所|支|位|条|处|座|镇|村|街|人|校|(?:${PLACES}))(?!\\d|月|季|工作日)|` +
    `各(?:${PLACES})[^,;]{0,10}(?:至少|不少于|不低于|分别|均|各)|(?:${PLACES}|[、路街村镇乡])(?:分别)?各(?=$|[新建完培打不至设办开引组配创])|均(?=$|不少于|至少)|` +
    `、[^、,;]{1,8}各(?=$|[新建完培打不至设办开引组配创])|一个?(?:${PLACES})(?=至少|不少于)`,
);
const OFTEN = /每(半年|季度|季|\d个?[月周天]|双月|个?月|周|星期|日|天|旬|学期|晚)/;
const PLACE_UNIT = new RegExp(`/(?:${PLACES})$`);
/** Less of these is better even where no direction is written. */
const LESS_IS_BETTER =
  /(?:失业率|死亡率|病死率|发病率|发案率|事故率|投诉率|信访率|空置率|辍学率|流失率|不良率|差错率|退件率|发生率|赤字率|负债率|漏损率|时限|工期|用时|耗时|审批时间|办理时间|办结时间|响应时间|等候时间)$/;
/** 压缩至原来的50%: the words for the former value stand between the direction and its figure. */
const FORMER = /(?:原来|原有|上年|去年|目前)(?:水平)?的$|(?:20\d\d)年(?:底|末)?的?$/;
const PERSONS = /每(?:一)?(?:人|名|户)/;
/** 在现有10个基础上新增5个 adds to the former value. */
const ON_TOP = "基础上";
/** 压减支出5% is the same change as 支出压减5%. */
const CUTS = /^(?:确保|力争|全年|实现)*(?:压减|压缩|削减|精简|降低|减少|下调)(?!.*(?:率|幅|占比|比例|到|至)$)/;
const BEHIND_NOUN = /(?:及以上|以上|以下|以内|之内|左右|上下)$/;
const LEADING =
  /^(?:(?:\(?\d{1,2}[、.)]|[①-⑳]|[一二三四五六七八九十]{1,2}是|[,、:。的]|[和与及并且共](?!同|建|享|青|服|改)|以及|共计|合计|累计|确保|保底|必须|力争|冲刺|奋斗目标|挑战目标|争取|实现|计划|其中|全年|年内|年底前|(?:到|至)?(?:20)?\d{2}年(?:底|末)?(?:前|,)?|(?:\d{1,2}月)?(?:底|末)?前)+)/;
const ONLY_WHOM = /^(?:[为对向给在](?:全[区市县省])?|全[区市县省]|辖区|组织)$/;
const LONGEST_LOOK = 64;

/** Whether words make what follows a hope (true) or a demand (false); undefined where they do neither. */
export function isStretch(text: string): boolean | undefined {
  return STRETCH.test(text) ? true : FIRM.test(text) ? false : undefined;
}

/** Whether words ask for so much from each unit. @example isForEach("每个街镇至少") // true */
export function isForEach(text: string): boolean {
  return EACH.test(text);
}

/**
 * The target that a figure and the words around it make.
 *
 * @example amountOf({ start: 4, end: 6, value: 5, unit: "%" }, { before: "能耗下降", after: "左右" })
 *   // { kind: "amount", indicator: "能耗下降", op: "~", value: -5, unit: "%" }
 */
export function amountOf(figure: Figure, words: Words): Amount {
  const written = opBefore(words.before.replace(FORMER, ""));
  const behind = opAfter(words.after) ?? within(figure, words.after) ?? behindNoun(words.after);
  const rest = written?.rest ?? words.before;
  const down = falls(rest) || (/^(?:%|‰|百分点)$/.test(figure.unit) && CUTS.test(rest));
  const added = words.before.includes(ON_TOP);
  const from = isFromTo(figure, words.before) ? figure.value : sameUnit(figure, words.baseline);
  const given = behind?.op ?? written?.op;
  const indicator = indicatorOf(rest, words.after.slice(behind?.length ?? 0), words.baseline !== undefined);
  const figured = { ...figure, ...(isFromTo(figure, words.before) ? { value: figure.upTo ?? figure.value } : {}) };
  const op =
    figure.rank || rest.endsWith("前")
      ? "<="
      : (about(figure, given) ?? fallback(indicator, figured, down, from, added));
  const { unit, perUnit } = unitOf(figure.unit, words);
  const signed = down ? flipped(op) : op;
  return {
    kind: "amount",
    indicator,
    op: given === undefined && down ? op : signed,
    ...rangeOf(figured, down, op, from !== undefined),
    unit,
    ...(words.stretch ? { stretch: true } : {}),
    ...(from === undefined ? {} : { baseline: from }),
    ...(perUnit ? { perUnit } : {}),
  };
}

/** 5分钟内到达现场. */
function within({ unit }: Figure, after: string): { op: ComparisonOp; length: number } | undefined {
  return isTime(unit) && after.startsWith("内") ? { op: "<=", length: 1 } : undefined;
}

/** 新建200个岗位以上: the direction stands behind the noun. */
function behindNoun(after: string): { op: ComparisonOp; length: number } | undefined {
  const match = BEHIND_NOUN.exec(after.slice(-LONGEST_LOOK));
  return match ? { op: opAfter(match[0])?.op ?? ">=", length: 0 } : undefined;
}

function about(figure: Figure, given: ComparisonOp | undefined): ComparisonOp | undefined {
  return figure.about ? (given ?? "~") : given;
}

/** The direction where none is written: down for what is better small, up for everything else. */
function fallback(
  indicator: string,
  figure: Figure,
  down: boolean,
  from: number | undefined,
  added: boolean,
): ComparisonOp {
  // 安全事故0起: at least none is no target.
  if (figure.value === 0 && figure.upTo === undefined) return "<=";
  if (down || (from !== undefined && figure.value < from && !added)) return "<=";
  if (LESS_IS_BETTER.test(indicator) || indicator.includes("控制")) return "<=";
  if (figure.unit === "工作日") return "<=";
  return isTime(figure.unit) && /办结|办理|完成|响应|审批/.test(indicator) ? "<=" : ">=";
}

/** A range asks for its lower end, a cap with a range for its upper end. */
function rangeOf(figure: Figure, down: boolean, op: ComparisonOp, moved: boolean): { value: number; upTo?: number } {
  const { value, upTo } = figure;
  const sign = down ? -1 : 1;
  if (upTo === undefined || (moved && figure.pair)) return { value: sign * value };
  if ((op === "<=" || op === "<") && !down) return { value: upTo };
  return { value: sign * value, upTo: sign * upTo };
}

/** 从10个到15个 is a change, 10个到15个 a range. */
function isFromTo(figure: Figure, before: string): boolean {
  return figure.pair === true && /[由从]/.test(before.slice(-LONGEST_LOOK));
}

function sameUnit(figure: Figure, baseline: Figure | undefined): number | undefined {
  return baseline?.unit === figure.unit ? baseline.value : undefined;
}

/** 个/街镇 is 个 for each; 每月2次 is 次/月. */
function unitOf(unit: string, words: Words): { unit: string; perUnit: boolean } {
  const plain = unit.replace(PLACE_UNIT, "");
  const often = OFTEN.exec(words.before)?.[1];
  const rate = often !== undefined && plain !== "%" && !plain.includes("/");
  return {
    unit: rate ? `${plain}/${often.replace("个", "")}` : plain,
    perUnit: (words.perUnit === true && !isStandard(plain, words.before)) || plain !== unit,
  };
}

/** 每人补助380元 is a rate of money, not so much from each person. */
function isStandard(unit: string, before: string): boolean {
  return isMoney(unit) && PERSONS.test(before);
}

/** A name without the words that lead up to it. @example plainName("2019年底前实现网格") // "网格" */
export function plainName(text: string): string {
  return text.replace(LEADING, "");
}

/** What is counted stands before the figure, or behind it: 4个路口增设信号灯; or both: 新建2家书苑. */
function indicatorOf(before: string, after: string, changed: boolean): string {
  const name = plainName(before)
    .replace(/^.*:(?=.)/, "")
    .replace(/^(?:[将把使由从在]|的?基础上)+/, "")
    .replace(/(?:为|:|,|、)$/, "");
  const noun = after.replace(/^[的以上下内左右、,]+/, "").replace(/[、,。;]+$/, "");
  if (name === "" || ONLY_WHOM.test(name)) return noun === "" ? name : noun;
  return isOnlyAction(name) && !changed ? name + noun : name;
}
