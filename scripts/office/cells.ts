import { read } from "@e965/xlsx";

/** What a cell shows: a number, a text, an error as its name; undefined where it shows nothing. */
export type Cells = (sheet: string, cell: string) => string | number | undefined;

/** The cells of a workbook by sheet and address. */
export function readCells(bytes: Uint8Array): Cells {
  const { Sheets } = read(bytes, { type: "array", cellFormula: true, sheetStubs: true, nodim: true });
  return (sheet, place) => {
    const cell: unknown = Sheets[sheet]?.[place];
    if (typeof cell !== "object" || cell === null || !("v" in cell)) return undefined;
    if ("t" in cell && cell.t === "e") return "w" in cell ? String(cell.w) : "error";
    return typeof cell.v === "number" || typeof cell.v === "string" ? cell.v : undefined;
  };
}
