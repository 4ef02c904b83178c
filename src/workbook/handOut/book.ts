import { formatDay } from "../../core/calendar/day";
import { isPercent } from "../../core/model/cell";
import type { TableKey } from "../../core/model/tables";
import { textsOf, type Texts } from "../../locales";
import { widthOf } from "../blank";
import { columnOf, headerOf, said, SCHEMA, TABLE_KEYS } from "../schema";
import type { Column, Language } from "../schema";
import { encodeManifest, MANIFEST_SHEET, manifestOf } from "./manifest";
import type { HandedRow, HandedValue, HandOut, Parcel } from "./parcels";
import { ruleOf } from "./rules";

/** How a cell of a handed out workbook looks, and whether it may be typed into: those of `fill…` may. */
export type HandOutStyle =
  | "title"
  | "label"
  | "guide"
  | "header"
  | "fillHeader"
  | "locked"
  | "lockedDay"
  | "lockedShare"
  | "fill"
  | "fillDay"
  | "fillShare";

export interface HandOutCell {
  readonly column: number;
  readonly value: string | number | null;
  readonly style: HandOutStyle;
}

/** A sheet of a handed out workbook. Rows and columns are counted from 0. */
export interface HandOutSheet {
  readonly name: string;
  /** Column widths in characters; 0 hides the column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly rows: readonly { readonly cells: readonly HandOutCell[] }[];
  /** The name of the Excel table that the whole sheet is. */
  readonly table?: string;
  /** What may be chosen in a column, below its header. */
  readonly choices: readonly Choice[];
  /** Neither shown nor listed. */
  readonly veryHidden?: true;
}

/** What may be chosen in a column: words, or what stands in the first rows of a column of another sheet. */
export type Choice = { readonly column: number; /** Whether anything else is refused. */ readonly strict: boolean } & (
  | { readonly list: readonly string[] }
  | { readonly from: { readonly sheet: string; readonly column: number; readonly rows: number } }
);

/** A workbook for one recipient, as plain data. */
export interface HandOutBook {
  readonly recipient: string;
  /** The guide first, then a sheet for each table, the hidden one last. */
  readonly sheets: readonly HandOutSheet[];
}

/** How many rows stand ready in a table that recipients add to. */
const BLANK_ROWS = 50;
/** The column of the hidden sheet that lists the recipient's own items, beside the record. */
const ITEMS_COLUMN = 1;
const GUIDE_WIDTHS = [18, 90, 8];

/** The workbook of one parcel. */
export function handOutBook(handOut: HandOut, parcel: Parcel): HandOutBook {
  const { language } = handOut;
  const tables = [
    ...parcel.tables.map(({ table, fields, rows }) => tableSheet(table, fields, rows, language)),
    ...parcel.append.map(({ table, fields }) => blankSheet(table, fields, parcel, language)),
  ];
  return {
    recipient: parcel.recipient,
    sheets: [guideSheet(handOut, parcel), ...tables, hiddenSheet(handOut, parcel)],
  };
}

/** The record of what went out, and the lists to choose items from. */
function hiddenSheet(handOut: HandOut, parcel: Parcel): HandOutSheet {
  const lines = encodeManifest(manifestOf(handOut, parcel));
  const lists = parcel.append.map(({ table }) => itemsFor(table, parcel));
  const rows = Math.max(lines.length, ...lists.map((list) => list.length));
  const columns = [lines, ...lists];
  return {
    name: MANIFEST_SHEET,
    widths: [],
    frozenRows: 0,
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: columns.flatMap((list, column): HandOutCell[] => {
        const value = list[row];
        return value === undefined ? [] : [{ column, value, style: "locked" }];
      }),
    })),
    choices: [],
    veryHidden: true,
  };
}

/** What the sheet of a table is called: as in the workbook; where several share a sheet there, as the table. */
export function handOutSheetName(table: TableKey, language: Language): string {
  const shares = TABLE_KEYS.filter((key) => SCHEMA[key].sheet.zh === SCHEMA[table].sheet.zh).length > 1;
  return said(shares ? SCHEMA[table].table : SCHEMA[table].sheet, language);
}

function tableSheet(
  table: TableKey,
  fields: readonly string[],
  rows: readonly HandedRow[],
  language: Language,
): HandOutSheet {
  const fill = new Set(ruleOf(table)?.fill);
  const columns = columnsOf(table, fields);
  const origin = fields.length;
  const body = rows.map((row) => ({
    cells: [
      ...columns.map((column, at) =>
        cellOf(at, row.cells[column.field] ?? null, column, row.fill && fill.has(column.field)),
      ),
      { column: origin, value: row.origin, style: "locked" as const },
    ],
  }));
  return {
    ...sheetOf(table, columns, fill, language),
    rows: [headerRow(table, columns, fill, language, textsOf(language)), ...body],
    choices: choicesOf(columns, fill, language),
  };
}

/** A table whose rows the recipient writes. */
function blankSheet(table: TableKey, fields: readonly string[], parcel: Parcel, language: Language): HandOutSheet {
  const columns = columnsOf(table, fields);
  const all = new Set(fields);
  const body = Array.from({ length: BLANK_ROWS }, () => ({
    cells: columns.map((column, at) => cellOf(at, null, column, true)),
  }));
  const header = headerRow(table, columns, all, language);
  return {
    ...sheetOf(table, columns, all, language),
    rows: [header, ...body],
    choices: [...choicesOf(columns, all, language), ...itemChoices(table, parcel)],
  };
}

function sheetOf(table: TableKey, columns: readonly Column[], fill: ReadonlySet<string>, language: Language) {
  const widths = columns.map((column) => widthOf(column, language));
  // Rows that the recipient adds have no origin.
  return {
    name: handOutSheetName(table, language),
    table: said(SCHEMA[table].table, language),
    widths: columns.every(({ field }) => fill.has(field)) ? widths : [...widths, 0],
    frozenRows: 1,
  };
}

function headerRow(
  table: TableKey,
  columns: readonly Column[],
  fill: ReadonlySet<string>,
  language: Language,
  texts?: Texts,
): HandOutSheet["rows"][number] {
  const headers = columns.map(({ field }, column): HandOutCell => ({
    column,
    value: headerOf(table, field, language),
    style: fill.has(field) ? "fillHeader" : "header",
  }));
  const origin: HandOutCell[] =
    texts === undefined ? [] : [{ column: columns.length, value: texts.handOut.origin, style: "header" }];
  return { cells: [...headers, ...origin] };
}

function cellOf(column: number, value: HandedValue, { kind }: Column, fill: boolean): HandOutCell {
  const number = isPercent(value) ? value.percent : value;
  const isDay = (kind === "date" || kind === "deadline") && typeof number !== "string";
  // 85 in a column of shares is somebody's 85 %, written otherwise: it is shown as it was written.
  const isShare = isPercent(value) || (kind === "share" && (number === null || Number(number) <= 1));
  const look = isShare ? "Share" : isDay ? "Day" : "";
  return { column, value: number, style: `${fill ? "fill" : "locked"}${look}` };
}

function columnsOf(table: TableKey, fields: readonly string[]): readonly Column[] {
  return fields.flatMap((field) => columnOf(table, field) ?? []);
}

function choicesOf(columns: readonly Column[], fill: ReadonlySet<string>, language: Language): Choice[] {
  return columns.flatMap(({ field, words, suggestions }, column): Choice[] => {
    const choice = words ?? suggestions;
    if (choice === undefined || !fill.has(field)) return [];
    return [{ column, list: choice.map((word) => said(word, language)), strict: words !== undefined }];
  });
}

/** The recipient's own items, to report on. */
function itemChoices(table: TableKey, parcel: Parcel): readonly Choice[] {
  const at = parcel.append.findIndex((one) => one.table === table);
  const column = parcel.append[at]?.fields.indexOf(ruleOf(table)?.append?.item.field ?? "") ?? -1;
  const rows = itemsFor(table, parcel).length;
  if (column < 0 || rows === 0) return [];
  return [{ column, strict: false, from: { sheet: MANIFEST_SHEET, column: ITEMS_COLUMN + at, rows } }];
}

function itemsFor(table: TableKey, { tables }: Parcel): readonly string[] {
  const item = ruleOf(table)?.append?.item;
  const own = tables.filter((one) => item?.tables.includes(one.table) === true);
  return [...new Set(own.flatMap(({ rows }) => rows.map(({ key }) => key)))].filter((key) => key !== "");
}

function guideSheet({ batch, by, due, language }: HandOut, parcel: Parcel): HandOutSheet {
  const { handOut: words, words: common } = textsOf(language);
  const line = (label: string, value: string): HandOutCell[] => [
    { column: 0, value: label, style: "label" },
    { column: 1, value, style: "guide" },
  ];
  const facts = [
    line(by === "unit" ? words.recipient : words.person, parcel.recipient),
    line(words.batch, batch),
    ...(due === undefined ? [] : [line(words.due, words.dueBy(formatDay(due)))]),
  ];
  const howTo = words.howTo.map((text, at) => line(`${at + 1}.`, text));
  const { columns } = words;
  const heads = [columns.sheet, columns.fill, columns.rows].map((value, column): HandOutCell => ({
    column,
    value,
    style: "header",
  }));
  const overview = [
    ...parcel.tables.map(({ table, fields, rows }) => {
      const fill = rows.some((row) => row.fill) ? (ruleOf(table)?.fill.filter((f) => fields.includes(f)) ?? []) : [];
      const names = fill.map((field) => headerOf(table, field, language)).join(common.comma);
      return [handOutSheetName(table, language), names === "" ? words.onlyToSee : names, rows.length];
    }),
    ...parcel.append.map(({ table }) => [handOutSheetName(table, language), words.freely, null]),
  ].map((values) => values.map((value, column): HandOutCell => ({ column, value, style: "guide" })));
  const title: HandOutCell[] = [{ column: 0, value: words.guide, style: "title" }];
  return {
    name: words.guide,
    widths: GUIDE_WIDTHS,
    frozenRows: 0,
    rows: [title, ...facts, [], ...howTo, [], heads, ...overview].map((cells) => ({ cells })),
    choices: [],
  };
}
