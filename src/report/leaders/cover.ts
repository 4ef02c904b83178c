import { countLights } from "../../core/scoring/judge";
import { roundHalfUp } from "../../core/quantity/round";
import type { IndicatorResult, SubjectResult } from "../../core/scoring/result";
import type { BookSheet } from "../../workbook/book";
import type { SheetCell, SheetChart } from "../../workbook/change";
import type { Movement } from "../../workbook/history";
import { address } from "../../workbook/a1";
import { LIGHTS } from "../../workbook/schema";
import { UNIT_KINDS } from "../units";
import { contentOf, type GroupSheets } from "./groups";
import type { Workings } from "./leadersBook";
import { printOf, Rows, type Making } from "./sheet";

/** Two tables of 名次, 名称, 总分, 等次 side by side, with a narrow gap. */
const WIDTHS = [5, 24, 8, 15, 2, 5, 24, 8, 15];
const RIGHT = 5;
/** So many rows of a ranking stand on the cover; the rest is a click away. */
const MOST_ROWS = 22;
const MOST_MOVERS = 10;
const MOST_INDICATORS = 12;

/** 首页: the district on one page: how the work stands, how the units stand, who moved. */
export function coverSheet(groups: readonly GroupSheets[], workings: Workings, making: Making): BookSheet {
  const { assessment, runs, fingerprint, texts } = making;
  const previous = runs.at(-1)?.movements;
  const { leaders } = texts;
  const rows = new Rows(WIDTHS);
  rows.line(leaders.title(assessment.parameters.districtName.trim()), "title");
  rows.line(leaders.asOf(assessment.asOf, assessment.rulesVersion), "note");
  rows.line(leaders.fingerprint(fingerprint), "note");
  const sections = new Set<string>();
  const heading = (text: string) => {
    sections.add(text);
    rows.line(leaders.cover.numbered(sections.size, text), "heading");
  };
  heading(leaders.cover.lights(assessment.items.length));
  const chart = lightRows(rows, workings, making);
  if (assessment.indicators.length > 0) {
    heading(leaders.cover.indicators(assessment.indicators.length));
    indicatorRows(rows, assessment.indicators, making);
  }
  heading(leaders.cover.ranking);
  const ranked = groups.filter(({ members }) => members.some(({ kind, rank }) => isUnit(kind) && rank !== null));
  if (ranked.length === 0) rows.line(leaders.cover.nobody, "note");
  for (let first = 0; first < ranked.length; first += 2) {
    rankingRows(rows, ranked.slice(first, first + 2), workings, making);
  }
  if (previous !== undefined) {
    heading(leaders.cover.movers);
    moverRows(rows, assessment.subjects, previous, making);
  }
  otherGroups(
    rows,
    groups.filter((group) => !ranked.includes(group)),
    making,
  );
  rows.line(leaders.cover.read, "note");
  return {
    name: leaders.sheets.cover,
    widths: WIDTHS,
    rows: rows.rows,
    merges: rows.merges,
    print: printOf(making, "portrait"),
    frozenRows: 0,
    charts: [chart],
  };
}

/** How many items stand on each light, counted by formulas, with a chart beside them. */
function lightRows(rows: Rows, { items }: Workings, { assessment, texts }: Making): SheetChart {
  const { cover } = texts.leaders;
  const counts = countLights(assessment.items);
  const total = assessment.items.length;
  const top = rows.next;
  const header = [cover.light, cover.count, cover.part];
  const columns = [1, 2, 3];
  rows.cells(columns.map((column, i) => ({ column, value: header[i] ?? "", style: "header" })));
  const first = rows.next;
  const last = first + LIGHTS.length - 1;
  const sumOf = `${address(first, 2)}:${address(last, 2)}`;
  const part = (row: number) => `IF(SUM(${sumOf})>0,${address(row, 2)}/SUM(${sumOf}),0)`;
  for (const light of keysOf(counts)) {
    const row = rows.next;
    const counted = `COUNTIF(${items.range("light", 0, Math.max(0, total - 1))},${address(row, 1)})`;
    rows.cells([
      { column: 1, value: texts.words.lights[light], style: light },
      { column: 2, value: counts[light], formula: counted, style: "integer" },
      { column: 3, value: total === 0 ? 0 : counts[light] / total, formula: part(row), style: "percent" },
    ]);
  }
  rows.cells([
    { column: 1, value: cover.total, style: "header" },
    { column: 2, value: total, formula: `SUM(${sumOf})`, style: "integer" },
  ]);
  const area = (column: number) => ({ row: first, column, rows: LIGHTS.length, columns: 1 });
  return {
    kind: "column",
    title: cover.lightChart,
    categories: area(1),
    series: [{ name: cover.count, header: { row: top, column: 2 }, values: area(2) }],
    at: { row: top, column: RIGHT, rows: rows.next - top, columns: WIDTHS.length - RIGHT },
  };
}

/** The district's indicators against the time gone, in two columns. */
function indicatorRows(rows: Rows, indicators: readonly IndicatorResult[], { texts }: Making): void {
  const { cover } = texts.leaders;
  const shown = indicators.slice(0, MOST_INDICATORS);
  const header = [cover.indicator, cover.attainment, cover.gap];
  const sides = shown.length === 1 ? [0] : [0, RIGHT];
  rows.cells(
    sides.flatMap((left) => header.map((value, i): SheetCell => ({ column: left + 1 + i, value, style: "header" }))),
  );
  for (let first = 0; first < shown.length; first += 2) {
    rows.cells(
      shown.slice(first, first + 2).flatMap(({ name, attainment, gap, light }, side): SheetCell[] => {
        const left = side * RIGHT;
        const points = gap === null ? "" : cover.points(roundHalfUp(gap * 100));
        return [
          { column: left + 1, value: name, style: "cell" },
          { column: left + 2, value: attainment, style: "percent" },
          {
            column: left + 3,
            value: light === null ? points : `${texts.words.lights[light]} ${points}`,
            style: "cell",
          },
        ];
      }),
    );
  }
  const rest = indicators.length - shown.length;
  if (rest > 0) rows.line(cover.moreIndicators(rest), "note");
}

function keysOf<K extends string>(counts: Readonly<Record<K, number>>): K[] {
  return Object.keys(counts).filter((key): key is K => key in counts);
}

/** One or two groups side by side. */
function rankingRows(rows: Rows, pair: readonly GroupSheets[], { scores, indexOf }: Workings, making: Making): void {
  const { columns, cover } = making.texts.leaders;
  const sides = pair.map((group, side) => ({ group, left: side * RIGHT }));
  rows.cells(
    sides.map(({ group, left }) => ({
      column: left + 1,
      value: cover.group(group.name, group.members.length),
      style: "link",
      link: { sheet: group.sheet, cell: "A1" },
    })),
  );
  const keys = ["rank", "name", "score", "grade"] as const;
  const styles: readonly SheetCell["style"][] = ["integer", "link", "number", "cell"];
  rows.cells(
    sides.flatMap(({ left }) =>
      keys.map((key, i): SheetCell => ({ column: left + i, value: columns[key], style: "header" })),
    ),
  );
  const length = Math.max(...pair.map(({ members }) => Math.min(members.length, MOST_ROWS)));
  for (let line = 0; line < length; line += 1) {
    rows.cells(
      sides.flatMap(({ group, left }): SheetCell[] => {
        const member = line < MOST_ROWS ? group.members[line] : undefined;
        if (member === undefined) return [];
        return keys.map((key, i): SheetCell => {
          const place = { column: left + i, style: styles[i] ?? "cell" };
          if (key === "name") return { ...place, value: member.name, link: group.pageOf(member) };
          return { ...place, ...contentOf(key, member, indexOf(member), scores, making) };
        });
      }),
    );
  }
  const rest = sides.filter(({ group }) => group.members.length > MOST_ROWS);
  if (rest.length === 0) return;
  rows.cells(
    rest.map(({ group, left }) => ({
      column: left + 1,
      value: cover.more(group.members.length - MOST_ROWS),
      style: "link",
      link: { sheet: group.sheet, cell: "A1" },
    })),
  );
}

/** Units whose rank is another one than in the run before, the farthest first. */
function moverRows(
  rows: Rows,
  subjects: readonly SubjectResult[],
  previous: ReadonlyMap<string, Movement>,
  { texts }: Making,
): void {
  const { cover } = texts.leaders;
  const movers = subjects
    .flatMap(({ name, kind, rank }) => {
      const was = previous.get(name)?.rank ?? null;
      return isUnit(kind) && rank !== null && was !== null && was !== rank ? [{ name, was, rank }] : [];
    })
    .sort((a, b) => Math.abs(b.was - b.rank) - Math.abs(a.was - a.rank))
    .slice(0, MOST_MOVERS);
  if (movers.length === 0) rows.line(texts.words.none, "note");
  for (const { name, was, rank } of movers) rows.line(cover.moved(name, was, rank), "note");
}

function otherGroups(rows: Rows, groups: readonly GroupSheets[], { texts }: Making): void {
  if (groups.length === 0) return;
  const { cover } = texts.leaders;
  rows.line(cover.others, "note");
  for (let first = 0; first < groups.length; first += 2) {
    rows.cells(
      groups.slice(first, first + 2).map((group, side) => ({
        column: side * RIGHT + 1,
        value: cover.group(group.name, group.members.length),
        style: "link",
        link: { sheet: group.sheet, cell: "A1" },
      })),
    );
  }
}

function isUnit(kind: SubjectResult["kind"]): boolean {
  return UNIT_KINDS.includes(kind);
}
