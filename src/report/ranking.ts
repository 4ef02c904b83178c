import { roundHalfUp } from "../core/quantity/round";
import type { Assessment, SubjectResult } from "../core/scoring/result";
import type { Texts } from "../locales";
import { heading, paragraph, type Block, type TableBlock, type TableCell } from "./blocks";
import { UNIT_KINDS } from "./units";

/**
 * The ranking of every group of units, streets and towns before departments. Leaders and persons are never in it.
 * Nothing when nobody is ranked.
 */
export function rankingBlocks({ subjects }: Assessment, texts: Texts): readonly Block[] {
  const groups = rankedGroups(subjects);
  return groups.flatMap(([name, members], index) => [
    ...(groups.length > 1 ? [heading(texts.report.bulletin.groupHeading(index + 1, name), 2)] : []),
    tableOf(members.filter(isRanked), texts),
    ...unranked(members, texts),
  ]);
}

/** Groups in which a unit is ranked, with their units. */
function rankedGroups(subjects: readonly SubjectResult[]): readonly (readonly [string, readonly SubjectResult[]])[] {
  const groups = new Map<string, SubjectResult[]>();
  for (const kind of UNIT_KINDS) {
    for (const subject of subjects) {
      if (subject.kind !== kind) continue;
      const members = groups.get(subject.group);
      if (members === undefined) groups.set(subject.group, [subject]);
      else members.push(subject);
    }
  }
  return [...groups].filter(([, members]) => members.some(isRanked));
}

function isRanked({ rank }: SubjectResult): boolean {
  return rank !== null;
}

function tableOf(members: readonly SubjectResult[], texts: Texts): TableBlock {
  const { columns } = texts.report.bulletin;
  return {
    block: "table",
    columns: [
      { title: columns.rank, kind: "integer" },
      { title: columns.name, kind: "text" },
      { title: columns.qualitative, kind: "number" },
      { title: columns.quantitative, kind: "number" },
      { title: columns.bonus, kind: "number" },
      { title: columns.penalty, kind: "number" },
      { title: columns.score, kind: "number" },
      { title: columns.grade, kind: "text" },
    ],
    rows: [...members]
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .map((member) => [
        { value: member.rank },
        { value: member.name },
        points(member.qualitative),
        points(member.quantitative),
        points(member.bonus),
        points(member.penalty),
        points(member.score),
        { value: gradeText(member, texts) },
      ]),
  };
}

function points(value: number | null): TableCell {
  return { value: value === null ? null : roundHalfUp(value) };
}

function gradeText({ grade, overQuota, veto }: SubjectResult, texts: Texts): string | null {
  const { bulletin } = texts.report;
  if (grade === null) return null;
  if (veto) return bulletin.veto(grade);
  return overQuota ? bulletin.overQuota(grade) : grade;
}

function unranked(members: readonly SubjectResult[], texts: Texts): readonly Block[] {
  const names = members.filter((member) => !isRanked(member)).map(({ name }) => name);
  return names.length === 0 ? [] : [paragraph(texts.report.bulletin.unranked(names))];
}
