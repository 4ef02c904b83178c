import { sum } from "../../core/quantity/sum";
import { roundHalfUp } from "../../core/quantity/round";
import { isPerson } from "../../core/scoring/standing";
import type { Credit, SubjectResult } from "../../core/scoring/result";
import type { ParameterSheet } from "./parameters";
import { mixFormula, numeric, type Content, type Making } from "./sheet";
import type { ShareKey, ShareSheet } from "./shares";
import { workTable, type WorkColumn, type WorkTable } from "./workTable";

export type ScoreKey = keyof Making["texts"]["leaders"]["workings"]["scores"]["columns"];

type Column = WorkColumn<ScoreKey, SubjectResult>;

/** What the formulas of one subject refer to besides its own row. */
interface Surroundings {
  readonly making: Making;
  readonly parameters: ParameterSheet;
  readonly shares: ShareSheet;
  /** Cells of a column over the rows of the subject's group. */
  readonly group: (subject: SubjectResult, key: ScoreKey) => string;
}

/** 计算过程-成绩: one row for each subject, from its sums to its rank and grade. */
export function scoreSheet(making: Making, parameters: ParameterSheet, shares: ShareSheet): WorkTable<ScoreKey> {
  const { assessment, texts } = making;
  const { subjects } = assessment;
  const spans = groupSpans(subjects);
  // The ranges lie on the sheet that they are written on: a first table of the same columns tells where.
  const name = texts.leaders.sheets.scores;
  const places = workTable(name, texts.leaders.workings.scores, blankColumns(), [], making);
  const group = ({ group: own }: SubjectResult, key: ScoreKey): string => {
    const [first, last] = spans.get(own) ?? [0, 0];
    return places.range(key, first, last);
  };
  const columns = columnsOf({ making, parameters, shares, group });
  return workTable(name, texts.leaders.workings.scores, columns, subjects, making, PAGES_WIDE);
}

/** The first and last index of each group; its members stand under each other. */
function groupSpans(subjects: readonly SubjectResult[]): ReadonlyMap<string, readonly [number, number]> {
  const spans = new Map<string, readonly [number, number]>();
  subjects.forEach(({ group }, index) => {
    spans.set(group, [spans.get(group)?.[0] ?? index, index]);
  });
  return spans;
}

/** On one page thirty columns would be too small to read. */
const PAGES_WIDE = 2;

const WIDTHS: Readonly<Record<ScoreKey, number>> = {
  name: 22,
  group: 12,
  counted: 9,
  weightX: 9,
  pointsX: 11,
  qualitative: 8,
  qualitativeCoverage: 8,
  weightY: 9,
  pointsY: 11,
  base: 8,
  quantitativeCoverage: 8,
  heads: 7,
  load: 8,
  loaded: 8,
  ratio: 8,
  factor: 8,
  quantitative: 8,
  mixed: 8,
  given: 7,
  taken: 7,
  overdue: 7,
  bonus: 7,
  penalty: 7,
  score: 9,
  ranked: 6,
  rounded: 8,
  rank: 6,
  reached: 6,
  over: 6,
  veto: 6,
  gradeIndex: 6,
  grade: 9,
};

function blankColumns(): readonly Column[] {
  return keysOf().map((key) => ({ key, width: WIDTHS[key], style: "cell", cell: () => ({ value: null }) }));
}

function keysOf(): ScoreKey[] {
  return Object.keys(WIDTHS).filter((key): key is ScoreKey => key in WIDTHS);
}

const STYLES: Readonly<Partial<Record<ScoreKey, Column["style"]>>> = {
  name: "cell",
  group: "cell",
  grade: "cell",
  qualitativeCoverage: "percent",
  quantitativeCoverage: "percent",
  factor: "precise",
  ratio: "precise",
  heads: "integer",
  overdue: "integer",
  ranked: "integer",
  rank: "integer",
  reached: "integer",
  over: "integer",
  veto: "integer",
  gradeIndex: "integer",
};

function columnsOf(around: Surroundings): readonly Column[] {
  const cells = { ...sums(around), ...sides(around), ...standing(around) };
  return keysOf().map((key) => ({ key, width: WIDTHS[key], style: STYLES[key] ?? "number", cell: cells[key] }));
}

type Cells<K extends ScoreKey> = Readonly<Record<K, Column["cell"]>>;

/** What is added up from the parts of a subject, and what it carries. */
function sums({
  shares,
}: Surroundings): Cells<"name" | "group" | "counted" | "weightX" | "pointsX" | "weightY" | "pointsY" | "heads"> {
  const added = (key: ShareKey, value: (subject: SubjectResult) => number): Column["cell"] => {
    return (subject) => {
      const span = shares.rowsOf(subject);
      return span === undefined ? { value: 0 } : numeric(value(subject), `SUM(${shares.table.range(key, ...span)})`);
    };
  };
  return {
    name: ({ name }) => ({ value: name }),
    group: ({ group }) => ({ value: group }),
    counted: added("counted", judgedOf),
    weightX: added("weightX", (subject) => subject.qualitativeCoverage * judgedOf(subject)),
    pointsX: added(
      "pointsX",
      (subject) => subject.qualitativeCoverage * judgedOf(subject) * (subject.qualitative ?? 0),
    ),
    weightY: added("weightY", (subject) => subject.quantitativeCoverage * judgedOf(subject)),
    pointsY: added(
      "pointsY",
      (subject) => subject.quantitativeCoverage * judgedOf(subject) * (subject.quantitativeBase ?? 0),
    ),
    heads: (subject) => ({ value: headsOf(subject) }),
  };
}

/** X, Y, Z and S. */
function sides({ making, parameters, group }: Surroundings) {
  const { name } = parameters;
  const alpha = name("qualitativeWeight");
  const beta = name("quantitativeWeight");
  const meanOf = (points: string, weight: string) => `IF(${weight}>0,${points}/${weight},"")`;
  const coverageOf = (weight: string, all: string) => `IF(${all}>0,${weight}/${all},0)`;
  return {
    qualitative: (subject, at) => numeric(subject.qualitative, meanOf(at("pointsX"), at("weightX"))),
    qualitativeCoverage: (subject, at) =>
      numeric(subject.qualitativeCoverage, coverageOf(at("weightX"), at("counted"))),
    base: (subject, at) => numeric(subject.quantitativeBase, meanOf(at("pointsY"), at("weightY"))),
    quantitativeCoverage: (subject, at) =>
      numeric(subject.quantitativeCoverage, coverageOf(at("weightY"), at("counted"))),
    load: (subject, at) => numeric(subject.load, `${at("counted")}/${at("heads")}`),
    loaded: (subject, at) =>
      numeric(roundHalfUp(subject.load, 9) > 0 ? subject.load : null, `IF(ROUND(${at("load")},9)>0,${at("load")},"")`),
    ratio: (subject, at) => {
      const loads = group(subject, "loaded");
      return numeric(subject.loadRatio, `IF(COUNT(${loads})>0,${at("load")}/MEDIAN(${loads}),"")`);
    },
    factor: (subject, at) => {
      const bounded = `MIN(${name("loadFactorCap")},MAX(1,${at("ratio")}^${name("loadExponent")}))`;
      return numeric(subject.loadFactor, `IF(ISNUMBER(${at("ratio")}),IF(${at("ratio")}>0,${bounded},1),1)`);
    },
    quantitative: (subject, at) => {
      const adjusted = `MIN(${name("quantitativeCap")},${at("base")}*${at("factor")})`;
      return numeric(subject.quantitative, `IF(ISNUMBER(${at("base")}),${adjusted},"")`);
    },
    mixed: (subject, at) => {
      const weightX = `${alpha}*${at("qualitativeCoverage")}`;
      const weightY = `${beta}*${at("quantitativeCoverage")}`;
      return numeric(subject.mixed, mixFormula(at("qualitative"), weightX, at("quantitative"), weightY));
    },
    given: (subject) => ({ value: pointsOf(subject, ["bonus", "goodPractice"]) }),
    taken: (subject) => ({ value: pointsOf(subject, ["penalty"]) }),
    overdue: ({ credits }) => ({ value: credits.filter(({ kind }) => kind === "rectification").length }),
    bonus: (subject, at) => numeric(subject.bonus, `MIN(${name("bonusCap")},MAX(0,${at("given")}))`),
    penalty: (subject, at) => {
      const taken = `${at("taken")}+${at("overdue")}*${name("subjectRectificationPenalty")}`;
      return numeric(subject.penalty, `MIN(${name("penaltyCap")},MAX(0,${taken}))`);
    },
    score: (subject, at) => {
      const total = `MIN(${name("scoreCap")},MAX(0,${at("mixed")}+${at("bonus")}-${at("penalty")}))`;
      return numeric(subject.score, `IF(ISNUMBER(${at("mixed")}),${total},"")`);
    },
    ranked: (subject) => ({ value: takesPart(subject, making) ? 1 : 0 }),
    rounded: (subject, at) =>
      numeric(
        roundedOf(subject, making),
        `IF(AND(${at("ranked")}=1,ISNUMBER(${at("score")})),ROUND(${at("score")},2),"")`,
      ),
  } satisfies Partial<Cells<ScoreKey>>;
}

/** Rank and grade within the group. */
function standing({ making, parameters, group }: Surroundings) {
  const { name, grades } = parameters;
  const isRanked = (at: (key: ScoreKey) => string, formula: string) => `IF(ISNUMBER(${at("rounded")}),${formula},"")`;
  return {
    rank: (subject, at) => {
      const rank = `1+COUNTIF(${group(subject, "rounded")},">"&${at("rounded")})`;
      return numeric(subject.rank, isRanked(at, rank));
    },
    reached: (subject, at) => {
      const s = at("rounded");
      const reached = `IF(${s}>=${name("grade1")},1,IF(${s}>=${name("grade2")},2,IF(${s}>=${name("grade3")},3,4)))`;
      return numeric(reachedOf(subject, making), isRanked(at, `MAX(IF(${at("veto")}=1,3,1),${reached})`));
    },
    over: (subject, at) => {
      const places = `MAX(1,INT(ROUND(${name("quota")}*COUNT(${group(subject, "rounded")}),9)))`;
      // Whom a veto keeps out of the first grade takes no place in it.
      const before = `COUNTIFS(${group(subject, "reached")},1,${group(subject, "rounded")},">"&${at("rounded")})`;
      return numeric(overOf(subject, making), isRanked(at, `IF(AND(${at("reached")}=1,${before}>=${places}),1,0)`));
    },
    veto: ({ veto }) => ({ value: veto ? 1 : 0 }),
    gradeIndex: (subject, at) => {
      const moved = `IF(AND(${at("over")}=1,${name("moveDown")}=1),2,${at("reached")})`;
      const value = subject.gradeIndex === null ? null : subject.gradeIndex + 1;
      return numeric(value, isRanked(at, moved));
    },
    grade: ({ grade, kind }, at): Content => {
      const formula = isRanked(at, `INDEX(${grades(isPerson(kind))},${at("gradeIndex")})`);
      return { value: grade ?? "", formula };
    },
  } satisfies Partial<Cells<ScoreKey>>;
}

function judgedOf({ items, ownQuality }: SubjectResult): number {
  const weights = items
    .filter(({ result: { timeliness, quality, quantitative } }) => (timeliness ?? quality ?? quantitative) !== null)
    .map(({ result, share }) => result.weight * share);
  return sum(ownQuality === null ? weights : [...weights, 1]);
}

/** What its load was divided by: the headcount where the whole group has one, else 1. */
function headsOf(subject: SubjectResult): number {
  return subject.load > 0 ? roundHalfUp(judgedOf(subject) / subject.load, 9) : 1;
}

function pointsOf({ credits }: SubjectResult, wanted: readonly Credit["kind"][]): number {
  return sum(credits.filter(({ kind }) => wanted.includes(kind)).map(({ points }) => points));
}

function takesPart({ kind }: SubjectResult, { assessment }: Making): boolean {
  return kind !== "leader" || assessment.parameters.rankLeaders;
}

function roundedOf(subject: SubjectResult, making: Making): number | null {
  return takesPart(subject, making) && subject.score !== null ? roundHalfUp(subject.score) : null;
}

function reachedOf(subject: SubjectResult, making: Making): number | null {
  const score = roundedOf(subject, making);
  if (score === null) return null;
  const first = making.assessment.parameters.gradeLimits.findIndex((limit) => score >= limit);
  const reached = first < 0 ? making.assessment.parameters.gradeLimits.length + 1 : first + 1;
  return subject.veto ? Math.max(3, reached) : reached;
}

function overOf(subject: SubjectResult, making: Making): number | null {
  const reached = reachedOf(subject, making);
  if (reached === null) return null;
  return subject.overQuota || (reached === 1 && subject.gradeIndex === 1) ? 1 : 0;
}
