import { placeOf, type ComparedFile } from "./compareFile";
import type { CellReturn, Collection, FileReport, FileStatus, RowReturn } from "./types";

/** Files that were compared one by one, to be set against each other. */
export interface Unsettled extends Pick<Collection, "batch" | "by" | "due"> {
  readonly reports: readonly FileReport[];
  readonly compared: ReadonlyMap<string, ComparedFile>;
  readonly recipients: readonly string[];
}

/** A recipient is back with any of these. */
const BACK: ReadonlySet<FileStatus> = new Set(["ok", "moved-on", "no-record", "duplicate"]);

/**
 * Sets returned files against each other: what one recipient says in two files, or two recipients of one cell, is a
 * conflict unless it is the same; what stands in a file of an old batch is never simply taken.
 */
export function settle({ batch, by, due, reports, compared, recipients }: Unsettled): Collection {
  const files = withDuplicates(reports);
  const statusOf = new Map(files.map(({ file, status }) => [file, status]));
  const isOld = (file: string) => statusOf.get(file) === "old-batch";
  const all = [...compared.values()];
  const rivals = rivalsOf(files, compared);
  const claims = claimsOf(all.flatMap(({ cells }) => cells).filter(({ file }) => !isOld(file)));
  const cells = all.flatMap(({ cells: own }) =>
    own.map((change): CellReturn => {
      if (isOld(change.file)) return asOld(change);
      const place = placeOf(change.table, change.row, change.id, change.field);
      const claimed = (claims.get(place)?.size ?? 0) > 1;
      const gainsaid = (rivals.get(change.file) ?? []).some(({ said }) => {
        const other = said.get(place);
        return other !== undefined && other !== change.meaning;
      });
      return (claimed || gainsaid) && isOpen(change) ? { ...change, verdict: "conflict", reason: "disagree" } : change;
    }),
  );
  const rows = all.flatMap(({ rows: own }) =>
    own.map((row): RowReturn => {
      if (isOld(row.file)) return asOld(row);
      const agrees = (rivals.get(row.file) ?? []).every((other) => count(other.rows, row) === count(own, row));
      return agrees || row.verdict === "unchanged" ? row : { ...row, verdict: "conflict", reason: "disagree" };
    }),
  );
  const back = new Set(files.filter(({ status }) => BACK.has(status)).map(({ recipient }) => recipient));
  return {
    batch,
    by,
    due,
    files,
    cells,
    rows,
    missing: recipients.filter((recipient) => !back.has(recipient)),
  };
}

/** Two files of one recipient: neither is taken for the right one. */
function withDuplicates(reports: readonly FileReport[]): readonly FileReport[] {
  return reports.map((report) => {
    const others = BACK.has(report.status)
      ? reports.filter(
          ({ file, recipient, status }) => recipient === report.recipient && file !== report.file && BACK.has(status),
        )
      : [];
    if (others.length === 0) return report;
    const note = { note: "duplicate" as const, files: others.map(({ file }) => file) };
    return { ...report, status: "duplicate", notes: [note, ...report.notes] };
  });
}

/** The other files of the recipient who sent each one. */
function rivalsOf(
  files: readonly FileReport[],
  compared: ReadonlyMap<string, ComparedFile>,
): ReadonlyMap<string, readonly ComparedFile[]> {
  const rivals = new Map<string, readonly ComparedFile[]>();
  for (const { file, notes } of files) {
    const others = notes.flatMap((note) => (note.note === "duplicate" ? note.files : []));
    rivals.set(
      file,
      others.flatMap((other) => compared.get(other) ?? []),
    );
  }
  return rivals;
}

/** What is wanted of each cell, by everybody who wants it changed. */
function claimsOf(changes: readonly CellReturn[]): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>();
  for (const { table, row, id, field, meaning, verdict, reason } of changes) {
    if (verdict === "unchanged" || reason === "protected" || reason === "row-gone") continue;
    const place = placeOf(table, row, id, field);
    claims.set(place, (claims.get(place) ?? new Set<string>()).add(meaning));
  }
  return claims;
}

/** Whether a change may still turn into a conflict. */
function isOpen({ verdict, reason }: CellReturn): boolean {
  return verdict !== "unchanged" && reason !== "protected" && reason !== "row-gone";
}

function asOld<C extends CellReturn | RowReturn>(change: C): C {
  const isSimple = change.verdict === "taken" || change.verdict === "new";
  return isSimple ? { ...change, verdict: "suspicious", reason: "old-batch" } : change;
}

function count(rows: readonly RowReturn[], { table, meaning }: RowReturn): number {
  return rows.filter((row) => row.table === table && row.meaning === meaning).length;
}
