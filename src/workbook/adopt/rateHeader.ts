import { foldHeader } from "../fold";
import { SCHEMA } from "../schema";
import { HEADER_WORDS, NO_COLUMN } from "./headerWords";
import { HEADER_PATTERNS, NO_COLUMN_PATTERN } from "./headerPatterns";
import type { TaskInput } from "./types";

/** How well a header fits each column of a task list, from 0 to 1; columns that it cannot stand for are left out. */
export type Rating = ReadonlyMap<TaskInput, number>;

const NONE: Rating = new Map();
/** A column's own name; a word that leaves no doubt; one that may stand for another column. */
const OWN = 1;
const SURE = 0.95;
const LIKELY = 0.72;
/** Taking something off a header before it is known costs a little. */
const CUT = 0.02;
/** No header is longer: what is, is a sentence. */
const LONGEST = 30;

/** A leading unit beside 责任单位 is the one that leads; 责任单位 then assists. */
const LEADS = /^(?:总?牵头|主办|主责|主要责任|第一责任|责任牵头|牵头责任)(?:单位|部门|科室|委室|处室|街道|街镇)/;

/** Words for a period or a status before a header: 2019年目标, 截至6月底进展情况, 一季度完成情况. */
const PERIOD =
  /^(?:20\d{2}年?度?|\d{1,2}(?:月份?)?[-—~至到]\d{1,2}月份?|[一二三四1-4](?:季度|月份?)|上半年|下半年|前?\d{1,2}月(?:份|底|末)?|截[至止]到?.{0,9}?(?:底|末|日|月|前)|本(?:年度?|季度?|月|周|旬|期)|全年|年度|年内|目前|当前|当年|最新)/;
/** Short words under a wider header that say which part of it they are, where the two together are no header. */
const CHILDREN: readonly (readonly [parent: RegExp, child: RegExp, field: TaskInput])[] = [
  [/责任|分工|单位|部门|领导|组织/, /^(?:牵头|主办|主责|责任|主体|牵头方|主要)$/, "responsible"],
  [/责任|分工|单位|部门|领导|组织/, /^(?:配合|协办|协同|协助|参与|其他|协作)$/, "assisting"],
  [/责任|分工|领导|组织/, /^(?:领导|区领导|牵头人|分管)$/, "leader"],
  [/责任|负责|分工|人员/, /^(?:姓名|人员|个人|干部)$/, "person"],
  [/责任|负责|人员/, /^(?:职务|岗位|职位)$/, "post"],
  [/时|期|进度|节点|安排|计划/, /^(?:起|始|开始|启动|开工|自|从|起始|开始时间)$/, "start"],
  [/时|期|进度|节点|安排|计划/, /^(?:止|迄|至|结束|完成|截止|竣工|办结|到|终止|终|计划|要求|计划完成)$/, "due"],
  [/时|期|日/, /^(?:实际|实际完成|已完成)$/, "finish"],
  [
    /目标|任务|指标|计划|量化|数量|完成|进度/,
    /^(?:目标|计划|任务|年度|全年|应完成|数值|数量|数|值|指标)$/,
    "targetValue",
  ],
  [/目标|任务|指标|计划|量化|数量|完成|进度|进展/, /^(?:实际|完成|累计|已完成|当前|目前|现状|累计完成)$/, "actual"],
  [/目标|任务|指标|计划|量化|数量|完成|进度|进展/, /^(?:率|比例|占比|%|完成率|百分比)$/, "progress"],
  [/目标|指标|量化|数量/, /^(?:单位|计量单位)$/, "unit"],
];
const CHILD = 0.86;

const EXACT = exactRatings();
const NAMELESS = new Set([...NO_COLUMN.split(/\s+/), ...outHeaders()].map(foldHeader));
const RATED = new Map<string, Rating>();
const KNOWN = new Map<string, boolean>();
/** How many headers are remembered; sheets of every kind come by. */
const MOST_RATED = 5000;

/**
 * What a header may stand for. `path` is its text, below the wider headers that it stands under. Never throws.
 *
 * @example [...rateHeader(["完成时间"])] // [["due", 0.95], ["finish", 0.72]]
 * @example [...rateHeader(["责任单位", "配合"])][0] // ["assisting", 0.95]
 */
export function rateHeader(path: readonly string[]): Rating {
  const key = path.join("\n");
  const known = RATED.get(key);
  if (known !== undefined) return known;
  const rating = rate(path.map(foldHeader).filter((text) => text !== ""));
  if (RATED.size >= MOST_RATED) RATED.clear();
  RATED.set(key, rating);
  return rating;
}

/** Whether a text is a part of the wider header above it: a header by itself, or one together with that. */
export function isPartOf(parent: string, text: string): boolean {
  if ([parent + text, text + parent, text].some(isKnownHeader) || isNoColumn([text])) return true;
  const [wide, own] = [foldHeader(parent), bare(foldHeader(text))];
  return CHILDREN.some(([wider, child]) => wider.test(wide) && child.test(own)) || rateText(own).size > 0;
}

/** Whether a header is known to stand for no column, such as 得分 or 联系电话. */
export function isNoColumn(path: readonly string[]): boolean {
  const text = foldHeader(path.at(-1) ?? "");
  if (EXACT.has(text)) return false;
  return NAMELESS.has(text) || NAMELESS.has(bare(text)) || NO_COLUMN_PATTERN.test(bare(text));
}

/** Whether a cell is word for word a known header; quicker than `rateHeader`, for every cell of long sheets. */
export function isKnownHeader(text: string): boolean {
  if (text === "" || text.length > LONGEST) return false;
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const folded = foldHeader(text);
  const isKnown = EXACT.has(folded) || EXACT.has(inOneLanguage(bare(folded)));
  if (KNOWN.size >= MOST_RATED) KNOWN.clear();
  KNOWN.set(text, isKnown);
  return isKnown;
}

/** What a word in the list of headers stands for, by the schema or by the lists; undefined for any other text. */
export function fieldNamed(text: string): TaskInput | undefined {
  const [best] = [...(EXACT.get(foldHeader(text)) ?? NONE)].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] < SURE ? undefined : best[0];
}

function rate(path: readonly string[]): Rating {
  const own = path.at(-1);
  if (own === undefined || own.length > LONGEST) return NONE;
  if (isNoColumn([own])) return NONE;
  // 年度计划 under 投资 is money.
  if (path.slice(0, -1).some((parent) => isNoColumn([parent])) && isFigure(rateText(own))) return NONE;
  const ratings = [rateText(own)];
  for (const parent of path.slice(0, -1)) {
    // The two together say more than each alone: 实际 over 完成时间, 责任单位 over 配合.
    ratings.push(scaled(rateText(parent + own), 1.02), scaled(rateText(own + parent), 1));
    for (const [wider, child, field] of CHILDREN) {
      if (wider.test(parent) && child.test(bare(own))) ratings.push(new Map([[field, CHILD]]));
    }
  }
  return best(ratings);
}

function rateText(text: string): Rating {
  const exact = EXACT.get(text);
  if (exact !== undefined) return LEADS.test(text) ? leading(exact) : exact;
  const shorter = bare(text);
  const cut = EXACT.get(shorter) ?? EXACT.get(shorter.replace(PERIOD, "")) ?? EXACT.get(inOneLanguage(shorter));
  if (cut !== undefined) return scaled(LEADS.test(shorter) ? leading(cut) : cut, 1 - CUT);
  return byPatterns(shorter.replace(PERIOD, "") || shorter);
}

/** Fields that hold figures of whatever the header over them names. */
const FIGURES: ReadonlySet<TaskInput> = new Set(["target", "targetValue", "actual", "progress"]);

function isFigure(rating: Rating): boolean {
  return [...rating.keys()].every((field) => FIGURES.has(field));
}

function byPatterns(text: string): Rating {
  if (text.length > LONGEST / 2) return NONE;
  const found = HEADER_PATTERNS.filter(({ pattern }) => pattern.test(text));
  return best(found.map(({ field, score }) => new Map([[field, score]])));
}

function leading(rating: Rating): Rating {
  return new Map([...rating, ["responsible", OWN + SURE - LIKELY]]);
}

function scaled(rating: Rating, factor: number): Rating {
  return new Map([...rating].map(([field, score]) => [field, score * factor]));
}

function best(ratings: readonly Rating[]): Rating {
  const all = new Map<TaskInput, number>();
  for (const rating of ratings) {
    for (const [field, score] of rating) all.set(field, Math.max(all.get(field) ?? 0, score));
  }
  return all;
}

/** The Chinese of a header that says the same in English beside it; the header itself where it does not. */
function inOneLanguage(text: string): string {
  const chinese = text.replace(/[^\p{Script=Han}]+/gu, "");
  const other = text.replace(/\p{Script=Han}+/gu, "");
  const isSaidTwice = EXACT.has(other) || /^[a-z][a-z /&'-]{3,}$/.test(other);
  return chinese !== "" && isSaidTwice && EXACT.has(chinese) ? chinese : text;
}

/** A header without marks, and without what stands in brackets behind it: 完成率（%）, 编号*, 目标值（个）. */
function bare(text: string): string {
  return text
    .replace(/^[*★※●]+|[*★※:：]+$/g, "")
    .replace(/[([【〔{][^()[\]【】〔〕{}]*[)\]】〕}]$/, "")
    .replace(/[*:：]+$/, "");
}

function exactRatings(): ReadonlyMap<string, Rating> {
  const ratings = new Map<string, Map<TaskInput, number>>();
  const add = (text: string, field: TaskInput, score: number) => {
    const folded = foldHeader(text);
    if (folded === "") return;
    const rating = ratings.get(folded) ?? new Map<TaskInput, number>();
    rating.set(field, Math.max(rating.get(field) ?? 0, score));
    ratings.set(folded, rating);
  };
  for (const { field, name, synonyms = [] } of SCHEMA.streetTasks.columns) {
    if (!isInput(field)) continue;
    add(name.zh, field, OWN);
    add(name.en, field, OWN);
    const { sure, likely = "" } = HEADER_WORDS[field];
    for (const word of sure.split(/\s+/)) add(word, field, SURE);
    for (const word of likely.split(/\s+/)) add(word, field, LIKELY);
    for (const word of synonyms) if (ratings.get(foldHeader(word))?.has(field) !== true) add(word, field, SURE);
  }
  return ratings;
}

function outHeaders(): readonly string[] {
  return SCHEMA.streetTasks.columns.flatMap(({ name, out }) => (out ? [name.zh, name.en] : []));
}

/** Whether a field of the task list is one that its owner fills in. */
export function isInput(field: string): field is TaskInput {
  return field in HEADER_WORDS;
}
