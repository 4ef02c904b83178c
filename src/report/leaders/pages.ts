import { formatNumber } from "../../locales/format";
import { derivationText } from "../../locales/derivation";
import type { Quality, SubjectItem, SubjectResult } from "../../core/scoring/result";
import type { BookSheet } from "../../workbook/book";
import type { SheetCell, SheetChart } from "../../workbook/change";
import { contentOf } from "./groups";
import type { ItemKey } from "./items";
import type { Workings } from "./leadersBook";
import { Pages } from "./paper";
import { numeric, printOf, pulled, shortFingerprint, type Content, type Making } from "./sheet";
import type { ShareKey } from "./shares";
import { subjectTrendRows, type Compared } from "./trend";

type Columns = Making["texts"]["leaders"]["columns"];

/** The columns of the items, an A4 page upright. */
const ITEMS: readonly (readonly [key: keyof Columns, width: number, style: SheetCell["style"]])[] = [
  ["id", 10, "link"],
  ["work", 26, "cell"],
  ["light", 7.5, "cell"],
  ["timeliness", 7, "number"],
  ["quality", 7, "number"],
  ["qualitative", 7, "number"],
  ["quantitative", 7.5, "number"],
  ["row", 7.5, "number"],
  ["weight", 6.5, "number"],
  ["share", 6, "number"],
  ["derivation", 40, "cell"],
];

/** What stands above the items, in the same columns. */
const SCORES: readonly (readonly [key: keyof Columns, style: SheetCell["style"]])[] = [
  ["rank", "integer"],
  ["grade", "cell"],
  ["qualitative", "number"],
  ["qualitativeCoverage", "percent"],
  ["base", "number"],
  ["quantitativeCoverage", "percent"],
  ["factor", "precise"],
  ["quantitative", "number"],
  ["bonus", "number"],
  ["penalty", "number"],
  ["score", "number"],
];

const WIDTHS = ITEMS.map(([, width]) => width);
/** On a sheet with more charts than this, programs open and scroll it slowly: the tables stand alone then. */
const MOST_CHARTS = 100;

/** What the pages of a group's members need to know of the group. */
export interface PagesGroup extends Omit<Compared, "isDrawn"> {
  /** The sheet with the ranking. */
  readonly sheet: string;
}

/** The pages of the members of a group under each other, each beginning a new sheet of paper. */
export function pagesSheet(
  name: string,
  members: readonly SubjectResult[],
  group: PagesGroup,
  workings: Workings,
  making: Making,
): { readonly sheet: BookSheet; readonly rowOf: ReadonlyMap<SubjectResult, number> } {
  const print = printOf(making, "portrait");
  const pages = new Pages(WIDTHS, print);
  const charts: SheetChart[] = [];
  const isDrawn = members.length <= MOST_CHARTS;
  const rowOf = new Map<SubjectResult, number>();
  for (const member of members) {
    pages.turn();
    rowOf.set(member, pages.rows.next);
    const trend = writePage(pages, member, { ...group, isDrawn }, workings, making);
    if (trend !== undefined) charts.push(trend);
  }
  const { rows, merges } = pages.rows;
  const sheet = { name, widths: WIDTHS, rows, merges, print, frozenRows: 0, charts, pageBreaks: pages.breaks };
  return { sheet, rowOf };
}

function writePage(
  pages: Pages,
  subject: SubjectResult,
  { sheet, ...compared }: PagesGroup & Compared,
  workings: Workings,
  making: Making,
): SheetChart | undefined {
  const { assessment, texts } = making;
  const { page, columns } = texts.leaders;
  const { rows } = pages;
  const index = workings.indexOf(subject);
  rows.line(subject.name, "heading");
  rows.line(page.about(subject.group, assessment.asOf, shortFingerprint(making)), "note");
  rows.line(page.back(sheet), "link", { sheet, cell: "A1" });
  rows.cells(SCORES.map(([key], column) => ({ column, value: columns[key], style: "header" })));
  rows.cells(
    SCORES.map(([key, style], column) => ({
      column,
      style,
      ...contentOf(key, subject, index, workings.scores, making),
      ...(key === "score" && { link: workings.scores.link(index, "score") }),
    })),
  );
  for (const credit of creditLines(subject, making)) rows.line(credit, "note");
  const trend = subjectTrendRows(pages, subject, compared, workings, making);
  const lines = itemLines(subject, workings, making);
  rows.line(lines.length === 0 ? page.none : `${page.items(subject.items.length)}　${page.workings}`, "note");
  lines.forEach((cells, line) => {
    const goesOn = line > 0 && !pages.fits(cells);
    if (goesOn) {
      pages.turn();
      rows.line(page.continued(subject.name), "note");
    }
    if (goesOn || line === 0) rows.cells(headerCells(columns));
    rows.cells(cells);
  });
  return trend;
}

function headerCells(columns: Columns): readonly SheetCell[] {
  return ITEMS.map(([key], column) => ({ column, value: columns[key], style: "header" }));
}

/** What inspections have added and taken, one line each. */
function creditLines({ credits }: SubjectResult, { texts }: Making): readonly string[] {
  return credits.map(({ kind, points }) => texts.leaders.page[kind](formatNumber(points)));
}

/** A line for each item, and one for the ratings of the subject itself. */
function itemLines(subject: SubjectResult, workings: Workings, making: Making): readonly (readonly SheetCell[])[] {
  const [first = 0] = workings.shares.rowsOf(subject) ?? [];
  const lines = subject.items.map((item, line) =>
    ITEMS.map(([key, , style], column): SheetCell => ({
      column,
      ...itemCell(key, style, item, first + line, workings, making),
    })),
  );
  const { ownQuality } = subject;
  if (ownQuality === null) return lines;
  const share = first + subject.items.length;
  const own = ITEMS.map(([key, , style], column): SheetCell => {
    const plain: Cell = { value: null, style: style === "link" ? "cell" : style };
    return { column, ...plain, ...ownCell(key, ownQuality, share, workings, making) };
  });
  return [...lines, own];
}

type Cell = Omit<SheetCell, "column">;

function itemCell(
  key: keyof Columns,
  style: SheetCell["style"],
  { result, share }: SubjectItem,
  shareRow: number,
  workings: Workings,
  { texts, language }: Making,
): Cell {
  const { items, shares } = workings;
  const index = workings.itemIndex.get(result) ?? 0;
  const { item, light, timeliness, quality, qualitative, quantitative, score, weight } = result;
  const from = (value: number | null, column: ItemKey): Cell => ({ style, ...pulled(value, items.ref(index, column)) });
  switch (key) {
    case "id":
      return { value: item.id, style, link: items.link(index, "id") };
    case "work":
      return { value: item.name, style };
    case "light":
      return { value: texts.words.lights[light], style: light };
    case "timeliness":
      return from(timeliness?.value ?? null, key);
    case "quality":
      return from(quality?.value ?? null, key);
    case "qualitative":
      return from(qualitative, key);
    case "quantitative":
      return from(quantitative?.value ?? null, key);
    case "row":
      return from(score, key);
    case "weight":
      return from(weight, key);
    case "share":
      return { style, ...numeric(share, shares.table.ref(shareRow, "share")) };
    default:
      return { value: derivationText(result, language), style };
  }
}

/** The ratings of the subject itself have a quality only, and count as one item of weight 1. */
function ownCell(
  key: keyof Columns,
  { value }: Quality,
  row: number,
  { shares }: Workings,
  { texts }: Making,
): Partial<Cell> {
  const from = (number: number, column: ShareKey): Content => numeric(number, shares.table.ref(row, column));
  switch (key) {
    case "id":
      return { value: texts.leaders.workings.shares.own, link: shares.table.link(row, "id"), style: "link" };
    case "work":
      return { value: texts.leaders.page.ownRatings };
    case "quality":
    case "qualitative":
      return from(value, "qualitative");
    case "weight":
    case "share":
      return from(1, key);
    default:
      return {};
  }
}
