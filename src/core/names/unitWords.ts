import { foldText } from "./normal";

/**
 * The part a name plays: it leads, it assists, or it is "responsible", which assists where somebody else leads. Of
 * names that are "equal" (按职责分工负责) each leads, unless somebody else does.
 */
export type Role = "lead" | "assist" | "responsible" | "equal";

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  主要责任: "lead",
  第一责任: "lead",
  牵头: "lead",
  主办: "lead",
  主责: "lead",
  承办: "lead",
  主管: "lead",
  负责: "lead",
  责任: "responsible",
  落实: "responsible",
  实施: "responsible",
  配合: "assist",
  协办: "assist",
  协同配合: "assist",
  协同: "assist",
  协作: "assist",
  会办: "assist",
  协助: "assist",
  参与: "assist",
  参加: "assist",
};
const ROLE = Object.keys(ROLE_WORDS).join("|");
const WHO = "(?:责任)?(?:单位|部门|科室|处室|股室|领导|区领导|市领导|人|方)";
const LABEL = `(${ROLE})(?:${WHO})?`;
const OPEN = "[(（〔【\\[［]";
const CLOSE = "[)）〕】\\]］]";

/** 牵头单位（区住建局）: the bracket does what a colon does. */
const LABELLED_BRACKET = new RegExp(`^((?:${ROLE})${WHO})[(（]([^()（）]{1,200})[)）]$`);
/** 1. and （二） before a name; ① anywhere. */
const LIST_MARKS =
  /(?<=^|[;；,，。、\s])(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）][.、]?|\d{1,2}[.．、)）])(?=[\u4e00-\u9fff])/g;
/**
 * 牵头单位：, 牵头单位为 anywhere; and 区财政局会同区税务局, of which the first leads and the second assists. 会同 is a
 * county, too.
 */
const CUTS = new RegExp(
  `(?:${ROLE})(?:${WHO})?[ \u3000]*[:：]|(?<!为)(?:${ROLE})${WHO}为|(?<=[局委办部府院会心司团道镇])(?<together>会同)(?=[\u4e00-\u9fff])`,
  "g",
);
const BRACKET = new RegExp(OPEN);
const LABEL_AT_START = new RegExp(`^(${ROLE})(?:(?:${WHO})?[ \u3000]*[:：]|${WHO}(?:为|$))`);
const BRACKETED_END = new RegExp(`${OPEN}${LABEL}${CLOSE}$`);
const BRACKETED_START = new RegExp(`^${OPEN}${LABEL}${CLOSE}`);
const PLAIN_END =
  /^(?:由)?(.*?)(?:为|作为|总|负责)?(牵头|主办|主责|承办|负责|协同配合|配合|协办|协同|协助|协作|会办|参与|参加)(?:负责|落实|实施|组织|抓总|单位|部门)?$/s;
/** Each answers for its own. */
const EQUALS_END =
  /^(?:由)?(.*?)(?:按照?(?:各自)?(?:职责|职能)?(?:分工)?|分别|共同|各自|分头)(?:牵头|负责|落实|组织实施|抓好落实)(?:落实)?$/s;
/** 区发改局负责项目审批: a name with its duty. */
const DUTY = /^(.{1,16}?(?:[局委办部院会司团府镇乡]|中心|街道))(?:具体|主要)?负责(?!人)[\u4e00-\u9fff]/s;

/** Administrative words before 各 or 有关. A name of its own in between (全区经济运行各专班) makes it one body. */
const GROUP =
  /^(?:全|省|市|县|区|直|级|属|政府|委|辖|内|机关|其他|其它|驻|本)*(?:各|有关|相关|所有|全体)|^(?:下属|直属|所属)(?:各)?单位$|成员单位$|^(?:区|市|县)?(?:直|属|级)?(?:街镇|镇街|街道|乡镇|部门|单位)$/;
const COUNTED_GROUP = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:街|镇|乡|部门|单位|社区)[^局委]{0,8}$/;
/** Parts of one group that 、 only seems to split: 各县、市、区政府; 各乡镇人民政府、街道办事处. */
const GROUP_GOES_ON =
  /^(?:[县市区州旗乡镇村]|(?:乡镇|街道|街镇|镇街|社区|园区|功能区|开发区)(?:人民政府|政府|办事处|管委会)?)$/;
const GOVERNMENT = /^[县市区州旗](?:人民)?政府$/;

const OPEN_END = /等(?:有关|相关|责任)*(?:单位|部门|街镇|镇街|街道|乡镇|镇|村|社区|企业|公司|科室|学校|人员|人)?$/;
const GROUP_AFTER_SAMPLES = /等((?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:街|镇|乡|部门|单位|社区).{0,8})$/s;

/** The text without the marks of a list. @example withoutListMarks("1.区财政局；2.区税务局") // "区财政局；区税务局" */
export function withoutListMarks(text: string): string {
  return text.replace(LIST_MARKS, "");
}

/**
 * A stretch cut before its labels (甲局配合单位：乙局) and at 会同, which makes the first lead and the second assist.
 *
 * @example cutAtLabels("区财政局会同区税务局") // ["区财政局牵头", "配合：区税务局"]
 */
export function cutAtLabels(text: string): string[] {
  const held = LABELLED_BRACKET.exec(text);
  if (held) return [`${held[1] ?? ""}：${held[2] ?? ""}`];
  const pieces: string[] = [];
  let from = 0;
  // A bracket keeps together what it holds.
  const open = text.search(BRACKET);
  for (const match of text.matchAll(CUTS)) {
    if (open >= 0 && match.index > open) break;
    const together = match.groups?.["together"];
    pieces.push(text.slice(from, match.index) + (together === undefined ? "" : "牵头"));
    from = match.index + (together?.length ?? 0);
    if (together !== undefined) return [...pieces, `配合：${text.slice(from)}`];
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== "");
}

/** A name without the words for its part. `alone`: the mark stands in brackets and is for this name only. */
export interface MarkedName {
  readonly name: string;
  readonly label: Role | undefined;
  readonly role: Role | undefined;
  readonly alone: boolean;
}

/**
 * Takes the words for the part a name plays off it.
 *
 * @example cutMarks("区建设局（牵头）") // { name: "区建设局", label: undefined, role: "lead", alone: true }
 */
export function cutMarks(text: string): MarkedName {
  const labelled = LABEL_AT_START.exec(text);
  const label = labelled ? ROLE_WORDS[labelled[1] ?? ""] : undefined;
  const rest = labelled ? text.slice(labelled[0].length).trim() : text;
  for (const pattern of [BRACKETED_END, BRACKETED_START]) {
    const match = pattern.exec(rest);
    if (match) return { name: rest.replace(pattern, "").trim(), label, role: ROLE_WORDS[match[1] ?? ""], alone: true };
  }
  const equals = EQUALS_END.exec(rest);
  if (equals) return { name: (equals[1] ?? "").trim(), label, role: "equal", alone: false };
  const plain = PLAIN_END.exec(rest);
  if (plain) return { name: (plain[1] ?? "").trim(), label, role: ROLE_WORDS[plain[2] ?? ""], alone: false };
  const duty = DUTY.exec(rest);
  if (duty) return { name: duty[1] ?? rest, label, role: "equal", alone: true };
  return { name: rest, label, role: undefined, alone: false };
}

/** Takes 等 and … off the end of a name. */
export function cutOpenEnd(text: string): { name: string; open: boolean } {
  // A loop, as a pattern would start over at every dot.
  let end = text.length;
  while (text[end - 1] === "…") end--;
  const name = text.slice(0, end).replace(OPEN_END, "").trimEnd();
  return { name, open: name !== text };
}

/** The group in 鼓东街道等9街1镇, of which the names before are samples. */
export function groupAfterSamples(text: string): string | undefined {
  return GROUP_AFTER_SAMPLES.exec(text)?.[1];
}

/** Whether a name stands for several units. @example isGroup("区直各有关单位") // true */
export function isGroup(name: string): boolean {
  const folded = foldText(name);
  return GROUP.test(folded) || COUNTED_GROUP.test(folded);
}

/** Whether a part after 、 still belongs to the group before it. */
export function goesOn(group: string, next: string): boolean {
  return GROUP_GOES_ON.test(next) || (GOVERNMENT.test(next) && /[县市区州旗]$/.test(group));
}
