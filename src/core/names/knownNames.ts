import { foldText } from "./normal";
import { isGroup } from "./unitWords";

/** Names that exist; as a map, every spelling with the name that it stands for. */
export type Known = ReadonlySet<string> | ReadonlyMap<string, string>;

/** Endings that the last name of a list may share with those before it: 东街、南街、安泰街道. */
const SHARED_ENDINGS = ["街道办事处", "街道", "社区", "镇", "乡", "村"];
/** Endings of names that are complete. */
const COMPLETE =
  /(?:街道|办事处|[局委办部院镇乡村厅台科组社行馆校园区会处所站队室中心司团府县市厂店网军庭班人员]|[)）〕】\]］]|[a-z0-9])$/i;
/** Names of towns and villages are short; longer words before 镇 are something else. */
const LONGEST_PLACE = 4;
/** Departments without their 局: 教育、民政、财政局. */
const FIELD =
  /^[省市区县]?(?:发改|发展改革|财政|教育|民政|人社|人力社保|住建|城管|审计|统计|农业|农业农村|水利|林业|商务|文旅|卫健|卫生|司法|公安|环保|生态环境|交通|交通运输|自然资源|国土|规划|国土资源|应急|应急管理|市场监管|税务|国税|地税|体育|科技|工信|经信|民宗|信访|医保|退役军人|国资|金融|粮食|房管|园林|建设|城建|文化|旅游|安监|质监|工商|物价|档案)$/;
/** Names that ran together are short; longer text is no list of names. */
const LONGEST_RUN = 200;
const AND = "(?:以及|及|和|与)";
const WITH_GROUP = new RegExp(`^(.+?)${AND}((?:各|有关|相关|其他|其它|所有).+)$`, "s");
/** 区民政局和区残联: both begin with the same place. */
const TWO_BODIES = new RegExp(`^(([省市区县]).{1,14}?(?:[局委办部院会司团]|中心))${AND}(\\2.+)$`, "s");
/** What ran together ends alike, or begins alike behind an ending: 鼓东街道鼓西街道; 区住建局区城管局. */
const RUNS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:.{2,4}?街道){2,20}$/s, /.{2,4}?街道/gs],
  [/^(?:[^镇]{2,3}镇){2,20}$/, /[^镇]+镇/g],
  [/^([省市区县])[^省市区县]{1,10}[局委办院](?:\1[^省市区县]{1,10}[局委办院]){1,20}$/, /[省市区县][^省市区县]+/g],
];

/** The name that a spelling stands for; undefined where nobody is called so. */
export function knownAs(name: string, known: Known): string | undefined {
  const spelling = known.has(name) ? name : foldText(name);
  if ("get" in known) return known.get(spelling);
  return known.has(spelling) ? name : undefined;
}

/**
 * The names in a stretch without separators: before 及各…, and names that ran together.
 *
 * @example apart("区住建局区城管局", undefined) // ["区住建局", "区城管局"]
 */
export function apart(name: string, known: Known | undefined): string[] {
  if (name === "") return [];
  if (known?.has(name)) return [name];
  const found = (known && knownRun(name, known)) ?? repeated(name);
  if (found !== undefined) return found;
  const two = name.length > LONGEST_RUN ? null : (WITH_GROUP.exec(name) ?? TWO_BODIES.exec(name));
  if (two === null) return [name];
  return [...apart(two[1] ?? "", known), ...apart(two.at(-1) ?? "", known)];
}

function repeated(name: string): string[] | undefined {
  if (name.length > LONGEST_RUN || isGroup(name)) return undefined;
  const run = RUNS.find(([whole]) => whole.test(name));
  return run && name.match(run[1])?.map(String);
}

/** Cuts a text into known names, joined by nothing or by 和 and the like; the longest name first. */
function knownRun(text: string, known: Known): string[] | undefined {
  if (text.length > LONGEST_RUN) return undefined;
  /** best[i]: the names that make up the text from i on. */
  const best: (string[] | undefined)[] = [];
  best[text.length] = [];
  for (let i = text.length - 1; i >= 0; i--) {
    for (let end = text.length; end > i; end--) {
      const rest = best[end];
      if (rest === undefined || !known.has(text.slice(i, end))) continue;
      best[i] = [text.slice(i, end), ...rest];
      break;
    }
    if (best[i] === undefined && /[和及与]/.test(text[i] ?? "") && i > 0) best[i] = best[i + 1];
  }
  return best[0];
}

/** A name of a list, on its way to its ending. */
interface Listed {
  name: string;
  readonly before: string;
  readonly group: boolean;
}

/** Gives 东街、南街、安泰街道 the ending they share. */
export function shareEndings(named: readonly Listed[], known: Known | undefined): void {
  let ending: string | undefined;
  for (let i = named.length - 1; i >= 0; i--) {
    const item = named[i];
    if (item === undefined) return;
    const own = endingOf(item.name);
    if (own !== undefined) ending = item.group ? undefined : own;
    else if (known?.has(item.name) || item.group || !lacks(item.name, ending)) ending = undefined;
    else if (isStrange(item.name, ending, known)) ending = undefined;
    else item.name += ending ?? "";
    if (item.before !== "list") ending = undefined;
  }
}

function endingOf(name: string): string | undefined {
  if (name.endsWith("局")) return FIELD.test(name.slice(0, -1)) ? "局" : undefined;
  return SHARED_ENDINGS.find((shared) => name.endsWith(shared) && name !== shared);
}

/** 鼓东、洪山镇: where there is a 名册, 镇, 乡 and 村 are shared only by names that it then knows. */
function isStrange(name: string, ending: string | undefined, known: Known | undefined): boolean {
  return ending?.length === 1 && ending !== "局" && known !== undefined && known.size > 0 && !known.has(name + ending);
}

/** Whether a name may be one that lacks the ending. */
function lacks(name: string, ending: string | undefined): boolean {
  if (ending === undefined) return false;
  if (ending === "局") return FIELD.test(name);
  return !COMPLETE.test(name) && (ending.length > 1 || name.length <= LONGEST_PLACE);
}
