import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { wasmPath } from "../../../src/hosts/file/disk";
import { fileHost, type FileHost } from "../../../src/hosts/file/host";
import { pack, type Parts } from "../../../src/hosts/file/zip";
import type { Plan, SheetContent, TableChange } from "../../../src/workbook/change";
import type { Snapshot, SheetSnapshot, TableSnapshot } from "../../../src/workbook/snapshot";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a workbook that another program made. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../data/fixtures", name)));
}

export function hostOf(bytes: Uint8Array): FileHost {
  return fileHost(bytes, "test.xlsx", wasmPath());
}

/** A workbook of one sheet called 表, its sheet part made of these pieces. */
export function workbookOf(pieces: { before?: string; rows: string; after?: string; workbook?: string }): Uint8Array {
  const { before = "", rows, after = "", workbook = "" } = pieces;
  return pack(partsOf(`${before}<sheetData>${rows}</sheetData>${after}`, workbook));
}

export function partsOf(sheet: string, workbook = ""): Parts {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (list: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  const texts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml"),
    ),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="4"><xf/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet}</worksheet>`,
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

/** The first table of a snapshot with its sheet. */
export function firstTable(snapshot: Snapshot): { sheet: SheetSnapshot; table: TableSnapshot } {
  for (const sheet of snapshot.sheets) {
    const [table] = sheet.tables;
    if (table !== undefined) return { sheet, table };
  }
  throw new Error("a workbook with a table was expected");
}

/** What 状态 and 综合分 look like when the add-in adds them to the first table. */
export function outColumns(snapshot: Snapshot, texts: readonly string[] = ["红"]): TableChange {
  const { sheet, table } = firstTable(snapshot);
  const { row, column, values } = table.cells;
  const columns = values[0]?.length ?? 0;
  const first = column + columns;
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    table: table.name,
    area: { row, column, rows: values.length, columns },
    watched: [],
    added: [
      { column: first, header: "状态" },
      { column: first + 1, header: "综合分", numberFormat: "0.00" },
    ],
    cells: values.slice(1).flatMap((_, i) => [
      { row: row + 1 + i, column: first, before: null, after: texts[i % texts.length] ?? null },
      { row: row + 1 + i, column: first + 1, before: null, after: 50.125 + i },
    ]),
  };
}

export function planOf(tables: readonly TableChange[], sheets: readonly SheetContent[] = []): Plan {
  return { tables, sheets };
}

export const CHECKLIST: SheetContent = {
  document: "findings",
  name: "数据核对清单",
  fingerprint: "abcd",
  widths: [8, 20],
  frozenRows: 2,
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  print: { orientation: "landscape", margins: [20, 25.4, 15, 15], repeatedRows: [1, 1], footer: "— &P —" },
  rows: [
    { height: 40, cells: [{ column: 0, value: "数据核对清单", style: "title" }] },
    {
      cells: [
        { column: 0, value: "级别", style: "header" },
        { column: 1, value: "位置", style: "header" },
      ],
    },
    {
      cells: [
        { column: 0, value: "错误", style: "error" },
        { column: 1, value: "=D4", style: "link", link: { sheet: "街镇任务清单", cell: "D4" } },
      ],
    },
  ],
};
