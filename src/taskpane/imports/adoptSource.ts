import { readRaw as readSheet } from "../../hosts/excel/readRaw";
import { delimitedSheet } from "../../workbook/delimited";
import type { RawBook } from "../../workbook/raw";
import type { Thinking } from "../thinking/thinking";

/** Where a list may come from. */
export const SOURCE_KINDS = ["sheet", "selection", "paste", "file"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where a list comes from, with what is needed to read it; undefined while something is missing. */
export type AdoptSource =
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "selection" }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "file"; readonly file: File };

/** A source as it was read. */
export interface ReadSource {
  readonly book: RawBook;
  /**
   * What its rows are known by when it is adopted again: the file's name, nothing for the open workbook. Undefined where
   * rows have no place: another text that is pasted is another list.
   */
  readonly file: string | undefined;
}

/** The open workbook's own rows. */
const HERE = "";

/**
 * Reads a list from where it is; nothing is written.
 *
 * @param thinking reads files
 * @param pasted what a pasted text is called, in the ids of its rows
 * @throws HostError whatever keeps a sheet or a file from being read
 */
export async function readSource(
  source: AdoptSource,
  thinking: Pick<Thinking, "read">,
  pasted: string,
): Promise<ReadSource> {
  switch (source.kind) {
    case "sheet":
      return { book: await readSheet({ sheet: source.sheet }), file: HERE };
    case "selection":
      return { book: await readSheet("selection"), file: HERE };
    case "paste": {
      // Excel and WPS part what is copied by tabs, whatever else stands in the cells.
      const delimiter = source.text.includes("\t") ? "\t" : undefined;
      return { book: { date1904: false, sheets: [delimitedSheet(pasted, source.text, delimiter)] }, file: undefined };
    }
    case "file": {
      const { file } = source;
      return { book: await thinking.read(file), file: file.name };
    }
  }
}
