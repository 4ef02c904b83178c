import { isBlank, type CellValue } from "../../core/model/cell";
import { foldHeader } from "../fold";
import type { RawRow } from "../raw";
import { CATEGORIES } from "../schema";
import type { Header } from "./findHeaders";
import type { MappedColumn } from "./mapColumns";
import { filledColumns, textOf, type SheetGrid } from "./sheetGrid";
import type { TaskInput } from "./types";

/**
 * What a row of a list is. Besides tasks and what groups them: numbers of columns under the header, sums, notes and
 * signatures, rows that are numbered but not filled in, and rows in which there is no task.
 */
export type RowKind = "task" | "section" | "numbering" | "subtotal" | "note" | "unfilled" | "noTask" | "outside";

/** A list as far as it is known when its rows are told apart. */
export interface ListShape {
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly columns: readonly MappedColumn[];
  /** The fields by their columns. */
  readonly fields: ReadonlyMap<number, TaskInput>;
  /** Whether its running numbers are Arabic; Chinese ones then number sections. */
  readonly arabicIds: boolean;
  /** How many of the rows with more than one cell have a number. */
  readonly numbered: number;
}

const SUBTOTAL = /^.{0,8}?(?:小计|合计|总计|共计)(?:[:(].*|共?\d+[项个件])?$/;
const TOTAL_ALONE = /^(?:累计|总和|汇总|(?:sub|grand)?total)[:]?$/;
const LABEL =
  "(?:备注|注|注释|说明|附注|附件|填表说明|填报说明|填表人|填报人|制表人?|审核人?|审批人?|复核人?|(?:单位|部门)?负责人|主要领导|分管领导|主管领导|经办人|联系人|联系电话|电话|签字|签名|签发人?|报送单位|填报单位|填报日期|填报时间|制表时间|制表日期|日期|单位\\(?(?:盖章|公章)\\)?|盖章|抄送|报送|编制人?|note|notes|remark|remarks|preparedby|approvedby|date|source)";
const NOTE = new RegExp(
  `^(?:${LABEL}(?:\\([^)]{0,12}\\))?[:：]|(?:备注|注|说明|填表说明|填报说明|附注)[\\d一二三]*[、.:]?$|(?:备注|注|说明)[\\d一二三]+[、.:]|[*※])`,
);
const CHINESE_NUMBER = /^(?:第?[一二三四五六七八九十]{1,3}[、.,部分类章]{0,3}|\([一二三四五六七八九十]{1,3}\))$/;
const SECTION_NUMBER =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.,:]|部分|类|章|篇|板块)|\([一二三四五六七八九十]{1,3}\)|[★◆●■▲◇○□])/;
const SECTION_END = /(?:类|方面|领域|板块|部分|篇|章|条线|专题|行动|工程|攻坚战?|组|系统)(?:[(].{1,12}[)])?[:]?$/;
const ARABIC = /^\d+(?:[.．-]\d+)*[.、]?$/;
/** A sentence is no name of a section. */
const LONGEST_SECTION = 40;
const GROUPING: ReadonlySet<TaskInput> = new Set(["id", "category", "group"]);
const WHO_AND_WHEN: ReadonlySet<TaskInput> = new Set(["leader", "responsible", "assisting", "person", "start", "due"]);
const NO_TASK: ReadonlySet<TaskInput> = new Set([...GROUPING, "unit", "remarks", "workload", "difficulty", "mode"]);

/** What a row of the list is; `isFirst` for the one right below the header. Never throws. */
export function kindOf(shape: ListShape, row: RawRow, isFirst: boolean): RowKind {
  const { header, columns, fields: fieldOf } = shape;
  const first = Math.min(header.first, columns[0]?.column ?? header.first);
  const own = filledColumns(row, first, header.last);
  if (own.length === 0) return "outside";
  const folded = (column: number) => foldHeader(textOf(row.cells[column] ?? null));
  if (isFirst && isNumbering(own.map(folded))) return "numbering";
  const [head = "", ...second] = own.slice(0, 2).map(folded);
  if (isSubtotal(head) || second.some(isSubtotal)) return "subtotal";
  if (NOTE.test(head)) return "note";
  const fields = new Set(own.flatMap((column) => fieldOf.get(column) ?? []));
  if (own.length === 1) return kindOfSingle(shape, row, own[0] ?? 0, fields);
  if (isNumberedSection(shape, row, own, fields)) return "section";
  if (fields.size === 1 && fields.has("id")) return "unfilled";
  return [...fields].every((field) => NO_TASK.has(field)) && !goesOn(shape, row.row) ? "noTask" : "task";
}

/** Whether the task of a row began in a row above, its cells being merged down to here. */
export function goesOn({ grid, columns, header }: ListShape, row: number): boolean {
  const name = columns.find(({ field }) => field === "name")?.column;
  const area = name === undefined ? undefined : grid.merge(row, name);
  return area !== undefined && area.row < row && area.row >= header.top + header.height;
}

/** A row with a single cell: what groups the rows below, a note, or a task of which nothing else is known. */
function kindOfSingle(shape: ListShape, row: RawRow, column: number, fields: ReadonlySet<TaskInput>): RowKind {
  if (goesOn(shape, row.row)) return "task";
  const cell = row.cells[column] ?? null;
  const text = foldHeader(textOf(cell));
  const isName = fields.has("name");
  if (fields.has("id") && ARABIC.test(text)) return "unfilled";
  const area = shape.grid.merge(row.row, column);
  const isWide = area !== undefined && area.columns > 2;
  if (text.length > LONGEST_SECTION || typeof cell === "number") return isName && !isWide ? "task" : "note";
  if (isWide || SECTION_NUMBER.test(text) || isCategory(text)) return "section";
  if (isName)
    return (SECTION_END.test(text) && text.length <= 16) || (shape.numbered > 0.8 && text.length <= 16)
      ? "section"
      : "task";
  if (fields.size > 0 && ![...fields].every((field) => GROUPING.has(field))) {
    return [...fields].every((field) => NO_TASK.has(field)) ? "noTask" : "task";
  }
  return "section";
}

/** 一 | 推动落实类: a Chinese number where tasks have Arabic ones, and nobody and no day beside it. */
function isNumberedSection(
  { arabicIds, columns }: ListShape,
  row: RawRow,
  own: readonly number[],
  fields: ReadonlySet<TaskInput>,
): boolean {
  const id = columns.find(({ field }) => field === "id")?.column;
  if (id === undefined || id !== own[0] || own.length > 4) return false;
  const number = foldHeader(textOf(row.cells[id] ?? null));
  if (!CHINESE_NUMBER.test(number) || !arabicIds) return false;
  return ![...fields].some((field) => WHO_AND_WHEN.has(field));
}

/** Whether a row with nobody and no day groups the next one, whose number goes on from its own: 2, then 2.1. */
export function isParent({ columns, fields }: ListShape, row: RawRow, next: RawRow | undefined): boolean {
  const id = columns.find(({ field }) => field === "id")?.column;
  if (id === undefined || next === undefined) return false;
  const [own, following] = [row, next].map(({ cells }) => foldHeader(textOf(cells[id] ?? null)).replace(/[、.]$/, ""));
  if (own === undefined || own === "" || following === undefined) return false;
  if (!following.startsWith(`${own}.`) && !following.startsWith(`${own}-`)) return false;
  return filledColumns(row).every((column) => {
    const field = fields.get(column);
    return field !== undefined && (GROUPING.has(field) || field === "name");
  });
}

/** 1 2 3 4 …, (1) (2) (3), A B C, or 甲 乙 1 2: the numbers of the columns. */
function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const plain = texts.map((text) => text.replace(/[()栏第列]/g, ""));
  const marks = plain.filter((text) => /^(?:[甲乙丙丁戊己]|[a-z])$/.test(text)).length;
  const numbers = plain.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  if (marks === plain.length) return plain.every((text, index) => index === 0 || text > (plain[index - 1] ?? ""));
  if (marks + numbers.length < plain.length || numbers.length < 3) return false;
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
}

function isSubtotal(text: string): boolean {
  return text.length <= 20 && (SUBTOTAL.test(text) || TOTAL_ALONE.test(text));
}

function isCategory(text: string): boolean {
  return CATEGORIES.some(({ zh, en }) => text === zh || text === `${zh}类` || text === foldHeader(en));
}

/** Whether tasks have Arabic numbers: Chinese ones among them then number what groups tasks. */
export function areArabic(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell));
  return filled.filter((text) => ARABIC.test(text)).length * 4 >= filled.length;
}
