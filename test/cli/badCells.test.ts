import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { unpack } from "../../src/hosts/file/zip";
import type { ScoreJson } from "../../src/app/scoreJson";
import { cellsOf, itemJson, scored, scratch, subjectJson, yixian } from "../support/program";
import { readRows, writeSheets, type Put, type Sheets } from "../support/sheets";

const files = scratch();
afterAll(files.remove);

const SHEET = "街镇任务清单";
const HEADERS = [
  "编号",
  "重点任务",
  "责任单位",
  "完成时限",
  "完成日期",
  "目标值",
  "完成值",
  "完成率",
  "工作量",
  "难度系数",
];
/** A task that is in order; what it scores must not depend on any bad cell beside it. */
const GOOD: readonly Put[] = ["好-1", "正常任务", "甲街道", "2019-05-31", "2019-05-31", 10, 8, null, 2, 1];
const AS_OF = ["--as-of", "2019-06-28"];

const LONG = "长".repeat(32_767);
const ERROR: Put = { t: "e", v: 23 };
const NEVER_CALCULATED: Put = { t: "z", f: "B1*2" };

/** A bad cell in an otherwise good row, and the finding that must stand at it. */
const BAD_CELLS: readonly (readonly [what: string, header: string, cell: Put, code: string])[] = [
  ["#REF! as the actual", "完成值", ERROR, "formula-error"],
  ["#REF! as the name", "重点任务", ERROR, "formula-error"],
  ["#REF! as the unit", "责任单位", ERROR, "formula-error"],
  ["#REF! as the deadline", "完成时限", ERROR, "formula-error"],
  ["a formula that was never calculated", "完成值", NEVER_CALCULATED, "formula-uncached"],
  ["words as the actual", "完成值", "约五六个吧", "number-unreadable"],
  ["30 February as the finish", "完成日期", "2019-02-30", "date-unreadable"],
  ["30 February as the deadline", "完成时限", "2019-02-30", "deadline-unreadable"],
  ["the year 19999 as the finish", "完成日期", "19999-01-01", "date-unreadable"],
  ["the year 19999 as the deadline", "完成时限", "19999-01-01", "deadline-unreadable"],
  ["a serial beyond Excel's days", "完成时限", 1e9, "deadline-unreadable"],
  ["−3 as the workload", "工作量", -3, "workload-not-positive"],
  ["0 as the difficulty", "难度系数", 0, "difficulty-not-positive"],
  ["−3 as the actual", "完成值", -3, "number-negative"],
  ["−3 in words as the actual", "完成值", "−3", "number-negative"],
  ["−0.5 as the progress", "完成率", -0.5, "number-negative"],
  ["full-width digits as the actual", "完成值", "１２", "number-as-text"],
  ["full-width digits as the workload", "工作量", "３", "number-as-text"],
  ["1e309 as the actual", "完成值", "1e309", "number-unreadable"],
  ["1e308 as the actual", "完成值", 1e308, "number-unreadable"],
  ["a whole document as the name", "重点任务", LONG, "text-too-long"],
  ["a whole document as the unit", "责任单位", LONG, "text-too-long"],
  ["a whole document as the actual", "完成值", LONG, "number-unreadable"],
  ["a truth value as the finish", "完成日期", true, "date-unreadable"],
  ["a truth value as the deadline", "完成时限", false, "deadline-unreadable"],
];

describe("a bad cell is a finding at its place, and the rest is scored", () => {
  let json: ScoreJson;
  let alone: ScoreJson;
  const rowOf = (index: number) => index + 3;
  beforeAll(() => {
    const rows = BAD_CELLS.map(([, header, cell], i) =>
      [`坏-${i}`, ...GOOD.slice(1)].map((value, column) => (HEADERS[column] === header ? cell : value)),
    );
    json = scored([writeSheets(files.path("bad.xlsx"), { [SHEET]: [HEADERS, GOOD, ...rows] }), ...AS_OF]);
    alone = scored([writeSheets(files.path("good.xlsx"), { [SHEET]: [HEADERS, GOOD] }), ...AS_OF]);
  });

  test.each(BAD_CELLS.map((bad, i) => [...bad, i] as const))("%s", (_, header, _cell, code, i) => {
    const column = "ABCDEFGHIJ"[HEADERS.indexOf(header)] ?? "";
    expect(cellsOf(json, code)).toContain(`${SHEET}!${column}${rowOf(i)}`);
    const { weight, completion, elapsed } = itemJson(json, `坏-${i}`);
    for (const value of [weight, completion, elapsed]) expect(Number.isFinite(value)).toBe(true);
  });

  test("every row is an item, and the good one scores as if it stood alone", () => {
    expect(json.items).toHaveLength(BAD_CELLS.length + 1);
    expect(itemJson(json, "好-1")).toEqual(itemJson(alone, "好-1"));
  });

  test("no message carries a whole document, and the readable output none of its lines", () => {
    for (const { message } of json.findings) expect(message.length).toBeLessThan(400);
    const { code, stdout } = yixian(["score", files.path("bad.xlsx"), ...AS_OF]);
    expect(code).toBe(1);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThan(1000);
  });

  test("the result is written, and a second run has nothing to write", () => {
    const [once, twice] = [files.path("bad-1.xlsx"), files.path("bad-2.xlsx")];
    expect(yixian(["score", files.path("bad.xlsx"), ...AS_OF, "--out", once]).code).toBe(1);
    expect(readRows(once, SHEET)).toHaveLength(BAD_CELLS.length + 2);
    expect(yixian(["score", once, ...AS_OF, "--out", twice]).stdout).toContain("结果没有变化");
  });
});

/** Names that a spreadsheet would calculate, had they been typed. */
const FORMULAS = ["=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "=1+1", '=HYPERLINK("http://a.example","甲")'];

describe("names that look like formulas stay text", () => {
  const sheets: Sheets = {
    名册: [["名称", "类型", "组别"], ...FORMULAS.map((name) => [name, "街镇", `${name}组`])],
    [SHEET]: [
      HEADERS,
      ...FORMULAS.map((name, i): Put[] => [`${name}${i}`, name, name, "2019-05-31", null, 10, 8, null, 2, 1]),
    ],
  };
  const out = files.path("formulas-out.xlsx");
  let json: ScoreJson;
  beforeAll(() => {
    json = scored([writeSheets(files.path("formulas.xlsx"), sheets), ...AS_OF, "--out", out]);
  });

  test("each is scored under its own name, with a finding at its cell", () => {
    for (const name of FORMULAS) expect(subjectJson(json, name).score).not.toBeNull();
    const cells = cellsOf(json, "text-like-formula");
    expect(cells).toEqual(expect.arrayContaining([`${SHEET}!A2`, `${SHEET}!B2`, `${SHEET}!B3`, `${SHEET}!C7`]));
  });

  test("no sheet holds a formula, and every name stands on the written ones as it is", () => {
    const parts = [...unpack(readFileSync(out))].filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(parts.length).toBeGreaterThanOrEqual(4);
    for (const [name, bytes] of parts) {
      expect([name, /<(?:\w+:)?f[\s>/]/.test(new TextDecoder().decode(bytes))]).toEqual([name, false]);
    }
    const book = read(readFileSync(out), { type: "buffer", cellFormula: true });
    const written = book.SheetNames.filter((name) => !(name in sheets)).flatMap((name) => readRows(out, name).flat());
    for (const name of FORMULAS) expect(written).toContain(name);
  });
});

test("emoji, joined letters and right-to-left marks are names like others, and move nothing on a terminal", () => {
  const names = ["👨‍👩‍👧街道", "𠮷祥街道", "\u202e甲街道", "e\u0301街道", "\u0007响铃街道"];
  const path = writeSheets(files.path("emoji.xlsx"), {
    [SHEET]: [HEADERS, ...names.map((name, i): Put[] => [`E${i}`, `任务${name}`, name, "2019-05-31", null, 10, 8])],
  });
  expect(scored([path, ...AS_OF]).subjects).toHaveLength(names.length);
  const { stdout } = yixian(["score", path, ...AS_OF]);
  expect(stdout).toContain("𠮷祥街道");
  for (const control of ["\u0007", "\u202e", "\u001b"]) expect(stdout).not.toContain(control);
});
