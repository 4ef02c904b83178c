import { areaAddress } from "../../workbook/a1";
import type { Area } from "../../workbook/snapshot";
import { parseArea } from "./refs";

const RULE = /<(?:\w+:)?(?:dataValidation|conditionalFormatting)\s[^>]*>/g;
const PLACES = /\bsqref="([^"]*)"/;

/**
 * A worksheet part in which the lists to choose from and the conditional formats of a table's body reach so many rows
 * further, as they do when a table grows in Excel. Those that reach further already, or end earlier, stay.
 */
export function extendRules(sheet: string, table: Area, rows: number): string {
  return sheet.replaceAll(RULE, (rule) =>
    rule.replace(PLACES, (_, places: string) => `sqref="${places.split(/\s+/).map(extended).join(" ")}"`),
  );

  function extended(place: string): string {
    const area = parseArea(place);
    if (area === undefined || table.rows < 2) return place;
    const inColumns = area.column >= table.column && area.column + area.columns <= table.column + table.columns;
    const endsWithBody = area.row + area.rows === table.row + table.rows && area.row > table.row;
    return inColumns && endsWithBody ? areaAddress({ ...area, rows: area.rows + rows }) : place;
  }
}
