import type { CellValue } from "../../../src/core/model/cell";
import { importGrid } from "../../../src/workbook/actions/gridImport";
import { delimitedSheet } from "../../../src/workbook/delimited";
import { rawSheet, type RawBook } from "../../../src/workbook/raw";
import { contextOf, rowsOf, tableSheet } from "./support";

const TASKS = tableSheet("街镇任务清单", "街镇任务", [
  ["编号", "重点任务", "责任单位", "完成时限"],
  ["A1", "修路", "鼓东街道", null],
]);
const GRID = tableSheet("网格", "网格", [
  ["网格编号", "网格名称", "街镇", "社区", "网格长", "网格员"],
  ["350102001", "庆城一格", "鼓东街道", "庆城社区", "干部甲", "干部乙"],
  [350102002, "庆城二格", "鼓东街道", "庆城社区", "干部丙", null],
  ["350102003", "中山一格", "鼓东街道", "中山社区", "干部丁", null],
]);
const book = (...rows: readonly (readonly CellValue[])[]): RawBook => ({
  date1904: false,
  sheets: [rawSheet("导出", rows)],
});
const HEADERS = ["序号", "网格编码", "所属街道", "所属社区", "网格长姓名", "专职网格员", "面积"];

describe("the grid system's export", () => {
  it("adds, changes and names what is gone, under its own headers", () => {
    const { edits, notes } = importGrid(
      contextOf(TASKS, GRID),
      book(
        ["网格基础信息表"],
        HEADERS,
        [1, "350102001", "鼓东街道", "庆城 社区", "干部戊", "", 0.4],
        [2, 350102002, "鼓东街道", "庆城社区", "干部丙", "干部己"],
        [3, "350102009", "鼓西街道", "达明社区", "干部庚"],
      ),
    );
    expect(edits.cells).toEqual([
      { table: "gridCells", row: 0, field: "head", after: "干部戊" },
      { table: "gridCells", row: 1, field: "worker", after: "干部己" },
    ]);
    expect(rowsOf(edits, "gridCells")).toEqual([
      { id: "350102009", street: "鼓西街道", community: "达明社区", head: "干部庚" },
    ]);
    expect(notes).toEqual([
      { code: "grid-column-unknown", params: { header: "面积" } },
      { code: "grid-gone", params: { row: 2, id: "350102003", name: "中山一格" } },
    ]);
  });

  it("from a csv makes the table where there is none; twice it changes nothing", () => {
    const csv = {
      date1904: false,
      sheets: [delimitedSheet("导出", "网格编码,网格名称,街道,网格长\n0001,一格,鼓东街道,干部甲\n")],
    };
    const { edits } = importGrid(contextOf(TASKS), csv);
    expect(rowsOf(edits, "gridCells")).toEqual([{ id: "0001", name: "一格", street: "鼓东街道", head: "干部甲" }]);
    const there = tableSheet("网格", "网格", [
      ["网格编号", "网格名称", "街镇", "网格长"],
      ["0001", "一格", "鼓东街道", "干部甲"],
    ]);
    expect(importGrid(contextOf(TASKS, there), csv).edits).toEqual({ cells: [], rows: [] });
  });

  it("says which of its rows cannot be used, and where it is none", () => {
    const { edits, notes } = importGrid(
      contextOf(TASKS, GRID),
      book(
        HEADERS,
        [1, "350102001"],
        [2, "350102001", "鼓西街道"],
        [3, null, "鼓西街道"],
        [4, "350102002"],
        [5, "350102003"],
      ),
    );
    expect(edits).toEqual({ cells: [], rows: [] });
    expect(notes.slice(1)).toEqual([
      { code: "grid-id-repeated", params: { row: 2, id: "350102001" } },
      { code: "grid-row-without-id", params: { row: 3 } },
    ]);
    expect(importGrid(contextOf(TASKS, GRID), book(["甲", "乙"], [1, 2])).notes).toEqual([
      { code: "grid-no-header", params: {} },
    ]);
  });
});
