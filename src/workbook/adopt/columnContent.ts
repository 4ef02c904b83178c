import { isBlank, isPercent, type CellValue } from "../../core/model/cell";
import { parseDeadline } from "../../core/calendar/deadline";
import { readNumber } from "../../core/quantity/number";
import { textOf, type SheetGrid } from "./sheetGrid";
import type { TaskInput } from "./types";

/** What the cells of a column hold, each as a share of those that hold anything. */
export interface Content {
  readonly filled: number;
  /** Filled cells over all rows. */
  readonly density: number;
  readonly dates: number;
  /** Words that say when: 6月底前, 长期坚持. */
  readonly deadlines: number;
  readonly numbers: number;
  /** Numbers, alone or with a sign before and a unit behind them: ≥150, 96个. */
  readonly figures: number;
  /** Numbers that would be days of this century, were they shown as dates. */
  readonly serials: number;
  readonly percents: number;
  /** Whole numbers that count up by one. */
  readonly running: number;
  readonly units: number;
  readonly persons: number;
  /** Different values. */
  readonly distinct: number;
  /** The mean number of characters of texts. */
  readonly length: number;
}

/** Rows that are looked at; of longer lists every n-th one. */
const MOST_ROWS = 400;
const YEAR = 2019;
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 54789;
const UNIT_NAME =
  /(?:[局委办部院镇乡村厅台社队校会处所站室科]|街道|中心|公司|政府|法院|管委会|指挥部|专班|各街镇|各单位|各部门)(?:[（(].{0,8}[)）])?$/;
const FIGURE = /^[≥≤><＞＜约]?\s*\d[\d,.]{0,15}\s*[^\d\s]{0,4}(?:以上|以下|以内)?$/;
const UNIT_SPLIT = /[、,，;；\n\s/]+/;
const PERSON_NAME =
  /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2}[甲乙丙丁戊己庚辛壬癸A-Z])$/;

/** Looks at a column in these rows. `only` limits how many are looked at. */
export function contentOf(grid: SheetGrid, rows: readonly number[], column: number): Content {
  const step = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  let looked = 0;
  let filled = 0;
  let [dates, deadlines, numbers, figures, serials, percents, running] = [0, 0, 0, 0, 0, 0, 0];
  let [units, persons, letters, texts] = [0, 0, 0, 0];
  const values = new Set<string>();
  let previous: number | undefined;
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 0;
    const cell = grid.own(row, column);
    looked += 1;
    if (isBlank(cell)) continue;
    filled += 1;
    const text = textOf(cell);
    values.add(text);
    const number = numberOf(cell);
    const isDay = grid.isDate(row, column) || isWrittenDate(text);
    if (isDay) dates += 1;
    else if (number !== undefined) numbers += 1;
    else if (isDeadline(text)) deadlines += 1;
    if (!isDay && (number !== undefined || FIGURE.test(text))) figures += 1;
    if (!isDay && isSerial(cell)) serials += 1;
    if (isPercent(cell) || /[%％]$/.test(text)) percents += 1;
    if (!isDay && number !== undefined && Number.isInteger(number)) {
      if (number === 1 || (previous !== undefined && number > previous && number - previous <= step)) running += 1;
      previous = number;
    }
    if (number !== undefined || isDay) continue;
    texts += 1;
    letters += text.length;
    const [first = "", ...more] = text.split(UNIT_SPLIT).filter((part) => part !== "");
    // A character alone is a measure: 部, 处, 台.
    if (first.length >= 2 && first.length <= 16 && UNIT_NAME.test(first)) units += 1;
    else if (PERSON_NAME.test(first) && more.every((part) => PERSON_NAME.test(part))) persons += 1;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    density: looked === 0 ? 0 : filled / looked,
    dates: share(dates),
    deadlines: share(deadlines),
    numbers: share(numbers),
    figures: share(figures),
    serials: share(serials),
    percents: share(percents),
    running: share(running),
    units: share(units),
    persons: share(persons),
    distinct: share(values.size),
    length: texts === 0 ? 0 : letters / texts,
  };
}

/** How well a column's cells go with a field: 1 neutral, above it they speak for the field, below it against. */
export function fitOf(field: TaskInput, content: Content): number {
  if (content.filled === 0) return 1;
  return FITS[field](content);
}

/** The field that a column without a header may be, by what it holds, and how sure that is. */
export function guessOf(content: Content): { readonly field: TaskInput; readonly score: number } | undefined {
  if (content.filled < 2) return undefined;
  if (content.running >= 0.6 && content.density >= 0.5) return { field: "id", score: 0.75 };
  if (content.dates + content.deadlines >= 0.7) return { field: "due", score: 0.56 };
  if (content.units >= 0.7) return { field: "responsible", score: 0.56 };
  if (content.percents >= 0.7) return { field: "progress", score: 0.56 };
  return undefined;
}

type Fit = (content: Content) => number;

const asText: Fit = ({ numbers, dates }) => (numbers + dates >= 0.7 ? 0.6 : 1);
const asName: Fit = (content) => {
  if (content.numbers + content.dates >= 0.7) return 0.4;
  // Short tasks look like names of persons.
  if (content.units >= 0.8 || content.persons >= 0.9) return 0.86;
  if (content.filled >= 4 && content.distinct < 0.5) return 0.86;
  return content.length >= 4 ? 1.03 : 0.97;
};
const asGroup: Fit = ({ numbers, dates, distinct, density, length, filled }) => {
  if (numbers + dates >= 0.7) return 0.5;
  if (length > 30) return 0.8;
  return filled >= 3 && (distinct < 0.7 || density < 0.6) ? 1.06 : 1;
};
const asNames: Fit = ({ numbers, dates, deadlines, units, persons, length }) => {
  if (numbers + dates + deadlines >= 0.6) return 0.4;
  if (units + persons >= 0.5) return 1.04;
  return length > 40 ? 0.8 : 1;
};
const asUnits: Fit = (content) => {
  if (content.length > 0 && content.length <= 2.5 && content.units < 0.2) return 0.6;
  return asNames(content) * (content.persons >= 0.8 && content.units < 0.1 ? 0.9 : 1);
};
const asDate: Fit = ({ dates, deadlines, numbers, serials, percents }) => {
  if (percents >= 0.5) return 0.4;
  if (dates + serials >= 0.5) return 1.05;
  if (dates + deadlines >= 0.5) return 1;
  return numbers >= 0.7 ? 0.5 : 0.7;
};
const asDue: Fit = ({ dates, deadlines, numbers, serials, percents, units, length }) => {
  if (percents >= 0.5) return 0.4;
  if (dates + deadlines + serials >= 0.4) return 1.05;
  if (numbers >= 0.7 || units >= 0.6) return 0.5;
  return length > 40 ? 0.75 : 0.92;
};
const asNumber: Fit = ({ numbers, figures, dates, length }) => {
  if (dates >= 0.6) return 0.4;
  if (numbers >= 0.6) return 1.05;
  if (figures < 0.5) return length > 12 ? 0.5 : 0.6;
  return length > 12 ? 0.5 : 0.85;
};

const FITS: Readonly<Record<TaskInput, Fit>> = {
  id: ({ numbers, running, distinct, length }) =>
    running >= 0.5 || numbers >= 0.6 ? 1.04 : length > 20 || distinct < 0.3 ? 0.6 : 1,
  category: asGroup,
  group: asGroup,
  name: asName,
  measures: asText,
  target: ({ numbers, dates, percents }) => (dates >= 0.7 ? 0.6 : numbers >= 0.9 && percents < 0.5 ? 0.9 : 1),
  targetValue: asNumber,
  unit: ({ length, units, numbers }) => (numbers >= 0.5 || units >= 0.3 || length > 6 ? 0.4 : 1.1),
  actual: asNumber,
  progress: ({ percents, numbers, length }) => (percents >= 0.5 || numbers >= 0.6 ? 1.05 : length > 8 ? 0.45 : 0.7),
  leader: asNames,
  responsible: asUnits,
  assisting: asUnits,
  person: (content) => asNames(content) * (content.units >= 0.8 ? 0.85 : 1),
  post: asText,
  gridCell: () => 1,
  start: asDate,
  due: asDue,
  extendedTo: asDate,
  finish: asDate,
  mode: ({ length }) => (length > 8 ? 0.5 : 1),
  workload: asNumber,
  difficulty: asNumber,
  progressNote: ({ numbers, percents }) => (numbers >= 0.7 || percents >= 0.7 ? 0.6 : 1),
  problems: asText,
  nextSteps: asText,
  remarks: () => 1,
};

function numberOf(cell: CellValue): number | undefined {
  const reading = readNumber(cell);
  return reading.kind === "number" ? reading.value : undefined;
}

function isSerial(cell: CellValue): boolean {
  return typeof cell === "number" && cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
}

function isWrittenDate(text: string): boolean {
  return text.length <= 24 && /^20\d{2}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?[日号]?|月)?/.test(text);
}

function isDeadline(text: string): boolean {
  return text.length <= 40 && parseDeadline(text, { year: YEAR }).kind !== "unreadable";
}
