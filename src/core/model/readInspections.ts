import type { Day } from "../calendar/day";
import { clamp } from "../quantity/sum";
import { CellReader, type Report } from "./cellReader";
import type { Inspection } from "./inspection";
import type { Parameters } from "./parameters";
import type { Row } from "./tables";

/**
 * The inspections that have happened by the as-of day; one without a date counts, with a finding.
 * Source: scoring.md §2, "Quality".
 */
export function readInspections(
  rows: readonly Row<"inspections">[] | undefined,
  parameters: Parameters,
  report: Report,
): Inspection[] {
  const inspections: Inspection[] = [];
  for (const row of rows ?? []) {
    const cells = new CellReader("inspections", row, report);
    const date = inspectionDay(cells, parameters.year);
    const inspection = readInspection(cells, row.row, parameters);
    if (date === undefined || date <= parameters.asOf) inspections.push(inspection);
  }
  return inspections;
}

function inspectionDay(cells: CellReader<"inspections">, year: number): Day | undefined {
  if (cells.isBlank("date")) cells.find("inspection-undated", "date", {});
  return cells.day("date", year);
}

function readInspection(cells: CellReader<"inspections">, row: number, parameters: Parameters): Inspection {
  const inspector = cells.name("inspector");
  if (inspector === undefined) cells.find("inspector-missing", "inspector", {});
  const problem = cells.text("problem");
  return {
    row,
    inspector: inspector ?? "",
    subjectId: cells.name("subjectId") ?? "",
    ...readRating(cells, parameters.gradeValues),
    ...(problem !== undefined && { problem }),
    limit: cells.day("limit", parameters.year),
    mended: cells.day("mended", parameters.year),
    bonus: cells.amount("bonus") ?? 0,
    penalty: cells.amount("penalty") ?? 0,
  };
}

/** 得分 within 0–100, else the value of 评价. */
function readRating(
  cells: CellReader<"inspections">,
  gradeValues: ReadonlyMap<string, number>,
): Pick<Inspection, "rating" | "ratingField"> {
  const rating = cells.number("rating")?.value;
  if (rating !== undefined) {
    if (rating < 0 || rating > 100) cells.find("rating-out-of-range", "rating", { value: rating });
    return { rating: clamp(rating, 0, 100), ratingField: "rating" };
  }
  const grade = cells.text("grade");
  if (grade === undefined) return { rating: undefined, ratingField: "rating" };
  const value = gradeValues.get(grade);
  if (value === undefined) cells.find("inspection-unrated-word", "grade", { text: grade });
  return { rating: value, ratingField: "grade" };
}
