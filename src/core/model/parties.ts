import { foldText } from "../names/normal";
import { saysSameAsAbove, splitUnits, type SplitUnits } from "../names/splitUnits";
import { finding, type Place } from "../checks/finding";
import type { Report } from "./cellReader";
import type { Party, SubjectKind } from "./item";
import { kindOfUnit, type Roster, type RosterEntry } from "./roster";

/** Somebody who is scored: a line of the 名册, or a name found on an item that the 名册 lacks. */
export interface Subject {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly entry: RosterEntry | undefined;
}

/** A column that names parties, and how its names count. */
export interface PartyColumn<F extends string> {
  readonly field: F;
  /** The share of whoever leads, and of whoever assists, when the cell tells them apart. */
  readonly lead: number;
  readonly assist: number;
  /** The kind of a name that the 名册 lacks; units are told by their ending. */
  readonly kind: SubjectKind | "unit";
}

/** The names in a party cell, with what was wrong with them. */
interface CellParties {
  readonly parties: readonly Party[];
  readonly vague: readonly string[];
  readonly unknown: readonly Subject[];
  readonly namesGroup: boolean;
}

/** Which kind an unknown name takes that stands in columns of several kinds, whichever row comes first. */
const KIND_CLAIMS: readonly SubjectKind[] = ["leader", "street", "department", "gridWorker", "cadre"];

/** Turns the names in cells into parties with shares; the same text is split only once. */
export class PartyReader {
  /** Everyone named so far, by the name that is scored. */
  readonly subjects = new Map<string, Subject>();
  private readonly cache = new Map<PartyColumn<string>, Map<string, CellParties>>();
  private readonly gridWorkers = new Set<string>();

  constructor(private readonly roster: Roster) {
    for (const entry of roster.entries) {
      this.subjects.set(entry.name, { name: entry.name, kind: entry.kind, entry });
    }
  }

  /** Names that the 网格 table puts into a cell: who of them is named on an item is a grid worker. */
  learnGridWorkers(names: readonly string[]): void {
    for (const name of names) this.gridWorkers.add(foldText(name));
  }

  /**
   * The parties that a cell names. Source: scoring.md §4: the first of several units leads, the rest assist;
   * leaders and persons all count in full; a group stands for each of its members, with the share of its place.
   */
  read<F extends string>(
    text: string,
    column: PartyColumn<F>,
    id: string,
    cells: { place(field: F): Place },
    report: Report,
  ): { parties: readonly Party[]; namesGroup: boolean } {
    const found = this.remembered(text, column);
    for (const name of found.vague) report(finding("responsible-vague", cells.place(column.field), { id, name }));
    if (this.roster.present) {
      for (const { name, kind } of found.unknown) {
        report(finding("name-unknown", cells.place(column.field), { id, name, kind }));
      }
    }
    return found;
  }

  private remembered(text: string, column: PartyColumn<string>): CellParties {
    let texts = this.cache.get(column);
    if (texts === undefined) this.cache.set(column, (texts = new Map<string, CellParties>()));
    let found = texts.get(text);
    if (found === undefined) texts.set(text, (found = this.split(text, column)));
    return found;
  }

  private split(text: string, column: PartyColumn<string>): CellParties {
    const units: SplitUnits = splitUnits(text, { known: this.roster.names });
    const shares = new Map<string, number>();
    const unknown: Subject[] = [];
    const vague: string[] = [];
    const add = (name: string, share: number) => {
      if (isVague(name)) {
        vague.push(name);
        return;
      }
      const subject = this.subject(name, column.kind);
      if (subject.entry === undefined) unknown.push(subject);
      shares.set(subject.name, Math.max(share, shares.get(subject.name) ?? 0));
    };
    for (const name of units.lead) add(name, column.lead);
    for (const name of units.assist) add(name, column.assist);
    const groupShare = units.lead.length === 0 ? column.lead : column.assist;
    let namesGroup = false;
    for (const group of units.groups) {
      const members = isVague(group) ? [] : membersOf(group, this.roster);
      namesGroup ||= members.length > 0;
      if (members.length === 0) vague.push(group);
      for (const member of members) shares.set(member.name, Math.max(groupShare, shares.get(member.name) ?? 0));
    }
    const parties = [...shares].map(([name, share]) => ({ name, share }));
    return { parties, vague, unknown, namesGroup };
  }

  private subject(name: string, kind: SubjectKind | "unit"): Subject {
    const entry = this.roster.find(name);
    const scored = entry?.name ?? foldText(name);
    const subject = { name: scored, kind: entry?.kind ?? this.kindOf(scored, kind), entry };
    const known = this.subjects.get(scored);
    if (known === undefined || KIND_CLAIMS.indexOf(subject.kind) < KIND_CLAIMS.indexOf(known.kind)) {
      this.subjects.set(scored, subject);
    }
    return subject;
  }

  /** The kind of a name that the 名册 lacks. */
  private kindOf(name: string, kind: SubjectKind | "unit"): SubjectKind {
    if (kind === "unit") return kindOfUnit(name);
    return kind === "cadre" && this.gridWorkers.has(name) ? "gridWorker" : kind;
  }
}

/** Whether words name nobody: 各有关单位, 相关部门, 同上 below nothing. */
function isVague(name: string): boolean {
  return /有关|相关/.test(name) || saysSameAsAbove(name);
}

/** The members of the 名册 that a group's words stand for: 各街镇, 各街道, 9街1镇, 各部门, or a 组别. */
function membersOf(group: string, roster: Roster): readonly RosterEntry[] {
  const words = foldText(group).replace(/^.*?(?:各|所有|全体)/, "");
  const own = roster.entries.filter((entry) => entry.group !== undefined && foldText(entry.group) === words);
  if (own.length > 0) return own;
  const streets = roster.entries.filter((entry) => entry.kind === "street");
  const departments = roster.entries.filter((entry) => entry.kind === "department");
  const isTown = /镇|乡/.test(words);
  const isStreet = words.includes("街");
  if (isTown && isStreet) return streets;
  if (isStreet) return streets.filter((entry) => entry.name.endsWith("街道"));
  if (isTown) return streets.filter((entry) => /[镇乡]$/.test(entry.name));
  if (/部门|委办局/.test(words)) return departments;
  return words.includes("单位") ? [...streets, ...departments] : [];
}
