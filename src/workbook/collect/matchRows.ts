import type { TableKey } from "../../core/model/tables";
import type { HandedRow } from "../handOut/parcels";
import { ruleOf } from "../handOut/rules";
import { columnOf } from "../schema";
import { meaningOf, type Reading } from "./cellValues";
import type { ReturnedRow, ReturnedTable } from "./returnedTable";

/** Which returned rows are which handed out ones. */
export interface MatchedRows {
  /** Each handed out row with what came back for it: usually one row, none where it is gone, several where it was copied. */
  readonly pairs: readonly { readonly handed: HandedRow; readonly returned: readonly ReturnedRow[] }[];
  /** Rows that were not handed out. */
  readonly added: readonly ReturnedRow[];
}

/**
 * Matches rows by their number and their origin, never by their place. Where the two disagree the number counts: sorting
 * half of a sheet leaves the hidden origins behind. A row without either is known by what it says, if only one row says
 * that.
 */
export function matchRows(
  table: TableKey,
  handed: readonly HandedRow[],
  returned: ReturnedTable | undefined,
  reading: Reading,
): MatchedRows {
  const byOrigin = new Map(handed.map((row) => [row.origin, row]));
  const byKey = uniqueBy(handed, ({ key }) => key);
  const found = new Map<HandedRow, ReturnedRow[]>();
  let open = returned?.rows ?? [];
  const match = (find: (row: ReturnedRow) => HandedRow | undefined) => {
    open = open.filter((row) => {
      const known = find(row);
      if (known !== undefined) found.set(known, [...(found.get(known) ?? []), row]);
      return known === undefined;
    });
  };
  match(({ origin, key }) => {
    const known = byOrigin.get(origin);
    return known?.key === key ? known : undefined;
  });
  match(({ key }) => byKey.get(key));
  const unmatched = () => handed.filter((row) => !found.has(row));
  const free = new Map(uniqueBy(unmatched(), ({ origin }) => origin));
  const claims = uniqueBy(open, ({ origin }) => origin);
  match((row) => (claims.get(row.origin) === row ? free.get(row.origin) : undefined));
  if (returned !== undefined && open.length > 0) {
    const says = contentOf(table, returned.fields, reading);
    const said = uniqueBy(unmatched(), ({ cells }) => says((field) => cells[field]));
    const saying = uniqueBy(open, ({ cells }) => says((field) => cells.get(field)?.value));
    match((row) => {
      const content = says((field) => row.cells.get(field)?.value);
      return saying.get(content) === row ? said.get(content) : undefined;
    });
  }
  return { pairs: handed.map((row) => ({ handed: row, returned: found.get(row) ?? [] })), added: open };
}

/** What the cells of a row say that nobody fills in; the empty text where that is nothing. */
function contentOf(table: TableKey, fields: readonly string[], reading: Reading) {
  const rule = ruleOf(table);
  const columns = fields.flatMap((field) => {
    const column = columnOf(table, field);
    const isFixed = rule?.fill.includes(field) === false && !rule.key.slice(0, 1).includes(field);
    return column !== undefined && isFixed ? [column] : [];
  });
  return (cell: (field: string) => Parameters<typeof meaningOf>[1]): string => {
    const meanings = columns.map((column) => meaningOf(column, cell(column.field), reading));
    return meanings.some((meaning) => meaning !== "") ? meanings.join("\n") : "";
  };
}

/** Those that are alone under their name; the empty name is none. */
function uniqueBy<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T> {
  const byName = new Map<string, T | undefined>();
  for (const one of all) {
    const name = nameOf(one);
    if (name !== "") byName.set(name, byName.has(name) ? undefined : one);
  }
  return new Map([...byName].flatMap(([name, one]) => (one === undefined ? [] : [[name, one] as const])));
}
