import type { Day } from "../../core/calendar/day";
import type { SubjectKind } from "../../core/model/item";
import type { Assessment, SubjectResult } from "../../core/scoring/result";
import { textsOf } from "../../locales";
import type { ScorecardKind } from "../../locales/zh-CN/scorecards";
import type { DocumentKind } from "../../workbook/snapshot";
import { heading, note, paragraph, title, type Block, type Document } from "../blocks";
import { groupsOf } from "../groups";
import { itemBlocks } from "./items";
import { rankingOf } from "./ranking";
import { hasItems, type ScorecardSources } from "./shared";
import { trendBlocks } from "./trend";

/** 名次 or 编号, 名称 or 重点任务, and eight narrow columns: an A4 page upright. */
const GRID = [12, 28, 8, 8, 8, 8, 10, 15, 15, 8];

export type ScorecardDocument = Extract<DocumentKind, "unitScorecards" | "personScorecards" | "gridScorecards">;

const CARDS: Readonly<Record<ScorecardDocument, { kind: ScorecardKind; subjects: readonly SubjectKind[] }>> = {
  unitScorecards: { kind: "unit", subjects: ["street", "department"] },
  personScorecards: { kind: "person", subjects: ["leader", "cadre"] },
  gridScorecards: { kind: "grid", subjects: ["gridWorker"] },
};

/** The sheets of results in their order. */
export const SCORECARD_DOCUMENTS: readonly ScorecardDocument[] = [
  "unitScorecards",
  "personScorecards",
  "gridScorecards",
];

/** Whether an assessment has subjects for a sheet of results. */
export function hasSubjects({ subjects }: Assessment, document: ScorecardDocument): boolean {
  return subjects.some(({ kind }) => CARDS[document].subjects.includes(kind));
}

/**
 * A sheet of results (单位成绩单, 个人成绩单, 网格成绩单): the ranking of each group with its chart, then each subject's items.
 * A rank leads to the items behind it, an item to its row in the task list, and both back. Says 无 without subjects.
 */
export function scorecardsDocument(
  document: ScorecardDocument,
  assessment: Assessment,
  sources: ScorecardSources,
): Document {
  const { scorecards, words } = textsOf(sources.locale);
  const { kind, subjects } = CARDS[document];
  const groups = groupsOf(assessment.subjects, subjects);
  const name = scorecards.titles[kind];
  const { parameters, asOf, rulesVersion } = assessment;
  return {
    kind: document,
    title: name,
    grid: GRID,
    blocks: [
      title(name),
      note(scorecards.lead(kind, parameters.districtName, asOf, rulesVersion)),
      ...(groups.length === 0 ? [paragraph(words.none)] : []),
      ...groups.flatMap((group) => [...rankingOf(group, sources), ...trendBlocks(group, asOf, sources)]),
      ...workings(
        groups.flatMap(({ members }) => members),
        asOf,
        sources,
      ),
    ],
    print: {
      orientation: "portrait",
      margins: [15, 15, 12, 12],
      footer: scorecards.footer,
      repeatHeader: true,
      paged: true,
    },
  };
}

/** The items of each subject, from a page of their own on; who has none is left out. */
function workings(subjects: readonly SubjectResult[], asOf: Day, sources: ScorecardSources): readonly Block[] {
  const busy = subjects.filter(hasItems);
  if (busy.length === 0) return [];
  return [
    { block: "pageBreak" },
    heading(textsOf(sources.locale).scorecards.workings),
    ...busy.flatMap((subject) => itemBlocks(subject, asOf, sources)),
  ];
}
