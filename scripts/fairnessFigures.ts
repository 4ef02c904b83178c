import type { Sensitivity } from "../src/core/fairness/sensitivity";
import { loadState } from "../src/core/fairness/loads";
import { PARAMETER_TABLE } from "../src/core/model/parameterTable";
import type { Assessment, SubjectResult } from "../src/core/scoring/result";
import { formatApart, formatNumber, formatPercent, formatPlain } from "../src/locales/format";
import { LOCALES, type Locale } from "../src/locales/locale";
import { parameterName } from "../src/workbook/schema";

/** The numbers that the pictures of docs/fairness.md show. */
export interface Shown {
  readonly assessment: Assessment;
  /** How sensitive the ranks of the streets and towns are, the most sensitive parameter first. */
  readonly sensitive: readonly Sensitivity[];
}

/** The group whose ranks, and the group whose loads, are drawn. */
export const RANKED = "街镇";
const LOADED = "区直部门";
/** So many loads, and so many parameters, are drawn. */
const LOADS = 12;
const TURNS = 3;

const [WIDTH, ROW, LEFT, RIGHT] = [660, 26, 215, 70];
const INK = "#242424";
const LINE = "#0f6cbd";
const PALE = "#8a8a8a";

const WORDS = {
  "zh-CN": {
    strict: "偏严",
    lenient: "偏宽",
    even: "不偏",
    first: "第1名",
    last: (rank: number) => `第${rank}名`,
    now: "现值",
    turn: (at: string, name: string, from: number, to: number) => `改到${at}：${name} 第${from}名→第${to}名`,
    middle: "本组中间水平",
    states: { high: "偏重", low: "偏轻", even: "" },
    compared: "两两比较",
    weights: "推出的权重",
    note: "示例数据，非真实考核结果",
  },
  "en-US": {
    strict: "strict",
    lenient: "lenient",
    even: "even",
    first: "rank 1",
    last: (rank: number) => `rank ${rank}`,
    now: "now",
    turn: (at: string, name: string, from: number, to: number) => `at ${at}: ${name}, rank ${from} → ${to}`,
    middle: "middle of the group",
    states: { high: "overload", low: "underload", even: "" },
    compared: "Compared in pairs",
    weights: "Weights that follow",
    note: "示例数据，非真实考核结果 (invented data)",
  },
} as const;
type Words = (typeof WORDS)[Locale];

const FIGURES = { severity, intervals, weights, sensitivity, loads } as const;

/** Each picture as SVG, by its path. The same numbers give the same pictures. */
export function figures(shown: Shown): ReadonlyMap<string, string> {
  return new Map(
    LOCALES.flatMap((locale) =>
      Object.entries(FIGURES).map(
        ([name, draw]) => [`docs/images/fairness-${name}.${locale}.svg`, draw(shown, locale)] as const,
      ),
    ),
  );
}

/** Inspectors: a dot for the severity, whiskers of two standard errors. */
function severity({ assessment }: Shown, locale: Locale): string {
  const words = WORDS[locale];
  const { inspectors } = assessment.calibration;
  const ends = inspectors.map((one) => Math.abs(one.severity ?? 0) + 2 * (one.standardError ?? 0));
  const reach = Math.ceil(Math.max(1, ...ends));
  const x = scale(-reach, reach);
  const lines = inspectors.flatMap((one, row) => {
    const value = one.severity ?? 0;
    const error = one.standardError ?? 0;
    const y = middleOf(row + 1);
    const text = `${value > 0 ? "+" : ""}${formatNumber(value)} ± ${formatNumber(error)}`;
    return [
      label(one.name, row + 1),
      ...whiskers(x(value - 2 * error), x(value), x(value + 2 * error), y),
      end(text, y),
    ];
  });
  const axis = [
    text(x(-reach), middleOf(0), `← ${words.strict}`, { anchor: "start" }),
    text(x(0), middleOf(0), words.even, { anchor: "middle" }),
    text(x(reach), middleOf(0), `${words.lenient} →`, { anchor: "end" }),
    upright(x(0), 1, inspectors.length),
  ];
  return svg(inspectors.length + 1, [...axis, ...lines], words);
}

/** Ranks: a dot for the rank, whiskers for its interval. */
function intervals({ assessment }: Shown, locale: Locale): string {
  const words = WORDS[locale];
  const members = assessment.subjects.filter(({ group, rank }) => group === RANKED && rank !== null);
  const x = scale(1, members.length);
  const lines = members.flatMap(({ name, rank, rankLow, rankHigh }, row) => {
    const [low, at, high] = [rankLow ?? 0, rank ?? 0, rankHigh ?? 0];
    const y = middleOf(row + 1);
    return [label(name, row + 1), ...whiskers(x(low), x(at), x(high), y), end(`${at} (${low}–${high})`, y)];
  });
  const axis = [
    text(x(1), middleOf(0), words.first, { anchor: "middle" }),
    text(x(members.length), middleOf(0), words.last(members.length), { anchor: "middle" }),
  ];
  return svg(members.length + 1, [...axis, ...lines], words);
}

/** AHP: the weights as bars. */
function weights({ assessment }: Shown, locale: Locale): string {
  const words = WORDS[locale];
  const { rows, consistency } = assessment.comparison;
  const most = Math.max(...rows.map(({ weight }) => weight ?? 0));
  const x = scale(0, most);
  const lines = rows.flatMap(({ category, weight }, row) => [
    label(category, row + 1),
    bar(x(0), x(weight ?? 0), middleOf(row + 1), "even"),
    end(formatPercent(weight ?? 0), middleOf(row + 1)),
  ]);
  const title = `${words.weights}  CR = ${formatPlain(consistency ?? 0)} < 0.10`;
  return svg(rows.length + 1, [text(LEFT, middleOf(0), title, { anchor: "start" }), ...lines], words);
}

/** Sensitivity: where on the way between its bounds a parameter stands, and where a rank changes. */
function sensitivity({ sensitive }: Shown, locale: Locale): string {
  const words = WORDS[locale];
  const turning = sensitive.filter(({ way }) => way !== null).slice(0, TURNS);
  const lines = turning.flatMap(({ parameter, value, down, up }, index) => {
    const rule = PARAMETER_TABLE[parameter];
    if (rule.kind !== "number") return [];
    const row = 2 * index;
    const x = scale(rule.low, rule.high);
    const y = middleOf(row);
    const turns = [down, up].flatMap((turn) => (turn === null ? [] : [turn]));
    const said = turns
      .map(({ at, name, from, to }) => words.turn(formatApart(at, value), name, from, to))
      .join(locale === "zh-CN" ? "；" : "; ");
    return [
      label(parameterName(parameter, locale), row),
      `<line x1="${x(rule.low)}" x2="${x(rule.high)}" y1="${y}" y2="${y}" stroke="${PALE}" stroke-width="2"/>`,
      ...turns.map(({ at }) => `<path d="M${x(at)} ${y - 8}v16" stroke="${LINE}" stroke-width="3"/>`),
      `<circle cx="${x(value)}" cy="${y}" r="4" fill="${INK}"/>`,
      end(`${words.now} ${formatPlain(value)}`, y),
      text(LEFT, middleOf(row + 1), said, { anchor: "start", size: 12 }),
    ];
  });
  return svg(2 * turning.length, lines, words);
}

/** Loads: bars, hatched where a load is heavy and empty where it is light; the middle as a line. */
function loads({ assessment }: Shown, locale: Locale): string {
  const words = WORDS[locale];
  const members = assessment.subjects
    .filter(({ group, load }) => group === LOADED && load > 0)
    .sort((a, b) => b.load - a.load);
  const chosen = spread(members);
  const x = scale(0, chosen[0]?.load ?? 1);
  const [some] = members;
  const middle = some === undefined || some.loadRatio === null ? 0 : some.load / some.loadRatio;
  const lines = chosen.flatMap((member, row) => {
    const state = loadState(member) ?? "even";
    const y = middleOf(row + 1);
    const said = [formatNumber(member.load), words.states[state]].filter(Boolean).join(" ");
    return [label(member.name, row + 1), bar(x(0), x(member.load), y, state), end(said, y)];
  });
  const axis = [
    text(x(middle) + 6, middleOf(0), words.middle, { anchor: "start" }),
    upright(x(middle), 0.5, chosen.length),
  ];
  return svg(chosen.length + 1, [...axis, ...lines], words);
}

/** The heaviest and the lightest, where there are too many to draw. */
function spread(members: readonly SubjectResult[]): readonly SubjectResult[] {
  if (members.length <= LOADS) return members;
  return [...members.slice(0, LOADS / 2), ...members.slice(-LOADS / 2)];
}

function scale(from: number, to: number): (value: number) => number {
  const [start, stop] = [LEFT + 10, WIDTH - RIGHT - 60];
  return (value) => Math.round((start + ((value - from) / (to - from || 1)) * (stop - start)) * 10) / 10;
}

function middleOf(row: number): number {
  return 10 + row * ROW + ROW / 2;
}

interface TextLook {
  readonly anchor: "start" | "middle" | "end";
  readonly size?: number;
}

function text(x: number, y: number, words: string, { anchor, size = 13 }: TextLook): string {
  const plain = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<text x="${x}" y="${y + 5}" text-anchor="${anchor}" font-size="${size}">${plain}</text>`;
}

function label(words: string, row: number): string {
  return text(LEFT - 8, middleOf(row), words, { anchor: "end" });
}

function end(words: string, y: number): string {
  return text(WIDTH - 8, y, words, { anchor: "end" });
}

function whiskers(low: number, at: number, high: number, y: number): readonly string[] {
  return [
    `<path d="M${low} ${y}H${high}M${low} ${y - 6}v12M${high} ${y - 6}v12" stroke="${LINE}" stroke-width="2" fill="none"/>`,
    `<circle cx="${at}" cy="${y}" r="5" fill="${LINE}"/>`,
  ];
}

function bar(from: number, to: number, y: number, state: "high" | "low" | "even"): string {
  const fill = { high: "url(#heavy)", low: "none", even: "#cfe4fa" }[state];
  const width = Math.max(1, Math.round((to - from) * 10) / 10);
  return `<rect x="${from}" y="${y - 7}" width="${width}" height="14" fill="${fill}" stroke="${LINE}"/>`;
}

function upright(x: number, from: number, to: number): string {
  return `<path d="M${x} ${middleOf(from) - ROW / 2}V${middleOf(to) + ROW / 2}" stroke="${INK}" stroke-dasharray="4 3"/>`;
}

function svg(rows: number, parts: readonly string[], words: Words): string {
  const height = 20 + rows * ROW + 18;
  const note = text(WIDTH - 8, height - 12, words.note, { anchor: "end", size: 11 });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" fill="${INK}">`,
    `<defs><pattern id="heavy" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" stroke="${LINE}" stroke-width="6"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    note,
    "</svg>",
    "",
  ].join("\n");
}
