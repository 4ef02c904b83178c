import { createBook, snapshotOf } from "../../preview/host";
import { connect, type Connection } from "../../preview/host/session";

let connection: Connection;

const tasks = () =>
  createBook([
    {
      name: "街镇任务清单",
      cells: [
        ["编号", "重点任务", "完成率"],
        ["A-1", "招商项目", 0.5],
        ["A-2", "旧城更新", { value: 0.25, numberFormat: "0%" }],
        ["A-3", "优化服务", null],
      ],
      tables: [{ name: "街镇任务", at: "A1:C4" }],
    },
    {
      name: "设置",
      cells: [
        ["项目", "值"],
        ["考核日", 43644],
      ],
    },
  ]);

function open(book = tasks(), version?: string): Connection {
  connection = connect(book, version === undefined ? {} : { version });
  return connection;
}

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

describe("reading", () => {
  it("answers sheets with their tables and columns in one request", async () => {
    const { counts } = open();
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility,items/tables/items/name,items/tables/items/columns/items/name");
      await context.sync();
      return sheets.items.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        tables: sheet.tables.items.map((table) => [table.name, ...table.columns.items.map((column) => column.name)]),
      }));
    });
    expect(seen).toEqual([
      { name: "街镇任务清单", visibility: "Visible", tables: [["街镇任务", "编号", "重点任务", "完成率"]] },
      { name: "设置", visibility: "Visible", tables: [] },
    ]);
    expect(counts.requests).toBe(1);
  });

  it("answers values, texts, formats and types of a table's body", async () => {
    open();
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("街镇任务").getDataBodyRange();
      body.load("values,text,numberFormat,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      expect(body.values).toEqual([
        ["A-1", "招商项目", 0.5],
        ["A-2", "旧城更新", 0.25],
        ["A-3", "优化服务", ""],
      ]);
      expect(body.text[1]).toEqual(["A-2", "旧城更新", "25%"]);
      expect(body.numberFormat[1]).toEqual(["General", "General", "0%"]);
      expect(body.valueTypes[2]).toEqual(["String", "String", "Empty"]);
      expect([body.address, body.rowIndex, body.columnIndex, body.rowCount, body.columnCount]).toEqual([
        "街镇任务清单!A2:C4",
        1,
        0,
        3,
        3,
      ]);
    });
  });

  it("makes what is missing a null object, and an ItemNotFound where that was not asked for", async () => {
    open();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("领导任务");
      const range = table.getRange().load("values");
      await context.sync();
      expect([table.isNullObject, range.isNullObject]).toEqual([true, true]);
      context.workbook.worksheets.getItemOrNullObject("没有").delete();
      await context.sync();
    });
    const failing = Excel.run(async (context) => {
      context.workbook.tables.getItem("领导任务").load("name");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("finds the used range of values or of formats, too", async () => {
    const book = createBook([
      {
        name: "甲",
        cells: [
          [null, null],
          [null, 1],
          [null, { value: null, numberFormat: "0" }],
        ],
      },
      { name: "空" },
    ]);
    open(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      const all = sheet.getUsedRangeOrNullObject().load("address");
      const none = context.workbook.worksheets.getItem("空").getUsedRangeOrNullObject().load("address");
      await context.sync();
      expect([values.address, all.address, none.isNullObject]).toEqual(["甲!B2", "甲!B2:B3", true]);
    });
  });

  it("answers null for a range without bounds", async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("设置").getRange("A:B").load("values,rowCount");
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.rowCount).toBe(1_048_576);
    });
  });
});

describe("writing", () => {
  it("leaves a cell for null, clears it for an empty text, and reads text as if typed", async () => {
    const { book } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("街镇任务清单").getRange("A2:C4");
      range.values = [
        [null, "", 0.75],
        ["001", "6月30日", "50%"],
        ["'007", "=1+1", "#N/A"],
      ];
      await context.sync();
      range.load("values,formulas,numberFormat,valueTypes");
      await context.sync();
      expect(range.values).toEqual([
        ["A-1", "", 0.75],
        [1, 43646, 0.5],
        ["007", "#EMULATOR!", "#N/A"],
      ]);
      expect(range.formulas[2]).toEqual(["007", "=1+1", "#N/A"]);
      expect(range.numberFormat[1]).toEqual(["General", 'm"月"d"日"', "0%"]);
      expect(range.valueTypes[2]).toEqual(["String", "Error", "Error"]);
    });
    expect(book.value("街镇任务清单", 1, 2)).toBe(0.75);
  });

  it("keeps text in cells of the format @", async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("设置").getRange("D1:E1");
      range.numberFormat = [["@", "0.00"]];
      range.values = [["001", "001"]];
      range.load("values,text");
      await context.sync();
      expect(range.values).toEqual([["001", 1]]);
      expect(range.text).toEqual([["001", "1.00"]]);
    });
  });

  it("refuses an array of another size", async () => {
    open();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("设置").getRange("D1:E2").values = [[1, 2]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("takes 60,000 cells, which arrive in pieces", async () => {
    const { book } = open();
    const lines = Array.from({ length: 3_000 }, (_r, r) => Array.from({ length: 20 }, (_c, c) => r * 20 + c));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("设置").getRange("A1:T3000").values = lines;
      await context.sync();
    });
    expect(book.value("设置", 2_999, 19)).toBe(59_999);
    expect(book.value("设置", 1_500, 0)).toBe(30_000);
  });

  it("writes nothing of what a rejected action would have written, but all before it", async () => {
    const { book } = open();
    const failing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("设置");
      sheet.getRange("A5").values = [["写了"]];
      context.workbook.tables.getItem("没有").getRange().values = [[1]];
      sheet.getRange("A6").values = [["没写"]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
    expect([book.value("设置", 4, 0), book.value("设置", 5, 0)]).toEqual(["写了", null]);
  });
});

describe("what the emulator lacks", () => {
  it("fails loudly for a property, a method and a created object", async () => {
    open();
    const ask = (use: (sheet: Excel.Worksheet) => void) =>
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem("设置"));
        await context.sync();
      });
    await expect(ask((sheet) => sheet.getRange("A1").load("linkedDataTypeState"))).rejects.toMatchObject({
      code: "GeneralException",
      message: "emulator gap: Range.linkedDataTypeState",
    });
    await expect(ask((sheet) => sheet.getRange("A1").flashFill())).rejects.toThrow("emulator gap: Range.flashFill");
    await expect(ask((sheet) => sheet.shapes.load("items/name"))).rejects.toThrow("emulator gap: Worksheet.shapes");
    expect(connection.gaps).toHaveLength(3);
    connection.server.gaps.length = 0;
  });

  it("refuses members above the reported version before they are sent", async () => {
    const { counts } = open(tasks(), "1.8");
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("设置").pageLayout.setPrintTitleRows("$1:$1");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(counts.requests).toBe(0);
  });
});

it("compares the whole model before and after", async () => {
  const { book } = open();
  const before = snapshotOf(book.state);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("设置").getRange("B2");
    range.values = [[43645]];
    await context.sync();
  });
  expect(snapshotOf(book.state)).not.toEqual(before);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("设置").getRange("B2");
    range.values = [[43644]];
    await context.sync();
  });
  expect(snapshotOf(book.state)).toEqual(before);
});
