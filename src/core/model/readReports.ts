import type { Day } from "../calendar/day";
import { CellReader, type Report } from "./cellReader";
import type { Parameters } from "./parameters";
import type { PartyColumn, PartyReader } from "./parties";
import { readProgress, type Figure } from "./readTarget";
import type { Row } from "./tables";

export type ReportType = "progress" | "goodPractice" | "problem";

/** A row of 进展 that has been reported by the as-of day. */
export interface ReportRow {
  readonly row: number;
  /** Blank where nobody wrote the day down. */
  readonly day: Day | undefined;
  /** Who reports, under the names that are scored. */
  readonly units: readonly string[];
  /** 对象编号; empty where none is written. */
  readonly subjectId: string;
  readonly type: ReportType | undefined;
  readonly content: string;
  readonly actual: Figure | undefined;
  readonly progress: number | undefined;
  readonly adopted: boolean;
}

/** How far an item had come, report by report, and what the newest one says. */
export interface ReportedFigures {
  /** The earliest first. */
  readonly reports: readonly {
    readonly row: number;
    readonly day: Day;
    readonly actual: Figure | undefined;
    readonly progress: number | undefined;
  }[];
  readonly actual: Figure | undefined;
  readonly progress: number | undefined;
}

const TYPES: readonly ReportType[] = ["progress", "goodPractice", "problem"];
const YES_NO = ["yes", "no"] as const;
const UNIT_COLUMN: PartyColumn<"unit"> = { field: "unit", lead: 1, assist: 1, kind: "unit" };

/** The rows of 进展 up to the as-of day. One without a date counts as good practice, but says nothing about progress. */
export function readReports(
  rows: readonly Row<"progressReports">[] | undefined,
  parties: PartyReader,
  { year, asOf }: Parameters,
  report: Report,
): readonly ReportRow[] {
  return (rows ?? []).flatMap((source): ReportRow[] => {
    const cells = new CellReader("progressReports", source, report);
    if (cells.isBlank("date")) cells.find("report-undated", "date", {});
    const day = cells.day("date", year);
    const subjectId = cells.name("subjectId") ?? "";
    const unit = cells.name("unit");
    const read: ReportRow = {
      row: source.row,
      day,
      units:
        unit === undefined ? [] : parties.read(unit, UNIT_COLUMN, subjectId, cells, report).parties.map((p) => p.name),
      subjectId,
      type: cells.word("type", TYPES),
      content: cells.text("content") ?? "",
      actual: cells.number("actual"),
      progress: readProgress(cells, "progress", subjectId),
      adopted: cells.word("adopted", YES_NO) === "yes",
    };
    return day === undefined || day <= asOf ? [read] : [];
  });
}

/**
 * What reports of type 进展 say about each item: the newest one with a figure fills 完成值 and 完成率. Of several on one
 * day the one that says most counts, in whatever order they stand. Source: workbook.md, "Task columns".
 */
export function reportedFigures(reports: readonly ReportRow[]): ReadonlyMap<string, ReportedFigures> {
  const byId = new Map<string, ReportedFigures["reports"][number][]>();
  for (const { row, day, subjectId, type, actual, progress } of reports) {
    if (type !== "progress" || day === undefined || subjectId === "") continue;
    if (actual === undefined && progress === undefined) continue;
    const own = byId.get(subjectId) ?? [];
    own.push({ row, day, actual, progress });
    byId.set(subjectId, own);
  }
  return new Map(
    [...byId].map(([id, own]) => {
      const sorted = own.sort(
        (a, b) =>
          a.day - b.day ||
          (a.actual?.value ?? -Infinity) - (b.actual?.value ?? -Infinity) ||
          (a.progress ?? -Infinity) - (b.progress ?? -Infinity) ||
          a.row - b.row,
      );
      const newest = sorted.at(-1);
      return [id, { reports: sorted, actual: newest?.actual, progress: newest?.progress }];
    }),
  );
}
