import { areaAddress } from "../../workbook/a1";
import type { NewSheet, NewTable } from "../../workbook/newSheet";
import { contentTypesName, partOf, relationsOf } from "./package";
import { addChild, bytesOf, attributeOf, parseXml, rootOf, textOf, xmlBytes } from "./xml";
import type { Parts } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
export const TABLE_STYLE = "TableStyleLight9";

/**
 * Makes Excel tables of what stands on a new sheet. Written here and not through excelize, which counts the parts that
 * it knows and may give a table the place of one that it does not.
 */
export function addTables(parts: Parts, sheet: string, { tables }: NewSheet): void {
  const references = tables.map((table) => {
    const name = freePart(parts);
    parts.set(name, bytesOf(tableXml(table, freeId(parts))));
    listType(parts, name);
    return `<tablePart xmlns:r="${RELATIONS}" r:id="${relate(parts, sheet, name)}"/>`;
  });
  const list = `<tableParts count="${tables.length}">${references.join("")}</tableParts>`;
  parts.set(sheet, bytesOf(textOf(partOf(parts, sheet)).replace(/(<extLst[\s>]|<\/worksheet>)/, `${list}$1`)));
}

function freePart(parts: Parts): string {
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) if (!taken.has(`xl/tables/table${n}.xml`)) return `xl/tables/table${n}.xml`;
}

/** The ids of tables differ within a workbook, whatever their parts are called. */
function freeId(parts: Parts): number {
  const ids = [...parts].flatMap(([name, part]) => {
    const root = /\.xml$/i.test(name) ? /<(?:\w+:)?table\s[^>]*>/.exec(textOf(part.subarray(0, HEAD)))?.[0] : undefined;
    return root === undefined ? [] : [Number(/\sid="(\d+)"/.exec(root)?.[1] ?? 0)];
  });
  return Math.max(0, ...ids) + 1;
}

/** A table part says what it is in its first bytes. */
const HEAD = 4096;

function tableXml({ name, row, column, headers, body }: NewTable, id: number): string {
  const ref = areaAddress({ row, column, rows: body.length + 1, columns: headers.length });
  const document = parseXml(
    bytesOf(`<table xmlns="${MAIN}"><autoFilter/><tableColumns/><tableStyleInfo/></table>`),
    "table",
  );
  const table = rootOf(document);
  const [filter, columns, style] = ["autoFilter", "tableColumns", "tableStyleInfo"].map(
    (tag) => table.getElementsByTagName(tag)[0],
  );
  if (filter === undefined || columns === undefined || style === undefined) throw new Error("a table has these parts");
  const set = (element: typeof table, attributes: Readonly<Record<string, string | number>>) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  };
  set(table, { id, name, displayName: name, ref });
  set(filter, { ref });
  set(columns, { count: headers.length });
  headers.forEach((header, at) => set(addChild(columns, "tableColumn"), { id: at + 1, name: header }));
  set(style, { name: TABLE_STYLE, showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 });
  return textOf(xmlBytes(document));
}

/** Relates a sheet to a part, and gives the relation's id. */
function relate(parts: Parts, sheet: string, target: string): string {
  const slash = sheet.lastIndexOf("/") + 1;
  const name = `${sheet.slice(0, slash)}_rels/${sheet.slice(slash)}.rels`;
  const ids = relationsOf(parts, sheet).map(({ id }) => id);
  const document = parseXml(parts.get(name) ?? bytesOf(`<Relationships xmlns="${PACKAGE_RELATIONS}"/>`), name);
  const relation = addChild(rootOf(document), "Relationship");
  let n = 1;
  while (ids.includes(`rId${n}`)) n += 1;
  relation.setAttribute("Id", `rId${n}`);
  relation.setAttribute("Type", `${RELATIONS}/table`);
  relation.setAttribute("Target", `/${target}`);
  parts.set(name, xmlBytes(document));
  return `rId${n}`;
}

function listType(parts: Parts, target: string): void {
  const name = contentTypesName(parts);
  const document = parseXml(partOf(parts, name), name);
  const root = rootOf(document);
  const isListed = Array.from(root.getElementsByTagName("Override")).some(
    (listed) => attributeOf(listed, "PartName") === `/${target}`,
  );
  if (isListed) return;
  const listed = addChild(root, "Override");
  listed.setAttribute("PartName", `/${target}`);
  listed.setAttribute("ContentType", TABLE_TYPE);
  parts.set(name, xmlBytes(document));
}
