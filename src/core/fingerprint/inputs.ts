import { ITEM_SPECS, ITEM_TABLES } from "../model/itemTables";
import { formatDay } from "../calendar/day";
import { isBlank } from "../model/cell";
import type { Model } from "../model/model";
import type { ParameterKey, Parameters } from "../model/parameters";
import type { Row, TableKey } from "../model/tables";
import type { Assessment } from "../scoring/result";
import { canonicalJson, fingerprintOf } from "./canonical";

/** What a run was given: the facts that its scores depend on, each under a name, and one fingerprint of them all. */
export interface RunInputs {
  /** SHA-256 of the facts, in hexadecimal. */
  readonly fingerprint: string;
  /** In the order of their names: asOf, calendar, parameter.<key>, row.<table>.<id>, rules. */
  readonly facts: ReadonlyMap<string, string>;
}

/** The tables that scores depend on, with the column that names a row. */
const TABLES: readonly (readonly [table: TableKey, id: string])[] = [
  ...ITEM_TABLES.map((table) => [table, ITEM_SPECS[table].columns.id] as const),
  ["milestones", "itemId"],
  ["responsibilities", "itemId"],
  ["gridCells", "id"],
  ["indicators", "id"],
  ["dutyRecords", "dutyId"],
  ["progressReports", "subjectId"],
  ["inspections", "subjectId"],
  ["roster", "name"],
  ["categoryWeights", "category"],
  ["categoryComparison", "category"],
  ["holidays", "date"],
];

/** Columns that people write for each other; no score depends on them. */
const NOTES: ReadonlySet<string> = new Set([
  "measures",
  "progressNote",
  "problems",
  "problem",
  "nextSteps",
  "remarks",
  "post",
  "agreed",
  "attendance",
  "community",
  "matters",
  "investment",
  "invested",
]);

/** Parameters that only say how documents are worded; the as-of day is a fact of its own. */
const WORDING: ReadonlySet<ParameterKey> = new Set<ParameterKey>([
  "asOf",
  "closeRanks",
  "districtName",
  "issuingBody",
  "issuingCode",
  "mainRecipients",
  "copiesTo",
  "signedBy",
  "printedBy",
  "language",
]);

/**
 * The inputs of a run. Row order, blank rows and notes change nothing; every cell that is judged changes the
 * fingerprint, as do the as-of day, the parameters and the versions of rules and calendar.
 *
 * @example inputsOf(model, assess(model)).facts.get("asOf") // "2019-06-28"
 */
export function inputsOf(
  { tables }: Model,
  { asOf, rulesVersion, calendarVersion, parameters }: Assessment,
): RunInputs {
  const facts: (readonly [string, string])[] = [
    ["asOf", formatDay(asOf)],
    ["rules", String(rulesVersion)],
    ["calendar", calendarVersion],
    ...parameterFacts(parameters),
    ...TABLES.flatMap(([table, id]) => rowFacts(table, id, tables[table] ?? [])),
  ];
  return sealed(facts);
}

/** Facts with their fingerprint. */
export function sealed(facts: Iterable<readonly [string, string]>): RunInputs {
  const sorted = [...facts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { fingerprint: fingerprintOf(sorted), facts: new Map(sorted) };
}

function parameterFacts(parameters: Parameters): (readonly [string, string])[] {
  return Object.entries({ ...parameters, gradeValues: [...parameters.gradeValues].sort() })
    .filter(([key]) => !isWording(key))
    .map(([key, value]) => [`parameter.${key}`, canonicalJson(value)] as const);
}

function isWording(key: string): boolean {
  return [...WORDING].some((wording) => wording === key);
}

/** What a cell, in which facts are kept, could not hold. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** One fact for each name in a table: rows that share it are one fact, in whatever order they stand. */
function rowFacts(table: TableKey, id: string, rows: readonly Row[]): (readonly [string, string])[] {
  const byName = new Map<string, string[]>();
  for (const { cells } of rows) {
    const written = Object.entries(cells).filter(([field, value]) => !isBlank(value) && !NOTES.has(field));
    if (written.length === 0) continue;
    const [, named] = written.find(([field]) => field === id) ?? [];
    const name = `row.${table}.${typeof named === "string" ? named.replace(UNWRITABLE, " ") : canonicalJson(named ?? "")}`;
    const own = byName.get(name) ?? [];
    own.push(fingerprintOf(Object.fromEntries(written)));
    byName.set(name, own);
  }
  return [...byName].map(([name, hashes]) => [
    name,
    hashes.length === 1 ? (hashes[0] ?? "") : fingerprintOf(hashes.sort()),
  ]);
}
