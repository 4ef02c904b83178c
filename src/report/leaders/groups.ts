import type { SubjectResult } from "../../core/scoring/result";
import type { BookSheet } from "../../workbook/book";
import type { SheetCell, SheetChart } from "../../workbook/change";
import type { Workings } from "./leadersBook";
import { numeric, printOf, Rows, type Content, type Making } from "./sheet";

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
  ["name", 23, "link"],
  ["qualitative", 8, "number"],
  ["qualitativeCoverage", 9, "percent"],
  ["quantitative", 8, "number"],
  ["quantitativeCoverage", 9, "percent"],
  ["factor", 8, "number"],
  ["bonus", 7, "number"],
  ["penalty", 7, "number"],
  ["score", 10, "number"],
  ["grade", 16, "cell"],
];

/** A chart of more bars cannot be read; it shows the first ones. */
const MOST_BARS = 30;
const BAR_COLOR = "9DC3E6";

/** The ranking of one group: a row for each member with a link to its page, bars, and a chart. */
export function groupSheet(group: GroupSheets, { scores, indexOf }: Workings, making: Making): BookSheet {
  const { leaders } = making.texts;
  const { members, name } = group;
  const widths = COLUMNS.map(([, width]) => width);
  const rows = new Rows(widths);
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
  const bars = Math.min(members.length, MOST_BARS);
  rows.space();
  const top = rows.next;
  const height = 4 + bars;
  rows.space(height);
  const column = (wanted: keyof Columns) => COLUMNS.findIndex(([key]) => key === wanted);
  const title = members.length > MOST_BARS ? leaders.group.mostBars(bars) : leaders.group.chart;
  const chart: SheetChart = {
    kind: "bar",
    title,
    categories: place(column("name"), bars),
    series: [{ name: leaders.columns.score, values: place(column("score"), bars) }],
    at: { row: top, column: 0, rows: height, columns: widths.length },
  };
  return {
    name: group.sheet,
    widths,
    rows: rows.rows,
    merges: rows.merges,
    print: { ...printOf(making, "portrait"), repeatedRows: [header, header] },
    frozenRows: header + 1,
    charts: [chart],
    dataBars: [{ area: place(column("score"), members.length), color: BAR_COLOR }],
  };
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
