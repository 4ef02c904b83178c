import { loadState } from "../fairness/loads";
import type { Report } from "../model/cellReader";
import type { Roster } from "../model/roster";
import type { SubjectResult } from "../scoring/result";
import { finding } from "./finding";

/** Finds the subjects that carry far more, or far less, than the middle of their group. */
export function checkLoads(subjects: readonly SubjectResult[], roster: Roster, report: Report): void {
  for (const { name, load, loadRatio: ratio } of subjects) {
    const state = loadState({ load, loadRatio: ratio });
    if (state === undefined || ratio === null) continue;
    const entry = roster.find(name);
    report(
      finding(
        state === "high" ? "load-high" : "load-low",
        entry === undefined ? { at: "workbook" } : { at: "cell", table: "roster", row: entry.row, field: "name" },
        { name, load, ratio },
      ),
    );
  }
}
