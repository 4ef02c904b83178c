import { finding } from "../checks/finding";
import { CellReader, type Report } from "./cellReader";
import { ITEM_SPECS, ITEM_TABLES, type ItemTable } from "./itemTables";
import type { Row, Tables } from "./tables";

/** A row of a table of work items. */
export interface ItemRef {
  readonly table: ItemTable;
  readonly row: number;
  readonly id: string;
}

/** Which row an id stands for. */
export interface ItemIndex {
  readonly find: (id: string) => ItemRef | undefined;
  /** Whether links to the row's id go to the row: of rows that share an id only the first is meant. */
  readonly owns: (ref: ItemRef) => boolean;
}

/**
 * Looks up rows by their ids, across all tables of items. A repeated id is a finding, and links go to its first row.
 * Rows of 指标分解 bear the id of their 指标, so they are no targets of links.
 */
export function indexItems(tables: Tables, report: Report): ItemIndex {
  const first = new Map<string, ItemRef>();
  const add = <K extends ItemTable>(table: K) => {
    const rows: readonly Row<K>[] = tables[table] ?? [];
    const field = ITEM_SPECS[table].columns.id;
    for (const source of rows) {
      const cells = new CellReader<K>(table, source, ignore);
      const id = cells.text(field);
      if (id === undefined) continue;
      if (first.has(id)) report(finding("id-duplicate", cells.place(field), { id }));
      else first.set(id, { table, row: source.row, id });
    }
  };
  for (const table of ITEM_TABLES) if (table !== "indicatorShares") add(table);
  return {
    find: (id) => first.get(id),
    owns: ({ table, row, id }) => {
      const ref = first.get(id);
      return ref?.table === table && ref.row === row;
    },
  };
}

/** What is wrong with the cells is said when the row itself is read. */
function ignore(): void {
  return;
}
