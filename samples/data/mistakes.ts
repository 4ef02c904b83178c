import type { FindingCode } from "../../src/core/checks/finding";
import type { CellValue } from "../../src/core/model/cell";
import type { Fields, TableKey } from "../../src/core/model/tables";
import type { SampleTable } from "./sample";
import { on } from "./chance";

/** A finding at a cell, its row named as the table's rows are (`rowName`). */
export interface Found {
  readonly table: TableKey;
  readonly row: string;
  readonly field: string;
  readonly code: FindingCode;
}

/** A cell that is wrong on purpose, with what the check has to say about it. */
export interface Mistake extends Found {
  readonly table: SampleTable;
  readonly value: CellValue;
  /** What a hurried clerk did. */
  readonly story: string;
  /** The finding stands elsewhere: the cell by itself is in order. */
  readonly seenAt?: Found;
  /** What follows from it in other rows. */
  readonly also?: readonly Found[];
}

/** Rows that were forgotten, with what the check has to say about the row that misses them. */
export interface Omission extends Found {
  /** The forgotten rows: those of a table with this text in this column. */
  readonly from: SampleTable;
  readonly link: string;
  readonly story: string;
}

/** What 安泰街道 reported in May, with another stop. */
const TOLD_BEFORE = "老旧小区改造先议后改、方案由楼栋投票。";

/** Every cell of the sample that is wrong. The list in samples/README.md and the sample's test follow it. */
export const MISTAKES: readonly Mistake[] = [
  wrong("streetTasks", "GX-09", "start", "2019-02-30", "date-unreadable", "a day that does not exist"),
  wrong("streetTasks", "HS-08", "due", "6月31日前", "deadline-unreadable", "a deadline on a day that does not exist"),
  wrong("streetTasks", "DJ-12", "start", on(6, 13), "finish-before-start", "a start after the finish", {
    seenAt: found("streetTasks", "DJ-12", "finish", "finish-before-start"),
  }),
  wrong("streetTasks", "GX-12", "finish", on(7, 18), "finish-in-future", "the finish lies after the as-of day"),
  wrong("streetTasks", "NJ-10", "responsible", null, "responsible-missing", "nobody answers for it"),
  wrong("streetTasks", "HD-14", "workload", 0, "workload-not-positive", "a workload of nothing"),
  wrong("streetTasks", "HD-08", "mode", "质效", "word-unknown", "a word that is not on the list"),
  wrong("streetTasks", "WF-11", "post", null, "task-lacks", "no post is fixed for the task"),
  wrong("leaderTasks", "LD-15", "extendedTo", on(8, 30), "extension-not-later", "an extension to an earlier day"),
  wrong("leaderTasks", "LD-21", "responsible", "区住房与建设局", "name-unknown", "one character off 区住房和建设局"),
  wrong("leaderTasks", "LD-27", "id", "LD-26", "id-duplicate", "the number of the row above", {
    also: [
      found("projects", "LD-27-1", "taskId", "link-unknown"),
      found("responsibilities", "LD-27 区城管局", "itemId", "link-unknown"),
      found("leaderTasks", "LD-27", "id", "task-without-project"),
    ],
  }),
  wrong("leaderTasks", "LD-32", "responsible", "各有关单位", "responsible-vague", "everybody, so nobody"),
  wrong("projects", "SB-05-1", "actual", "约5个", "number-unreadable", "words where a figure belongs"),
  wrong("projects", "AT-04-1", "actual", "7", "number-as-text", "a figure typed as text"),
  wrong("projects", "WQ-04-1", "actual", "１２", "number-as-text", "full-width digits"),
  wrong("projects", "NJ-04-1", "actual", null, "progress-unreported", "a target, but nothing reported"),
  wrong("projects", "LD-02-1", "progress", 85, "progress-as-percent", "85 instead of 85%"),
  wrong("projects", "GD-02-06", "taskId", "GD-20", "link-unknown", "a project of a task that is on no list"),
  wrong("projects", "DJ-06-1", "actual", 9, "actual-unsupported", "more than the street has ever reported"),
  wrong("milestones", "GX-03-02 竣工验收", "planned", on(9, 30), "milestone-outside", "planned for after the due day"),
  wrong("milestones", "LD-03 调研方案", "weight", 0.3, "milestone-weights-sum", "weights that add up to 1.1"),
  wrong("responsibilities", "LD-03 区征收中心", "share", 4, "share-out-of-range", "4 instead of 40%"),
  wrong("gridCells", "WG-NJ-0305", "head", null, "cell-without-head", "a cell that nobody heads"),
  wrong("gridMatters", "SX-WF-0204", "cellId", "WG-WF-0240", "link-unknown", "two digits of the cell swapped", {
    also: [found("gridCells", "WG-WF-0204", "id", "cell-without-matter")],
  }),
  wrong("gridMatters", "SX-SB-0103", "person", null, "responsible-missing", "a matter without a person"),
  wrong("indicatorShares", "ZB-05 洪山镇", "targetValue", 25, "breakdown-target-sum", "a part that was cut by hand", {
    seenAt: found("indicators", "ZB-05", "targetValue", "breakdown-target-sum"),
  }),
  wrong("inspections", "督查三组 NJ-04", "rating", 105, "rating-out-of-range", "more than a hundred"),
  wrong("inspections", "督查一组 AT-05", "subjectId", "AT-15", "inspection-unknown-id", "a task that is on no list"),
  wrong("pledges", "ZR-AT-2", "signed", null, "pledge-unsigned", "no day on which it was signed"),
  wrong("pledges", "ZR-SB-1", "finish", on(6, 20), "pledge-contradiction", "finished, but still 履行中", {
    seenAt: found("pledges", "ZR-SB-1", "fulfilment", "pledge-contradiction"),
  }),
  wrong("progressReports", "五凤街道 WF-06-1 6月26日", "actual", 2, "progress-backwards", "less than a month before"),
  wrong("progressReports", "温泉街道 WQ-08-1 5月31日", "subjectId", "WQ-88-1", "link-unknown", "a digit typed twice"),
  wrong(
    "progressReports",
    "安泰街道 6月20日",
    "content",
    TOLD_BEFORE,
    "practice-repeated",
    "last month's report again",
  ),
  wrong("standingDuties", "LX-05", "frequency", "经常", "frequency-unreadable", "often, but when?"),
  wrong("dutyRecords", "LX-03 4月1日", "dutyId", "LX-30", "link-unknown", "two digits swapped"),
  wrong("cases", "JF-05", "finish", on(3, 1), "finish-before-start", "closed before it was registered"),
];

/** Everything that was forgotten. */
export const OMISSIONS: readonly Omission[] = [
  forgotten("projects", "HD-10-1", "streetTasks", "HD-10", "id", "task-without-project", "a task without a project"),
  forgotten("gridMatters", "SX-HS-0107", "gridCells", "WG-HS-0107", "id", "cell-without-matter", "an empty list"),
  forgotten("gridMatters", "SX-HD-0402", "gridCells", "WG-HD-0402", "id", "cell-without-matter", "an empty list"),
  forgotten("gridMatters", "SX-GD-0301", "gridCells", "WG-GD-0301", "id", "cell-without-matter", "an empty list"),
  forgotten("dutyRecords", "LX-AT", "standingDuties", "LX-AT", "id", "duty-without-record", "no talk was written down"),
];

function found(table: TableKey, row: string, field: string, code: FindingCode): Found {
  return { table, row, field, code };
}

function wrong<K extends SampleTable>(
  table: K,
  row: string,
  field: Fields[K],
  value: CellValue,
  code: FindingCode,
  story: string,
  more: Pick<Mistake, "seenAt" | "also"> = {},
): Mistake {
  return { table, row, field, value, code, story, ...more };
}

function forgotten(
  from: SampleTable,
  link: string,
  table: TableKey,
  row: string,
  field: string,
  code: FindingCode,
  story: string,
): Omission {
  return { from, link, table, row, field, code, story };
}
