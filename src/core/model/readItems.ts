import type { Day } from "../calendar/day";
import { lastOfYear } from "../calendar/day";
import { dueDayOf, type Deadline } from "../calendar/deadline";
import type { WorkCalendar } from "../calendar/workCalendar";
import { saysNobody, saysSameAsAbove } from "../names/splitUnits";
import { atMost } from "../quantity/round";
import { CellReader, type Report } from "./cellReader";
import { reportDeadline } from "./deadlineFindings";
import type { Fulfilment, Mode, Party, WorkItem } from "./item";
import type { ItemRef } from "./itemIndex";
import { ITEM_SPECS, ITEM_TABLES, type ItemSpec, type ItemTable } from "./itemTables";
import type { Parameters } from "./parameters";
import type { PartyColumn, PartyReader } from "./parties";
import type { ReportedFigures } from "./readReports";
import { inUnitOf, readProgress, readTarget, type KnownTargets, type TargetContext } from "./readTarget";
import type { Fields, Row, Tables } from "./tables";
import { united } from "./united";

/** What reading the rows of any table needs. */
export interface ItemContext {
  readonly parameters: Parameters;
  readonly calendar: WorkCalendar;
  readonly parties: PartyReader;
  readonly report: Report;
  /** What tables of their own say about an item (责任, 网格, 指标, 节点, 进展, 例行记录). */
  readonly beside: Beside;
}

/** What tables of their own say about an item, by its id. */
export interface Beside {
  readonly parties: (item: ItemRef) => BesideParties;
  /** The name and the target's direction and unit, of what an 指标分解 row is a part of. */
  readonly whole: (id: string) => { readonly name: string; readonly target: TargetContext["whole"] } | undefined;
  readonly reported: (item: ItemRef) => ReportedFigures | undefined;
  readonly more: (item: ItemRef) => MoreOfItem;
}

/** Parties that other tables name on an item. */
export interface BesideParties {
  /** Named with the share of their role; the larger of all shares counts. */
  readonly named: readonly Party[];
  /** 分担比例: beats every other share. */
  readonly fixed: readonly Party[];
  /** Who is in charge of where the item lies (网格长, 街镇): they share in it, but it is not theirs to do. */
  readonly around: readonly Party[];
  readonly namesGroup: boolean;
}

type MoreOfItem = Pick<WorkItem, "milestones" | "duty" | "street">;

/** What reading the rows of one table shares: the same words are understood only once. */
interface TableContext<F extends string> extends ItemContext {
  readonly spec: ItemSpec<F>;
  readonly columns: readonly PartyColumn<F>[];
  /** What 同上 in the next row stands for. */
  readonly above: Map<F, string | undefined>;
  readonly deadlines: Map<string, Deadline>;
  readonly targets: KnownTargets;
}

const MODES: readonly Mode[] = ["timeliness", "quality"];
const FULFILMENTS: readonly Fulfilment[] = ["underway", "fulfilled", "broken"];
const YES_NO = ["yes", "no"] as const;

/** Usual bounds; a value outside them is counted and looked at. */
const USUAL_WORKLOAD = [1, 10] as const;
const USUAL_DIFFICULTY = [0.5, 2] as const;

/** Reads the rows of every table of work items. Source: scoring.md §2, "Which rows are items, and whose". */
export function readItems(tables: Tables, context: ItemContext): WorkItem[] {
  const deadlines = new Map<string, Deadline>();
  const targets: KnownTargets = new Map();
  const read = <K extends ItemTable>(table: K): WorkItem[] => {
    const spec: ItemSpec<Fields[K]> = ITEM_SPECS[table];
    const rows: readonly Row<K>[] = tables[table] ?? [];
    const columns = spec.parties(context.parameters);
    const shared = { ...context, spec, columns, above: new Map<Fields[K], string | undefined>(), deadlines, targets };
    return rows.map((row) => readItem(table, row, shared));
  };
  return ITEM_TABLES.flatMap((table) => read(table));
}

function readItem<K extends ItemTable>(table: K, source: Row<K>, context: TableContext<Fields[K]>): WorkItem {
  const { parameters, spec, beside } = context;
  const { columns } = spec;
  const { year } = parameters;
  const { row } = source;
  const cells = new CellReader<K>(table, source, context.report);
  const id = cells.name(columns.id) ?? "";
  if (id === "") cells.find("id-missing", columns.id, {});
  const whole = columns.name === undefined ? beside.whole(id) : undefined;
  const deadline = readDue(cells, id, context);
  const extension = columns.extension && cells.day(columns.extension, year);
  const target = readTarget(cells, columns, id, { known: context.targets, whole: whole?.target });
  const ownActual = columns.actual && cells.number(columns.actual);
  const ownProgress = columns.progress && readProgress(cells, columns.progress, id);
  const reported = spec.columns.progress === undefined ? undefined : beside.reported({ table, id, row });
  const actual = ownActual ?? reported?.actual;
  return {
    table,
    row,
    id,
    name: whole?.name ?? readName(cells, columns.name, id),
    category: columns.category && cells.text(columns.category),
    start: columns.start && cells.day(columns.start, year),
    deadline,
    extension,
    finish: columns.finish && cells.day(columns.finish, year),
    target: target?.target,
    targetField: target?.field ?? "targetValue",
    actual: actual && inUnitOf(target, actual),
    progress: ownProgress ?? reported?.progress,
    mode: (columns.mode && cells.word(columns.mode, MODES)) ?? defaultMode(spec.mode, deadline, extension),
    workload: readFactor(cells, id, "workload", columns.workload, USUAL_WORKLOAD),
    difficulty: readFactor(cells, id, "difficulty", columns.difficulty, USUAL_DIFFICULTY),
    ...readParties(cells, { table, id, row }, context),
    ...(reported !== undefined && {
      reports: reported.reports.map(({ row: at, day, actual: figure, progress }) => ({
        row: at,
        day,
        actual: figure && inUnitOf(target, figure),
        progress,
      })),
    }),
    ...optional("parentId", columns.parent && cells.name(columns.parent)),
    ...optional("fulfilment", columns.fulfilment && cells.word(columns.fulfilment, FULFILMENTS)),
    ...(columns.veto !== undefined && { veto: cells.word(columns.veto, YES_NO) === "yes" }),
    ...beside.more({ table, id, row }),
  };
}

/** A property only where there is a value. */
function optional<N extends string, V>(name: N, value: V | undefined): { readonly [P in N]?: V } {
  const property: { [P in N]?: V } = {};
  if (value !== undefined) property[name] = value;
  return property;
}

function readName<K extends ItemTable>(cells: CellReader<K>, field: Fields[K] | undefined, id: string): string {
  const name = field && cells.name(field);
  if (name === undefined && field !== undefined) cells.find("name-missing", field, { id });
  return name ?? "";
}

/** The deadline; a blank or unreadable one is a finding, and counts as none. */
function readDue<K extends ItemTable>(
  cells: CellReader<K>,
  id: string,
  { parameters: { year, issued }, calendar, deadlines, spec }: TableContext<Fields[K]>,
): Deadline | undefined {
  const field = spec.columns.due;
  if (field === undefined || cells.isBlank(field)) {
    if (spec.dueByYearEnd === true) return { kind: "by", due: lastOfYear(year) };
    if (field !== undefined) cells.find("deadline-missing", field, { id });
    return undefined;
  }
  const options = { year, calendar, ...(issued !== undefined && { issued }) };
  const deadline = cells.deadline(field, options, deadlines);
  if (deadline !== undefined) reportDeadline(cells, field, id, deadline, options);
  return deadline?.kind === "unreadable" ? undefined : deadline;
}

/** 时效 when there is a due day, 质量 when not; an extension alone makes a due day, too. */
function defaultMode(mode: ItemSpec<string>["mode"], deadline: Deadline | undefined, extension: Day | undefined): Mode {
  if (mode !== "byDueDay") return mode;
  const hasDue = deadline !== undefined && dueDayOf(deadline) !== undefined;
  return hasDue || extension !== undefined ? "timeliness" : "quality";
}

/** 工作量 or 难度系数: 1 where it is missing or unusable. A table without the column asks for nothing. */
function readFactor<K extends ItemTable>(
  cells: CellReader<K>,
  id: string,
  factor: "workload" | "difficulty",
  field: Fields[K] | undefined,
  [low, high]: readonly [number, number],
): number {
  if (field === undefined) return 1;
  if (cells.isBlank(field)) {
    if (cells.has(field)) cells.find(`${factor}-missing`, field, { id });
    return 1;
  }
  const value = cells.number(field)?.value;
  if (value === undefined) return 1;
  if (atMost(value, 0)) {
    cells.find(`${factor}-not-positive`, field, { id, value });
    return 1;
  }
  if (value < low || value > high) cells.find(`${factor}-unusual`, field, { id, value });
  return value;
}

/** Everyone named on an item, each once, with the largest of their shares; 分担比例 wins. Source: scoring.md §4. */
function readParties<K extends ItemTable>(
  cells: CellReader<K>,
  item: { readonly table: K; readonly id: string; readonly row: number },
  { columns, above, parties, report, spec, beside }: TableContext<Fields[K]>,
): Pick<WorkItem, "parties" | "namesGroup"> {
  let named: readonly Party[] = [];
  let namesGroup = false;
  for (const column of columns) {
    const written = cells.name(column.field);
    const text = written !== undefined && saysSameAsAbove(written) ? (above.get(column.field) ?? written) : written;
    above.set(column.field, text);
    if (text === undefined) continue;
    const found = parties.read(text, column, item.id, cells, report);
    if (column.field === spec.answers) namesGroup = found.namesGroup;
    named = united(named, found.parties);
  }
  const others = beside.parties(item);
  const nobody = cells.isBlank(spec.answers) || saysNobody(cells.text(spec.answers) ?? "");
  const missing = nobody && others.named.length + others.fixed.length === 0;
  if (missing) cells.find("responsible-missing", spec.answers, { id: item.id });
  return {
    parties: withFixed(united(united(named, others.around), others.named), others.fixed),
    namesGroup: namesGroup || others.namesGroup,
  };
}

function withFixed(parties: readonly Party[], fixed: readonly Party[]): readonly Party[] {
  if (fixed.length === 0) return parties;
  const names = new Set(fixed.map(({ name }) => name));
  return [...parties.filter(({ name }) => !names.has(name)), ...united([], fixed)];
}
