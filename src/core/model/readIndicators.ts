import { firstOfYear, lastOfYear } from "../calendar/day";
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
  readonly unit: string;
  readonly target: ReadTarget | undefined;
  /** As an item is judged: from 1 January to 31 December. */
  readonly item: WorkItem;
}

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
    const actual = cells.number("actual") ?? figures?.actual;
    const item: WorkItem = {
      table: "indicatorShares",
      row: source.row,
      id,
      name,
      category: cells.text("category"),
      start: firstOfYear(year),
      deadline: { kind: "by", due: lastOfYear(year) },
      extension: undefined,
      finish: undefined,
      target: target?.target,
      targetField: target?.field ?? "targetValue",
      actual: actual && inUnitOf(target, actual),
      progress: undefined,
      mode: "timeliness",
      workload: 1,
      difficulty: 1,
      parties: [],
      namesGroup: false,
    };
    return { row: source.row, id, name, unit: target?.target.unit ?? cells.text("unit") ?? "", target, item };
  });
}
