import type { AdoptPreview } from "../../app/adopt";
import type { LeftRow } from "../../workbook/adopt/adopt";
import type { NumberedTask } from "../../workbook/adopt/ids";
import type { RawBook, RawRow } from "../../workbook/raw";

/** How many rows, and how many tasks, travel in one message: a long list that is copied at once would hold the screen up. */
const ROWS = 1_000;
const TASKS = 400;

/** Some rows of a sheet, by its place in the book. */
export interface RawRows {
  readonly sheet: number;
  readonly rows: readonly RawRow[];
}

/** A part of what was understood: all but rows, tasks of a list by its place, or rows that are in no list. */
export type AdoptPart =
  | { readonly preview: AdoptPreview }
  | { readonly list: number; readonly tasks: readonly NumberedTask[] }
  | { readonly left: readonly LeftRow[] };

/** The rows of a book, in pieces. */
export function rawPieces({ sheets }: RawBook): readonly RawRows[] {
  return sheets.flatMap(({ rows }, sheet) => piecesOf(rows, ROWS).map((piece) => ({ sheet, rows: piece })));
}

/** A book as it is but for its rows. */
export function withoutRows(book: RawBook): RawBook {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
}

/** A book whose rows came in pieces, in their order. */
export function withRawPieces(book: RawBook, pieces: readonly RawRows[]): RawBook {
  const rows = book.sheets.map((): RawRow[] => []);
  for (const piece of pieces) for (const row of piece.rows) rows[piece.sheet]?.push(row);
  return { ...book, sheets: book.sheets.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] })) };
}

/** What was understood, in pieces. */
export function adoptParts(preview: AdoptPreview): readonly AdoptPart[] {
  const lists = preview.lists.map((list) => ({ ...list, tasks: [] }));
  return [
    { preview: { ...preview, lists, left: [] } },
    ...preview.lists.flatMap(({ tasks }, list) => piecesOf(tasks, TASKS).map((piece) => ({ list, tasks: piece }))),
    ...piecesOf(preview.left, ROWS).map((left) => ({ left })),
  ];
}

/** What was understood, from its pieces. */
export function adoptWhole(parts: readonly AdoptPart[]): AdoptPreview {
  let preview: AdoptPreview | undefined;
  const tasks = new Map<number, NumberedTask[]>();
  const left: LeftRow[] = [];
  for (const part of parts) {
    if ("preview" in part) preview = part.preview;
    else if ("left" in part) left.push(...part.left);
    else {
      const own = tasks.get(part.list) ?? [];
      own.push(...part.tasks);
      tasks.set(part.list, own);
    }
  }
  if (preview === undefined) throw new Error("what was understood lacks a part");
  return { ...preview, lists: preview.lists.map((list, at) => ({ ...list, tasks: tasks.get(at) ?? [] })), left };
}

function piecesOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
