import { isBlank, isFault, isPercent, type CellValue } from "../../core/model/cell";
import { foldText } from "../../core/names/normal";
import type { CellEdit, EditValue, RowEdit } from "../edits";
import { headerText, matchHeaders } from "../headers";
import type { RawBook, RawRow } from "../raw";
import { note, textOf, type Action, type ActionContext, type ActionNote } from "./action";

/** Above the headers an export has a title and a line about itself at most. */
const HEADER_ROWS = 10;
const TABLE = "gridCells";
/** A column that counts the rows tells nothing. */
const COUNTS = /^(?:序号|行号|no\.?|#)$/i;

interface Export {
  readonly rows: readonly RawRow[];
  /** The column of each field that the export has. */
  readonly columns: ReadonlyMap<string, number>;
  readonly unknown: readonly string[];
}

/**
 * Compares the grid system's export with 网格, cell by cell of the grid, matched by 网格编号: new ones are added, what
 * differs is changed, what is gone is only said. A blank in the export takes nothing away; columns that the export
 * lacks stay.
 */
export function importGrid({ model }: ActionContext, book: RawBook): Action {
  const found = findExport(book);
  if (found === undefined) return { edits: {}, notes: [note("grid-no-header", {})] };
  const { columns } = found;
  const known = new Map(
    (model.tables.gridCells ?? []).map((source) => [spelling(source.cells.id), source] as const).reverse(),
  );
  const seen = new Set<string>();
  const cells: CellEdit[] = [];
  const rows: RowEdit[] = [];
  const notes: ActionNote[] = found.unknown.map((header) => note("grid-column-unknown", { header }));
  for (const { row, cells: values } of found.rows) {
    const given = [...columns].flatMap(([field, column]): [string, EditValue][] => {
      const value = written(values[column]);
      return value === null ? [] : [[field, value]];
    });
    if (given.length === 0) continue;
    const id = spelling(values[columns.get("id") ?? -1] ?? null);
    if (id === "") notes.push(note("grid-row-without-id", { row }));
    else if (seen.has(id)) notes.push(note("grid-id-repeated", { row, id }));
    else {
      seen.add(id);
      const there = known.get(id);
      if (there === undefined) rows.push({ table: TABLE, cells: Object.fromEntries(given) });
      else cells.push(...differences(there.row, there.cells, given));
    }
  }
  for (const [id, { row, cells: there }] of [...known].reverse()) {
    if (id !== "" && !seen.has(id)) notes.push(note("grid-gone", { row, id, name: textOf(there.name) }));
  }
  return { edits: { cells, rows }, notes };
}

function differences(
  row: number,
  there: Readonly<Record<string, CellValue | undefined>>,
  given: readonly (readonly [string, EditValue])[],
): CellEdit[] {
  return given.flatMap(([field, after]): CellEdit[] => {
    const isSame = field === "id" || spelling(there[field]) === spelling(after);
    return isSame ? [] : [{ table: TABLE, row, field, after }];
  });
}

/** The sheet, and the row on it, whose headers name most of the columns of 网格; the number of a cell among them. */
function findExport({ sheets }: RawBook): Export | undefined {
  let best: Export | undefined;
  for (const { rows } of sheets) {
    rows.slice(0, HEADER_ROWS).forEach((line, at) => {
      const headers = Array.from(line.cells, headerText);
      const { columns, unknown } = matchHeaders(TABLE, headers);
      const isBetter = columns.has("id") && columns.size > Math.max(1, best?.columns.size ?? 0);
      if (!isBetter) return;
      best = {
        rows: rows.slice(at + 1),
        columns,
        unknown: unknown.flatMap((index) => {
          const header = (headers[index] ?? "").trim();
          return COUNTS.test(header) ? [] : [header];
        }),
      };
    });
  }
  return best;
}

/** A cell as it is compared: white space and full-width forms say nothing, digits may be a number here, a text there. */
function spelling(cell: CellValue | undefined): string {
  return foldText(textOf(cell)).replaceAll(" ", "");
}

/** What is written of an exported cell: ids and names as texts. */
function written(cell: CellValue | undefined): EditValue {
  if (cell === undefined || isBlank(cell) || isFault(cell) || typeof cell === "boolean") return null;
  if (isPercent(cell)) return cell;
  return typeof cell === "string" ? cell.trim() : String(cell);
}
