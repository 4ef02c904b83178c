import { createBook, type Book } from "../../preview/host";
import { connect, type Connection } from "../../preview/host/session";

let connection: Connection;
let book: Book;

beforeEach(() => {
  book = createBook([
    {
      name: "任务",
      cells: [
        ["编号", "完成率", "得分"],
        ["A-1", 0.1, { value: 1, formula: "=[@完成率]*10" }],
        ["A-2", 0.2, { value: 2, formula: "=[@完成率]*10" }],
        [],
        ["表下面"],
      ],
      tables: [{ name: "街镇任务", at: "A1:C3" }],
    },
    { name: "设置" },
    { name: "内部", visibility: "VeryHidden" },
  ]);
  connection = connect(book);
});

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

/** Runs against the sheet of that name. */
const on = <T>(
  sheet: string,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> =>
  Excel.run(async (context) => {
    const result = await use(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
    return result;
  });

const addresses = async (context: Excel.RequestContext, ranges: readonly Excel.Range[]) => {
  for (const range of ranges) range.load("address");
  await context.sync();
  return ranges.map((range) => (range.isNullObject ? null : range.address));
};

describe("WorksheetCollection and Worksheet", () => {
  it("adds, renames, moves, hides, activates and deletes sheets", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("通报");
      sheet.position = 0;
      sheet.tabColor = "#c00000";
      sheet.showGridlines = false;
      sheet.activate();
      context.workbook.worksheets.getItem("设置").visibility = "Hidden";
      sheet.load("id,name,position,visibility,tabColor,showGridlines");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility, sheet.tabColor, sheet.showGridlines, active.name]).toEqual([
        "通报",
        0,
        "Visible",
        "#C00000",
        false,
        "通报",
      ]);
      sheet.name = "通报第1期";
      await context.sync();
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("通报第1期");
      sheet.delete();
      await context.sync();
    });
    expect(book.state.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["任务", "Visible"],
      ["设置", "Hidden"],
      ["内部", "VeryHidden"],
    ]);
  });

  it.each(["任务", "a/b", "", "超过三十一个字的工作表名称超过三十一个字的工作表名称超过三十一个字"])(
    "refuses the name %j",
    async (name) => {
      await expect(Excel.run(async (context) => void context.workbook.worksheets.add(name))).rejects.toMatchObject({
        code: "InvalidArgument",
      });
    },
  );

  it("keeps the last visible sheet", async () => {
    await on("设置", (sheet) => sheet.delete());
    await expect(on("任务", (sheet) => sheet.delete())).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  it("keeps custom properties and hidden names with a constant", async () => {
    await on("设置", (sheet) => {
      sheet.customProperties.add("一线", "findings");
      sheet.customProperties.add("一线", "bulletin");
      const name = sheet.names.add("_yx_mark", '="bulletin:abc"');
      name.visible = false;
    });
    await on("设置", async (sheet, context) => {
      const property = sheet.customProperties.getItemOrNullObject("一线").load("value");
      const none = sheet.customProperties.getItemOrNullObject("没有").load("value");
      const name = sheet.names.getItemOrNullObject("_yx_mark").load("formula,value,visible,type,scope");
      await context.sync();
      expect([property.value, none.isNullObject]).toEqual(["bulletin", true]);
      expect(name.toJSON()).toMatchObject({
        formula: '="bulletin:abc"',
        value: "bulletin:abc",
        visible: false,
        type: "String",
        scope: "Worksheet",
      });
      name.delete();
    });
    expect(book.state.names).toEqual([]);
  });

  it("sets up the page, breaks and frozen rows", async () => {
    await on("设置", (sheet) => {
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.topMargin = 104.9;
      page.setPrintMargins("Centimeters", { left: 2.8, right: 2.6 });
      page.setPrintTitleRows("$1:$2");
      page.headersFooters.defaultForAllPages.centerFooter = "— &P —";
      sheet.horizontalPageBreaks.add("A10");
      sheet.freezePanes.freezeRows(2);
    });
    const { page, breaks, freeze } = book.sheet("设置");
    expect(page).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      titleRows: { row: 0, rows: 2 },
      headersFooters: { centerFooter: "— &P —" },
    });
    expect(page.margins.top).toBe(104.9);
    expect(page.margins.left).toBeCloseTo(79.37, 2);
    expect([breaks.rows, freeze]).toEqual([[9], { rows: 2, columns: 0 }]);
  });
});

describe("Table", () => {
  it("keeps header cells and column names in step, both ways", async () => {
    await on("任务", async (sheet, context) => {
      const table = sheet.tables.getItem("街镇任务");
      sheet.getRange("A1:C1").values = [[2019, "编号", "编号"]];
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(["2019", "编号", "编号2"]);
      table.columns.getItem("编号").name = "任务编号";
    });
    expect(book.value("任务", 0, 1)).toBe("任务编号");
  });

  it("gives its parts", async () => {
    await on("任务", async (sheet, context) => {
      const table = sheet.tables.getItem("街镇任务");
      table.load("id,name,showHeaders,showTotals,worksheet/name");
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("完成率").getDataBodyRange(),
      ];
      expect(await addresses(context, parts)).toEqual(["任务!A1:C3", "任务!A1:C1", "任务!A2:C3", "任务!B2:B3"]);
      expect([table.name, table.showHeaders, table.showTotals, table.worksheet.name]).toEqual([
        "街镇任务",
        true,
        false,
        "任务",
      ]);
    });
    await expect(
      on("任务", (sheet) => void sheet.tables.getItem("街镇任务").getTotalRowRange().load("address")),
    ).rejects.toMatchObject({
      code: "ItemNotFound",
    });
  });

  it("resizes to the right and downwards: new columns get names, calculated columns go on", async () => {
    await on("任务", (sheet) => {
      sheet.getRange("D1").values = [["状态"]];
      sheet.tables.getItem("街镇任务").resize("A1:E4");
    });
    const [table] = book.state.tables;
    expect(table?.columns.map((column) => column.name)).toEqual(["编号", "完成率", "得分", "状态", "列5"]);
    expect(book.value("任务", 0, 4)).toBe("列5");
    expect(book.sheet("任务").rows.get(3)?.[2]).toMatchObject({
      formula: "=[@完成率]*10",
      value: "#EMULATOR!",
      error: true,
    });
  });

  it.each([
    ["another header row", "A2:C4"],
    ["no body row", "A1:C1"],
    ["no overlap", "F1:G3"],
  ])("refuses to resize to %s", async (_why, address) => {
    await expect(on("任务", (sheet) => sheet.tables.getItem("街镇任务").resize(address))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("is added with headers of its own, never over another table", async () => {
    await on("设置", (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["项目", ""],
        ["考核日", 43644],
      ];
      sheet.tables.add("A1:B2", true).name = "设置";
    });
    expect(book.state.tables[1]).toMatchObject({ name: "设置", columns: [{ name: "项目" }, { name: "列2" }] });
    await expect(on("设置", (sheet) => void sheet.tables.add("B2:C4", true))).rejects.toMatchObject({
      code: "InvalidOperation",
    });
    await expect(on("任务", (sheet) => void (sheet.tables.getItem("街镇任务").name = "设置"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("adds rows and columns and moves what is below", async () => {
    await on("任务", (sheet) => {
      const table = sheet.tables.getItem("街镇任务");
      table.rows.add(undefined, [["A-3", 0.3, "=[@完成率]*10"]]);
      table.columns.add(-1, [["状态"], ["绿"], ["黄"], ["红"]]);
    });
    expect(book.state.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 4 });
    expect([book.value("任务", 3, 0), book.value("任务", 3, 3), book.value("任务", 5, 0)]).toEqual([
      "A-3",
      "红",
      "表下面",
    ]);
  });

  it("is found under its id after it was renamed, and not under its old name", async () => {
    await on("任务", async (sheet, context) => {
      const table = sheet.tables.getItem("街镇任务").load("id");
      await context.sync();
      const [state] = book.state.tables;
      if (state) state.name = "改名了";
      const byId = context.workbook.tables.getItemOrNullObject(table.id).load("name");
      const byName = context.workbook.tables.getItemOrNullObject("街镇任务").load("name");
      table.load("name");
      await context.sync();
      expect([byId.name, byName.isNullObject, table.name]).toEqual(["改名了", true, "改名了"]);
    });
  });

  it("sorts its body", async () => {
    await on("任务", (sheet) => sheet.tables.getItem("街镇任务").sort.apply([{ key: 1, ascending: false }]));
    expect([book.value("任务", 1, 0), book.value("任务", 2, 0)]).toEqual(["A-2", "A-1"]);
  });
});

describe("Range", () => {
  it("gives ranges around itself", async () => {
    await on("设置", async (sheet, context) => {
      const range = sheet.getRange("B2:C4");
      const ranges = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 2),
        range.getColumnsAfter(2),
        range.getBoundingRect("E9"),
        range.getIntersectionOrNullObject("C3:Z9"),
        range.getIntersectionOrNullObject("X1"),
        range.getEntireRow(),
        range.getLastCell(),
        sheet.getRangeByIndexes(9, 0, 2, 3),
      ];
      expect(await addresses(context, ranges)).toEqual([
        "设置!C3",
        "设置!B4:C4",
        "设置!B2:B4",
        "设置!B2:B5",
        "设置!D1:E3",
        "设置!D2:E4",
        "设置!B2:E9",
        "设置!C3:C4",
        null,
        "设置!2:4",
        "设置!C4",
        "设置!A10:C11",
      ]);
    });
  });

  it("has fonts, fills, borders and alignments; null where cells differ", async () => {
    await on("设置", async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.set({ bold: true, color: "red", size: 16, name: "仿宋", italic: true });
      format.fill.color = "#ffff00";
      format.borders.getItem("EdgeBottom").set({ style: "Continuous", color: "#FF0000", weight: "Medium" });
      format.set({
        wrapText: true,
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        columnWidth: 90,
        rowHeight: 30,
      });
      sheet.getRange("B1").format.fill.clear();
      await context.sync();
      format.load("wrapText,horizontalAlignment,columnWidth,rowHeight,font/bold,font/color,fill/color");
      const edge = format.borders.getItem("EdgeBottom").load("style,color,weight");
      const other = sheet.getRange("A1:C1").format.load("columnWidth,font/bold");
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: "Center",
        columnWidth: 90,
        rowHeight: 30,
        font: { bold: true, color: "#FF0000" },
      });
      expect(format.fill.color).toBeNull();
      expect(edge.toJSON()).toMatchObject({ style: "Continuous", color: "#FF0000", weight: "Medium" });
      expect([other.columnWidth, other.font.bold]).toEqual([null, null]);
    });
    expect(book.sheet("设置").rows.get(0)?.[0]?.style?.borders).toBeUndefined();
  });

  it("links to a place in the workbook", async () => {
    await on("设置", async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "任务!A2", textToDisplay: "A-1", screenTip: "看任务" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: "任务!A2", textToDisplay: "A-1", screenTip: "看任务" });
      expect(cell.values).toEqual([["A-1"]]);
    });
  });

  it("merges and tells of merged areas", async () => {
    await on("设置", async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["标题", "没了"]];
      sheet.getRange("A1:C1").merge();
      const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
      merged.load("address,areas/items/address,areas/items/rowIndex");
      const none = sheet.getRange("A5:B6").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect([merged.address, none.isNullObject]).toEqual(["设置!A1:C1", true]);
      expect(merged.areas.items.map((area) => area.address)).toEqual(["设置!A1:C1"]);
    });
    expect([book.value("设置", 0, 0), book.value("设置", 0, 1)]).toEqual(["标题", null]);
    await expect(on("任务", (sheet) => sheet.getRange("A2:B2").merge())).rejects.toMatchObject({
      code: "InvalidOperation",
    });
  });

  it("inserts and deletes rows: tables grow, merges and heights move", async () => {
    await on("任务", (sheet) => {
      sheet.getRange("A5:B5").merge();
      sheet.getRange("5:5").rowHidden = true;
      sheet.getRange("3:3").insert("Down");
    });
    expect(book.state.tables[0]?.area.rows).toBe(4);
    expect(book.sheet("任务").merges).toEqual([{ row: 5, column: 0, rows: 1, columns: 2 }]);
    expect([...book.sheet("任务").hiddenRows]).toEqual([5]);
    await on("任务", (sheet) => sheet.getRange("3:3").delete("Up"));
    expect(book.state.tables[0]?.area.rows).toBe(3);
    expect(book.value("任务", 4, 0)).toBe("表下面");
  });

  it("refuses to tear a table apart", async () => {
    await expect(on("任务", (sheet) => void sheet.getRange("A1:A2").insert("Down"))).rejects.toMatchObject({
      code: "InsertDeleteConflict",
    });
  });

  it("clears contents: the headers of a table then get names of their own", async () => {
    await on("任务", (sheet) => sheet.getRange("A1:A3").clear("Contents"));
    expect([0, 1, 2].map((row) => book.value("任务", row, 0))).toEqual(["列1", null, null]);
    expect(book.state.tables[0]?.columns[0]?.name).toBe("列1");
  });

  it("clears a whole sheet with the formats of its columns", async () => {
    await on("设置", (sheet) => {
      sheet.getRange("A:B").format.wrapText = true;
      sheet.getRange().format.font.name = "仿宋";
      sheet.getRange("A1").values = [["字"]];
    });
    expect(book.sheet("设置").columnFormats.size).toBe(2);
    await on("设置", (sheet) => sheet.getRange().clear());
    const { format, columnFormats } = book.sheet("设置");
    expect([format, columnFormats.size, book.value("设置", 0, 0)]).toEqual([{}, 0, null]);
  });

  it.each([
    ["a text of 32,768 characters", "字".repeat(32_768), "InvalidArgument"],
    ["a formula of more than 8,192 characters", `=${"1+".repeat(4_100)}1`, "FormulaLengthExceedsLimit"],
    ["a quoted text of 256 characters in a formula", `="${"字".repeat(256)}"`, "InvalidArgument"],
  ])("refuses %s, and writes nothing of it", async (_what, value, code) => {
    const write = on("设置", (sheet) => (sheet.getRange("A1:A2").values = [["先"], [value]]));
    await expect(write).rejects.toMatchObject({ code });
    expect(book.value("设置", 0, 0)).toBeNull();
  });

  it("takes text and quoted text of just the longest", async () => {
    await on("设置", (sheet) => (sheet.getRange("A1:A2").values = [["字".repeat(32_767)], [`="${"字".repeat(255)}"`]]));
    expect(String(book.value("设置", 1, 0))).toHaveLength(255);
  });

  it("is where the user is: selection and active cell", async () => {
    book.select("设置", { row: 3, column: 1, rows: 2, columns: 2 });
    await Excel.run(async (context) => {
      const ranges = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      expect(await addresses(context, ranges)).toEqual(["设置!B4:C5", "设置!B4"]);
      context.workbook.worksheets.getItem("任务").getRange("A2").select();
      await context.sync();
    });
    expect(book.state.selection).toEqual({ row: 1, column: 0, rows: 1, columns: 1 });
  });

  it("carries validation rules and data bars", async () => {
    await on("设置", async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "时效,质量" } };
      const bar = range.conditionalFormats.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "#638EC6";
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      range.dataValidation.load("type,rule");
      range.conditionalFormats.load("items/type");
      await context.sync();
      expect(range.dataValidation.type).toBe("List");
      expect(range.conditionalFormats.items.map((format) => format.type)).toEqual(["DataBar"]);
    });
    expect(book.sheet("设置").conditionalFormats).toHaveLength(1);
  });
});

describe("AutoFilter", () => {
  it("filters a sheet and lets go", async () => {
    await on("设置", async (sheet, context) => {
      sheet.getRange("A1:A4").values = [["类别"], ["甲"], ["乙"], ["甲"]];
      sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["甲"] });
      sheet.autoFilter.load("enabled,isDataFiltered");
      const row = sheet.getRange("A3").load("rowHidden");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, row.rowHidden]).toEqual([true, true, true]);
      sheet.autoFilter.remove();
    });
    expect(book.sheet("设置").filteredRows.size).toBe(0);
  });
});

describe("Workbook", () => {
  it("has settings, custom properties, names and an application", async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add("考核日", 43644);
      workbook.properties.custom.add("一线", "1");
      workbook.names.add("名单", workbook.worksheets.getItem("任务").getRange("A1:A3"));
      workbook.application.suspendScreenUpdatingUntilNextSync();
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.load("calculationMode");
      const setting = workbook.settings.getItemOrNullObject("考核日").load("value");
      const place = workbook.names.getItem("名单").getRange().load("address");
      workbook.load("name");
      await context.sync();
      expect([setting.value, place.address, workbook.application.calculationMode, workbook.name]).toEqual([
        43644,
        "任务!A1:A3",
        "Automatic",
        "工作簿1.xlsx",
      ]);
    });
    expect(book.state.settings.get("考核日")).toBe("43644");
  });
});

describe("events", () => {
  const listen = async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("任务");
      const table = sheet.tables.getItem("街镇任务");
      sheet.load("id");
      table.load("id");
      await context.sync();
      sheet.onChanged.add((event) => Promise.resolve(void heard.push(`sheet ${event.address} ${event.source}`)));
      table.onChanged.add((event) => Promise.resolve(void heard.push(`table ${event.address} ${event.source}`)));
      context.workbook.worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated")));
      await context.sync();
    });
    return heard;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

  it("come from the user, from co-authors and from the add-in's own writes", async () => {
    const heard = await listen();
    book.edit("任务", 1, 1, 0.9);
    book.edit("任务", 4, 0, "改", "coauthor");
    book.select("设置", { row: 0, column: 0, rows: 1, columns: 1 });
    await settled();
    await on(
      "任务",
      (sheet) =>
        (sheet.getRange("A9:B10").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    await settled();
    expect(heard).toEqual(["sheet B2 Local", "table B2 Local", "sheet A5 Remote", "activated", "sheet A9:B10 Local"]);
  });

  it("stop with the handler", async () => {
    const heard: string[] = [];
    const { worksheets, handler } = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
      await context.sync();
      return { worksheets: sheets, handler: added };
    });
    book.edit("任务", 1, 1, 0.5);
    await settled();
    await Excel.run(worksheets.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    book.edit("任务", 1, 1, 0.6);
    await settled();
    expect(heard).toEqual(["B2"]);
  });
});

describe("ChartCollection and what a chart consists of", () => {
  it("draws bars over a column of numbers, with their names, looks and place", async () => {
    await on("任务", (sheet) => {
      const chart = sheet.charts.add("BarClustered", sheet.getRange("C2:C3"), "Columns");
      const series = chart.series.getItemAt(0);
      series.name = "得分";
      series.setXAxisValues(sheet.getRange("A2:A3"));
      series.hasDataLabels = true;
      series.gapWidth = 50;
      series.format.fill.setSolidColor("#1F4E79");
      chart.title.text = "各项得分";
      chart.title.format.font.color = "#262626";
      chart.legend.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.format.font.size = 9;
      chart.setPosition("E1", "H9");
    });
    expect(book.state.sheets[0]?.charts).toEqual([
      expect.objectContaining({
        type: "BarClustered",
        at: { row: 0, column: 4, rows: 9, columns: 4 },
        series: [
          expect.objectContaining({
            values: { row: 1, column: 2, rows: 2, columns: 1 },
            categories: { row: 1, column: 0, rows: 2, columns: 1 },
          }),
        ],
      }),
    ]);
    await on("任务", async (sheet, context) => {
      sheet.charts.load("items/id");
      await context.sync();
      for (const chart of sheet.charts.items) chart.delete();
    });
    expect(book.state.sheets[0]?.charts).toEqual([]);
  });
});
