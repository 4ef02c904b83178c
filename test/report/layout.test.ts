import * as fc from "fast-check";
import type { Document } from "../../src/report/blocks";
import { layOut } from "../../src/report/layout";
import { linesOf } from "../../src/report/measure";

const sheet: Document = {
  kind: "bulletin",
  title: "通报",
  grid: [10, 20, 8],
  blocks: [
    { block: "redTitle", text: "某某文件" },
    { block: "title", text: "通报" },
    { block: "heading", level: 1, text: "一、总体情况" },
    { block: "heading", level: 2, text: "（一）街镇" },
    { block: "paragraph", text: "共3项工作。" },
    { block: "paragraph", text: "督查室", align: "right" },
    {
      block: "table",
      columns: [
        { title: "名称", kind: "text", span: 2 },
        { title: "总分", kind: "number" },
      ],
      rows: [
        [{ value: "甲街道" }, { value: 93.65 }],
        [{ value: "乙街道", style: "red" }, { value: null }],
      ],
    },
  ],
  print: { orientation: "portrait", margins: [37, 35, 28, 26], footer: "— &P —", repeatHeader: false },
};

/** The document with one paragraph of this text. */
const withText = (text: string): Document => ({ ...sheet, blocks: [{ block: "paragraph", text }] });
const cellOf = (text: string) => layOut(withText(text), "通报").rows[0]?.cells[0];

describe("a document on a sheet", () => {
  it("puts its blocks under each other", () => {
    const { rows } = layOut(sheet, "通报");
    expect(rows.map(({ cells }) => cells.map(({ column, value, style }) => [column, value, style]))).toEqual([
      [[0, "某某文件", "redTitle"]],
      [[0, "通报", "title"]],
      [[0, "一、总体情况", "heading"]],
      [[0, "（一）街镇", "subheading"]],
      [[0, "共3项工作。", "text"]],
      [[0, "督查室", "right"]],
      [
        [0, "名称", "header"],
        [2, "总分", "header"],
      ],
      [
        [0, "甲街道", "cell"],
        [2, 93.65, "number"],
      ],
      [
        [0, "乙街道", "red"],
        [2, null, "number"],
      ],
    ]);
  });

  it("merges lines over the whole width, and what spans several columns", () => {
    const { merges, widths } = layOut(sheet, "通报");
    expect(widths).toEqual([10, 20, 8]);
    expect(merges.filter(({ row }) => row === 0)).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(merges.filter(({ row }) => row === 7)).toEqual([{ row: 7, column: 0, rows: 1, columns: 2 }]);
    expect(merges).toHaveLength(6 + 3);
  });

  it("prints as the document says", () => {
    expect(layOut(sheet, "通报").print).toEqual({
      orientation: "portrait",
      margins: [37, 35, 28, 26],
      footer: "— &P —",
    });
  });

  it("makes a row high enough for text that wraps", () => {
    const height = (text: string) => layOut(withText(text), "通报").rows[0]?.height ?? 0;
    expect(height("字".repeat(12))).toBe(height("字"));
    expect(height("字".repeat(36))).toBeGreaterThanOrEqual(3 * height("字") - 2);
    expect(height("字".repeat(10000))).toBe(409);
  });

  it("leaves the height of an ordinary table row to the host", () => {
    expect(layOut(sheet, "通报").rows[7]).not.toHaveProperty("height");
  });
});

describe("text from cells", () => {
  it("stays what it is: never markup, never a formula", () => {
    for (const text of ["=1+1", "<b>粗</b>", "+86", "@甲", "&P", "{{x}}", "'引"]) {
      expect(cellOf(text)).toEqual({ column: 0, value: text, style: "text" });
    }
  });

  it("loses what a sheet cannot hold", () => {
    expect(cellOf("甲\u0000\u0007乙\uffff")?.value).toBe("甲乙");
    expect(cellOf("甲\ud800乙")?.value).toBe("甲乙");
    expect(cellOf("第一行\n第二行😀")?.value).toBe("第一行\n第二行😀");
    expect(String(cellOf("长".repeat(40000))?.value)).toHaveLength(32767);
  });
});

describe("fingerprint", () => {
  const print = (document: Document, name = "通报") => layOut(document, name).fingerprint;

  it("is a SHA-256", () => {
    expect(print(sheet)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is the same for the same content, whatever the order of keys and the sheet's name", () => {
    const { print: setup, blocks, grid, title, kind } = sheet;
    expect(print({ print: setup, blocks, grid, title, kind }, "通报 2")).toBe(print(sheet));
  });

  it("differs with any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(cellOf(one)?.value !== cellOf(other)?.value);
        expect(print(withText(one))).not.toBe(print(withText(other)));
      }),
    );
  });

  it("differs with a style, a link, a width and the page", () => {
    const table = (cell: object): Document => ({
      ...sheet,
      blocks: [{ block: "table", columns: [{ title: "位置", kind: "text" }], rows: [[{ value: "甲", ...cell }]] }],
    });
    const prints = [
      print(table({})),
      print(table({ style: "red" })),
      print(table({ link: { sheet: "甲", cell: "A1" } })),
      print({ ...table({}), grid: [11, 20, 8] }),
      print({ ...table({}), print: { ...sheet.print, orientation: "landscape" } }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});

it("counts a Chinese character as wide as two digits, and every line break", () => {
  expect(linesOf("督查2次均91.5分", 10)).toBe(2);
  expect(linesOf("1234567890", 10)).toBe(1);
  expect(linesOf("甲\n乙\n", 10)).toBe(3);
});
