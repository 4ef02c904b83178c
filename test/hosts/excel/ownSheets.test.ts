import { createBook, snapshotOf, type Book } from "../../../preview/host";
import { cellAt } from "../../../preview/host/cells";
import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { goTo } from "../../../src/hosts/excel/navigate";
import { LOOKS } from "../../../src/workbook/looks";
import { MARK_NAME } from "../../../src/workbook/mark";
import { AS_OF, day, smallBook } from "./support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const clock = { today: AS_OF };
const FINDINGS = "数据核对清单";

async function recomputed(book: Book): Promise<Book> {
  connection = connect(book);
  await recompute(excelHost(), clock);
  return book;
}

/** The cells of a sheet as [address row, column, formula or value]. */
function cellsOf(book: Book, sheet: string) {
  return [...book.sheet(sheet).rows].flatMap(([row, cells]) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row, column, ...cell }])),
  );
}

describe("sheets of ours in Excel", () => {
  it("never take the place of the user's: his 通报 stays, ours has a suffix, and a finding says so", async () => {
    const [list] = smallBook().state.sheets;
    const cells = Array.from({ length: 8 }, (_, at) =>
      Array.from(list?.rows.get(at) ?? [], (cell) => cell?.value ?? null),
    );
    const book = createBook([
      {
        name: "街镇任务清单",
        cells,
        tables: [{ name: "街镇任务", at: "A3:H6" }],
      },
      { name: "通报", cells: [["我自己写的通报"], ["=留着"]] },
    ]);
    const before = JSON.stringify(cellsOf(book, "通报"));
    connection = connect(book);
    const { findings } = await recompute(excelHost(), clock);
    expect(JSON.stringify(cellsOf(book, "通报"))).toBe(before);
    expect(book.state.sheets.map(({ name }) => name)).toContain("通报（一线）");
    expect(findings.map(({ code }) => code)).toContain("sheet-name-taken");
    const again = await recompute(excelHost(), clock);
    expect(again.plan.sheets).toEqual([]);
  });

  it("carry a mark in a name that nobody sees", async () => {
    const book = await recomputed(smallBook());
    const marks = book.state.names.filter(({ name }) => name === MARK_NAME);
    expect(marks.length).toBeGreaterThanOrEqual(3);
    for (const mark of marks) {
      expect(mark.visible).toBe(false);
      expect(mark.formula).toMatch(/^="[A-Za-z]+:[0-9a-f]{8}/);
      expect(book.state.sheets.map(({ id }) => id)).toContain(mark.sheet);
    }
  });

  it("keep place, name and widths when they are built again", async () => {
    const book = await recomputed(smallBook());
    const { sheets } = book.state;
    const findings = sheets.findIndex(({ name }) => name === FINDINGS);
    const [moved] = sheets.splice(findings, 1);
    if (moved === undefined) throw new Error("a sheet was expected");
    sheets.unshift(moved);
    moved.columnWidths.set(1, 321);
    const { id } = moved;
    book.edit("街镇任务清单", 3, 5, "没人懂的时限");
    const { plan } = await recompute(excelHost(), clock);
    expect(plan.sheets.map(({ document }) => document)).toContain("findings");
    expect(book.state.sheets[0]).toMatchObject({ id, name: FINDINGS });
    expect(book.sheet(FINDINGS).columnWidths.get(1)).toBe(321);
  });

  it("hold nothing of what they held before", async () => {
    const book = await recomputed(smallBook());
    book.edit("街镇任务清单", 3, 5, "没人懂的时限");
    await recompute(excelHost(), clock);
    book.edit("街镇任务清单", 3, 5, day(2019, 4, 30));
    await recompute(excelHost(), clock);
    const values = (one: Book) => cellsOf(one, FINDINGS).flatMap(({ value }) => (value === null ? [] : [value]));
    const rebuilt = values(book);
    const fresh = smallBook();
    fresh.edit("街镇任务清单", 3, 5, day(2019, 4, 30));
    expect(rebuilt).toEqual(values(await recomputed(fresh)));
  });

  it("show text that looks like a formula, a day or a number as the text that it is", async () => {
    const book = smallBook();
    const names = ["=cmd|' /C calc'!A0", "+1-2", "12月1日"];
    names.forEach((name, at) => {
      const cell = cellAt(book.sheet("街镇任务清单"), 3 + at, 1);
      if (cell !== undefined) cell.value = name;
    });
    await recomputed(book);
    const own = book.state.sheets.filter(({ name }) => name !== "街镇任务清单" && name !== "我的计算");
    const all = own.flatMap(({ name }) => cellsOf(book, name));
    for (const name of names) expect(all.some(({ value }) => String(value).includes(name))).toBe(true);
    for (const { formula, error } of all) {
      expect(error).toBeUndefined();
      if (formula === undefined) continue;
      expect(formula).toMatch(/^=HYPERLINK\("#(?:[^"]|"")*",(?:\d+|"(?:[^"]|"")*")\)$/);
      for (const name of names) expect(formula).not.toContain(name);
    }
  });

  it("link to the cell that they name, also on a sheet with quotes in its name", async () => {
    const book = smallBook();
    book.sheet("街镇任务清单").name = `清单'一"二`;
    book.edit(`清单'一"二`, 3, 5, "没人懂的时限");
    await recomputed(book);
    const links = cellsOf(book, FINDINGS).filter(({ formula }) => formula?.startsWith("=HYPERLINK") === true);
    const link = links.find(({ value }) => String(value).endsWith("F4"));
    expect(link?.formula).toContain(`"#'清单''一""二'!F4"`);
    expect(await goTo(`清单'一"二`, "F4")).toBe("there");
    expect(book.state.selection).toEqual({ row: 3, column: 5, rows: 1, columns: 1 });
  });

  it("are set up for paper: A4, as wide as a page, headers on every page, page numbers", async () => {
    const book = await recomputed(smallBook());
    const bulletin = book.sheet("通报").page;
    expect(bulletin).toMatchObject({ orientation: "Portrait", paperSize: "A4" });
    const millimetres = ({ top, bottom, left, right }: typeof bulletin.margins) =>
      [top, bottom, left, right].map((points) => Math.round((points * 25.4) / 72));
    expect(millimetres(bulletin.margins)).toEqual([37, 35, 28, 26]);
    expect(bulletin.headersFooters.centerFooter).toContain("&P");
    const findings = book.sheet(FINDINGS);
    expect(findings.page).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
    expect(findings.page.zoom.horizontalFitToPages).toBe(1);
    expect(findings.page.titleRows).toMatchObject({ rows: 1 });
    expect(findings.freeze.rows).toBe((findings.page.titleRows?.row ?? 0) + 1);
    expect(findings.gridlines).toBe(false);
  });

  it("look as their styles say: severities in their colours, merged titles centred, lines around tables", async () => {
    const book = smallBook();
    book.edit("街镇任务清单", 3, 5, "没人懂的时限");
    await recomputed(book);
    const cells = cellsOf(book, FINDINGS);
    const severities = [
      ["错误", LOOKS.error],
      ["警告", LOOKS.warning],
      ["提示", LOOKS.info],
    ] as const;
    const shown = severities.filter(([word]) => cells.some(({ value }) => value === word));
    expect(shown.length).toBeGreaterThan(1);
    for (const [word, { color, fill }] of shown) {
      const looks = cells.filter(({ value }) => value === word).map(({ style }) => [style?.fontColor, style?.fill]);
      expect(new Set(looks.map(String))).toEqual(new Set([`#${color ?? ""},#${fill ?? ""}`]));
    }
    expect(cells.find(({ row }) => row === 0)?.style).toMatchObject({ fontSize: 22, horizontal: "Center", wrap: true });
    expect(book.sheet(FINDINGS).merges[0]).toMatchObject({ row: 0, column: 0, rows: 1 });
    expect(cells.find(({ value }) => value === "错误")?.style?.borders).toMatchObject({
      top: { style: "Continuous" },
    });
  });

  it("are not built where nothing changed: no request writes", async () => {
    const book = await recomputed(smallBook());
    const before = snapshotOf(book.state);
    await recompute(excelHost(), clock);
    expect(snapshotOf(book.state)).toEqual(before);
  });
});
