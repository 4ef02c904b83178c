import type { CellValue } from "../../src/core/model/cell";
import { fingerprintOn, readHistory, runBefore, runsBefore, NO_HISTORY } from "../../src/workbook/history";
import type { Snapshot } from "../../src/workbook/snapshot";
import { day } from "../support/results";

const HEADER = ["时间", "考核日", "规则版本", "日历版本", "名称", "定性", "定量", "总分", "名次", "等次", "数据指纹"];

function row(time: string, asOf: CellValue, name: string, score: number | null, rank: number | null, print = "ab") {
  return [time, asOf, 1, "test", name, 80, 80, score, rank, "良好", print];
}

const MAY = [
  row("2019-05-31 17:00", "2019-05-31", "甲街道", 80, 2),
  row("2019-05-31 17:00", "2019-05-31", "乙街道", 90, 1),
];
const JUNE = [
  row("2019-06-28 09:00", "2019-06-28", "甲街道", 85, 1),
  row("2019-06-28 09:00", "2019-06-28", "乙街道", 84, 2),
];
const LATER = [row("2019-06-28 18:00", "2019-06-28", "甲街道", 86.5, 1, "cd")];

function bookOf(values: readonly (readonly CellValue[])[], document: "history" | "findings" = "history"): Snapshot {
  const loose = { cells: { row: 0, column: 0, values }, hiddenRows: false };
  const mark = { document, fingerprint: "ab" };
  return {
    date1904: false,
    sheets: [{ id: "1", name: "计分历史", protected: false, mark, tables: [], merges: [], loose }],
  };
}

const ALL = readHistory(bookOf([["计分历史"], HEADER, ...MAY, ...JUNE, ...LATER]));

it("is empty where there is no marked sheet, and where a sheet is not ours", () => {
  expect(readHistory({ date1904: false, sheets: [] })).toEqual(NO_HISTORY);
  expect(readHistory(bookOf([HEADER, ...MAY], "findings"))).toEqual(NO_HISTORY);
});

it("gives the last run with an earlier as-of day", () => {
  expect(runBefore(ALL, day("2019-06-28"))).toMatchObject({ asOf: day("2019-05-31") });
  expect(runBefore(ALL, day("2019-06-28"))?.movements.get("甲街道")).toEqual({ score: 80, rank: 2 });
  expect(runBefore(ALL, day("2019-05-31"))).toBeUndefined();
  expect(runBefore(ALL, day("2019-07-01"))?.movements).toEqual(new Map([["甲街道", { score: 86.5, rank: 1 }]]));
});

it("knows the fingerprint of the last run on a day, and where everybody stood day by day", () => {
  expect(fingerprintOn(ALL, day("2019-06-28"))).toBe("cd");
  expect(fingerprintOn(ALL, day("2019-06-27"))).toBeUndefined();
  expect(runsBefore(ALL, day("2019-07-01")).map((run) => [run.asOf, run.movements.get("甲街道")])).toEqual([
    [day("2019-05-31"), { score: 80, rank: 2 }],
    [day("2019-06-28"), { score: 86.5, rank: 1 }],
  ]);
  expect(runsBefore(ALL, day("2019-05-31"))).toEqual([]);
});

it("reads the same from rows in any order, from columns in any order, and from days typed again", () => {
  const lines = [HEADER, ...[...MAY, ...JUNE, ...LATER].reverse()];
  const typed = lines.map((line) => line.map((cell) => (cell === "2019-05-31" ? day("2019-05-31") : cell)));
  for (const values of [lines, lines.map((line) => [...line].reverse()), typed]) {
    const history = readHistory(bookOf(values));
    expect(history.rows).toHaveLength(5);
    expect(runBefore(history, day("2019-06-28"))).toEqual(runBefore(ALL, day("2019-06-28")));
    expect(runsBefore(history, day("2019-07-01"))).toEqual(runsBefore(ALL, day("2019-07-01")));
  }
});

it("keeps every row that holds anything, and columns of the user's own", () => {
  const values = [
    [...HEADER, "批注"],
    ["说明", null, null],
    ...MAY.map((cells) => [...cells, "看过"]),
    [null],
    ...JUNE,
  ];
  const history = readHistory(bookOf(values));
  expect(history.extra).toEqual(["批注"]);
  expect(history.rows.map(({ cells }) => [cells[0], cells[11]])).toEqual([
    ["说明", null],
    ["2019-05-31 17:00", "看过"],
    ["2019-05-31 17:00", "看过"],
    ["2019-06-28 09:00", null],
    ["2019-06-28 09:00", null],
  ]);
});
