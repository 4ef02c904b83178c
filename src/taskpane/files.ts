import type { Judgement } from "../app/judge";
import type { Sensitivity } from "../core/fairness/sensitivity";
import type { Document } from "../report/blocks";
import type { Day } from "../core/calendar/day";
import type { Clock } from "../workbook/read";

/** A file that the user may take away. */
export interface OfferedFile {
  readonly name: string;
  /** Its MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The leaders' workbook, with the number of its sheets that can be seen. */
export interface ScorecardsFile extends OfferedFile {
  readonly sheets: number;
}

/** The makers of files. */
export interface Files {
  /** The leaders' workbook of a judged workbook, named in the workbook's language. */
  scorecards(judgement: Judgement, clock: Clock, sensitive: readonly Sensitivity[]): Promise<ScorecardsFile>;
  /** A bulletin as a Word document. */
  bulletin(document: Document, written: Day): Promise<OfferedFile>;
}

/**
 * The makers of files; what they need is loaded when the first file is asked for.
 *
 * @param wasm the address of excelize.wasm.gz
 */
export function lazyFiles(wasm: string): Files {
  return {
    scorecards: async (judgement, clock, sensitive) =>
      (await import("./makeFiles")).scorecardsFile(judgement, clock, sensitive, wasm),
    bulletin: async (document, written) => (await import("./makeFiles")).bulletinFile(document, written),
  };
}

/** Hands a file to the user, as the browser does it with any download. */
export function download({ name, type, bytes }: OfferedFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The file is taken after the click, by nobody knows when; the memory is given back a minute later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
