import { finding } from "../core/checks/finding";
import type { Finding } from "../core/checks/finding";
import { address, areaAddress } from "./a1";
import { closest } from "./closest";
import type { FoundTable } from "./find";
import { nearHeader } from "./headers";
import { hasRoom } from "./located";
import type { LocatedTable } from "./located";
import { SCHEMA, headerOf, said } from "./schema";
import type { Area } from "./snapshot";

/** What is wrong with the shape of a table: its headers, merged cells, protection, room for the Out columns. */
export function sheetFindings(found: FoundTable, located: LocatedTable): readonly Finding[] {
  return [
    ...headerFindings(found, located),
    ...found.sheet.merges.filter((merge) => overlap(merge, found.area)).map((merge) => mergedCells(located, merge)),
    ...belowFindings(found, located),
    ...writeFindings(located),
  ];
}

/** What was typed right below an Excel table that did not grow with it: nothing of it is read. */
function belowFindings({ sheet, table }: FoundTable, { area }: LocatedTable): Finding[] {
  const own = sheet.tables.find(({ name }) => name === table);
  if (own?.freeRows !== 0 || own.totals === true) return [];
  const cell = address(area.row + area.rows, area.column);
  return [finding("rows-below-table", { at: "sheet", sheet: sheet.name, cell }, { table: own.name })];
}

function headerFindings({ key, headers, match }: FoundTable, located: LocatedTable): Finding[] {
  const { headerRow, area, sheet, language } = located;
  const at = (index: number) => ({ at: "sheet", sheet, cell: address(headerRow, area.column + index) }) as const;
  const unknownHeaders = match.unknown.map((index) => (headers[index] ?? "").trim());
  const findings: Finding[] = [];
  for (const column of SCHEMA[key].columns) {
    if (match.columns.has(column.field) || column.out) continue;
    const name = said(column.name, language);
    if (column.required) {
      const place = { at: "table", table: key, field: column.field } as const;
      findings.push(finding("column-missing", place, { column: name, closest: closest(name, unknownHeaders) }));
      continue;
    }
    const near = nearHeader(column, headers, match.unknown);
    if (near === undefined) continue;
    findings.push(finding("header-close", at(near), { header: (headers[near] ?? "").trim(), column: name }));
  }
  for (const { field, index } of match.repeated) {
    findings.push(finding("header-repeated", at(index), { column: headerOf(key, field, language) }));
  }
  return findings;
}

function mergedCells({ sheet }: LocatedTable, merge: Area): Finding {
  const place = { at: "sheet", sheet, cell: address(merge.row, merge.column) } as const;
  return finding("merged-cells", place, { area: areaAddress(merge) });
}

/** What keeps the add-in from writing its columns. */
function writeFindings(located: LocatedTable): Finding[] {
  const { key, sheet, language, missingOut } = located;
  if (!SCHEMA[key].columns.some((column) => column.out)) return [];
  if (located.protected) return [finding("sheet-protected", { at: "sheet", sheet }, { sheet })];
  if (hasRoom(located)) return [];
  const columns = missingOut.map((field) => headerOf(key, field, language));
  return [finding("no-room", { at: "table", table: key }, { columns })];
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
