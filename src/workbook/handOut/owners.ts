import type { Place } from "../../core/checks/finding";
import type { CellValue } from "../../core/model/cell";
import { isBlank, isFault, isPercent } from "../../core/model/cell";
import { PartyReader, type PartyColumn } from "../../core/model/parties";
import { readRoster } from "../../core/model/roster";
import type { Row, TableKey, Tables } from "../../core/model/tables";
import { foldText } from "../../core/names/normal";
import { saysSameAsAbove } from "../../core/names/splitUnits";
import { compareText } from "../../core/names/compareText";
import { TABLE_KEYS } from "../schema";
import { ruleOf, type RecipientKind } from "./rules";

/** Who has to do with a row. Whoever fills it in does not stand among those who only see it. */
export interface Owners {
  readonly fill: ReadonlySet<string>;
  readonly see: ReadonlySet<string>;
}

/** The owners of every row that may be handed out, and everybody who is one, the 名册 first. */
export interface Ownership {
  readonly of: (table: TableKey, row: number) => Owners;
  readonly order: (names: Iterable<string>) => readonly string[];
  /** The name that the 名册 knows somebody by. */
  readonly nameOf: (spelling: string) => string;
}

interface CellsOf {
  readonly [field: string]: CellValue | undefined;
}

interface Gathered {
  readonly fill: Set<string>;
  readonly see: Set<string>;
}

const NOBODY: Owners = { fill: new Set(), see: new Set() };
const NO_PLACE: Place = { at: "workbook" };
const silent = (): void => undefined;

/** 责任类型 of the 责任 table, as an owner's part for each kind of recipient. */
const ROLES: Readonly<Record<RecipientKind, Readonly<Record<string, keyof Gathered>>>> = {
  unit: { responsible: "fill", assisting: "see" },
  person: { person: "fill", leader: "see" },
};
/** Whose rows the 责任 table speaks of. */
const WITH_RESPONSIBILITIES: readonly TableKey[] = ["streetTasks", "leaderTasks", "projects"];

/** Finds out who owns the rows of every table, by names, 简称 and groups of the 名册. */
export function ownershipOf(tables: Tables, by: RecipientKind): Ownership {
  const roster = readRoster(tables.roster, silent);
  const parties = new PartyReader(roster);
  const columns = new Map<string, PartyColumn<string>>();
  const namesIn = (field: string, text: string): readonly string[] => {
    const column = columns.get(field) ?? { field, lead: 1, assist: 1, kind: by === "unit" ? "unit" : "cadre" };
    columns.set(field, column);
    return parties.read(text, column, "", { place: () => NO_PLACE }, silent).parties.map(({ name }) => name);
  };
  const extra = byResponsibility(tables, by, namesIn);
  const owners = new Map<TableKey, ReadonlyMap<number, Owners>>();
  const items = new Map<string, Owners>();
  // In the schema's order a table stands behind those that it looks through.
  for (const key of TABLE_KEYS) {
    const rule = ruleOf(key);
    if (rule === undefined) continue;
    const above = new Map<string, string>();
    const rows = new Map<number, Owners>();
    for (const { row, cells } of rowsOf(tables, key)) {
      const found: Gathered = { fill: new Set(), see: new Set() };
      for (const part of ["fill", "see"] as const) {
        for (const field of rule.named[by]?.[part] ?? []) {
          const text = repeated(field, textOf(cells[field]), above);
          for (const name of text === "" ? [] : namesIn(field, text)) found[part].add(name);
        }
      }
      const id = foldText(textOf(cells[rule.key[0] ?? ""]));
      if (WITH_RESPONSIBILITIES.includes(key)) join(found, extra.get(id));
      if (found.fill.size + found.see.size === 0 && rule.through !== undefined) {
        const parent = foldText(textOf(cells[rule.through.field]));
        for (const table of rule.through.tables) join(found, items.get(`${table}:${parent}`));
      }
      for (const name of found.fill) found.see.delete(name);
      rows.set(row, found);
      if (!items.has(`${key}:${id}`)) items.set(`${key}:${id}`, found);
    }
    owners.set(key, rows);
  }
  return {
    of: (table, row) => owners.get(table)?.get(row) ?? NOBODY,
    order: (names) =>
      [...names].sort(
        (a, b) => (roster.find(a)?.order ?? Infinity) - (roster.find(b)?.order ?? Infinity) || compareText(a, b),
      ),
    nameOf: (spelling) => roster.find(spelling)?.name ?? foldText(spelling),
  };
}

/** The rows of a table with cells that are looked up by a field's name. */
export function rowsOf(tables: Tables, key: TableKey): readonly { readonly row: number; readonly cells: CellsOf }[] {
  const rows: readonly Row[] = tables[key] ?? [];
  return rows;
}

/** Whom the 责任 table adds to an item. */
function byResponsibility(
  tables: Tables,
  by: RecipientKind,
  namesIn: (field: string, text: string) => readonly string[],
): ReadonlyMap<string, Gathered> {
  const added = new Map<string, Gathered>();
  for (const { cells } of rowsOf(tables, "responsibilities")) {
    const part = ROLES[by][textOf(cells["role"])];
    const [id, text] = [foldText(textOf(cells["itemId"])), textOf(cells["name"])];
    if (part === undefined || id === "" || text === "") continue;
    const found = added.get(id) ?? { fill: new Set<string>(), see: new Set<string>() };
    for (const name of namesIn("name", text)) found[part].add(name);
    added.set(id, found);
  }
  return added;
}

function join(found: Gathered, more: Owners | undefined): void {
  for (const name of more?.fill ?? []) found.fill.add(name);
  for (const name of more?.see ?? []) found.see.add(name);
}

/** What 同上 stands for. */
function repeated(field: string, text: string, above: Map<string, string>): string {
  const meant = saysSameAsAbove(text) ? (above.get(field) ?? "") : text;
  above.set(field, meant);
  return meant;
}

/** The text of a cell; the empty text for one that holds none. */
export function textOf(cell: CellValue | undefined): string {
  if (cell === undefined || cell === null || isBlank(cell) || isFault(cell)) return "";
  return String(isPercent(cell) ? cell.percent : cell).trim();
}
