import { yearOf, type Day } from "../core/calendar/day";
import type { Period } from "../core/calendar/period";
import { finding, type Finding } from "../core/checks/finding";
import { fingerprintOf } from "../core/fingerprint/canonical";
import { isFault, isPercent, type CellValue } from "../core/model/cell";
import type { SheetContent, SheetRename } from "./change";
import { freeName } from "./planSheets";
import { issueName, said, type Language } from "./schema";
import type { IssueMark, SheetSnapshot, Snapshot } from "./snapshot";

/** Which issue a bulletin is to be, and what becomes of the one before. */
export interface IssuePlan {
  /** 第N期 */
  readonly number: number;
  readonly period: Period;
  /** The as-of day of the issue before it; undefined for the first one. */
  readonly previous: Day | undefined;
  /** The last bulletin, which this one follows, under its number. */
  readonly renamed: readonly SheetRename[];
  /** The sheet with the bulletin of this period where somebody has edited it: it is not built again. */
  readonly edited: SheetSnapshot | undefined;
}

type IssueSheet = SheetSnapshot & { readonly mark: { readonly issue: IssueMark } };

/**
 * Plans the next issue from the marks of the bulletins that the workbook has. The draft of the same period is built
 * again under its number; one of an earlier period becomes an issue of its own, and the new one gets the next number.
 * Numbers start again with every year.
 */
export function planIssue(snapshot: Snapshot, period: Period, asOf: Day, language: Language): IssuePlan {
  const all = snapshot.sheets.filter(isIssue);
  const draft = all.find(({ mark }) => !mark.issue.issued);
  const follows = draft !== undefined && period.first > draft.mark.issue.last;
  const before = all.filter((sheet) => sheet !== draft || follows).map(({ mark }) => mark.issue);
  const year = yearOf(asOf);
  const last = before.filter((issue) => yearOf(issue.asOf) === year).map(({ number }) => number);
  const number = draft === undefined || follows ? Math.max(0, ...last) + 1 : draft.mark.issue.number;
  const days = before.map((issue) => issue.asOf).filter((day) => day < asOf);
  return {
    number,
    period,
    previous: days.sort((a, b) => a - b).at(-1),
    renamed: draft !== undefined && follows ? [issued(draft, snapshot, language)] : [],
    edited: draft !== undefined && !follows && isEdited(draft) ? draft : undefined,
  };
}

/** Says that the bulletin was edited by hand and is kept. */
export function issueFindings({ edited, number }: IssuePlan): readonly Finding[] {
  if (edited === undefined) return [];
  return [finding("bulletin-edited", { at: "sheet", sheet: edited.name }, { sheet: edited.name, number })];
}

/** A laid-out bulletin with the mark of its issue. */
export function asIssue(content: SheetContent, { number, period }: IssuePlan, asOf: Day): SheetContent {
  const cells = content.rows.flatMap((row, at) => row.cells.map(({ column, value }) => ({ row: at, column, value })));
  const { first, last } = period;
  return { ...content, issue: { number, first, last, asOf, cells: cellsFingerprint(cells), issued: false } };
}

/** The workbook as it will be once these sheets are called otherwise. */
export function withRenamed(snapshot: Snapshot, renamed: readonly SheetRename[]): Snapshot {
  if (renamed.length === 0) return snapshot;
  const byId = new Map(renamed.map((rename) => [rename.sheetId, rename]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rename = byId.get(sheet.id);
      return rename === undefined ? sheet : { ...sheet, name: rename.name, mark: rename.mark };
    }),
  };
}

function isIssue(sheet: SheetSnapshot): sheet is IssueSheet {
  return sheet.mark?.document === "bulletin" && sheet.mark.issue !== undefined;
}

function issued(draft: IssueSheet, { sheets }: Snapshot, language: Language): SheetRename {
  const { id, name, mark } = draft;
  const wanted = said(issueName(mark.issue.number), language);
  return {
    sheetId: id,
    sheet: name,
    name: freeName(
      wanted,
      sheets.filter((sheet) => sheet !== draft).map((sheet) => sheet.name),
    ),
    mark: { ...mark, issue: { ...mark.issue, issued: true } },
  };
}

/** Whether its cells are others than those that were built. Widths, heights and looks are the user's own. */
function isEdited({ loose, mark }: IssueSheet): boolean {
  const grid = loose?.cells;
  const cells = (grid?.values ?? []).flatMap((line, at) =>
    line.map((value, index) => ({ row: (grid?.row ?? 0) + at, column: (grid?.column ?? 0) + index, value })),
  );
  return cellsFingerprint(cells) !== mark.issue.cells;
}

interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** White space at the ends of a text, and how its lines are broken, may get lost on the way through a file. */
function cellsFingerprint(cells: readonly PlacedValue[]): string {
  const filled = cells.flatMap(({ row, column, value }) => {
    const plain = plainOf(value);
    return plain === "" ? [] : [[row, column, plain]];
  });
  return fingerprintOf(filled).slice(0, 32);
}

function plainOf(value: CellValue): string | number {
  if (value === null) return "";
  if (isFault(value)) return value.text;
  if (isPercent(value)) return value.percent;
  if (typeof value === "number") return value;
  return String(value).replaceAll(/\r\n?/g, "\n").trim();
}
