import type { Finding, FindingCode, Place, Severity } from "../core/checks/finding";
import { compareText } from "../core/names/compareText";
import { findingText, type FindingWords } from "../locales/findingText";
import type { Locale } from "../locales/locale";
import type { Names } from "../locales/names";
import type { Located } from "../workbook/located";
import { locate } from "../workbook/locate";
import { columnOf, headerOf, parameterName, said, SCHEMA, wordOf, type Language } from "../workbook/schema";

/** A finding in words, with the cell that it stands at. */
export interface ExplainedFinding extends FindingWords {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What was found, before it was put into words. */
  readonly finding: Finding;
  /** The empty name where it concerns the workbook. */
  readonly sheet: string;
  /** In A1 notation; null for the sheet as a whole. */
  readonly cell: string | null;
}

/**
 * Findings in words, the gravest first; then by code, sheet, message and cell. Columns and parameters are called what
 * the workbook calls them, whatever the language of the texts.
 */
export function explainFindings(
  findings: readonly Finding[],
  located: Located,
  locale: Locale,
): readonly ExplainedFinding[] {
  return findings
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      finding,
      ...locate(finding.place, located),
      ...findingText(finding, namesAt(finding.place, located), locale),
    }))
    .sort(compareFindings);
}

/** How many findings of each severity there are; the counts add up to the length of the list. */
export function countSeverities(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What the workbook calls things at a place. */
export function namesAt(place: Place, located: Located): Names {
  const table = place.at === "cell" || place.at === "table" ? place.table : undefined;
  const field = place.at === "cell" || place.at === "table" ? place.field : undefined;
  const language = (table === undefined ? undefined : located.tables[table]?.language) ?? located.language;
  const own = table === undefined || field === undefined ? undefined : columnOf(table, field);
  return {
    here: own === undefined ? undefined : said(own.name, language),
    column: (name) => {
      const column = (table === undefined ? undefined : columnOf(table, name)) ?? columnOf("streetTasks", name);
      return column === undefined ? inspectionHeader(name, language) : said(column.name, language);
    },
    word: (code) => wordOf(own?.words ?? [], code, language),
    table: (key) => said(SCHEMA[key].table, language),
    parameter: (key) => parameterName(key, language),
  };
}

/** Columns that only inspections have, for a finding about inspections that is tied to no table. */
function inspectionHeader(field: string, language: Language): string {
  return columnOf("inspections", field) === undefined ? field : headerOf("inspections", field, language);
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compareFindings(a: ExplainedFinding, b: ExplainedFinding): number {
  return (
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    compareText(a.code, b.code) ||
    compareText(a.sheet, b.sheet) ||
    compareText(a.message, b.message) ||
    compareCells(a.cell, b.cell)
  );
}

/** By row, then by column. */
function compareCells(a: string | null, b: string | null): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one.row - other.row || one.letters.length - other.letters.length || compareText(one.letters, other.letters);
}

function partsOf(cell: string | null): { readonly row: number; readonly letters: string } {
  const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)/.exec(cell ?? "") ?? [];
  return { row: Number(row), letters };
}
