import type { Report } from "../model/cellReader";
import type { Roster } from "../model/roster";
import { above, below } from "../quantity/round";
import type { SubjectResult } from "../scoring/result";
import { finding } from "./finding";

/** Above this part of its group's median a subject carries much, below the other little. */
const HIGH = 1.5;
const LOW = 0.5;

/** Finds the subjects that carry far more, or far less, than the middle of their group. */
export function checkLoads(subjects: readonly SubjectResult[], roster: Roster, report: Report): void {
  for (const { name, load, loadRatio: ratio } of subjects) {
    if (ratio === null || load === 0) continue;
    const code = above(ratio, HIGH) ? "load-high" : below(ratio, LOW) ? "load-low" : undefined;
    if (code === undefined) continue;
    const entry = roster.find(name);
    report(
      finding(
        code,
        entry === undefined ? { at: "workbook" } : { at: "cell", table: "roster", row: entry.row, field: "name" },
        { name, load, ratio },
      ),
    );
  }
}
