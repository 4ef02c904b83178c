import type { SheetContent } from "./change";

/** A sheet of a workbook that we make from nothing: it replaces none and needs no mark. */
export interface BookSheet extends Omit<SheetContent, "document" | "fingerprint" | "replaces"> {
  /** Names that hold in the whole workbook, each for a cell of this sheet in A1 notation. */
  readonly names?: readonly CellName[];
  /** Neither shown nor listed by the program that opens the workbook. */
  readonly veryHidden?: true;
}

export interface CellName {
  readonly name: string;
  readonly cell: string;
}
