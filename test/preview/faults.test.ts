import { type Book, createBook, type Faults, type Interference, interferences, snapshotOf } from "../../preview/host";
import { connect, type Connection } from "../../preview/host/session";

let connection: Connection;

const cells = [
  ["编号", "完成率"],
  ["A-1", 0.1],
  ["A-2", 0.2],
  ["A-3", 0.3],
  ["A-4", 0.4],
] as const;

function open(faults: Faults = {}, more: object = {}, options: object = {}): Book {
  const sheet = { name: "任务", cells, tables: [{ name: "街镇任务", at: "A1:B5" }], ...more };
  const book = createBook([sheet, { name: "设置" }], {}, options);
  connection = connect(book, { faults });
  return book;
}

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const write = (address: string, values: unknown[][], options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("任务").getRange(address).values = values;
    await context.sync();
  });

const column = (book: Book) => [1, 2, 3, 4].map((row) => book.value("任务", row, 1));

describe("cell-edit mode", () => {
  it("refuses requests at once", async () => {
    const book = open();
    book.beginCellEdit();
    await expect(write("B2", [[1]])).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(column(book)).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  it("lets a run that asked for it wait until the edit ends", async () => {
    const book = open();
    book.beginCellEdit();
    let done = false;
    const running = write("B2", [[1]], { delayForCellEdit: true }).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    book.endCellEdit();
    await running;
    expect(book.value("任务", 1, 1)).toBe(1);
  });
});

describe("protected sheets", () => {
  it("refuse locked cells and take unlocked ones", async () => {
    const book = open({}, { protected: true, columnFormats: { 1: { style: { locked: false } } } });
    await expect(write("A2", [["A-9"]])).rejects.toMatchObject({ code: "AccessDenied" });
    await write("B2", [[1]]);
    expect([book.value("任务", 1, 0), book.value("任务", 1, 1)]).toEqual(["A-1", 1]);
  });

  it("refuse formats, inserted rows and a bigger table", async () => {
    const book = open({}, { protected: true });
    const before = snapshotOf(book.state);
    const uses: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange("A1").format.font.bold = true),
      (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]),
      (sheet) => sheet.getRange("2:2").insert("Down"),
      (sheet) => sheet.tables.getItem("街镇任务").resize("A1:C5"),
      (sheet) => sheet.getRange("A2:B2").clear(),
    ];
    for (const use of uses) {
      const run = Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem("任务"));
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
    }
    expect(snapshotOf(book.state)).toEqual(before);
  });

  it("throw when protected twice or unprotected twice", async () => {
    open();
    const run = (use: (protection: Excel.WorksheetProtection) => void) =>
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem("任务").protection);
        await context.sync();
      });
    await expect(run((protection) => protection.unprotect())).rejects.toMatchObject({ code: "InvalidOperation" });
    await run((protection) => protection.protect());
    await expect(run((protection) => protection.protect())).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("filters", () => {
  const filtered = { tables: [{ name: "街镇任务", at: "A1:B5", filter: { 0: ["A-1", "A-3", "A-4"] } }] };

  it("say what they hide", async () => {
    open({}, filtered);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("街镇任务");
      const body = table.getDataBodyRange();
      const seen = body.getVisibleView();
      table.load("autoFilter/enabled,autoFilter/isDataFiltered,autoFilter/criteria");
      body.load("rowHidden,hidden");
      seen.load("values");
      await context.sync();
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      expect(table.autoFilter.criteria[0]).toEqual({ filterOn: "Values", values: ["A-1", "A-3", "A-4"] });
      expect([body.rowHidden, body.hidden]).toEqual([null, null]);
      expect(seen.values).toEqual([
        ["A-1", 0.1],
        ["A-3", 0.3],
        ["A-4", 0.4],
      ]);
    });
  });

  const lands: [NonNullable<Faults["filteredWrites"]> | undefined, (number | null)[]][] = [
    [undefined, [1, 2, 3, 0.4]],
    ["visible", [1, 0.2, 2, 3]],
  ];
  it.each(lands)("let a write land (fault: %s)", async (filteredWrites, expected) => {
    const book = open(filteredWrites ? { filteredWrites } : {}, filtered);
    await write("B2:B4", [[1], [2], [3]]);
    expect(column(book)).toEqual(expected);
  });

  it("refuse a write where the fault says so", async () => {
    open({ filteredWrites: "refused" }, filtered);
    await expect(write("B2:B4", [[1], [2], [3]])).rejects.toMatchObject({ code: "FilteredRangeConflict" });
  });
});

describe("merged cells", () => {
  it("lose what is written under the merge, or refuse it", async () => {
    const merged = { tables: [], merges: ["A2:A3"] };
    const book = open({}, merged);
    await write("A2:A4", [["甲"], ["乙"], ["丙"]]);
    expect([1, 2, 3].map((row) => book.value("任务", row, 0))).toEqual(["甲", "A-2", "丙"]);
    open({ mergedWrites: "refused" }, merged);
    await expect(write("A2:A4", [["甲"], ["乙"], ["丙"]])).rejects.toMatchObject({ code: "MergedRangeConflict" });
  });
});

describe("payloads", () => {
  it("are refused when the request is too large: nothing is written", async () => {
    const book = open({ requestLimit: 2_000 });
    const many = Array.from({ length: 400 }, () => [12345]);
    await expect(write("D1:D400", many)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(book.value("任务", 0, 3)).toBeNull();
  });

  it("are refused when the response is too large: what was written stays", async () => {
    const book = open({ responseLimit: 2_000 });
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("任务");
      sheet.getRange("D1").values = [["写了"]];
      sheet.getRange("A1:Z100").load("values");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(book.value("任务", 0, 3)).toBe("写了");
  });

  it("are counted in bytes of UTF-8", async () => {
    open();
    await write("D1", [["汉字"]]);
    const { counts } = connection;
    expect(counts.requests).toBe(2);
    expect(counts.bytesIn).toBeGreaterThan(400);
    expect(counts.bytesOut).toBeGreaterThan(50);
    connection.server.resetCounts();
    expect(counts).toEqual({ requests: 0, actions: 0, bytesIn: 0, bytesOut: 0 });
  });
});

describe("between reading and writing", () => {
  /** Reads the table, then writes its second column back to the addresses that were read. */
  const readThenWrite = () =>
    Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("街镇任务").getDataBodyRange().load("values");
      await context.sync();
      const values = body.values.map(([, share]) => [Number(share) * 10]);
      context.workbook.worksheets.getItem("任务").getRange("B2:B5").values = values;
      await context.sync();
    });

  it("nothing happens unless asked for", async () => {
    const book = open();
    await readThenWrite();
    expect(column(book)).toEqual([1, 2, 3, 4]);
  });

  const results: Record<Interference, unknown> = {
    tableRenamed: [1, 2, 3, 4],
    tableDeleted: [1, 2, 3, 4],
    tableShortened: [1, 2, 3, 4],
    tableSorted: [1, 2, 3, 4],
    rowInserted: [1, 2, 3, 4, 0.4],
    rowDeleted: [1, 2, 3, 4],
    columnDeleted: [1, 2, 3, 4],
    cellEdited: [1, 2, 3, 4],
    sheetRenamed: "ItemNotFound",
    sheetDeleted: "ItemNotFound",
    sheetProtected: "AccessDenied",
  };
  it.each(Object.keys(interferences) as Interference[])(
    "%s: a write to fixed addresses hits what is there now",
    async (what) => {
      const book = open({ between: [what] });
      const before = snapshotOf(book.state);
      const expected = results[what];
      if (typeof expected === "string") {
        await expect(readThenWrite()).rejects.toMatchObject({ code: expected });
      } else {
        await readThenWrite();
        expect(
          [1, 2, 3, 4, 5].map((row) => book.value("任务", row, 1)).slice(0, (expected as number[]).length),
        ).toEqual(expected);
      }
      expect(snapshotOf(book.state)).not.toEqual(before);
      expect(connection.faults.between).toBeUndefined();
    },
  );

  it("keeps a range that the add-in holds on its cells when a row is inserted or deleted", async () => {
    const book = open({ between: ["rowInserted"] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("任务").getRange("B3:B5").load("values");
      await context.sync();
      range.values = range.values.map(([share]) => [Number(share) * 10]);
      await context.sync();
    });
    expect([1, 2, 3, 4, 5].map((row) => book.value("任务", row, 1))).toEqual([null, 0.1, 2, 3, 4]);
    expect(connection.server.references.size).toBe(0);
  });

  it("sorts so that values stand in other rows, and edits as a co-author", async () => {
    const book = open({ between: ["tableSorted", "cellEdited"] });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("街镇任务").load("name");
      await context.sync();
      context.workbook.worksheets.getItem("设置").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect([1, 2, 3, 4].map((row) => book.value("任务", row, 0))).toEqual(["A-4改", "A-3", "A-2", "A-1"]);
  });
});

it("fails after half of a batch: what came before stays", async () => {
  const book = open({ failAfter: { share: 0.5 } });
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("任务");
    for (const row of [2, 3, 4, 5]) sheet.getRange(`B${row}`).values = [[1]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "GeneralException" });
  const written = column(book).filter((value) => value === 1).length;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(4);
  await write("B2:B5", [[1], [1], [1], [1]]);
  expect(column(book)).toEqual([1, 1, 1, 1]);
});

it("is as slow as asked", async () => {
  open({ slow: 30 });
  const start = performance.now();
  await write("B2", [[1]]);
  expect(performance.now() - start).toBeGreaterThanOrEqual(29);
});

it("lets a table grow over what is written below or beside it, where that is asked for", async () => {
  const book = open({ tableGrows: true });
  await write("A6:B6", [["A-5", 0.5]]);
  await write("C1", [["状态"]]);
  expect(book.state.tables[0]).toMatchObject({ area: { row: 0, column: 0, rows: 6, columns: 3 } });
  expect(book.state.tables[0]?.columns.map((one) => one.name)).toEqual(["编号", "完成率", "状态"]);
});

describe("undo", () => {
  it("takes back one request, or a merged run in one step", async () => {
    const book = open({}, {}, { undoLevels: 10 });
    const before = snapshotOf(book.state);
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      const range = context.workbook.worksheets.getItem("任务").getRange("B2");
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      await context.sync();
    });
    expect(book.undoSteps).toBe(1);
    expect(book.undo()).toBe(true);
    expect(snapshotOf(book.state)).toEqual(before);
    expect(book.undo()).toBe(false);
  });

  it("throws for a merged run where the fault says so, before anything is written", async () => {
    const book = open({ noUndoGroups: true });
    await expect(write("B2", [[1]], { mergeUndoGroup: true })).rejects.toMatchObject({ code: "InvalidArgument" });
    await write("B2", [[1]]);
    expect(book.value("任务", 1, 1)).toBe(1);
  });
});
