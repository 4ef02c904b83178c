import { finding } from "../checks/finding";
import { foldText } from "../names/normal";
import { CellReader, type Report } from "./cellReader";
import type { SubjectKind } from "./item";
import type { Row } from "./tables";

/** A line of the 名册: somebody who can be scored. */
export interface RosterEntry {
  /** Its place in the 名册, from 0. */
  readonly order: number;
  readonly row: number;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly group: string | undefined;
  readonly series: string | undefined;
  readonly headcount: number | undefined;
}

/** The 名册: who there is, under every spelling. */
export interface Roster {
  /** Whether the workbook has a 名册 at all. Without one no name can be unknown. */
  readonly present: boolean;
  readonly entries: readonly RosterEntry[];
  /** The entry with this name or 简称. */
  find(name: string): RosterEntry | undefined;
  /** Every name and 简称, to read units that were run together. */
  readonly names: ReadonlySet<string>;
}

const KINDS: readonly SubjectKind[] = ["street", "department", "leader", "cadre", "gridWorker"];

/** Reads the 名册. A repeated name is a finding; its first line counts. */
export function readRoster(rows: readonly Row<"roster">[] | undefined, report: Report): Roster {
  const byName = new Map<string, RosterEntry>();
  const aliases = new Map<string, RosterEntry>();
  const entries: RosterEntry[] = [];
  for (const row of rows ?? []) {
    const cells = new CellReader("roster", row, report);
    const name = cells.name("name");
    if (name === undefined) {
      cells.find("roster-name-missing", "name", {});
      continue;
    }
    const key = foldText(name);
    if (byName.has(key)) {
      cells.find("roster-name-repeated", "name", { name });
      continue;
    }
    const kind = cells.word("kind", KINDS) ?? kindOfUnit(name);
    const entry: RosterEntry = {
      order: entries.length,
      row: row.row,
      name,
      kind,
      group: cells.text("group"),
      series: cells.text("series"),
      headcount: cells.amount("headcount"),
    };
    entries.push(entry);
    byName.set(key, entry);
    for (const alias of splitAliases(cells.text("aliases"))) {
      const known = aliases.get(alias);
      if (known !== undefined && known !== entry) {
        report(finding("roster-name-repeated", cells.place("aliases"), { name: alias }));
      } else aliases.set(alias, entry);
    }
  }
  return {
    present: rows !== undefined,
    entries,
    find: (name) => byName.get(foldText(name)) ?? aliases.get(foldText(name)),
    names: new Set([...byName.keys(), ...aliases.keys()]),
  };
}

/** The kind of a unit that the 名册 does not name: …街道, …镇 and …乡 are streets and towns, others departments. */
export function kindOfUnit(name: string): SubjectKind {
  return /(?:街道|镇|乡)$/.test(name) ? "street" : "department";
}

function splitAliases(text: string | undefined): string[] {
  return (text ?? "")
    .split(/[、，,；;\n]/)
    .map(foldText)
    .filter((alias) => alias !== "");
}
