import { foldText } from "./normal";

/** The part a name plays: it leads, it assists, or it is "responsible", which assists where somebody else leads. */
export type Role = "lead" | "assist" | "responsible";

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  主要责任: "lead",
  第一责任: "lead",
  牵头: "lead",
  主办: "lead",
  主责: "lead",
  负责: "lead",
  责任: "responsible",
  配合: "assist",
  协办: "assist",
  协同: "assist",
  协助: "assist",
  参与: "assist",
  参加: "assist",
};
const ROLE = Object.keys(ROLE_WORDS).join("|");
const WHO = "(?:责任)?(?:单位|部门|科室|领导)";
const LABEL = `(${ROLE})(?:${WHO})?`;
const OPEN = "[(（〔【\\[［]";
const CLOSE = "[)）〕】\\]］]";

/** 牵头单位： anywhere in a text. */
export const LABELS = new RegExp(`${LABEL}[ \u3000]*[:：]`, "g");

const LABEL_AT_START = new RegExp(`^(${ROLE})(?:(?:${WHO})?[ \u3000]*[:：]|${WHO}$)`);
const BRACKETED_END = new RegExp(`${OPEN}${LABEL}${CLOSE}$`);
const BRACKETED_START = new RegExp(`^${OPEN}${LABEL}${CLOSE}`);
const PLAIN_END = /^(?:由)?(.*?)(牵头|主办|主责|负责|配合|协办|协同|协助|参与|参加)(?:负责|落实|实施|组织|单位)?$/s;

/** Administrative words before 各 or 有关. A name of its own in between (全区经济运行各专班) makes it one body. */
const GROUP =
  /^(?:全|省|市|县|区|直|级|属|政府|委|辖|内|机关|其他|其它|驻|本)*(?:各|有关|相关|所有|全体)|^(?:区|市|县)?(?:直|属|级)?(?:街镇|镇街|街道|乡镇|部门|单位)$/;
const COUNTED_GROUP = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:街|镇|乡|部门|单位|社区)[^局委]{0,8}$/;
/** Parts of one group that 、 only seems to split: 各县、市、区政府; 各乡镇人民政府、街道办事处. */
const GROUP_GOES_ON =
  /^(?:[县市区州旗乡镇村]|(?:乡镇|街道|街镇|镇街|社区|园区|功能区|开发区)(?:人民政府|政府|办事处|管委会)?)$/;
const GOVERNMENT = /^[县市区州旗](?:人民)?政府$/;

const OPEN_END = /等(?:有关|相关|责任)*(?:单位|部门)?$/;
const GROUP_AFTER_SAMPLES = /等((?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:街|镇|乡|部门|单位|社区).{0,8})$/s;

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
  const plain = PLAIN_END.exec(rest);
  if (plain) return { name: (plain[1] ?? "").trim(), label, role: ROLE_WORDS[plain[2] ?? ""], alone: false };
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
