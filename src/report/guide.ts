import { textsOf } from "../locales";
import type { Locale } from "../locales/locale";
import type { Guided, Need, Pairs } from "../locales/zh-CN/guide";
import type { BookSheet } from "../workbook/book";
import { SCHEMA, said } from "../workbook/schema";
import { heading, note, title, type Block, type TableCell } from "./blocks";
import { bookSheetOf } from "./layout";

/** 顺序, 工作表, 要不要填, 记什么, 怎么填: an A4 page on its side. */
const GRID = [7, 20, 16, 36, 66];
/** Of a table of two columns: how many columns of the grid each takes. */
const NARROW = 2;
const WIDE = GRID.length - NARROW;

/** The order in which a clerk fills them in: who there is, what is to be done, then what happens week by week. */
const ORDER: readonly Guided[] = [
  "roster",
  "settings",
  "streetTasks",
  "leaderTasks",
  "projects",
  "milestones",
  "responsibilities",
  "gridCells",
  "gridMatters",
  "indicators",
  "pledges",
  "standingDuties",
  "cases",
  "progressReports",
  "inspections",
];

/** What a workbook cannot do without, and what makes all other sheets easier; all else is filled in where it is used. */
const NEEDS: Readonly<Partial<Record<Guided, Need>>> = {
  roster: "should",
  settings: "should",
  streetTasks: "must",
  leaderTasks: "must",
};

/**
 * How to fill in the standard workbook (说明): what each sheet is for and in which order to take them, what the colours
 * mean, how dates and targets may be written, and what the add-in fills in by itself.
 *
 * @param stamp a line above all else, such as that the figures are samples
 */
export function guideSheet(locale: Locale, stamp?: string): BookSheet {
  const { guide } = textsOf(locale);
  const blocks: Block[] = [
    ...(stamp === undefined ? [] : [note(stamp)]),
    title(guide.title),
    ...guide.intro.map(note),
    heading(guide.order.heading),
    orderTable(locale),
    ...pairsTable(guide.colours),
    { block: "pageBreak" },
    ...[guide.writing, guide.results, guide.after].flatMap(pairsTable),
  ];
  const print = {
    orientation: "landscape",
    margins: [15, 15, 12, 12],
    footer: guide.footer,
    repeatHeader: false,
  } as const;
  return bookSheetOf({ title: guide.title, grid: GRID, blocks, print }, guide.sheet);
}

function orderTable(locale: Locale): Block {
  const { columns, needs, how } = textsOf(locale).guide.order;
  return {
    block: "table",
    columns: [
      { title: columns.step, kind: "integer" },
      { title: columns.sheet, kind: "link" },
      { title: columns.need, kind: "text" },
      { title: columns.purpose, kind: "text" },
      { title: columns.how, kind: "text" },
    ],
    rows: ORDER.map((key, index): readonly TableCell[] => {
      const sheet = said(SCHEMA[key].sheet, locale);
      return [
        { value: index + 1 },
        { value: sheet, link: { sheet, cell: "A1" } },
        { value: needs[NEEDS[key] ?? "may"] },
        { value: said(SCHEMA[key].about, locale) },
        { value: how[key] },
      ];
    }),
  };
}

function pairsTable({ heading: text, columns: [first, second], rows }: Pairs): readonly Block[] {
  const table: Block = {
    block: "table",
    columns: [
      { title: first, kind: "text", span: NARROW },
      { title: second, kind: "text", span: WIDE },
    ],
    rows: rows.map((cells) => cells.map((value) => ({ value }))),
  };
  return [heading(text), table];
}
