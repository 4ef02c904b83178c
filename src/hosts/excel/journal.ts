import { INTERNAL_SHEET } from "../../workbook/internalSheet";
import { Deflate, inflateSync, strFromU8, strToU8 } from "fflate";
import { pause } from "../pause";
import type { BlockFormats } from "./chunks";

/** The very hidden sheet that keeps what undo needs, in its first column. */
export const JOURNAL_SHEET = INTERNAL_SHEET;

const VERSION = 2;
/** Excel takes 32,767 characters in a cell. */
const CELL_LENGTH = 32_000;
/** Begins each cell: base 64 alone might begin like a formula, or be a number. */
const TEXT = "x";
/** Bytes deflated in one go, and bytes turned into characters in one call. */
const DEFLATED = 131_072;
const PIECE = 8192;

/** What a cell holds, as `formulas` gives it. */
export type Held = string | number | boolean;

/**
 * A rectangle that was written, by the sheet's id. Values are as they are typed, an apostrophe before a text where it
 * needs one; `null` stands for a cell that was left alone.
 */
export interface JournalBlock {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: readonly (readonly (Held | null)[])[];
  readonly after: readonly (readonly (Held | null)[])[];
  readonly formats?: BlockFormats;
}

/** Rows that a table or list was given at its end, empty ones until then. */
export interface JournalRows {
  readonly sheetId: string;
  readonly sheet: string;
  /** Null for a list that is no Excel table. */
  readonly table: JournalRowsTable | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Columns that the table computes. */
  readonly calculated: readonly number[];
  /** The number formats that cells of these columns had before, row by row; one where all were alike. */
  readonly formats: readonly { readonly column: number; readonly before: readonly string[] }[];
}

export interface JournalRowsTable {
  readonly id: string;
  readonly name: string;
}

/** A sheet that was made for a table, known by its name. */
export interface JournalSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly tables: readonly JournalTable[];
}

export interface JournalTable {
  readonly name: string;
  readonly headers: readonly string[];
}

/** A column that was added to a table, or beside a list that is none. */
export interface JournalColumn {
  readonly sheetId: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly header: string;
  /** Of the header. */
  readonly row: number;
  readonly column: number;
  /** Header and body, as they were when the column was added. */
  readonly rows: number;
}

/** One run, as the workbook keeps it. */
export interface StoredRun {
  readonly version: typeof VERSION;
  readonly blocks: readonly JournalBlock[];
  readonly columns: readonly JournalColumn[];
  readonly rows: readonly JournalRows[];
  readonly sheets: readonly JournalSheet[];
}

/** A run to keep. */
export function storedRun(
  blocks: readonly JournalBlock[],
  columns: readonly JournalColumn[],
  rows: readonly JournalRows[] = [],
  sheets: readonly JournalSheet[] = [],
): StoredRun {
  return { version: VERSION, blocks, columns, rows, sheets };
}

/** A run as texts that fit into cells: deflated JSON in base 64. The first says how many there are. */
export async function encodeRun(stored: StoredRun): Promise<string[]> {
  const text = base64(await deflated(strToU8(JSON.stringify(stored))));
  const cells = Array.from({ length: Math.ceil(text.length / CELL_LENGTH) }, (_, index) =>
    TEXT.concat(text.slice(index * CELL_LENGTH, (index + 1) * CELL_LENGTH)),
  );
  return [`journal:${cells.length}`, ...cells];
}

/** Deflates piece by piece: what a large run takes at once would hold the screen up. */
async function deflated(bytes: Uint8Array): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const stream = new Deflate({ level: 9 }, (piece) => pieces.push(piece));
  for (let at = 0; at < bytes.length; at += DEFLATED) {
    stream.push(bytes.subarray(at, at + DEFLATED), at + DEFLATED >= bytes.length);
    await pause();
  }
  return pieces;
}

function base64(pieces: readonly Uint8Array[]): string {
  let binary = "";
  for (const bytes of pieces) {
    for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}

/** The run in these cells; undefined where there is none, or none that this version reads. */
export function decodeRun(cells: readonly Held[]): StoredRun | undefined {
  const [, count] = /^journal:(\d+)$/.exec(String(cells[0] ?? "")) ?? [];
  if (count === undefined) return undefined;
  try {
    const text = atob(
      cells
        .slice(1, Number(count) + 1)
        .map((cell) => String(cell).slice(TEXT.length))
        .join(""),
    );
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const stored: unknown = JSON.parse(strFromU8(inflateSync(bytes)));
    return isStoredRun(stored) ? stored : undefined;
  } catch {
    // Somebody showed the hidden sheet and typed into it: what is left cannot be undone.
    return undefined;
  }
}

function isStoredRun(value: unknown): value is StoredRun {
  return typeof value === "object" && value !== null && "version" in value && value.version === VERSION;
}
