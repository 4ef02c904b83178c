import { firstOfYear, lastOfYear } from "../calendar/day";
import { readNumber } from "../quantity/number";
import { judgedAmounts, parseTarget } from "../quantity/target";
import { CellReader, type Report } from "./cellReader";
import type { WorkItem } from "./item";
import type { Parameters } from "./parameters";
import { inUnitOf, readTarget, type KnownTargets, type ReadTarget } from "./readTarget";
import type { ReportedFigures } from "./readReports";
import type { Row } from "./tables";

/** A district indicator (指标): a figure with a target for the year. No item: only its breakdown is scored. */
export interface Indicator {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly target: ReadTarget | undefined;
  /**
   * What is asked for, as items are judged: from 1 January to 31 December. 150个以上，总投资300亿元 are two of them, projects
   * and investment of one indicator.
   */
  readonly parts: readonly [WorkItem, ...WorkItem[]];
}

type Cells = CellReader<"indicators">;

const COLUMNS = { id: "id", target: "target", targetValue: "targetValue", unit: "unit" } as const;

/** The indicators in the order of their rows; a repeated id is a finding, and its first row counts. */
export function readIndicators(
  rows: readonly Row<"indicators">[] | undefined,
  reported: ReadonlyMap<string, ReportedFigures>,
  { year }: Parameters,
  report: Report,
): readonly Indicator[] {
  const known: KnownTargets = new Map();
  const seen = new Set<string>();
  return (rows ?? []).map((source) => {
    const cells = new CellReader("indicators", source, report);
    const id = cells.name("id") ?? "";
    if (id === "") cells.find("id-missing", "id", {});
    else if (seen.has(id)) cells.find("id-duplicate", "id", { id });
    const figures = seen.has(id) ? undefined : reported.get(id);
    seen.add(id);
    const name = cells.name("name") ?? "";
    if (name === "") cells.find("name-missing", "name", { id });
    const target = readTarget(cells, COLUMNS, id, { known });
    if (target === undefined) cells.find("indicator-without-target", "target", { id });
    const targets = target?.field === "target" ? wordedTargets(cells, known, target) : [target];
    const parts = readActuals(cells, targets, figures).map(([part, actual]) =>
      itemOf(source.row, { id, name, category: cells.text("category") }, part, actual, year),
    );
    const [first = itemOf(source.row, { id, name, category: undefined }, undefined, undefined, year), ...others] =
      parts;
    return { row: source.row, id, name, target, parts: [first, ...others] };
  });
}

/** Everything that the words of 目标 ask for, each in a unit of its own; the first is what was read as the target. */
function wordedTargets(cells: Cells, known: KnownTargets, first: ReadTarget): readonly ReadTarget[] {
  const amounts = judgedAmounts(known.get(cells.text("target") ?? "") ?? []);
  const others = amounts.filter(
    ({ unit }, i) => i > 0 && unit !== first.target.unit && amounts.findIndex((one) => one.unit === unit) === i,
  );
  return [first, ...others.map((target): ReadTarget => ({ ...first, target }))];
}

/** 完成值 of each part: a figure is that of the first, words (72个、118.5亿元) are told apart by their units. */
function readActuals(
  cells: Cells,
  targets: readonly (ReadTarget | undefined)[],
  reported: ReportedFigures | undefined,
): readonly (readonly [ReadTarget | undefined, number | undefined])[] {
  const written = cells.value("actual");
  if (targets.length > 1 && typeof written === "string" && readNumber(written).kind !== "number") {
    const amounts = judgedAmounts(parseTarget(written));
    if (amounts.length === 0) cells.number("actual");
    return targets.map((target) => [target, amounts.find(({ unit }) => unit === target?.target.unit)?.value]);
  }
  const [first, ...others] = targets;
  const figure = cells.number("actual") ?? reported?.actual;
  return [[first, figure && inUnitOf(first, figure)], ...others.map((target) => [target, undefined] as const)];
}

/** An indicator, or one part of it, as an item that runs through the year. */
function itemOf(
  row: number,
  named: Pick<WorkItem, "id" | "name" | "category">,
  target: ReadTarget | undefined,
  actual: number | undefined,
  year: number,
): WorkItem {
  return {
    table: "indicatorShares",
    row,
    ...named,
    start: firstOfYear(year),
    deadline: { kind: "by", due: lastOfYear(year) },
    extension: undefined,
    finish: undefined,
    target: target?.target,
    targetField: target?.field ?? "targetValue",
    actual,
    progress: undefined,
    mode: "timeliness",
    workload: 1,
    difficulty: 1,
    parties: [],
    namesGroup: false,
  };
}
