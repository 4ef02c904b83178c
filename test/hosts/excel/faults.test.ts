import { createBook, type Book, type Faults } from "../../../preview/host";
import { connect, type Connection } from "../../../preview/host/session";
import { publish } from "../../../src/app/publish";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { snapshotOf } from "../../../preview/host";
import { AS_OF, beforeRequest, day, failureOf, isOwn, restOf, scoresOf, smallBook } from "./support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const clock = { today: AS_OF };
const HASTY = { longest: 30, pause: 10 };

/** What the Out columns of the small book hold after an undisturbed recompute. */
async function scoresAlone(): Promise<ReturnType<typeof scoresOf>> {
  const book = smallBook();
  connection = connect(book);
  await recompute(excelHost(), clock);
  return scoresOf(book);
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a cell that is being edited", () => {
  it("is waited for", async () => {
    const expected = await scoresAlone();
    const book = smallBook();
    connection = connect(book);
    book.beginCellEdit();
    const running = recompute(excelHost({ longest: 5000, pause: 10 }), clock);
    await later(40);
    expect(scoresOf(book)).not.toEqual(expected);
    book.endCellEdit();
    await running;
    expect(scoresOf(book)).toEqual(expected);
  });

  it("that stays open is named, and so is the key that ends it", async () => {
    const book = smallBook();
    connection = connect(book);
    book.beginCellEdit();
    expect(await failureOf(recompute(excelHost(HASTY), clock))).toEqual({
      code: "cell-edit",
      line: "暂时无法读写工作簿：有单元格正在编辑。按回车键或 Esc 键结束编辑，然后重试。",
    });
    expect((await failureOf(excelHost(HASTY).undo())).code).toBe("cell-edit");
    book.endCellEdit();
  });

  it("between reading and writing is waited for, and what was typed counts", async () => {
    const book = smallBook();
    connection = connect(book);
    beforeRequest(
      connection,
      (count) => count === 4,
      () => {
        book.beginCellEdit();
        setTimeout(() => {
          book.endCellEdit();
          book.edit("街镇任务清单", 4, 3, 0.9);
        }, 30);
      },
    );
    await recompute(excelHost(), clock);
    const other = smallBook();
    other.edit("街镇任务清单", 4, 3, 0.9);
    connection = connect(other);
    await recompute(excelHost(), clock);
    expect(scoresOf(book)).toEqual(scoresOf(other));
  });
});

const SECOND_LIST = {
  name: "领导任务清单",
  cells: [
    ["编号", "重点任务", "责任单位", "完成时限", "完成日期"],
    ["L1", "领导的任务", "甲街道", day(2019, 5, 31), day(2019, 5, 30)],
  ],
  tables: [{ name: "领导任务", at: "A1:E2" }],
};

describe("a protected sheet", () => {
  it("is a finding, and the rest goes on", async () => {
    const book = createBook([listOf(smallBook(), { protected: true }), SECOND_LIST]);
    const before = restOf(book);
    connection = connect(book);
    const { findings, applied } = await recompute(excelHost(), clock);
    expect(findings.filter(({ code }) => code === "sheet-protected").map(({ sheet }) => sheet)).toEqual([
      "街镇任务清单",
    ]);
    expect(applied.cells).toBeGreaterThan(0);
    expect(restOf(book)).toEqual(before);
    expect(book.value("领导任务清单", 0, 5)).toBe("状态");
    expect(book.value("领导任务清单", 1, 5)).toBe("已完成");
    expect(book.value("街镇任务清单", 2, 8)).toBeNull();
  });

  it("that is one of ours is named, and what to do", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    book.sheet("通报").protection = { options: {} };
    book.edit("街镇任务清单", 4, 3, 0.9);
    expect(await failureOf(publish(excelHost(), clock))).toEqual({
      code: "sheet-protected",
      line: "没有写入“通报”：工作表受保护，不允许修改。在“审阅”中撤消工作表保护，然后重试。",
    });
  });
});

/** The first sheet of a book as a literal again. */
function listOf(book: Book, more: object) {
  const [sheet] = book.state.sheets;
  const rows = Array.from({ length: 8 }, (_, row) => [...(sheet?.rows.get(row) ?? [])].map((cell) => cell?.value));
  return { name: "街镇任务清单", cells: rows, tables: [{ name: "街镇任务", at: "A3:H6" }], ...more };
}

describe("rows that are hidden", () => {
  const filtered = { tables: [{ name: "街镇任务", at: "A3:H6", filter: { 2: ["甲街道"] } }] };
  const ways: [string, object, Faults][] = [
    ["by a filter", filtered, {}],
    ["by a filter that leads writes astray", filtered, { filteredWrites: "visible" }],
    ["by a filter that refuses writes", filtered, { filteredWrites: "refused" }],
    ["by hand", { hiddenRows: [4] }, {}],
  ];
  it.each(ways)("%s stop the work before anything is written; the filter stays", async (_, sheet, faults) => {
    const book = smallBook(sheet);
    const before = snapshotOf(book.state);
    connection = connect(book, { faults });
    expect(await failureOf(recompute(excelHost(), clock))).toEqual({
      code: "filtered",
      line: "没有写入“街镇任务清单”：表中有筛选或隐藏的行，写入可能错行。清除筛选、取消隐藏行，然后重新计分。",
    });
    expect(snapshotOf(book.state)).toEqual(before);
  });

  it("stop an undo, too", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    book.sheet("街镇任务清单").hiddenRows.add(4);
    const before = snapshotOf(book.state);
    expect((await failureOf(excelHost().undo())).code).toBe("filtered");
    expect(snapshotOf(book.state)).toEqual(before);
  });
});

describe("merged cells", () => {
  const merged = { tables: [], merges: ["C4:C5"] };

  it("in a list are a finding, and the rest goes on", async () => {
    const book = smallBook(merged);
    const before = restOf(book);
    connection = connect(book);
    const { findings } = await recompute(excelHost(), clock);
    expect(findings.filter(({ code }) => code === "merged-cells").map(({ cell }) => cell)).toEqual(["C4"]);
    expect(restOf(book)).toEqual(before);
  });

  it("over Out columns are said where Excel refuses to write them, and nothing stays written", async () => {
    const [header = [], ...rows] = [2, 3, 4, 5].map((row) =>
      [...(smallBook().sheet("街镇任务清单").rows.get(row) ?? [])].slice(0, 8).map((cell) => cell?.value),
    );
    const sheet = {
      name: "街镇任务清单",
      cells: [[...header, "状态", "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"], ...rows],
      merges: ["I2:I3"],
    };
    const book = createBook([sheet]);
    const before = restOf(book);
    connection = connect(book, { faults: { mergedWrites: "refused" } });
    const { code, line } = await failureOf(recompute(excelHost(), clock));
    expect(code).toBe("merged");
    expect(line).toBe("没有写入“街镇任务清单”：要写入的位置有合并单元格。取消合并单元格，然后重新计分。");
    expect(restOf(book)).toEqual(before);
    expect(
      Object.values(scoresOf(book))
        .slice(1)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });
});

describe("limits of the transport", () => {
  it("are kept with 20,000 tasks: every request and answer stays below 5 MB", async () => {
    const book = largeBook(20_000);
    connection = connect(book, { faults: { requestLimit: 5_000_000, responseLimit: 5_000_000 } });
    const { applied } = await recompute(excelHost(), clock);
    expect(applied.cells).toBeGreaterThan(60_000);
    expect((await excelHost().undo()).restored).toBe(applied.cells);
    expect(Object.keys(scoresOf(book))).toHaveLength(20_001);
  }, 240_000);

  it("are met again in small pieces where cells are far longer than usual", async () => {
    const book = largeBook(300, "很长的话".repeat(2000));
    connection = connect(book, { faults: { requestLimit: 5_000_000, responseLimit: 5_000_000 } });
    const { applied } = await recompute(excelHost(), clock);
    expect(applied.cells).toBeGreaterThan(900);
  });

  it("that are too narrow for anything are said", async () => {
    connection = connect(smallBook(), { faults: { responseLimit: 100 } });
    expect(await failureOf(recompute(excelHost(), clock))).toEqual({
      code: "too-large",
      line:
        "无法处理这个工作簿：数据太多，超过一次能处理的数量。" +
        "删除表格下方的空行和不用的内容，或者把清单拆成几个工作簿。",
    });
  });
});

function largeBook(count: number, words = "推进"): Book {
  const header = ["编号", "重点任务", "责任单位", "完成率", "完成时限", "具体举措"];
  const rows = Array.from({ length: count }, (_, i) => {
    return [`T-${i}`, `任务第${i}项`, `第${i % 10}街道`, (i % 10) / 10, day(2019, 6, 1) + (i % 90), words];
  });
  const tables = [{ name: "街镇任务", at: `A1:F${count + 1}` }];
  return createBook([{ name: "街镇任务清单", cells: [header, ...rows], tables }]);
}

describe("a request that fails half-way", () => {
  it.each([0.3, 0.6, 0.95])("leaves every cell as it was, or what undo puts back (%p)", async (share) => {
    for (let request = 1; request <= 14; request += 1) {
      const book = smallBook();
      const before = restOf(book);
      connection = connect(book);
      beforeRequest(
        connection,
        (count) => count === request,
        () => {
          connection.faults.failAfter = { share };
        },
      );
      const outcome = await recompute(excelHost(), clock).catch((error: unknown) => error);
      delete connection.faults.failAfter;
      if (connection.counts.requests < request) break;
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: "GeneralException" });
      expect(restOf(book)).toEqual(before);
      await excelHost()
        .undo()
        .catch((error: unknown) => {
          expect(error).toMatchObject({ code: "nothing-to-undo" });
        });
      expect(Object.values(scoresOf(book)).flat()).toEqual([]);
      expect(restOf(book)).toEqual(before);
    }
  });

  it("while a sheet of ours is built leaves one that the next run builds again", async () => {
    const book = smallBook();
    connection = connect(book);
    await recompute(excelHost(), clock);
    book.edit("街镇任务清单", 4, 3, 0.9);
    connection.faults.failAfter = { share: 0.5 };
    await expect(publish(excelHost(), clock)).rejects.toMatchObject({ code: "GeneralException" });
    delete connection.faults.failAfter;
    const { plan } = await publish(excelHost(), clock);
    expect(plan.sheets.map(({ name }) => name)).toEqual(["通报"]);
    expect((await publish(excelHost(), clock)).plan.sheets).toEqual([]);
  });
});

describe("other hosts", () => {
  it("that are slow are waited for", async () => {
    const expected = await scoresAlone();
    const book = smallBook();
    connection = connect(book, { faults: { slow: 15 } });
    await recompute(excelHost(), clock);
    expect(scoresOf(book)).toEqual(expected);
  });

  it("that refuse to make one step of a run are written to all the same", async () => {
    const expected = await scoresAlone();
    const book = smallBook();
    connection = connect(book, { faults: { noUndoGroups: true } });
    await recompute(excelHost(), clock);
    expect(scoresOf(book)).toEqual(expected);
  });

  it.each(["1.10", "1.12"])("with no more than ExcelApi %s get the same scores, and undo", async (version) => {
    const expected = await scoresAlone();
    const book = smallBook();
    book.edit("街镇任务清单", 3, 18, "");
    const before = restOf(book);
    connection = connect(book, { version });
    await recompute(excelHost(), clock);
    expect(scoresOf(book)).toEqual(expected);
    expect(restOf(book)).toEqual(before);
    await excelHost().undo();
    expect(restOf(book)).toEqual(before);
    expect(Object.values(scoresOf(book)).flat()).toEqual([]);
  });

  it("with no more than ExcelApi 1.10 do not see merged cells, and nothing else is different", async () => {
    const book = smallBook({ tables: [], merges: ["C4:C5"] });
    connection = connect(book, { version: "1.10" });
    const { findings, applied } = await recompute(excelHost(), clock);
    expect(findings.map(({ code }) => code)).not.toContain("merged-cells");
    expect(applied.cells).toBeGreaterThan(0);
  });
});

describe("cancelling", () => {
  it("between two pieces stops there; what was written can be undone", async () => {
    const book = largeBook(9_000, "走访".repeat(60));
    const before = restOf(book);
    connection = connect(book);
    const stop = new AbortController();
    let steps = 0;
    const progress = () => {
      steps += 1;
      if (steps === 2) stop.abort();
    };
    const { code, line } = await failureOf(recompute(excelHost(), clock, { progress, signal: stop.signal }));
    expect(code).toBe("cancelled");
    expect(line).toBe("已取消：操作中途停止。需要时重新进行即可。");
    const written = Object.values(scoresOf(book)).filter(([light]) => light !== null && light !== undefined);
    expect(written.length).toBeGreaterThan(100);
    expect(written.length).toBeLessThan(9_000);
    expect((await excelHost().undo()).kept).toEqual([]);
    expect(restOf(book)).toEqual(before);
    expect(Object.values(scoresOf(book)).flat()).toEqual([]);
    expect(book.state.sheets.filter((sheet) => isOwn(book, sheet)).map(({ name }) => name)).toEqual(["一线_内部"]);
  }, 120_000);
});
