import { roundHalfUp } from "../../core/quantity/round";
import type { SubjectResult } from "../../core/scoring/result";
import type { Texts } from "../../locales";
import type { Counted, Movers, Ranked } from "../../locales/zh-CN/bulletin";
import type { PreviousRun } from "../../workbook/history";
import { heading, type Block, type TableBlock, type TableCell } from "../blocks";
import { closeRanks } from "../rankText";
import { groupsOf } from "../groups";
import { UNIT_KINDS } from "../units";
import type { BulletinContext } from "./context";
import { line } from "./line";

/** How many units are named at either end of a ranking. */
const MOST_NAMED = 3;

type RankedSubject = SubjectResult & { readonly rank: number; readonly score: number };

/**
 * 二、街镇成绩: for every group of units, streets and towns before departments, its grades, who is in front and who at
 * the end, who moved since the last issue, what follows, and the ranking. Leaders, persons, and units that are
 * leadership teams (with a 系列) are never in it. Nothing when nobody is ranked.
 */
export function rankingBlocks(context: BulletinContext): readonly Block[] {
  const { assessment, texts } = context;
  const units = UNIT_KINDS.flatMap((kind) => groupsOf(assessment.subjects, [kind]));
  const groups = units
    .map(({ name, members }) => ({ name, members: members.filter(({ series }) => series === undefined) }))
    .filter(({ members }) => members.some(isRanked));
  return groups.flatMap(({ name, members }, index) => {
    const ranked = members.filter(isRanked).sort((a, b) => a.rank - b.rank);
    return [
      ...(groups.length > 1 ? [heading(texts.bulletin.subheading(index + 1, name), 2)] : []),
      ...sentences(ranked, context),
      tableOf(ranked, context),
      ...unranked(members, texts),
    ];
  });
}

function isRanked(subject: SubjectResult): subject is RankedSubject {
  return subject.rank !== null && subject.score !== null;
}

function sentences(ranked: readonly RankedSubject[], { assessment, texts, previous }: BulletinContext) {
  const { bulletin } = texts;
  return [
    line(bulletin.byGrade(ranked.length, grades(ranked))),
    ...ends(ranked, texts),
    ...close(ranked, assessment, texts),
    ...(previous === undefined
      ? []
      : [line(bulletin.movers(previous.asOf, assessment.asOf, moversOf(ranked, previous)))]),
    ...consequences(ranked, assessment.consequences, texts),
  ];
}

/** By grade, the best first. */
function grades(ranked: readonly RankedSubject[]): readonly Counted[] {
  const names = new Map<number, string>();
  for (const { grade, gradeIndex } of ranked) {
    if (grade !== null && gradeIndex !== null) names.set(gradeIndex, grade);
  }
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([index, name]) => ({ name, count: ranked.filter(({ gradeIndex }) => gradeIndex === index).length }));
}

/** The first and the last few; nothing in a group so small that they would be nearly all of it. */
function ends(ranked: readonly RankedSubject[], { bulletin }: Texts): readonly Block[] {
  const named = Math.min(MOST_NAMED, Math.floor(ranked.length / 3));
  const edge = ranked.at(-named)?.rank;
  if (named === 0 || edge === undefined) return [];
  const best = ranked.filter(({ rank }) => rank <= named);
  const worst = ranked.filter(({ rank }) => rank >= edge && rank > named);
  const parts = [bulletin.best(best.map(shown)), ...(worst.length === 0 ? [] : [bulletin.worst(worst.map(shown))])];
  return [line(bulletin.joined(parts))];
}

/** Who cannot be told apart, where 并列难分 is 是. */
function close(
  ranked: readonly RankedSubject[],
  { parameters }: BulletinContext["assessment"],
  { bulletin }: Texts,
): readonly Block[] {
  const runs = parameters.closeRanks ? closeRanks(ranked) : [];
  return runs.length === 0 ? [] : [line(bulletin.closeRanks(runs.map((run) => run.map(({ name }) => name))))];
}

function shown({ name, rank, score }: RankedSubject): Ranked {
  return { name, rank, score };
}

function moversOf(ranked: readonly RankedSubject[], { movements }: PreviousRun): Movers {
  const moves = ranked.map(({ name, rank }) => ({ name, from: movements.get(name)?.rank ?? undefined, to: rank }));
  const moved = moves.flatMap(({ name, from, to }) => (from === undefined ? [] : [{ name, from, to }]));
  return {
    up: moved.filter(({ from, to }) => to < from),
    down: moved.filter(({ from, to }) => to > from),
    same: moved.filter(({ from, to }) => to === from).map(({ name }) => name),
    fresh: moves.filter(({ from }) => from === undefined).map(({ name }) => name),
  };
}

/** What follows the grades (结果运用), the best grade first; grades that nobody has are left out. */
function consequences(
  ranked: readonly RankedSubject[],
  words: ReadonlyMap<string, readonly string[]>,
  { bulletin }: Texts,
): readonly Block[] {
  const parts = grades(ranked).flatMap(({ name: grade }) => {
    const follows = words.get(grade);
    const names = ranked
      .filter((subject) => subject.grade === grade)
      .map(({ name, overQuota }) => (overQuota ? bulletin.overQuota(name) : name));
    return follows === undefined ? [] : [bulletin.consequence(grade, names, follows)];
  });
  return parts.length === 0 ? [] : [line(bulletin.consequencesLead + bulletin.joined(parts))];
}

function tableOf(ranked: readonly RankedSubject[], { texts, previous }: BulletinContext): TableBlock {
  const { columns } = texts.bulletin;
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
      // Without an earlier issue there is nothing to compare with.
      { title: columns.grade, kind: "text", ...(previous === undefined && { span: 2 }) },
      ...(previous === undefined ? [] : [{ title: columns.moved, kind: "text" } as const]),
    ],
    rows: ranked.map((member) => [
      { value: member.rank },
      { value: member.name },
      points(member.qualitative),
      points(member.quantitative),
      points(member.bonus),
      points(member.penalty),
      points(member.score),
      { value: gradeText(member, texts) },
      ...(previous === undefined ? [] : [{ value: movedText(member, previous, texts) }]),
    ]),
  };
}

function points(value: number | null): TableCell {
  return { value: value === null ? null : roundHalfUp(value) };
}

function gradeText({ grade, overQuota, veto }: SubjectResult, { bulletin }: Texts): string | null {
  if (grade === null) return null;
  if (veto) return bulletin.veto(grade);
  return overQuota ? bulletin.overQuota(grade) : grade;
}

function movedText({ name, rank }: RankedSubject, { movements }: PreviousRun, { bulletin }: Texts): string {
  const before = movements.get(name)?.rank ?? undefined;
  return before === undefined ? bulletin.fresh : bulletin.moved(before - rank);
}

function unranked(members: readonly SubjectResult[], { bulletin }: Texts): readonly Block[] {
  const names = members.filter((member) => !isRanked(member)).map(({ name }) => name);
  return names.length === 0 ? [] : [line(bulletin.unranked(names))];
}
