import { foldText } from "../names/normal";
import { partsBeyondWhole } from "../quantity/parts";
import { judgedAmount, parseTarget, readTargetValue, type Target } from "../quantity/target";
import type { CellReader } from "./cellReader";
import type { AmountTarget, WorkItem } from "./item";
import type { ItemColumns } from "./itemTables";
import type { Fields, TableKey } from "./tables";

/** A target that is judged. */
export interface ReadTarget {
  readonly target: AmountTarget;
  /** The figure is a percentage by its own writing (80 % in 目标值), so a bare actual of 0.85 is a share. */
  readonly written: "percent" | "number";
  readonly field: WorkItem["targetField"];
}

/** The words of 目标 that were understood before. */
export type KnownTargets = Map<string, Target[]>;

/** What a target is read from besides its cells. */
export interface TargetContext {
  readonly known: KnownTargets;
  /** The direction and unit of what the row is a part of (指标). */
  readonly whole?: Pick<AmountTarget, "op" | "unit"> | undefined;
}

/** The target that is judged, if any: at least 0 asks for nothing. */
export function readTarget<K extends TableKey>(
  cells: CellReader<K>,
  columns: ItemColumns<Fields[K]>,
  id: string,
  context: TargetContext,
): ReadTarget | undefined {
  const written = writtenTarget(cells, columns, id, context);
  const asksNothing = written?.target.op === ">=" && written.target.value === 0;
  return asksNothing ? undefined : written;
}

/** 目标值, which beats the words of 目标; of several amounts in words, the first. */
function writtenTarget<K extends TableKey>(
  cells: CellReader<K>,
  columns: ItemColumns<Fields[K]>,
  id: string,
  { known, whole }: TargetContext,
): ReadTarget | undefined {
  const words = columns.target && wordedTarget(cells, columns.target, id, known);
  const read = columns.targetValue && targetValue(cells, columns.targetValue, id);
  if (read === undefined)
    return words === undefined ? undefined : { target: words, written: "number", field: "target" };
  const unit = columns.unit && cells.text(columns.unit);
  const target: AmountTarget = {
    kind: "amount",
    indicator: words?.indicator ?? "",
    op: read.op ?? words?.op ?? whole?.op ?? ">=",
    value: read.percent ? read.value * 100 : read.value,
    // ％ is %.
    unit: read.percent ? "%" : unit === undefined ? (words?.unit ?? whole?.unit ?? "") : foldText(unit),
  };
  return { target, written: read.percent ? "percent" : "number", field: "targetValue" };
}

function targetValue<K extends TableKey>(cells: CellReader<K>, field: Fields[K], id: string) {
  const value = cells.value(field);
  if (value === undefined) return undefined;
  const reading = typeof value === "boolean" ? undefined : readTargetValue(value);
  if (reading?.kind === "value") return reading;
  cells.find("target-unreadable", field, { id, text: cells.text(field) ?? "" });
  return undefined;
}

/** The amount in the words of 目标 that is judged. Words with a figure that give none, and parts that exceed their whole, are findings. */
function wordedTarget<K extends TableKey>(
  cells: CellReader<K>,
  field: Fields[K],
  id: string,
  known: KnownTargets,
): AmountTarget | undefined {
  const value = cells.value(field);
  const text = cells.text(field);
  if (value === undefined || text === undefined) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) {
    return { kind: "amount", indicator: "", op: ">=", value, unit: "" };
  }
  let targets = known.get(text);
  if (targets === undefined) known.set(text, (targets = parseTarget(text)));
  const amount = judgedAmount(targets);
  const unread = targets.every(
    (target) => target.kind === "qualitative" || (target.kind === "amount" && !target.stretch),
  );
  if (amount === undefined && /\d/.test(text) && unread) cells.find("target-unreadable", field, { id, text });
  for (const { whole, parts } of partsBeyondWhole(targets)) {
    cells.find("target-parts-sum", field, { id, whole: whole.value, parts });
  }
  return amount;
}

/** A figure as a cell holds it. */
export interface Figure {
  readonly value: number;
  readonly percent: boolean;
}

/** A figure in the unit that its target is written in: 0.85 and 85 % alike against a target of 80 %. */
export function inUnitOf(target: ReadTarget | undefined, { value, percent }: Figure): number {
  if (target?.target.unit !== "%") return value;
  return percent || (target.written === "percent" && value <= 2) ? value * 100 : value;
}

/** 完成率 as a share. Above 2 it is meant as a percentage; a bare 1 or 2 may be either. Both are findings. */
export function readProgress<K extends TableKey>(cells: CellReader<K>, field: Fields[K], id: string) {
  const progress = cells.number(field);
  if (progress === undefined) return undefined;
  const { value, percent } = progress;
  if (value < 0) {
    cells.find("number-negative", field, { value });
    return undefined;
  }
  if (value > 2) {
    cells.find("progress-as-percent", field, { id, value });
    return value / 100;
  }
  if (!percent && (value === 1 || value === 2)) cells.find("progress-ambiguous", field, { id, value });
  return value;
}
