import { SSF } from "@e965/xlsx";
import type { CellState } from "./state";

interface Formatter {
  format(numberFormat: string, value: unknown, options: { date1904: boolean }): string;
}

const formatter = SSF as Formatter;

/** The words that a cell shows, by its number format (column width aside: never "####"). */
export function textOf(cell: CellState | undefined, numberFormat: string, date1904: boolean): string {
  if (cell?.value === undefined || cell.value === null) return "";
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (cell.error) return String(cell.value);
  return formatter.format(numberFormat, cell.value, { date1904 });
}
