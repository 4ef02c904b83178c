/** Money, weights, areas, lengths and the like: written and compared with their multiplier (36.58亿元, 5万亩). */
const MEASURES = [
  "平方公里|平方千米|立方米|平方米|平米|公里|千米|厘米|毫米|公顷|微克|毫克|公斤|千克|毫升|兆瓦|千瓦时|千瓦|千伏安|千伏",
  "吨标准煤|吨标煤|美元|欧元|港元|标准立方米|立方|平方|分贝|摄氏度|海里|英里",
  "km²|km|m²|m³|kg|mg|ml|dB|MW|kWh|kW|μg|µg|㎡|㎥|㎞|℃",
  "元|吨|方|亩|米|里|克|斤|升|度|kV",
].join("|");
/** Spans of time; a target in them is a limit. */
const TIMES = "个自然日|自然日|个工作日|工作日|个小时|小时|个月|分钟|秒|天|日|周";
/** What is counted. A multiplier is worked in: 2万个 is 20000个. */
const COUNTS = [
  "个百分点|百分点|人次|人份|件次|场次|家次|户次|车次|班次|架次|台次|批次|例次|台套|课时|学时|学位|床位|张床位|车位|泊位|标箱",
  "台(套)|台/套|件(套)|件(次)|人(次)|个(处)|家(个)|户(次)|大类|周岁|门类|TEU",
  "%|‰|个|家|件|项|套|部|处|座|条|次|人|名|户|场|期|篇|份|台|辆|位|支|班|所|间|栋|幢|株|棵|盏|块|片|类|种|分|宗|起|例",
  "对|组|张|本|艘|架|批|届|轮|倍|岁|颗|只|头|羽|枚|面|根|段|孔|眼|口|节|幅|首|集|款|笔|单|桩|卷|册|站|门|杆|箱|袋|瓶|桶|盆|堂|席|员|字|排",
].join("|");
/** What may stand below the stroke: 元/人, 个/街镇, 次/月. */
const PER =
  /\/(?:人|户|亩|吨|个|家|天|日|月|季度|季|半年|年|周|平方米|平方公里|立方米|公里|升|次|小时|万人|万元|千人|街镇|镇街|街道|社区|乡镇|村|镇|网格|单位|部门|校|所|名|m³|L)/y;
/** Characters behind a unit that make it the beginning of a word: 部门, 一次性, 分别. A unit may stand without them. */
const WORDS_BEGUN: Readonly<Record<string, string>> = {
  部: "门分级委队署",
  次: "性数日",
  人: "才口民均大社工力防",
  元: "旦素宵",
  家: "庭长园级政电风具",
  项: "目",
  条: "例件款约",
  期: "间限满末内",
  处: "理置于罚级长",
  间: "隔接距",
  组: "织建团成长",
  张: "贴",
  本: "地级市区年科土轮辖",
  对: "接外口标象全各照",
  起: "来步点草降",
  分: "别类布级管局解析批步之公支档包散配",
  支: "持撑出部付行线",
  座: "谈",
  位: "次置于列居一",
  班: "子组车",
  所: "有得属需在示",
  场: "馆地所景站内外",
  台: "账湾风阶",
  架: "构设空",
  批: "准复发",
  轮: "训换岗",
  户: "外均籍口主内厕",
  种: "植子养",
  类: "别似型",
  块: "状",
  套: "取",
  天: "然气津",
  克: "服难",
  亩: "均产",
  度: "假量汛夏",
  里: "程面",
  方: "面式案法便针位言",
  面: "积向对貌",
  头: "部雁",
  口: "岸径",
  节: "约能点目水日",
  单: "位元",
  站: "点位",
  门: "诊槛户店",
  日: "前起常均",
  周: "边年期",
  段: "落",
  根: "据本",
  款: "项",
  笔: "试",
  排: "名查水放涝",
  字: "形",
  员: "工",
  只: "有能要",
  集: "中体团约聚",
  首: "次位个",
  升: "级",
  堂: "食",
  米: "粉",
  斤: "两",
};

const NAMES = `${MEASURES}|${TIMES}|${COUNTS}`.split("|").sort((a, b) => b.length - a.length);
/** The names of units by their first character, the longest first. */
const BY_FIRST = new Map<string, string[]>();
for (const name of NAMES) {
  const known = BY_FIRST.get(name.charAt(0));
  if (known === undefined) BY_FIRST.set(name.charAt(0), [name]);
  else known.push(name);
}
const MULTIPLIER = /十万|百万|千万|万亿|[百千万亿]/y;

/** What stands behind a figure: 万余平方米, 亿元, 元/人. */
export interface UnitTail {
  readonly multiplier: string;
  /** Empty where no unit is written. */
  readonly unit: string;
  /** 100余家, 3000多万元. */
  readonly about: boolean;
  /** Where it ends. */
  readonly end: number;
}

/**
 * The multiplier and the unit that stand at a place of a text.
 *
 * @example unitTailAt("36万余平方米", 2) // { multiplier: "万", unit: "平方米", about: true, end: 7 }
 */
export function unitTailAt(text: string, start: number): UnitTail {
  let at = start;
  const about = () => (/[余多来]/.test(text.charAt(at)) ? ++at > 0 : false);
  const isAbout = about();
  // 千米 and 千克 are units of their own.
  let unit = unitAt(text, at);
  let multiplier = "";
  let isAboutToo = false;
  if (unit === "") {
    MULTIPLIER.lastIndex = at;
    multiplier = MULTIPLIER.exec(text)?.[0] ?? "";
    at += multiplier.length;
    isAboutToo = multiplier !== "" && about();
    unit = unitAt(text, at);
  }
  return { multiplier, unit, about: isAbout || isAboutToo, end: at + unit.length };
}

function unitAt(text: string, at: number): string {
  for (const name of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(name, at) || beginsWord(name, text.charAt(at + name.length))) continue;
    if (text.charAt(at + name.length) !== "/") return name;
    PER.lastIndex = at + name.length;
    return name + (PER.exec(text)?.[0] ?? "");
  }
  return "";
}

function beginsWord(name: string, next: string): boolean {
  if (/[a-z]$/i.test(name)) return /[a-z\d]/i.test(next);
  const begun = name.length === 1 || name.startsWith("个") ? WORDS_BEGUN[name.slice(-1)] : undefined;
  return next !== "" && begun?.includes(next) === true;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};
const KEPT = new RegExp(`^(?:${MEASURES})(?:/|$)`);
const MONEY = /^(?:元|美元|欧元|港元)(?:\/|$)/;
const TIME = new RegExp(`^(?:${TIMES})$`);
const AGE = /^(?:周岁|岁)$/;

/** Whether a unit measures (money, size, weight) rather than counts. @example isMeasure("万元") // true */
export function isMeasure(unit: string): boolean {
  return KEPT.test(withoutMultiplier(unit)) || AGE.test(unit);
}

export function isMoney(unit: string): boolean {
  return MONEY.test(withoutMultiplier(unit));
}

/** Whether a unit is a span of time. @example isTime("工作日") // true */
export function isTime(unit: string): boolean {
  return TIME.test(unit);
}

function withoutMultiplier(unit: string): string {
  return unit.replace(/^(?:[千百十]?万亿?|亿|千(?!米|克|瓦|伏))/, "");
}

/**
 * A figure in the unit that it is judged in: 万个 and the like become plain; money and measures stay as written,
 * in 万 or 亿.
 *
 * @example inUnit(2, "万", "个") // { value: 20000, unit: "个" }
 * @example inUnit(36.58, "亿", "元") // { value: 36.58, unit: "亿元" }
 * @example inUnit(3, "千万", "元") // { value: 3000, unit: "万元" }
 */
export function inUnit(value: number, multiplier: string, unit: string): { value: number; unit: string } {
  const zeros = MULTIPLIERS[multiplier] ?? 0;
  // A figure without a unit keeps its multiplier as one: what 300亿 counts is not written.
  if (unit === "") return { value, unit: multiplier };
  if (!KEPT.test(unit)) return { value: shifted(value, zeros), unit: unit.replace(/^个(?=[^月/(])/, "") };
  const lifted = /^[十百千](?=万)/.test(multiplier);
  return lifted ? { value: shifted(value, zeros - 4), unit: `万${unit}` } : { value, unit: multiplier + unit };
}

/** Times ten to the power of `zeros`, by decimal text, as 1.1 * 10000 is not 11000. */
function shifted(value: number, zeros: number): number {
  return Number(`${value}e${zeros}`);
}
