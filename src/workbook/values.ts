import { isFault, isPercent } from "../core/model/cell";
import type { CellValue } from "../core/model/cell";
import { foldHeader } from "./fold";
import type { ColumnKind, Word } from "./schema";

/** Days from 1900's epoch to 1904's. */
const SHIFT_1904 = 1462;

/** Turns a cell as it stands on the sheet into what the core is given. */
export type Convert = (cell: CellValue) => CellValue;

/**
 * How the cells of a column are read. Percentages stay marked as such in columns of numbers and texts, where the core
 * weighs them (85 % against a target of 80 %).
 */
export function converter(kind: ColumnKind, words: readonly Word[] | undefined, date1904: boolean): Convert {
  switch (kind) {
    case "date":
    case "deadline":
      return date1904 ? (cell) => shifted(plain(cell)) : plain;
    case "word":
      return wordReader(words ?? []);
    case "text":
    case "names":
    case "number":
    case "share":
      return (cell) => cell;
  }
}

function plain(cell: CellValue): CellValue {
  return isPercent(cell) ? cell.percent : cell;
}

/** A day of a 1904 workbook as a serial of 1900. */
function shifted(cell: CellValue): CellValue {
  return typeof cell === "number" ? cell + SHIFT_1904 : cell;
}

/** How words are read, by the list of them: made once, read for every cell. */
const wordReaders = new WeakMap<readonly Word[], Convert>();

/** A word in either language becomes its code; one that nobody knows stays as it is, trimmed. */
function wordReader(words: readonly Word[]): Convert {
  const known = wordReaders.get(words);
  if (known !== undefined) return known;
  const codes = new Map<string, string>();
  for (const { code, zh, en, also = [] } of words) {
    for (const spelling of [zh, en, ...also]) codes.set(foldHeader(spelling), code);
  }
  const reader: Convert = (cell) => {
    if (cell === null || isFault(cell) || isPercent(cell)) return plain(cell);
    const code = codes.get(foldHeader(String(cell)));
    if (code !== undefined) return code;
    return typeof cell === "string" ? cell.trim() : cell;
  };
  wordReaders.set(words, reader);
  return reader;
}
