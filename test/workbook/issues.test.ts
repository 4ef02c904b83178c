import { periodOf } from "../../src/core/calendar/period";
import type { SheetContent } from "../../src/workbook/change";
import { asIssue, issueFindings, planIssue, withRenamed } from "../../src/workbook/issues";
import { markText, parseMark } from "../../src/workbook/mark";
import { isEmptyPlan } from "../../src/workbook/change";
import type { SheetSnapshot, Snapshot } from "../../src/workbook/snapshot";
import { day } from "../support/results";

const JUNE = periodOf("month", day("2019-06-28"));
const JULY = periodOf("month", day("2019-07-31"));

const CONTENT: SheetContent = {
  document: "bulletin",
  name: "通报",
  fingerprint: "ab12",
  widths: [10],
  rows: [
    { cells: [{ column: 0, value: "一线工作通报", style: "title" }] },
    { cells: [{ column: 0, value: 3, style: "integer" }] },
  ],
  merges: [],
  print: { orientation: "portrait", margins: [37, 35, 28, 26], footer: "" },
  frozenRows: 0,
};

/** A workbook with the bulletin as it was built, its first cell holding `text`. */
function bookWith(text: string, ...others: SheetSnapshot[]): Snapshot {
  const plan = planIssue({ date1904: false, sheets: [] }, JUNE, day("2019-06-28"), "zh-CN");
  const { document, fingerprint, issue } = asIssue(CONTENT, plan, day("2019-06-28"));
  const mark = { document, fingerprint, ...(issue !== undefined && { issue }) };
  const loose = { cells: { row: 0, column: 0, values: [[text, null], [3]] }, hiddenRows: false };
  const sheet = { id: "7", name: "通报", protected: false, mark, tables: [], merges: [], loose };
  return { date1904: false, sheets: [sheet, ...others] };
}

const BUILT = bookWith("一线工作通报");

it("begins with number 1", () => {
  expect(planIssue({ date1904: false, sheets: [] }, JUNE, day("2019-06-28"), "zh-CN")).toEqual({
    number: 1,
    period: JUNE,
    previous: undefined,
    renamed: [],
    edited: undefined,
  });
});

it("builds the draft of the same period again under its number, and that of an overlapping one", () => {
  for (const period of [JUNE, periodOf("quarter", day("2019-06-28"))]) {
    expect(planIssue(BUILT, period, day("2019-06-30"), "zh-CN")).toMatchObject({
      number: 1,
      renamed: [],
      edited: undefined,
    });
  }
});

it("keeps a draft that was edited, and says so", () => {
  const plan = planIssue(bookWith("一线工作通报（改）"), JUNE, day("2019-06-30"), "zh-CN");
  expect(plan.edited?.name).toBe("通报");
  expect(issueFindings(plan)).toMatchObject([
    { code: "bulletin-edited", severity: "info", place: { at: "sheet", sheet: "通报" }, params: { number: 1 } },
  ]);
  expect(issueFindings(planIssue(BUILT, JUNE, day("2019-06-30"), "zh-CN"))).toEqual([]);
});

it("issues the draft of an earlier period under its number, edited or not, and takes the next one", () => {
  for (const text of ["一线工作通报", "一线工作通报（改）"]) {
    const plan = planIssue(bookWith(text), JULY, day("2019-07-31"), "zh-CN");
    expect(plan).toMatchObject({ number: 2, previous: day("2019-06-28"), edited: undefined });
    expect(plan.renamed).toMatchObject([
      { sheetId: "7", sheet: "通报", name: "通报第1期", mark: { issue: { issued: true } } },
    ]);
    expect(isEmptyPlan({ tables: [], sheets: [], renamed: plan.renamed })).toBe(false);
  }
});

it("never builds an issued bulletin again, and goes on counting from it; every year begins with 1", () => {
  const { renamed } = planIssue(BUILT, JULY, day("2019-07-31"), "zh-CN");
  const issued = withRenamed(BUILT, renamed);
  expect(issued.sheets.map(({ name }) => name)).toEqual(["通报第1期"]);
  expect(planIssue(issued, JUNE, day("2019-07-31"), "zh-CN")).toMatchObject({
    number: 2,
    renamed: [],
    edited: undefined,
  });
  expect(planIssue(issued, periodOf("month", day("2020-01-31")), day("2020-01-31"), "zh-CN").number).toBe(1);
});

it("gives way to a sheet of the user's that has the name", () => {
  const own = { id: "8", name: "通报第1期", protected: false, tables: [], merges: [] };
  const [rename] = planIssue(bookWith("一线工作通报", own), JULY, day("2019-07-31"), "zh-CN").renamed;
  expect(rename?.name).toBe("通报第1期（一线）");
});

it("keeps the issue in the mark", () => {
  const [{ mark } = { mark: undefined }] = BUILT.sheets;
  expect(mark?.issue?.number).toBe(1);
  expect(mark && parseMark(`="${markText(mark)}"`)).toEqual(mark);
  expect(parseMark("bulletin:ab12")).toEqual({ document: "bulletin", fingerprint: "ab12" });
  expect(parseMark("bulletin:ab12:nonsense")).toEqual({ document: "bulletin", fingerprint: "ab12" });
});
