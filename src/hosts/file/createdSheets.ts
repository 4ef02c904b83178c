import type { NewSheet } from "../../workbook/newSheet";
import { HostError } from "../host";
import { done, type Book } from "./engine";
import { printTitles } from "./newPrint";
import { addTables } from "./newTable";
import { buildNewSheet, stylist } from "./newWorkbook";
import { partOf, type Package } from "./package";
import { withGrowingRows } from "./rowHeights";
import type { SheetName } from "./workbookPart";
import type { Parts } from "./zip";

/**
 * Refuses sheets whose names the workbook has by now.
 *
 * @throws HostError preview-outdated
 */
export function mustBeFree({ sheets }: Package, created: readonly NewSheet[]): void {
  const taken = created.find((sheet) => sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase()));
  if (taken !== undefined) throw new HostError("preview-outdated", { sheet: taken.name });
}

/** Adds sheets of tables that the workbook lacks, laid out as in a new workbook. */
export function addSheets(book: Book, created: readonly NewSheet[]): void {
  const styles = stylist(book);
  for (const sheet of created) {
    done(book.NewSheet(sheet.name));
    buildNewSheet(book, sheet, styles);
  }
}

/** Makes Excel tables of what stands on such a sheet. */
export function finishSheet(parts: Parts, part: string, sheet: NewSheet): void {
  parts.set(part, withGrowingRows(partOf(parts, part)));
  addTables(parts, part, sheet);
}

/** The rows that such sheets repeat in print. */
export function titlesOf(created: readonly NewSheet[]): SheetName[] {
  return created.map((sheet) => ({ sheet: sheet.name, name: "_xlnm.Print_Titles", value: printTitles(sheet) }));
}
