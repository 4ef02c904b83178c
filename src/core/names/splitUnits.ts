import { foldText } from "./normal";
import { tokens, type Token } from "./unitTokens";
import { cutMarks, cutOpenEnd, goesOn, groupAfterSamples, isGroup, LABELS, type Role } from "./unitWords";

/** The units that a cell names, by the part they play, as they are written. */
export interface SplitUnits {
  lead: string[];
  assist: string[];
  /** Names that stand for several units (各街镇). */
  groups: string[];
  /** Whether 等 leaves the list open. */
  open: boolean;
}

export interface SplitOptions {
  /** Names of the 名册; they tell apart what has lost its separator (晋陵公司轨道公司). */
  readonly known?: ReadonlySet<string>;
  /** The cell above, which 同上 repeats. */
  readonly previous?: string;
}

/** A name on its way to its part. */
interface Named {
  name: string;
  readonly before: Token["before"];
  role: Role | undefined;
  readonly group: boolean;
  /** The role came from a mark behind a later name, across a comma. */
  fromAfar?: boolean;
}

const SAME_AS_ABOVE = /^(?:同上|〃|″|")$/;
/** Endings that the last name of a list may share with those before it: 东街、南街、安泰街道. */
const SHARED_ENDINGS = ["街道", "社区"];
/** Endings of names that are complete. */
const COMPLETE =
  /(?:街道|办事处|[局委办部院镇乡村厅台科组社行馆校园区会处所站队室中心司团府县市厂店网军庭班人员]|[)）〕】\]］]|[a-z0-9])$/i;
/** Names that ran together are short; longer text is no list of names. */
const LONGEST_RUN = 200;

/**
 * Whether a cell repeats the one above it.
 *
 * @example saysSameAsAbove("同上") // true
 */
export function saysSameAsAbove(text: string): boolean {
  return SAME_AS_ABOVE.test(text.trim());
}

/**
 * The units named in one cell. Marks (X牵头, X（牵头）, 牵头单位：) tell who leads; when nobody is marked the first
 * name leads and the rest assist, and each line of its own has its own lead. Whatever is no list stays one name.
 * Never throws; the time grows with the length only.
 *
 * @example splitUnits("区建设局（牵头）、区城管局、各街镇")
 *   // { lead: ["区建设局"], assist: ["区城管局"], groups: ["各街镇"], open: false }
 */
export function splitUnits(text: string, options: SplitOptions = {}): SplitUnits {
  const { known, previous } = options;
  const trimmed = text.trim();
  if (saysSameAsAbove(trimmed) && previous !== undefined) {
    return saysSameAsAbove(previous) ? empty() : splitUnits(previous, known ? { known } : {});
  }
  // A formula typed as text is nobody's list.
  if (trimmed.startsWith("=")) return { ...empty(), lead: [trimmed] };
  const list = tokens(text.replace(LABELS, "；$&"));
  const { named, open } = readNames(list, known);
  shareEndings(named, known);
  settleRoles(named);
  return sorted(named, open);
}

function readNames(list: readonly Token[], known: ReadonlySet<string> | undefined): { named: Named[]; open: boolean } {
  const named: Named[] = [];
  let open = false;
  let label: Role | undefined;
  /** The names from here on wait for a mark behind them. */
  let waiting = 0;
  for (const token of list) {
    const marked = cutMarks(token.text);
    if (marked.label !== undefined) label = marked.label;
    if (marked.label !== undefined || token.before === "clause" || token.before === "line") waiting = named.length;
    const ended = cutOpenEnd(marked.name);
    const group = groupAfterSamples(marked.name);
    open ||= ended.open && group === undefined;
    if (group !== undefined) dropSamples(named, token);
    const last = named.at(-1);
    const role = marked.alone ? marked.role : label;
    if (token.before === "list" && last?.group && marked.label === undefined && continues(last.name, ended.name)) {
      last.name += `、${ended.name}`;
    } else {
      for (const name of apart(group ?? ended.name, known)) {
        named.push({ name, before: token.before, role, group: isGroup(name) });
      }
    }
    // A mark that no name waits for belongs to the names after it.
    if (ended.name === "" && marked.role && (waiting === named.length || label)) label = marked.role;
    if (marked.role !== undefined && !marked.alone) spread(named, waiting, marked.role);
    if (marked.role !== undefined) waiting = named.length;
  }
  return { named, open };
}

/** Whether 、 only seems to end the group; a name that goes on for ever is none. */
function continues(group: string, next: string): boolean {
  return group.length < LONGEST_RUN && goesOn(group, next);
}

/** A mark behind the last of several names is meant for all of them. */
function spread(named: readonly Named[], from: number, role: Role): void {
  let afar = false;
  for (let i = named.length - 1; i >= from; i--) {
    const item = named[i];
    if (item === undefined) return;
    if (item.role === undefined || item.role === "responsible") {
      item.role = role;
      item.fromAfar = afar;
    }
    afar ||= item.before === "comma";
  }
}

/** In 鼓东街道、鼓西街道等9街1镇 the names are samples of the group. */
function dropSamples(named: Named[], token: Token): void {
  let joined = token.before === "list";
  while (joined && named.length > 0) joined = named.pop()?.before === "list";
}

/** The names in a stretch without separators: before 及各…, and known names that ran together. */
function apart(name: string, known: ReadonlySet<string> | undefined): string[] {
  if (name === "") return [];
  if (known?.has(name)) return [name];
  const withGroup = /^(.+?)(?:以及|及|和|与)(各.+)$/s.exec(name);
  if (withGroup && !isGroup(name)) return [...apart(withGroup[1] ?? "", known), withGroup[2] ?? ""];
  return (known && knownRun(name, known)) ?? [name];
}

/** Cuts a text into known names, joined by nothing or by 和 and the like; the longest name first. */
function knownRun(text: string, known: ReadonlySet<string>): string[] | undefined {
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

/** Gives 东街、南街、安泰街道 the ending they share. */
function shareEndings(named: readonly Named[], known: ReadonlySet<string> | undefined): void {
  let ending: string | undefined;
  for (let i = named.length - 1; i >= 0; i--) {
    const item = named[i];
    if (item === undefined) return;
    const own = SHARED_ENDINGS.find((shared) => item.name.endsWith(shared) && item.name !== shared);
    if (own !== undefined) ending = item.group ? undefined : own;
    else if (known?.has(item.name) || COMPLETE.test(item.name) || item.group) ending = undefined;
    else if (ending !== undefined) item.name += ending;
    if (item.before !== "list") ending = undefined;
  }
}

/** Says for every name whether it leads or assists. */
function settleRoles(named: readonly Named[]): void {
  const marked = named.some((item) => item.role === "lead" || item.role === "assist");
  const led = named.some((item) => item.role === "lead");
  const [first] = named;
  for (const item of named) {
    if (item.role === "responsible" || item.role === undefined) {
      const leads = !led && (item === first || (!marked && item.before === "line"));
      item.role = leads ? "lead" : "assist";
    }
  }
  // 区建设局，区城管局配合: the mark behind the comma was not for the first.
  if (!led && first?.fromAfar) first.role = "lead";
}

function sorted(named: readonly Named[], open: boolean): SplitUnits {
  const result = { ...empty(), open };
  const seen = new Set<string>();
  for (const part of ["lead", "assist"] as const) {
    for (const { name, role, group } of named) {
      const key = foldText(name);
      if (role !== part || seen.has(key)) continue;
      seen.add(key);
      if (group) result.groups.push(name);
      else result[part].push(name);
    }
  }
  return result;
}

function empty(): SplitUnits {
  return { lead: [], assist: [], groups: [], open: false };
}
