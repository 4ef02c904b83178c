import { foldText } from "../names/normal";
import { splitUnits } from "../names/splitUnits";
import { CellReader, type Report } from "./cellReader";
import type { Party } from "./item";
import type { Parameters } from "./parameters";
import type { PartyColumn, PartyReader } from "./parties";
import type { Row, Tables } from "./tables";
import { united } from "./united";

/** A grid cell (网格): a patch of the district with a head. */
export interface GridCell {
  readonly row: number;
  readonly id: string;
  readonly street: string;
  readonly heads: readonly string[];
  readonly workers: readonly string[];
}

/** The cells, and what they add to the matters inside them. */
export interface Grid {
  readonly cells: readonly GridCell[];
  /** The cell of each row of 网格事项 that names one that exists. */
  readonly cellOf: ReadonlyMap<number, GridCell>;
  /** The cell's head and its street, by row of 网格事项. */
  readonly partiesOf: ReadonlyMap<number, readonly Party[]>;
}

/** Reads the cells and ties the matters to them. Source: scoring.md §2, last table: 网格长 [0.5], 街镇 [0]. */
export function readGrid(tables: Tables, parties: PartyReader, parameters: Parameters, report: Report): Grid {
  const rows = new Map<string, Row<"gridCells">>();
  const cells = (tables.gridCells ?? []).map((source) => {
    const cell = readCell(source, rows, report);
    parties.learnGridWorkers([...cell.heads, ...cell.workers]);
    return cell;
  });
  const byId = new Map<string, GridCell>();
  for (const cell of cells) if (!byId.has(cell.id)) byId.set(cell.id, cell);
  const cellOf = new Map<number, GridCell>();
  const partiesOf = new Map<number, readonly Party[]>();
  for (const matter of tables.gridMatters ?? []) {
    const reader = new CellReader("gridMatters", matter, report);
    const id = reader.name("cellId");
    if (id === undefined) {
      reader.find("link-missing", "cellId", {});
      continue;
    }
    const cell = byId.get(id);
    if (cell === undefined) {
      reader.find("link-unknown", "cellId", { id });
      continue;
    }
    cellOf.set(matter.row, cell);
    partiesOf.set(matter.row, partiesIn(rows.get(id), id, parties, parameters));
  }
  return { cells, cellOf, partiesOf };
}

function readCell(source: Row<"gridCells">, rows: Map<string, Row<"gridCells">>, report: Report): GridCell {
  const reader = new CellReader("gridCells", source, report);
  const id = reader.name("id") ?? "";
  if (id === "") reader.find("id-missing", "id", {});
  else if (rows.has(id)) reader.find("id-duplicate", "id", { id });
  else rows.set(id, source);
  return {
    row: source.row,
    id,
    street: reader.name("street") ?? "",
    heads: namesIn(reader.name("head")),
    workers: namesIn(reader.name("worker")),
  };
}

function namesIn(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const { lead, assist } = splitUnits(text);
  return [...lead, ...assist].map(foldText);
}

/** Who a cell adds to each matter inside it; a share of 0 is none. */
function partiesIn(
  source: Row<"gridCells"> | undefined,
  id: string,
  parties: PartyReader,
  { gridHeadShare, gridStreetShare }: Parameters,
): readonly Party[] {
  if (source === undefined) return [];
  const reader = new CellReader("gridCells", source, ignore);
  const columns: readonly PartyColumn<"head" | "street">[] = [
    { field: "head", lead: gridHeadShare, assist: gridHeadShare, kind: "gridWorker" },
    { field: "street", lead: gridStreetShare, assist: gridStreetShare, kind: "unit" },
  ];
  return columns
    .filter(({ lead }) => lead > 0)
    .reduce((all: readonly Party[], column) => {
      const text = reader.text(column.field);
      return text === undefined ? all : united(all, parties.read(text, column, id, reader, ignore).parties);
    }, []);
}

/** Said once, for the cell itself, not for each of its matters. */
function ignore(): void {
  return;
}
