import type { FindingCode } from "../../src/core/checks/finding";
import type { CellValue } from "../../src/core/model/cell";
import type { Fields } from "../../src/core/model/tables";
import { on } from "./chance";

/** A cell that is wrong on purpose, with what the check has to say about it. */
export type Mistake = {
  readonly [K in "streetTasks" | "leaderTasks" | "inspections"]: {
    readonly table: K;
    /** The row: a task's id, or inspector and subject of an inspection. */
    readonly row: string;
    readonly field: Fields[K];
    readonly value: CellValue;
    readonly code: FindingCode;
    /** What a hurried clerk did. */
    readonly story: string;
  };
}["streetTasks" | "leaderTasks" | "inspections"];

/** Every mistake in the sample. The list in samples/README.md and the sample's test follow it. */
export const MISTAKES: readonly Mistake[] = [
  street("SB-05", "actual", "约5个", "number-unreadable", "words where a figure belongs"),
  street("AT-04", "actual", "7", "number-as-text", "a figure typed as text"),
  street("WQ-04", "actual", "１２", "number-as-text", "full-width digits"),
  street("NJ-04", "actual", null, "progress-unreported", "a target, but nothing reported"),
  street("GX-09", "start", "2019-02-30", "date-unreadable", "a day that does not exist"),
  street("HS-08", "due", "6月31日前", "deadline-unreadable", "a deadline on a day that does not exist"),
  street("DJ-12", "start", on(6, 13), "finish-before-start", "a start after the finish"),
  street("GX-12", "finish", on(7, 18), "finish-in-future", "the finish lies after the as-of day"),
  street("NJ-10", "responsible", null, "responsible-missing", "nobody answers for it"),
  street("HD-14", "workload", 0, "workload-not-positive", "a workload of nothing"),
  street("HD-08", "mode", "质效", "word-unknown", "a word that is not on the list"),
  leader("LD-02", "progress", 85, "progress-as-percent", "85 instead of 85%"),
  leader("LD-15", "extendedTo", on(8, 30), "extension-not-later", "an extension to an earlier day"),
  leader("LD-21", "responsible", "区住房与建设局", "name-unknown", "one character off 区住房和建设局"),
  leader("LD-27", "id", "LD-26", "id-duplicate", "the number of the row above"),
  leader("LD-32", "responsible", "各有关单位", "responsible-vague", "everybody, so nobody"),
  visit("督查三组 NJ-04", "rating", 105, "rating-out-of-range", "more than a hundred"),
  visit("督查一组 AT-05", "subjectId", "AT-15", "inspection-unknown-id", "a task that is on no list"),
];

function street(
  row: string,
  field: Fields["streetTasks"],
  value: CellValue,
  code: FindingCode,
  story: string,
): Mistake {
  return { table: "streetTasks", row, field, value, code, story };
}

function leader(
  row: string,
  field: Fields["leaderTasks"],
  value: CellValue,
  code: FindingCode,
  story: string,
): Mistake {
  return { table: "leaderTasks", row, field, value, code, story };
}

function visit(row: string, field: Fields["inspections"], value: CellValue, code: FindingCode, story: string): Mistake {
  return { table: "inspections", row, field, value, code, story };
}
