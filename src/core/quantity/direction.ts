export type ComparisonOp = ">=" | ">" | "<=" | "<" | "=" | "~";

const RISEN = "(?:提高|提升|上升|增加|增长|扩大|扩展|发展|增|升|改善)(?:了)?(?:到|至|为)";
const FALLEN = "(?:下降|降低|减少|压缩|压减|缩短|缩减|缩小|削减|精简|控制|回落|下调|降|减|压)(?:了)?(?:到|至|为)";
const NOT = "不(?:得|能|应|可|会|再|要)?";

/** Words for a direction before a figure. The longer stand before those that they contain. */
const BEFORE: readonly (readonly [string, ComparisonOp])[] = [
  [`${NOT}(?:低于|少于|小于|下于)|大于等于|至少|最少|起码|达到或超过|≥|>=|${RISEN}`, ">="],
  [`${NOT}(?:超过|高于|大于|多于|突破|超出|超)|小于等于|至多|最多|(?:控制|限制|压|压减|压缩)在|${FALLEN}|≤|<=`, "<="],
  ["(?<![抵表])达到|(?<![抵表])达|突破", ">="],
  ["超过|大于|高于|多于|(?<![赶])超|>", ">"],
  ["低于|少于|小于|不足|<", "<"],
  ["(?<![签节预集公契合违履特邀失])约|大约|大概|将近|(?<![附最靠邻临])近|接近|≈|~", "~"],
  ["等于|=", "="],
];
/** Words for a direction behind a figure. */
const AFTER: readonly (readonly [RegExp, ComparisonOp])[] = [
  [/^(?:\(不含[^()]{0,12}\)以上|以上\(不含[^()]{0,12}\))/, ">"],
  [/^(?:\(含[^()]{0,12}\)以上|(?:及|或|和|含)?以上(?:\(含[^()]{0,12}\))?)/, ">="],
  [/^(?:\(含[^()]{0,12}\)(?:以下|以内)|[及或]以下|(?:以下|以内)\(含[^()]{0,12}\))/, "<="],
  [/^以下(?:\(不含[^()]{0,12}\))?/, "<"],
  [/^(?:以内|之内|范围内)\(不含[^()]{0,12}\)/, "<"],
  [/^(?:以内|之内|范围内|内(?=$|[,;]))/, "<="],
  [/^(?:左右|上下)/, "~"],
];
const BEFORE_AT_END = BEFORE.map(([words, op]) => [new RegExp(`(?:${words})$`), op] as const);
const LAST_CHARACTERS = /[于过少足多近约出超达到至为在破码等高大小低≥≤<>=~≈]$/;
/** A change that goes down; 下降5% is a change of at most -5. */
const FALLS = /(?:下降|降低|减少|压减|压缩|缩减|削减|缩短|回落|精简|收窄|下调|(?<![升])降|(?<![加增])减)(?:了)?$/;
/** The words that lead from a former value to the new one. */
const TO_NEW = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,8}?)(?:${RISEN}|${FALLEN}|调整(?:到|至|为)|变为)`);
const FLIPPED: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  ">=": "<=",
  ">": "<",
  "<=": ">=",
  "<": ">",
  "=": "=",
  "~": "~",
};
const LONGEST = 12;

/**
 * The direction that the words at the end of a text give to the figure behind them, and the text without it. Of
 * several words in a row the nearest to the figure counts.
 *
 * @example opBefore("覆盖率提高到不低于") // { op: ">=", rest: "覆盖率" }
 */
export function opBefore(text: string): { op: ComparisonOp; rest: string } | undefined {
  let rest = text;
  let op: ComparisonOp | undefined;
  for (let found = oneBefore(rest); found !== undefined; found = oneBefore(rest)) {
    op ??= found.op;
    rest = found.rest;
  }
  return op === undefined ? undefined : { op, rest };
}

function oneBefore(text: string): { op: ComparisonOp; rest: string } | undefined {
  if (!LAST_CHARACTERS.test(text.slice(-1))) return undefined;
  const end = text.slice(-LONGEST);
  for (const [pattern, op] of BEFORE_AT_END) {
    const match = pattern.exec(end);
    if (match) return { op, rest: text.slice(0, text.length - match[0].length).trimEnd() };
  }
  return undefined;
}

/**
 * The direction that a text begins with, behind its figure, and how many characters say so.
 *
 * @example opAfter("以下(含3%)") // { op: "<=", length: 6 }
 */
export function opAfter(text: string): { op: ComparisonOp; length: number } | undefined {
  for (const [pattern, op] of AFTER) {
    const match = pattern.exec(text);
    if (match) return { op, length: match[0].length };
  }
  return undefined;
}

/** Whether the words before a figure make it a change downwards. @example falls("能耗下降") // true */
export function falls(text: string): boolean {
  return FALLS.test(text.slice(-LONGEST));
}

/** Whether a text leads from a former value to the new one. @example leadsToNew("提高到") // true */
export function leadsToNew(text: string): boolean {
  return TO_NEW.test(text);
}

/** The direction of a change that goes down: by at least 5 is to at most -5. */
export function flipped(op: ComparisonOp): ComparisonOp {
  return FLIPPED[op];
}
