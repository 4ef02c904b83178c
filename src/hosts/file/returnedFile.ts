import type { RawBook } from "../../workbook/raw";
import { HostError } from "../host";
import { openBytes } from "./guard";
import type { Package } from "./package";
import { parseSheets } from "./read";
import { readRaw, sheetOf } from "./readRaw";
import { bytesOf, textOf } from "./xml";
import { looksLikeZip } from "./zip";

/** What a file of a stranger's may unpack to; workbooks that people fill in are far smaller. */
const LIMIT = 128 * 1024 * 1024;
/** Only sheets of this size are worth the search for cells that hold nothing but a format. */
const LARGE = 1024 * 1024;
/** A blank cell that says where it is. */
const BLANK_CELL = /<(?:\w+:)?c\s(?=[^>]*\br=")[^>]*\/>/g;

/**
 * The cells of a file that somebody sends back, in any kind that `readRaw` reads: values only. Formulas give their last
 * result; macros, links and objects are not even looked at. What the sheets claim to use costs nothing, only what they
 * hold. Every sheet is read, ours too: the hidden one keeps what was handed out.
 *
 * @param name the file's name
 * @throws HostError file-empty, truncated, file-too-large, password-protected, unsupported, not-a-workbook
 */
export async function readReturned(bytes: Uint8Array, name: string): Promise<RawBook> {
  try {
    return looksLikeZip(bytes) ? await readPackage(openBytes(bytes, LIMIT)) : await readRaw(bytes, name);
  } catch (error) {
    if (error instanceof HostError) throw error;
    // A file that makes a library stumble is no bug of ours, and must not stop the others.
    throw new HostError("not-a-workbook", {}, { cause: error });
  }
}

async function readPackage(book: Package): Promise<RawBook> {
  const sheets = await parseSheets(withoutBlankCells(book));
  return { date1904: book.date1904, sheets: book.sheets.map(({ name }) => sheetOf(name, sheets[name])) };
}

/** A column that is formatted to its end has a million cells that hold nothing. */
function withoutBlankCells(book: Package): Package {
  const parts = new Map(book.parts);
  for (const { part } of book.sheets) {
    const bytes = parts.get(part);
    if (bytes !== undefined && bytes.length > LARGE) {
      parts.set(part, bytesOf(textOf(bytes).replace(BLANK_CELL, "")));
    }
  }
  return { ...book, parts };
}
