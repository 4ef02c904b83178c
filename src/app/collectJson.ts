import type { Locale } from "../locales/locale";
import { returnMessage } from "../report/returns";
import { shownCell } from "../workbook/collect/cellValues";
import type { CellReturn, Collection, FileStatus, RowReturn, Verdict } from "../workbook/collect/types";
import { columnOf, headerOf } from "../workbook/schema";
import type { Language } from "../workbook/schema";

/** What `collect --json` prints. */
export interface CollectJson {
  readonly files: readonly {
    readonly file: string;
    readonly unit: string | null;
    readonly status: FileStatus;
    readonly message: string;
  }[];
  readonly changes: readonly ChangeJson[];
  readonly missing: readonly string[];
}

/** A cell that came back otherwise than it went out: days as 2019-06-28, percentages as shares, blanks as null. */
export interface ChangeJson {
  readonly id: string;
  /** The header of its column. */
  readonly column: string;
  readonly handedOut: string | number | null;
  readonly master: string | number | null;
  readonly returned: string | number | null;
  readonly file: string;
  readonly verdict: Verdict;
}

/** A collection as plain JSON; of a row that was added one change for each of its cells. */
export function collectJson(
  { files, cells, rows, missing }: Collection,
  language: Language,
  locale: Locale,
): CollectJson {
  return {
    files: files.map((report) => ({
      file: report.file,
      unit: report.recipient ?? null,
      status: report.status,
      message: returnMessage(report, locale),
    })),
    changes: [...cells.map((change) => cellJson(change, language)), ...rows.flatMap((row) => rowJson(row, language))],
    missing,
  };
}

function cellJson(change: CellReturn, language: Language): ChangeJson {
  const { table, id, field, handedOut, master, returned, file, verdict } = change;
  const column = columnOf(table, field);
  return {
    id,
    column: headerOf(table, field, language),
    handedOut: shownCell(column, handedOut),
    master: shownCell(column, master),
    returned: shownCell(column, returned),
    file,
    verdict,
  };
}

function rowJson({ table, id, cells, file, verdict }: RowReturn, language: Language): ChangeJson[] {
  return cells.map(({ field, returned }) => ({
    id,
    column: headerOf(table, field, language),
    handedOut: null,
    master: verdict === "unchanged" ? shownCell(columnOf(table, field), returned) : null,
    returned: shownCell(columnOf(table, field), returned),
    file,
    verdict,
  }));
}
