import type { FindingCode } from "../../../src/core/checks/finding";
import type { CellValue } from "../../../src/core/model/cell";
import type { Fields } from "../../../src/core/model/tables";
import { assessed, placesOf } from "../../support/model";

type Cells = { readonly [F in Fields["inspections"]]?: CellValue };

function places(code: FindingCode, cells: Cells): string[] {
  const all: Cells = { date: "2019-06-01", inspector: "督查一组", subjectId: "A", ...cells };
  const fields = Object.keys(all) as Fields["inspections"][];
  const row = fields.map((field) => all[field] ?? null);
  return placesOf(assessed({ streetTasks: [["id"], ["A"]], inspections: [fields, row] }).findings, code);
}

// prettier-ignore
const CASES: readonly (readonly [code: FindingCode, cells: Cells, field: string, nearMiss: Cells])[] = [
  ["inspection-undated", { date: null }, "date", { date: "2019-06-01" }],
  ["date-unreadable", { limit: "尽快" }, "limit", { limit: "2019-06-10" }],
  ["inspector-missing", { inspector: null }, "inspector", { inspector: "督查一组" }],
  ["rating-out-of-range", { rating: 100.5 }, "rating", { rating: 100 }],
  ["rating-out-of-range", { rating: -1 }, "rating", { rating: 0 }],
  ["inspection-unrated-word", { grade: "不错" }, "grade", { grade: "良" }],
  ["inspection-unrated-word", { grade: "不错" }, "grade", { grade: "不错", rating: 80 }],
  ["number-negative", { penalty: -1 }, "penalty", { penalty: 1 }],
];

test.each(CASES)("%s: %j stands at %s, %j does not", (code, cells, field, nearMiss) => {
  expect(places(code, cells)).toEqual([`inspections[0].${field}`]);
  expect(places(code, nearMiss)).toEqual([]);
});

test("an inspection without a date counts", () => {
  const { items } = assessed({
    streetTasks: [["id"], ["A"]],
    inspections: [
      ["subjectId", "rating", "inspector"],
      ["A", 80, "督查一组"],
    ],
  });
  expect(items[0]?.quality?.value).toBe(80);
});

test("评价分值 says what grades stand for", () => {
  const { items } = assessed(
    {
      streetTasks: [["id"], ["A"]],
      inspections: [
        ["subjectId", "grade"],
        ["A", "优"],
      ],
    },
    { gradeValues: "优100 良90" },
  );
  expect(items[0]?.quality?.value).toBe(100);
});
