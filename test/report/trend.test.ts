import { groupTrend, leastOf, subjectTrend } from "../../src/report/trend";
import type { PreviousRun } from "../../src/workbook/history";
import { day, subjectResult } from "../support/results";

const ASOF = day("2019-06-28");

function run(asOf: string, scores: Readonly<Record<string, number | null>>): PreviousRun {
  const movements = Object.entries(scores).map(([name, score]) => [name, { score, rank: score === null ? null : 1 }]);
  return { asOf: day(asOf), movements: new Map(movements as [string, { score: number; rank: number }][]) };
}

const members = [
  subjectResult("甲街道", { score: 90, rank: 1 }),
  subjectResult("乙街道", { score: 81, rank: 2 }),
  subjectResult("丙街道", { score: null, rank: null }),
];

test("a group's trend is its highest, mean and lowest total of each day, of those who had one", () => {
  const runs = [
    run("2019-04-30", { 甲街道: 70, 乙街道: 75, 丙街道: 80, 丁街道: 10 }),
    run("2019-05-31", { 丙街道: 66 }),
  ];
  expect(groupTrend(members, { asOf: ASOF, runs })).toEqual([
    { asOf: day("2019-04-30"), highest: 80, mean: 75, lowest: 70, scored: 3 },
    { asOf: day("2019-05-31"), highest: 66, mean: 66, lowest: 66, scored: 1 },
    { asOf: ASOF, highest: 90, mean: 85.5, lowest: 81, scored: 2 },
  ]);
});

test("one day is no trend, neither is a day on which nobody of the group had a score", () => {
  expect(groupTrend(members, { asOf: ASOF, runs: [] })).toEqual([]);
  expect(groupTrend(members, { asOf: ASOF, runs: [run("2019-05-31", { 丁街道: 80, 甲街道: null })] })).toEqual([]);
});

test("who is not ranked is not compared: leaders have no trend of their group, nor has one member alone", () => {
  const runs = [run("2019-05-31", { 甲街道: 80, 乙街道: 70 })];
  const unranked = members.map((member) => ({ ...member, rank: null }));
  expect(groupTrend(unranked, { asOf: ASOF, runs })).toEqual([]);
  expect(groupTrend(members.slice(0, 1), { asOf: ASOF, runs })).toEqual([]);
});

test("a subject's trend has the days on which it had a score, the last twelve", () => {
  const [jia = subjectResult("甲街道")] = members;
  const runs = [run("2019-04-30", { 甲街道: 70 }), run("2019-05-10", { 甲街道: null }), run("2019-05-31", {})];
  expect(subjectTrend(jia, { asOf: ASOF, runs })).toEqual([
    { asOf: day("2019-04-30"), score: 70, rank: 1 },
    { asOf: ASOF, score: 90, rank: 1 },
  ]);
  const many = Array.from({ length: 20 }, (_, i) => run(`2019-05-${i + 10}`, { 甲街道: i }));
  const trend = subjectTrend(jia, { asOf: ASOF, runs: many });
  expect(trend.map(({ score }) => score)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 90]);
});

test("the axis begins at a round number some way below the lowest, never below nothing", () => {
  expect([[77.2, 98], [95], [94.9], [3], []].map(leastOf)).toEqual([70, 90, 80, 0, 0]);
});
