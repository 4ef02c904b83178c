import { CellReader, type Report } from "./cellReader";
import type { Row } from "./tables";

/** What follows each grade (结果运用). A grade may have several rows; rows without a grade or a word say nothing. */
export function readConsequences(
  rows: readonly Row<"consequences">[] | undefined,
  report: Report,
): ReadonlyMap<string, readonly string[]> {
  const consequences = new Map<string, string[]>();
  for (const row of rows ?? []) {
    const cells = new CellReader("consequences", row, report);
    const grade = cells.text("grade");
    const consequence = cells.text("consequence");
    if (grade === undefined || consequence === undefined) continue;
    const known = consequences.get(grade) ?? [];
    if (!known.includes(consequence)) consequences.set(grade, [...known, consequence]);
  }
  return consequences;
}
