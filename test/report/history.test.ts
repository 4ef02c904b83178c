import { historyDocument, type RunRecord } from "../../src/report/history";
import { layOut } from "../../src/report/layout";
import { NO_HISTORY, readHistory, type History } from "../../src/workbook/history";
import { assessmentOf, subjectResult } from "../support/results";

const SUBJECTS = [
  subjectResult("甲街道", { score: 93.654321, rank: 1, grade: "优秀" }),
  subjectResult("=乙街道", { score: null, rank: null, grade: null, qualitative: null }),
];

const RUN: RunRecord = {
  assessment: assessmentOf({ subjects: SUBJECTS }),
  fingerprint: "0123456789abcdef0123456789abcdef",
  time: "2019-06-28 17:30:00",
};

function linesOf(history: History, run: RunRecord = RUN) {
  const document = historyDocument(history, run, "zh-CN");
  if (document === undefined) return undefined;
  const content = layOut(document, "计分历史");
  return content.rows.map(({ cells }) => cells.map(({ value }) => value));
}

/** What the sheet is read back as once these lines stand on it. */
function readBack(values: NonNullable<ReturnType<typeof linesOf>>): History {
  const loose = { cells: { row: 0, column: 0, values }, hiddenRows: false };
  const mark = { document: "history", fingerprint: "ab" } as const;
  const sheet = { id: "1", name: "计分历史", protected: false, mark, tables: [], merges: [], loose };
  return readHistory({ date1904: false, sheets: [sheet] });
}

it("writes a row for each subject, numbers rounded, with the time, the versions and the fingerprint of the run", () => {
  expect(linesOf(NO_HISTORY)?.slice(2)).toEqual([
    ["2019-06-28 17:30:00", "2019-06-28", 1, "test", "甲街道", 80, 80, 93.65, 1, "优秀", "0123456789abcdef"],
    ["2019-06-28 17:30:00", "2019-06-28", 1, "test", "=乙街道", null, 80, null, null, null, "0123456789abcdef"],
  ]);
});

it("adds nothing where the last run on that day had the same data, and nothing where nobody is scored", () => {
  const once = readBack(linesOf(NO_HISTORY) ?? []);
  expect(linesOf(once)).toBeUndefined();
  expect(linesOf(once, { ...RUN, time: "2019-06-29 08:00:00" })).toBeUndefined();
  expect(linesOf(NO_HISTORY, { ...RUN, assessment: assessmentOf({}) })).toBeUndefined();
});

it("adds a run on other data below the rows that are there, whatever their order", () => {
  const first = linesOf(NO_HISTORY) ?? [];
  const [head = [], header = [], ...rows] = first;
  const sorted = readBack([head, [...header, "批注"], ...[...rows].reverse().map((row) => [...row, "看过"])]);
  const second = linesOf(sorted, { ...RUN, fingerprint: "f".repeat(64) }) ?? [];
  expect(second.slice(2, 4)).toEqual([...rows].reverse().map((row) => [...row, "看过"]));
  expect(second.slice(4).map((row) => [row[4], row[10], row[11]])).toEqual([
    ["甲街道", "ffffffffffffffff", null],
    ["=乙街道", "ffffffffffffffff", null],
  ]);
});
