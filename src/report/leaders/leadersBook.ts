import type { ItemResult, SubjectResult } from "../../core/scoring/result";
import type { Assessment } from "../../core/scoring/result";
import type { Sensitivity } from "../../core/fairness/sensitivity";
import type { RunInputs } from "../../core/fingerprint/inputs";
import type { BookSheet } from "../../workbook/book";
import type { PreviousRun } from "../../workbook/history";
import type { Language } from "../../workbook/schema";
import { coverSheet } from "./cover";
import { fairnessSheet } from "./fairness";
import { groupSheet, totalsOf, type GroupSheets } from "./groups";
import { inputsSheet } from "./inputsSheet";
import { itemOrder, itemSheet, type ItemKey } from "./items";
import { pagesSheet } from "./pages";
import { parameterSheet } from "./parameters";
import { scoreSheet, type ScoreKey } from "./scores";
import { makingOf, type Making } from "./sheet";
import { meansOf } from "./trend";
import { sheetNamer } from "./sheetNames";
import { shareSheet, type ShareSheet } from "./shares";
import type { WorkTable } from "./workTable";

/** The sheets of workings, as the other sheets refer to them. */
export interface Workings {
  readonly items: WorkTable<ItemKey>;
  readonly itemIndex: ReadonlyMap<ItemResult, number>;
  readonly shares: ShareSheet;
  readonly scores: WorkTable<ScoreKey>;
  /** The place of a subject among the scores. */
  readonly indexOf: (subject: SubjectResult) => number;
}

export interface LeadersBookOptions {
  /** Whether the as-of day was asked for, rather than taken from the workbook or the clock. */
  readonly asked?: boolean;
  /** The runs of earlier as-of days, the last one last. */
  readonly runs?: readonly PreviousRun[];
  /** How far parameters must move before a rank changes; left out where nobody worked it out. */
  readonly sensitivities?: readonly Sensitivity[];
}

/** Excel takes at most 1,026 breaks on a sheet. */
const MOST_PAGES = 1000;

/**
 * The leaders' workbook: a cover, for each group a ranking and a page for each member, and the workings. Every score is
 * a formula that leads back to T, Q, c, e, w, d and σ; a parameter or a weight that is changed there changes them all.
 */
export function leadersBook(
  assessment: Assessment,
  inputs: RunInputs,
  language: Language,
  { asked = false, runs = [], sensitivities }: LeadersBookOptions = {},
): readonly BookSheet[] {
  const making = makingOf(assessment, inputs.fingerprint, language, runs);
  const { sheets: names } = making.texts.leaders;
  const nameOf = sheetNamer();
  for (const own of [
    names.cover,
    names.parameters,
    names.items,
    names.shares,
    names.scores,
    names.fairness,
    names.inputs,
  ])
    nameOf(own);

  const parameters = parameterSheet(making);
  const entries = itemOrder(assessment);
  const itemIndex = new Map(entries.map((result, index) => [result, index]));
  const items = itemSheet(entries, making, parameters);
  const shares = shareSheet(making, items, itemIndex);
  const scores = scoreSheet(making, parameters, shares);
  const indexes = new Map(assessment.subjects.map((subject, index) => [subject, index]));
  const workings: Workings = { items, itemIndex, shares, scores, indexOf: (subject) => indexes.get(subject) ?? 0 };

  const groups = groupsOf(assessment.subjects).map(([name, members]) =>
    sheetsOfGroup(name, members, workings, making, nameOf),
  );
  return [
    coverSheet(
      groups.map(({ group }) => group),
      workings,
      making,
    ),
    ...groups.flatMap(({ sheets }) => sheets),
    fairnessSheet(making, sensitivities),
    parameters.table.sheet,
    items.sheet,
    shares.table.sheet,
    scores.sheet,
    inputsSheet(inputs, asked, making),
  ];
}

function groupsOf(subjects: readonly SubjectResult[]): readonly (readonly [string, readonly SubjectResult[]])[] {
  const groups = new Map<string, SubjectResult[]>();
  for (const subject of subjects) {
    const members = groups.get(subject.group);
    if (members === undefined) groups.set(subject.group, [subject]);
    else members.push(subject);
  }
  return [...groups];
}

function sheetsOfGroup(
  name: string,
  members: readonly SubjectResult[],
  workings: Workings,
  making: Making,
  nameOf: (wanted: string) => string,
): { readonly group: GroupSheets; readonly sheets: readonly BookSheet[] } {
  const ranking = nameOf(name);
  const places = new Map<SubjectResult, { readonly sheet: string; readonly cell: string }>();
  const pages: BookSheet[] = [];
  const own = { sheet: ranking, totals: totalsOf(ranking, members.length), means: meansOf(members, making) };
  for (let first = 0; first < members.length; first += MOST_PAGES) {
    const pagesName = nameOf(making.texts.leaders.sheets.pages(name));
    const { sheet, rowOf } = pagesSheet(pagesName, members.slice(first, first + MOST_PAGES), own, workings, making);
    for (const [member, row] of rowOf) places.set(member, { sheet: pagesName, cell: `A${row + 1}` });
    pages.push(sheet);
  }
  const group: GroupSheets = {
    name,
    members,
    sheet: ranking,
    pageOf: (member) => places.get(member) ?? { sheet: ranking, cell: "A1" },
  };
  return { group, sheets: [groupSheet(group, workings, making), ...pages] };
}
