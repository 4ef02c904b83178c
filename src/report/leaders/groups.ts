import type { SubjectResult } from "../../core/scoring/result";
import type { BookSheet } from "../../workbook/book";
import type { SheetCell, SheetChart } from "../../workbook/change";
import { address } from "../../workbook/a1";
import type { Workings } from "./leadersBook";
import { Pages } from "./paper";
import { columnRange, numeric, printOf, type Content, type Making } from "./sheet";
import { groupTrendRows } from "./trend";

/** The members of a group, with the sheets that show them. */
export interface GroupSheets {
  readonly name: string;
  readonly members: readonly SubjectResult[];
  /** The sheet with the ranking. */
  readonly sheet: string;
  /** Where the page of a member begins. */
  readonly pageOf: (member: SubjectResult) => { readonly sheet: string; readonly cell: string };
}

type Columns = Making["texts"]["leaders"]["columns"];

/** 名次 to 总分, an A4 page upright. */
const COLUMNS: readonly (readonly [key: keyof Columns, width: number, style: SheetCell["style"]])[] = [
  ["rank", 6, "integer"],
  ["name", 20, "link"],
  ["qualitative", 8, "number"],
  ["qualitativeCoverage", 9, "percent"],
  ["quantitative", 8, "number"],
  ["quantitativeCoverage", 9, "percent"],
  ["factor", 8, "number"],
  ["bonus", 7, "number"],
  ["penalty", 7, "number"],
  ["score", 10, "number"],
  ["grade", 15, "cell"],
  ["interval", 9, "integer"],
];

/** A chart of more bars cannot be read; it shows the first ones, so few that the trend stands on the same page. */
const MOST_BARS = 30;
const FIRST_BARS = 20;
/** So many rows of a ranking of several pages stand on the page of its charts: its header would stand alone there. */
const KEPT_ROWS = 3;
/** The height of the rows that a chart covers, in points. */
const CHART_LINE = 15;
const BAR_COLOR = "9DC3E6";

/** The ranking of one group: a row for each member with a link to its page, bars, and a chart. */
export function groupSheet(group: GroupSheets, { scores, indexOf }: Workings, making: Making): BookSheet {
  const { leaders } = making.texts;
  const { members, name } = group;
  const widths = COLUMNS.map(([, width]) => width);
  const print = printOf(making, "portrait");
  const pages = new Pages(widths, print);
  const { rows } = pages;
  rows.line(leaders.group.title(name), "title");
  const someUnranked = members.some(({ rank }) => rank === null);
  rows.line(`${leaders.group.note(name, members.length)}${someUnranked ? leaders.group.unranked : ""}`, "note");
  rows.line(leaders.group.home, "link", { sheet: leaders.sheets.cover, cell: "A1" });
  const header = rows.next;
  rows.cells(COLUMNS.map(([key], column) => ({ column, value: leaders.columns[key], style: "header" })));
  const first = rows.next;
  for (const member of members) {
    const index = indexOf(member);
    rows.cells(
      COLUMNS.map(([key, , style], column): SheetCell => {
        if (key === "name") return { column, value: member.name, style, link: group.pageOf(member) };
        return { column, style, ...contentOf(key, member, index, scores, making) };
      }),
    );
  }
  const place = (column: number, count: number) => ({ row: first, column, rows: count, columns: 1 });
  const bars = members.length > MOST_BARS ? FIRST_BARS : members.length;
  const isLong = !pages.hasRoom(0);
  const height = 4 + bars;
  if (isLong) pages.turn(rows.next - KEPT_ROWS);
  else if (!pages.hasRoom((height + 2) * CHART_LINE)) pages.turn();
  rows.space();
  const top = rows.next;
  rows.space(height);
  rows.space();
  const title = members.length > MOST_BARS ? leaders.group.mostBars(bars) : leaders.group.chart;
  const chart: SheetChart = {
    kind: "bar",
    title,
    categories: place(columnOf("name"), bars),
    series: [
      {
        name: leaders.columns.score,
        header: { row: header, column: columnOf("score") },
        values: place(columnOf("score"), bars),
      },
    ],
    at: { row: top, column: 0, rows: height, columns: widths.length },
  };
  const totals = `${address(first, columnOf("score"))}:${address(first + members.length - 1, columnOf("score"))}`;
  const trend = groupTrendRows(pages, group, totals, making);
  return {
    name: group.sheet,
    widths,
    rows: rows.rows,
    merges: rows.merges,
    print: isLong ? { ...print, repeatedRows: [header, header] } : print,
    frozenRows: header + 1,
    charts: trend === undefined ? [chart] : [chart, trend],
    dataBars: [{ area: place(columnOf("score"), members.length), color: BAR_COLOR }],
    pageBreaks: pages.breaks,
  };
}

/** Title, note, the way home and the header stand above the members. */
const FIRST_MEMBER = 4;

/** The totals of all members of a group, as formulas of other sheets refer to them. */
export function totalsOf(sheet: string, members: number): string {
  return columnRange(sheet, columnOf("score"), FIRST_MEMBER, FIRST_MEMBER + members - 1);
}

function columnOf(wanted: keyof Columns): number {
  return COLUMNS.findIndex(([key]) => key === wanted);
}

/** What a column shows of a subject, pulled from the workings. */
export function contentOf(
  key: keyof Columns,
  subject: SubjectResult,
  index: number,
  scores: Workings["scores"],
  { texts }: Making,
): Content {
  switch (key) {
    case "rank":
    case "qualitative":
    case "quantitative":
    case "bonus":
    case "penalty":
    case "score":
    case "qualitativeCoverage":
    case "quantitativeCoverage":
      return numeric(subject[key], scores.ref(index, key));
    case "interval":
      return { value: intervalText(subject) };
    case "base":
      return numeric(subject.quantitativeBase, scores.ref(index, key));
    case "factor":
      return numeric(subject.loadFactor, scores.ref(index, key));
    case "grade":
      return gradeOf(subject, index, scores, texts.leaders.overQuota);
    default:
      return { value: null };
  }
}

/** @example "2–5" */
function intervalText({ rankLow, rankHigh }: SubjectResult): string | null {
  return rankLow === null || rankHigh === null ? null : `${rankLow}–${rankHigh}`;
}

/** The grade's word; beyond the quota, where that is marked, with a remark. */
function gradeOf(subject: SubjectResult, index: number, scores: Workings["scores"], mark: string): Content {
  const { grade, overQuota } = subject;
  const reference = (key: "grade" | "over" | "gradeIndex") => scores.ref(index, key);
  const marked = `IF(AND(${reference("over")}=1,${reference("gradeIndex")}=1),"${mark}","")`;
  return {
    value: grade === null ? "" : `${grade}${overQuota ? mark : ""}`,
    formula: `${reference("grade")}&${marked}`,
  };
}
