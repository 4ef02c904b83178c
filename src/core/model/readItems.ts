import type { Day } from "../calendar/day";
import type { Deadline } from "../calendar/deadline";
import { finding } from "../checks/finding";
import { foldText } from "../names/normal";
import { saysSameAsAbove } from "../names/splitUnits";
import { atMost } from "../quantity/round";
import { parseTarget, readTargetValue, type Target } from "../quantity/target";
import { CellReader, type Report } from "./cellReader";
import type { AmountTarget, Mode, Party, WorkItem } from "./item";
import type { Parameters } from "./parameters";
import type { PartyColumn, PartyReader } from "./parties";
import type { Row, TableKey } from "./tables";

/** What reading the rows of any table needs. */
export interface ItemContext {
  readonly parameters: Parameters;
  readonly parties: PartyReader;
  readonly report: Report;
}

/** What reading the rows of one table shares: the same words are understood only once. */
interface TaskContext extends ItemContext {
  readonly columns: readonly PartyColumn<PartyField>[];
  /** What 同上 in the next row stands for. */
  readonly above: Map<PartyField, string | undefined>;
  readonly deadlines: Map<string, Deadline>;
  readonly targets: Map<string, Target[]>;
}

type PartyField = "leader" | "responsible" | "assisting" | "person";
type TaskTable = Extract<TableKey, "streetTasks" | "leaderTasks">;

const MODES: readonly Mode[] = ["timeliness", "quality"];

/** Usual bounds; a value outside them is counted and looked at. */
const USUAL_WORKLOAD = [1, 10] as const;
const USUAL_DIFFICULTY = [0.5, 2] as const;

/** Reads the rows of a task list into work items. Source: scoring.md §2, "One item". */
export function readTasks(table: TaskTable, rows: readonly Row<TaskTable>[], context: ItemContext): WorkItem[] {
  const assist = context.parameters.assistShare;
  const shared: TaskContext = {
    ...context,
    columns: [
      { field: "leader", lead: 1, assist: 1, kind: "leader" },
      { field: "responsible", lead: 1, assist, kind: "unit" },
      { field: "assisting", lead: assist, assist, kind: "unit" },
      { field: "person", lead: 1, assist: 1, kind: "cadre" },
    ],
    above: new Map<PartyField, string | undefined>(),
    deadlines: new Map<string, Deadline>(),
    targets: new Map<string, Target[]>(),
  };
  return rows.map((row) => readTask(table, row, shared));
}

function readTask(table: TaskTable, row: Row<TaskTable>, context: TaskContext): WorkItem {
  const { year } = context.parameters;
  const cells = new CellReader<TaskTable>(table, row, context.report);
  const id = cells.name("id") ?? "";
  const name = cells.name("name") ?? "";
  if (id === "") cells.find("id-missing", "id", {});
  if (name === "") cells.find("name-missing", "name", { id });
  const deadline = readDue(cells, id, context);
  const extension = cells.day("extendedTo", year);
  const target = readTarget(cells, id, context);
  return {
    table,
    row: row.row,
    id,
    name,
    category: cells.text("category"),
    start: cells.day("start", year),
    deadline,
    extension,
    finish: cells.day("finish", year),
    target: target?.target,
    targetField: target?.field ?? "targetValue",
    actual: readActual(cells, target),
    progress: readProgress(cells, id),
    mode: cells.word("mode", MODES) ?? defaultMode(deadline, extension),
    workload: readFactor(cells, id, "workload", USUAL_WORKLOAD),
    difficulty: readFactor(cells, id, "difficulty", USUAL_DIFFICULTY),
    ...readParties(cells, id, context),
  };
}

/** The deadline; a blank or unreadable one is a finding, and counts as none. */
function readDue(
  cells: CellReader<TaskTable>,
  id: string,
  { parameters, deadlines }: TaskContext,
): Deadline | undefined {
  if (cells.isBlank("due")) {
    cells.find("deadline-missing", "due", { id });
    return undefined;
  }
  const deadline = cells.deadline("due", parameters, deadlines);
  if (deadline?.kind !== "unreadable") return deadline;
  cells.find("deadline-unreadable", "due", { id, text: cells.text("due") ?? "", suggestion: deadline.suggestion });
  return undefined;
}

/** 时效 when there is a due day, 质量 when not; an extension alone makes a due day, too. */
function defaultMode(deadline: Deadline | undefined, extension: Day | undefined): Mode {
  const hasDue = deadline !== undefined && "due" in deadline;
  return hasDue || extension !== undefined ? "timeliness" : "quality";
}

interface ReadTarget {
  readonly target: AmountTarget;
  /** The figure is a percentage by its own writing (80 % in 目标值), so a bare actual of 0.85 is a share. */
  readonly written: "percent" | "number";
  readonly field: WorkItem["targetField"];
}

/** The target that is judged, if any: at least 0 asks for nothing. */
function readTarget(cells: CellReader<TaskTable>, id: string, context: TaskContext): ReadTarget | undefined {
  const written = writtenTarget(cells, id, context);
  const asksNothing = written?.target.op === ">=" && written.target.value === 0;
  return asksNothing ? undefined : written;
}

/** 目标值, which beats the words of 目标; of several amounts in words, the first. */
function writtenTarget(cells: CellReader<TaskTable>, id: string, context: TaskContext): ReadTarget | undefined {
  const words = wordedTarget(cells, id, context);
  const read = targetValue(cells, id);
  if (read === undefined)
    return words === undefined ? undefined : { target: words, written: "number", field: "target" };
  const target: AmountTarget = {
    kind: "amount",
    indicator: words?.indicator ?? "",
    op: read.op ?? words?.op ?? ">=",
    value: read.percent ? read.value * 100 : read.value,
    unit: read.percent ? "%" : unitOf(cells, words),
  };
  return { target, written: read.percent ? "percent" : "number", field: "targetValue" };
}

/** 计量单位, else the unit of the words; ％ is %. */
function unitOf(cells: CellReader<TaskTable>, words: AmountTarget | undefined): string {
  const unit = cells.text("unit");
  return unit === undefined ? (words?.unit ?? "") : foldText(unit);
}

function targetValue(cells: CellReader<TaskTable>, id: string) {
  const value = cells.value("targetValue");
  if (value === undefined) return undefined;
  const reading = typeof value === "boolean" ? undefined : readTargetValue(value);
  if (reading?.kind === "value") return reading;
  cells.find("target-unreadable", "targetValue", { id, text: cells.text("targetValue") ?? "" });
  return undefined;
}

/** The first amount in the words of 目标. Words with a figure that give no amount are a finding. */
function wordedTarget(
  cells: CellReader<TaskTable>,
  id: string,
  { targets: known }: TaskContext,
): AmountTarget | undefined {
  const value = cells.value("target");
  const text = cells.text("target");
  if (value === undefined || text === undefined) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) {
    return { kind: "amount", indicator: "", op: ">=", value, unit: "" };
  }
  let targets = known.get(text);
  if (targets === undefined) known.set(text, (targets = parseTarget(text)));
  const amount = targets.find((target) => target.kind === "amount");
  if (amount === undefined && /\d/.test(text) && targets.every(({ kind }) => kind === "qualitative")) {
    cells.find("target-unreadable", "target", { id, text });
  }
  return amount;
}

/** 完成值, in the unit that the target is written in. */
function readActual(cells: CellReader<TaskTable>, target: ReadTarget | undefined): number | undefined {
  const actual = cells.number("actual");
  if (actual === undefined) return undefined;
  const { value, percent } = actual;
  if (target?.target.unit !== "%") return value;
  return percent || (target.written === "percent" && value <= 2) ? value * 100 : value;
}

/** 完成率 as a share. Above 2 it is meant as a percentage; a bare 1 or 2 may be either. Both are findings. */
function readProgress(cells: CellReader<TaskTable>, id: string): number | undefined {
  const progress = cells.number("progress");
  if (progress === undefined) return undefined;
  const { value, percent } = progress;
  if (value < 0) {
    cells.find("number-negative", "progress", { value });
    return undefined;
  }
  if (value > 2) {
    cells.find("progress-as-percent", "progress", { id, value });
    return value / 100;
  }
  if (!percent && (value === 1 || value === 2)) cells.find("progress-ambiguous", "progress", { id, value });
  return value;
}

/** 工作量 or 难度系数: 1 where it is missing or unusable. A table without the column asks for nothing. */
function readFactor(
  cells: CellReader<TaskTable>,
  id: string,
  field: "workload" | "difficulty",
  [low, high]: readonly [number, number],
): number {
  if (cells.isBlank(field)) {
    if (cells.has(field)) cells.find(`${field}-missing`, field, { id });
    return 1;
  }
  const value = cells.number(field)?.value;
  if (value === undefined) return 1;
  if (atMost(value, 0)) {
    cells.find(`${field}-not-positive`, field, { id, value });
    return 1;
  }
  if (value < low || value > high) cells.find(`${field}-unusual`, field, { id, value });
  return value;
}

/** Everyone named on a task, each once, with the largest of their shares. Source: scoring.md §4. */
function readParties(
  cells: CellReader<TaskTable>,
  id: string,
  { columns, above, parties, report }: TaskContext,
): Pick<WorkItem, "parties" | "namesGroup"> {
  let named: readonly Party[] = [];
  let namesGroup = false;
  for (const column of columns) {
    const written = cells.name(column.field);
    const text = written !== undefined && saysSameAsAbove(written) ? (above.get(column.field) ?? written) : written;
    above.set(column.field, text);
    if (text === undefined) continue;
    const found = parties.read(text, column, id, cells, report);
    if (column.field === "responsible") namesGroup = found.namesGroup;
    named = united(named, found.parties);
  }
  if (cells.isBlank("responsible")) report(finding("responsible-missing", cells.place("responsible"), { id }));
  return { parties: named, namesGroup };
}

/** Everyone in either list, each once, with the larger share. */
function united(first: readonly Party[], second: readonly Party[]): readonly Party[] {
  if (first.length === 0) return second;
  const all = [...first];
  for (const party of second) {
    const i = all.findIndex(({ name }) => name === party.name);
    const known = all[i];
    if (known === undefined) all.push(party);
    else if (party.share > known.share) all[i] = party;
  }
  return all;
}
