import { assess } from "../src/core/assess";
import { dayOf } from "../src/core/calendar/day";
import { rankIntervals } from "../src/core/fairness/rankIntervals";
import type { CellValue } from "../src/core/model/cell";
import type { Model } from "../src/core/model/model";
import type { Fields, Row } from "../src/core/model/tables";
import { FIELDS, taskRow } from "./rows";
import { collectGarbage, medianOf, milliseconds } from "./stopwatch";

export interface IntervalsResult {
  readonly items: number;
  readonly subjects: number;
  readonly draws: number;
  /** Median over the rounds of the draws against one assess() of the same workbook. */
  readonly ratio: number;
  readonly assessMs: number;
  readonly drawsMs: number;
}

const ITEMS = 5_000;
const UNITS = 20;
const PERSONS = 180;
const ROUNDS = 9;
/** Every so many tasks one is looked at by two of the inspectors in turn. */
const INSPECTED = 5;
const INSPECTORS = ["督查一组", "督查二组", "督查三组"];

/** How long the draws behind the intervals of ranks take, in turn with judging the workbook once. */
function measure(): IntervalsResult {
  const model = district();
  for (let warm = 0; warm < 3; warm += 1) rankIntervals(assess(model));
  const rounds = Array.from({ length: ROUNDS }, () => {
    collectGarbage();
    const assessMs = milliseconds(() => assess(model));
    const assessment = assess(model);
    collectGarbage();
    const drawsMs = milliseconds(() => rankIntervals(assessment));
    return { assessMs, drawsMs, ratio: drawsMs / assessMs };
  });
  const { items, subjects, parameters } = rankIntervals(assess(model));
  return {
    items: items.length,
    subjects: subjects.filter(({ rankLow }) => rankLow !== null).length,
    draws: parameters.draws,
    ratio: medianOf(rounds.map(({ ratio }) => ratio)),
    assessMs: medianOf(rounds.map(({ assessMs }) => assessMs)),
    drawsMs: medianOf(rounds.map(({ drawsMs }) => drawsMs)),
  };
}

/** Tasks of twenty units, each with a unit that helps and a person who answers for it, and inspections of a fifth. */
function district(): Model {
  const day = dayOf(2019, 6, 28);
  if (day === undefined) throw new Error("28 June 2019 is a day");
  const streetTasks = Array.from({ length: ITEMS }, (_, row): Row<"streetTasks"> => {
    const cells: { [F in Fields["streetTasks"]]?: CellValue } = {};
    const values = taskRow(row);
    FIELDS.forEach((field, i) => (cells[field] = codeOf(values[i] ?? null)));
    return { row, cells: { ...cells, responsible: unit(row), assisting: unit(row * 3 + 1), person: person(row) } };
  });
  const seen = streetTasks.filter(({ row }) => row % INSPECTED === 0);
  const inspections = seen.flatMap(({ row, cells }, i) =>
    [0, 1].map((second): Row<"inspections"> => {
      const inspector = INSPECTORS[(i + second) % INSPECTORS.length] ?? null;
      const rating = 70 + ((row * 7 + second * 3) % 30);
      return { row: 2 * i + second, cells: { date: day - 10, inspector, subjectId: cells.id ?? null, rating } };
    }),
  );
  const roster = [
    ...Array.from({ length: UNITS }, (_, i) => ({ name: unit(i), kind: "street" })),
    ...Array.from({ length: PERSONS }, (_, i) => ({ name: person(i), kind: "cadre" })),
  ].map((cells, row): Row<"roster"> => ({ row, cells }));
  return { today: day, asOf: day, settings: [], tables: { streetTasks, inspections, roster }, findings: [] };
}

function unit(i: number): string {
  return `第${(i % UNITS) + 1}街道`;
}

function person(i: number): string {
  return `干部${(i % PERSONS) + 1}`;
}

/** The workbook floor hands words over as codes. */
function codeOf(value: CellValue): CellValue {
  return value === "质量" ? "quality" : value === "时效" ? "timeliness" : value;
}

console.log(JSON.stringify(measure()));
