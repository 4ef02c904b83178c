import { isBlank } from "../../core/model/cell";
import { matchHeaders, headerText } from "../headers";
import { foldHeader } from "../fold";
import { SCHEMA, TABLE_KEYS } from "../schema";
import { namedBy, type MappedColumn } from "./mapColumns";
import type { SortedList } from "./readList";
import { isKnownHeader, rateHeader } from "./rateHeader";
import { contentOf } from "./columnContent";
import { filledColumns, rowsBetween, textOf, type SheetGrid } from "./sheetGrid";
import type { TaskInput } from "./types";

/** Why a sheet, or a list on it, is no list of tasks. */
export type Refusal =
  | "empty"
  | "attendance"
  | "prices"
  | "figures"
  | "contacts"
  | "agenda"
  | "calendar"
  | "form"
  | "transposed"
  | "standardTable"
  | "noHeader"
  | "noTask"
  | "nobodyNoDay"
  | "noRows";

/** Half of what a list without any doubt has: less is a list of something else. */
const ENOUGH = 1.25;
const WHO: readonly TaskInput[] = ["responsible", "leader", "person", "assisting"];
/** Columns by which a list answers for more than names. */
const WORK: readonly TaskInput[] = ["measures", "target", "targetValue", "progressNote", "progress", "finish"];

/** Headers that tell what else a sheet is; two of a kind are enough where less speaks for tasks. */
const KINDS: readonly (readonly [Refusal, RegExp])[] = [
  [
    "attendance",
    /^(?:姓名|工号|出勤|考勤|出勤天数|应出勤|实出勤|迟到|早退|缺勤|旷工|请假|病假|事假|年假|公休|加班|加班天数|值班|签到|签退|打卡|星期[一二三四五六日])$/,
  ],
  [
    "prices",
    /^(?:品名|商品名称|商品|产品名称|货物名称|物资名称|材料名称|规格|型号|规格型号|单价(?:\(.*\))?|数量|金额(?:\(.*\))?|报价|价格|总价|合价|小计|供应商|品牌|库存|产地)$/,
  ],
  [
    "figures",
    /^(?:科目|科目编码|科目代码|科目名称|预算数(?:\(.*\))?|决算数(?:\(.*\))?|执行数(?:\(.*\))?|执行率|预算科目|总分|平均分|排名|名次|门店|店铺|店名|商户|营业额|销售额|销量|收入|利润|客流|同比|环比|增速|本月数|上月数|累计数)$/,
  ],
  [
    "contacts",
    /^(?:姓名|性别|职务|手机|手机号码?|电话|办公电话|联系电话|邮箱|住址|地址|身份证号?|出生年月|民族|政治面貌|微信|传真|邮编)$/,
  ],
  [
    "agenda",
    /^(?:议程|参加人员|参加领导|出席领导|主持人|发言人|参会人员|出席人员|地点|会议地点|会议室|会议时间|时段)$/,
  ],
];

/** What stands over the columns of a Gantt chart, an attendance list or a table of months: days, weeks, months. */
const AXIS =
  /^(?:\d{1,2}|\d{1,2}[日号]|\d{1,2}月(?:份|[上中下]旬)?|第?\d{1,2}周|w\d{1,2}|week\d{1,2}|[上中下]旬|周?[一二三四五六日]|\d{1,2}[./]\d{1,2}|20\d{2}年\d{1,2}月|\d{1,2}月\d{1,2}[日号]?|q[1-4]|[一二三四]季度|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;
/** So many of them are an axis; fewer where figures are named beside it. */
const LONGEST_AXIS = 6;
const SHORTEST_AXIS = 3;
const FIGURES = /门店|店铺|店名|商户|营业|销售|销量|收入|利润|客流|产值|税收|合计|总计/;

/** Why a list whose columns are known is none of tasks; undefined where it is one. */
export function whyNoTasks(
  grid: SheetGrid,
  { columns, blocks, group }: SortedList,
  tasks: number,
): Refusal | undefined {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const headers = columns.map(({ path }) => foldHeader(path.at(-1) ?? ""));
  const who = WHO.filter((field) => fields.has(field));
  const isAnswered = who.length > 0 || fields.has("due");
  const by = namedBy(columns);
  const work = WORK.filter((field) => fields.has(field) && field !== by).length;
  const hasTask = fields.has("name") || (by !== undefined && (by !== "problems" || who.length > 0));
  const other = otherKind(headers);
  const evidence = (hasTask ? 1 : 0) + who.length + (fields.has("due") ? 1 : 0) + work;
  if (other !== undefined && (!hasTask || !isAnswered || other.count >= evidence)) return other.refusal;
  const axis = axisOf(grid, group.header.top, headers);
  if (axis !== undefined && !fields.has("due") && (work === 0 || axis.length > 2 * evidence)) return axis.kind;
  if (isForm(grid, group.header.top, columns.length)) return "form";
  if (!hasTask) return "noTask";
  if (!isAnswered || confidenceOf(columns) < ENOUGH) return "nobodyNoDay";
  if (tasks === 0) return blocks.flat().length === 0 ? "noRows" : "noTask";
  return undefined;
}

/** How surely a list says what is to be done, and by whom or when. */
function confidenceOf(columns: readonly MappedColumn[]): number {
  const surest = (fields: readonly TaskInput[]) =>
    Math.max(
      0,
      ...columns.map(({ field, confidence }) => (field !== undefined && fields.includes(field) ? confidence : 0)),
    );
  return surest(["name", "measures", "target", "problems"]) + surest([...WHO, "due"]);
}

/** Why a sheet on which no header of tasks was found is no list of them. */
export function whyNoHeader(grid: SheetGrid): Refusal {
  if (grid.rows.length === 0) return "empty";
  if (isTransposed(grid)) return "transposed";
  const rows = grid.rows.slice(0, 30);
  for (const row of rows) {
    const texts = filledColumns(row).map((column) => foldHeader(textOf(row.cells[column] ?? null)));
    const other = otherKind(texts);
    if (other !== undefined) return other.refusal;
    const axis = axisOf(grid, row.row, texts);
    if (axis !== undefined) return axis.kind;
  }
  const labels = rows.filter((row) => labelsIn(grid, row.row) > 0).length;
  return labels >= 3 ? "form" : "noHeader";
}

/** Whether a sheet is one of the standard tables that hold no tasks: its name and all its headers say so. */
export function isStandardTable(name: string, grid: SheetGrid): boolean {
  const folded = foldHeader(name);
  return TABLE_KEYS.some((key) => {
    if (key === "streetTasks" || key === "leaderTasks") return false;
    const { sheet } = SCHEMA[key];
    if (foldHeader(sheet.zh) !== folded && foldHeader(sheet.en) !== folded) return false;
    const headers = (grid.rows[0]?.cells ?? []).map(headerText).filter((text) => text !== "");
    const match = matchHeaders(key, headers);
    return match.requiredFound === match.required && match.columns.size * 4 >= headers.length * 3;
  });
}

function otherKind(headers: readonly string[]): { readonly refusal: Refusal; readonly count: number } | undefined {
  const counts = KINDS.map(([refusal, pattern]) => ({
    refusal,
    count: new Set(headers.filter((text) => pattern.test(text))).size,
  }));
  const [most] = [...counts].sort((a, b) => b.count - a.count);
  return most !== undefined && most.count >= 2 ? most : undefined;
}

/** Days, weeks or months over the columns, with figures below them or with marks; a few are enough for shops. */
function axisOf(grid: SheetGrid, top: number, headers: readonly string[]) {
  const length = headers.filter((text) => AXIS.test(text)).length;
  const isOfFigures = headers.some((text) => FIGURES.test(text));
  if (length < (isOfFigures ? SHORTEST_AXIS : LONGEST_AXIS)) return undefined;
  const cells = rowsBetween(grid.rows, top + 1, Infinity)
    .slice(0, 50)
    .flatMap(({ cells: line }) => line.slice(1));
  const filled = cells.filter((cell) => !isBlank(cell));
  const figures = filled.filter((cell) => typeof cell === "number").length;
  return { length, kind: figures * 2 > filled.length ? ("figures" as const) : ("calendar" as const) };
}

/** Labels with their values beside them: the rows below the supposed headers are half labels as well. */
function isForm(grid: SheetGrid, top: number, columns: number): boolean {
  const below = rowsBetween(grid.rows, top + 1, Infinity).slice(0, 4);
  if (below.length === 0 || columns > 12) return false;
  const labelled = below.filter(({ row }) => labelsIn(grid, row) > 0).length;
  return labelled >= 2 && labelled * 2 > below.length;
}

/** How many known headers a row holds that have a value or an empty field to their right. */
function labelsIn(grid: SheetGrid, row: number): number {
  const cells = grid.rowAt(row);
  if (cells === undefined) return 0;
  const columns = filledColumns(cells);
  const labels = columns.filter((column) => {
    const text = textOf(cells.cells[column] ?? null);
    return isKnownHeader(text.replace(/[:：]$/, "")) && !isKnownHeader(textOf(grid.own(row, column + 1)));
  });
  return labels.length * 2 >= columns.length ? labels.length : 0;
}

/** Headers one below the other in the first column, and a task in each column beside it. */
function isTransposed(grid: SheetGrid): boolean {
  for (const column of [0, 1]) {
    const labels = grid.rows.slice(0, 40).filter(({ cells }) => isKnownHeader(textOf(cells[column] ?? null)));
    const fields = new Set(
      labels.flatMap(({ cells }) => [...rateHeader([textOf(cells[column] ?? null)]).keys()][0] ?? []),
    );
    if (fields.size < 3 || !(fields.has("name") || fields.has("responsible") || fields.has("due"))) continue;
    const rows = labels.map(({ row }) => row);
    const beside = [1, 2, 3].filter((step) => contentOf(grid, rows, column + step).density >= 0.6);
    if (beside.length >= 2) return true;
  }
  return false;
}
