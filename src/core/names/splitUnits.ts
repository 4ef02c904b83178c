import { foldText } from "./normal";
import { apart, knownAs, shareEndings, type Known } from "./knownNames";
import { tokens, type Token } from "./unitTokens";
import {
  cutMarks,
  cutOpenEnd,
  goesOn,
  groupAfterSamples,
  isGroup,
  withoutListMarks,
  cutAtLabels,
  type Role,
} from "./unitWords";

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
  /**
   * Names of the 名册; they tell apart what has lost its separator (晋陵公司轨道公司). A map from every spelling to its name
   * gives one body one name (鼓楼公安分局, 区公安分局).
   */
  readonly known?: Known;
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

const SAME_AS_ABOVE = /^(?:同上|同前|〃|″|")$/;
/** What is put into a cell that names nobody. */
const NOBODY = /^(?:无|暂无|没有|[/／\\]|[-—－–]{1,4})$/;
/** A group that goes on for ever is none. */
const LONGEST_GROUP = 200;

/**
 * Whether a cell repeats the one above it.
 *
 * @example saysSameAsAbove("同上") // true
 */
export function saysSameAsAbove(text: string): boolean {
  return SAME_AS_ABOVE.test(text.trim());
}

/** Whether a cell says that it names nobody. @example saysNobody("—") // true */
export function saysNobody(text: string): boolean {
  return NOBODY.test(text.trim());
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
  if (saysNobody(trimmed)) return empty();
  // A formula typed as text is nobody's list.
  if (trimmed.startsWith("=")) return { ...empty(), lead: [trimmed] };
  const list = stretches(withoutListMarks(text));
  const { named, open } = readNames(list, known);
  shareEndings(named, known);
  settleRoles(named);
  return sorted(named, open, known);
}

/** The text between separators and before labels; 配合单位（甲局、乙局） is a list of its own. */
function stretches(text: string): Token[] {
  return tokens(text).flatMap((token) => {
    const pieces = cutAtLabels(token.text);
    if (pieces.length === 1 && pieces[0] === token.text) return [token];
    return pieces.flatMap((piece, i) =>
      tokens(piece).map((part, k): Token => {
        if (k > 0) return part;
        return { ...part, before: i === 0 ? token.before : "clause" };
      }),
    );
  });
}

function readNames(list: readonly Token[], known: Known | undefined): { named: Named[]; open: boolean } {
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

/** Whether 、 only seems to end the group. */
function continues(group: string, next: string): boolean {
  return group.length < LONGEST_GROUP && goesOn(group, next);
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

/** Says for every name whether it leads or assists. */
function settleRoles(named: readonly Named[]): void {
  const marked = named.some((item) => item.role === "lead" || item.role === "assist" || item.role === "equal");
  const led = named.some((item) => item.role === "lead");
  const [first] = named;
  for (const item of named) {
    if (item.role === "equal") item.role = led ? "assist" : "lead";
    if (item.role === "responsible" || item.role === undefined) {
      const leads = !led && (item === first || (!marked && item.before === "line"));
      item.role = leads ? "lead" : "assist";
    }
  }
  // 区建设局，区城管局配合: the mark behind the comma was not for the first.
  if (!led && first?.fromAfar) first.role = "lead";
}

function sorted(named: readonly Named[], open: boolean, known: Known | undefined): SplitUnits {
  const result = { ...empty(), open };
  const seen = new Set<string>();
  for (const part of ["lead", "assist"] as const) {
    for (const { name: written, role, group } of named) {
      const name = (known && knownAs(written, known)) ?? written;
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
