import { createBook } from "../../../preview/host";
import { connect, type Connection } from "../../../preview/host/session";
import { adoptPreview } from "../../../src/app/adopt";
import { rawSheetNames, readRaw } from "../../../src/hosts/excel/readRaw";
import { columnLetters } from "../../../src/workbook/a1";
import { day, failureOf } from "./support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const date = { value: day(2019, 6, 30), numberFormat: "yyyy-mm-dd" };

function messyBook() {
  return createBook([
    {
      name: "来件",
      origin: "B2",
      cells: [
        ["2019年街镇任务"],
        ["类别", "重点任务", "责任单位", "完成时限", "完成率"],
        ["推动落实", "旧改", "鼓东街道", date, { value: 0.5, numberFormat: "0%" }],
        [null, "招商", "鼓西街道", "年底前", null],
      ],
      merges: ["B2:F2", "B4:B5"],
    },
    { name: "空表" },
    { name: "藏着", visibility: "Hidden" },
  ]);
}

describe("sheets of the open workbook, as they are", () => {
  it("are read with their merged areas, days and percentages, and adopted as a file is", async () => {
    connection = connect(messyBook());
    const raw = await readRaw({ sheet: "来件" });
    expect(raw.sheets[0]?.merges).toEqual([
      { row: 1, column: 1, rows: 1, columns: 5 },
      { row: 3, column: 1, rows: 2, columns: 1 },
    ]);
    expect(raw.sheets[0]?.rows[2]).toEqual({
      row: 3,
      cells: [null, "推动落实", "旧改", "鼓东街道", date.value, { percent: 0.5 }],
      dates: [4],
    });
    const { lists } = adoptPreview(raw, {}, "zh-CN");
    expect(lists[0]?.columns.map(({ column, field }) => [columnLetters(column), field])).toEqual([
      ["B", "category"],
      ["C", "name"],
      ["D", "responsible"],
      ["E", "due"],
      ["F", "progress"],
    ]);
    expect(lists[0]?.tasks[1]?.task.cells).toEqual({
      category: "推动落实",
      name: "招商",
      responsible: "鼓西街道",
      due: "年底前",
    });
  });

  it("in small pieces are the same", async () => {
    connection = connect(messyBook());
    const whole = await readRaw({ sheet: "来件" });
    expect(await readRaw({ sheet: "来件" }, undefined, 200)).toEqual(whole);
  });

  it("can be the selection alone, at its own rows and columns", async () => {
    const book = messyBook();
    connection = connect(book);
    book.state.selection = { row: 2, column: 2, rows: 3, columns: 2 };
    const { sheets } = await readRaw("selection");
    expect(sheets[0]).toMatchObject({ name: "来件" });
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells.slice(2)])).toEqual([
      [2, ["重点任务", "责任单位"]],
      [3, ["旧改", "鼓东街道"]],
      [4, ["招商", "鼓西街道"]],
    ]);
  });

  it("may hold nothing, or be gone", async () => {
    connection = connect(messyBook());
    expect(await readRaw({ sheet: "空表" })).toEqual({
      date1904: false,
      sheets: [{ name: "空表", rows: [], merges: [] }],
    });
    expect((await failureOf(readRaw({ sheet: "没有" }))).code).toBe("changed-meanwhile");
  });

  it("are named for the user to pick from, hidden ones left out", async () => {
    connection = connect(messyBook());
    expect(await rawSheetNames()).toEqual(["来件", "空表"]);
  });
});
