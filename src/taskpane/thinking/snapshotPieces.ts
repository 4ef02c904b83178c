import type { Grid, Snapshot } from "../../workbook/snapshot";

/** How many cells travel in one message: a large workbook that is copied at once would hold the screen up. */
const CELLS = 15_000;

/** Some rows of a sheet: of one of its tables, by its place, or of the cells that belong to none. */
export interface SnapshotRows {
  readonly sheet: number;
  readonly table: number | "loose";
  readonly rows: Grid["values"];
}

/** The cells of a snapshot, in pieces. */
export function snapshotPieces(snapshot: Snapshot): readonly SnapshotRows[] {
  return snapshot.sheets.flatMap(({ tables, loose }, sheet) => [
    ...tables.flatMap(({ cells }, table) => rowPieces(cells).map((rows) => ({ sheet, table, rows }))),
    ...(loose === undefined ? [] : rowPieces(loose.cells).map((rows) => ({ sheet, table: "loose" as const, rows }))),
  ]);
}

function rowPieces({ values }: Grid): readonly Grid["values"][] {
  const height = Math.max(1, Math.floor(CELLS / Math.max(1, values[0]?.length ?? 0)));
  return Array.from({ length: Math.ceil(values.length / height) }, (_, at) =>
    values.slice(at * height, (at + 1) * height),
  );
}

/** A snapshot as it is but for its cells. */
export function withoutCells(snapshot: Snapshot): Snapshot {
  return withRows(snapshot, () => []);
}

/** A snapshot whose cells came in pieces, in their order. */
export function withPieces(snapshot: Snapshot, pieces: readonly SnapshotRows[]): Snapshot {
  const rows = new Map<string, Grid["values"][number][]>();
  for (const piece of pieces) {
    const key = keyOf(piece.sheet, piece.table);
    const own = rows.get(key) ?? [];
    for (const row of piece.rows) own.push(row);
    rows.set(key, own);
  }
  return withRows(snapshot, (sheet, table) => rows.get(keyOf(sheet, table)) ?? []);
}

function keyOf(sheet: number, table: SnapshotRows["table"]): string {
  return `${sheet}:${table}`;
}

function withRows(
  snapshot: Snapshot,
  rowsOf: (sheet: number, table: SnapshotRows["table"]) => Grid["values"],
): Snapshot {
  const sheets = snapshot.sheets.map((sheet, at) => {
    const tables = sheet.tables.map((table, number) => ({
      ...table,
      cells: { ...table.cells, values: rowsOf(at, number) },
    }));
    const { loose } = sheet;
    if (loose === undefined) return { ...sheet, tables };
    return { ...sheet, tables, loose: { ...loose, cells: { ...loose.cells, values: rowsOf(at, "loose") } } };
  });
  return { ...snapshot, sheets };
}
