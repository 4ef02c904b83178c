import type { Assessment, ItemResult, SubjectResult } from "../core/scoring/result";
import { formatDay } from "../core/calendar/day";
import type { ExplainedFinding } from "../report/explain";
import { LIGHTS, SCHEMA, SUBJECT_KINDS, said, wordOf } from "../workbook/schema";

/** What `score --json` prints: the contract of house.md. n/a is null, numbers are unrounded, words are Chinese. */
export interface ScoreJson {
  readonly asOf: string;
  readonly items: readonly ItemJson[];
  readonly subjects: readonly SubjectJson[];
  readonly findings: readonly FindingJson[];
}

export interface ItemJson {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  readonly light: string;
  readonly completion: number;
  readonly elapsed: number;
  readonly timeliness: number | null;
  readonly quality: number | null;
  readonly qualitative: number | null;
  readonly quantitative: number | null;
  readonly score: number | null;
  readonly weight: number;
}

export interface SubjectJson {
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly load: number;
  readonly loadFactor: number;
  readonly qualitative: number | null;
  readonly qualitativeCoverage: number;
  readonly quantitative: number | null;
  readonly quantitativeCoverage: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly score: number | null;
  readonly grade: string | null;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly veto: boolean;
}

export interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly message: string;
}

/** An assessment as the plain object that other programs read. */
export function scoreJson(assessment: Assessment, findings: readonly ExplainedFinding[]): ScoreJson {
  return {
    asOf: formatDay(assessment.asOf),
    items: assessment.items.map(itemJson),
    subjects: assessment.subjects.map(subjectJson),
    findings: findings.map(findingJson),
  };
}

/** A finding as other programs read it: `cell` in A1 notation, null where it concerns a whole sheet. */
export function findingJson({ code, severity, sheet, cell, message }: ExplainedFinding): FindingJson {
  return { code, severity, sheet, cell, message };
}

function itemJson(result: ItemResult): ItemJson {
  const { item, light, completion, schedule, timeliness, quality, qualitative, quantitative, score, weight } = result;
  return {
    id: item.id,
    table: said(SCHEMA[item.table].table, "zh-CN"),
    name: item.name,
    light: wordOf(LIGHTS, light, "zh-CN"),
    completion: completion.value,
    elapsed: schedule.elapsed,
    timeliness: timeliness?.value ?? null,
    quality: quality?.value ?? null,
    qualitative,
    quantitative: quantitative?.value ?? null,
    score,
    weight,
  };
}

function subjectJson(subject: SubjectResult): SubjectJson {
  return {
    name: subject.name,
    kind: wordOf(SUBJECT_KINDS, subject.kind, "zh-CN"),
    group: subject.group,
    load: subject.load,
    loadFactor: subject.loadFactor,
    qualitative: subject.qualitative,
    qualitativeCoverage: subject.qualitativeCoverage,
    quantitative: subject.quantitative,
    quantitativeCoverage: subject.quantitativeCoverage,
    bonus: subject.bonus,
    penalty: subject.penalty,
    score: subject.score,
    grade: subject.grade,
    rank: subject.rank,
    rankLow: subject.rankLow,
    rankHigh: subject.rankHigh,
    veto: subject.veto,
  };
}
