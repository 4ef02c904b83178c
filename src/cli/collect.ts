import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { collect, decide, writeDecided, type CollectPreview } from "../app/collect";
import { collectJson } from "../app/collectJson";
import { openFile, readBytes } from "../hosts/file/disk";
import { filesIn } from "../hosts/file/folder";
import { readReturned } from "../hosts/file/returnedFile";
import { textsOf, type Texts } from "./texts";
import type { Locale } from "../locales/locale";
import { reminderText, returnMessage } from "../report/returns";
import { isEmptyPlan } from "../workbook/change";
import { shownCell } from "../workbook/collect/cellValues";
import type { Accepts } from "../workbook/collect/accept";
import type { PlannedReturns } from "../workbook/collect/plan";
import type { CellReturn, RowReturn, Verdict } from "../workbook/collect/types";
import { columnOf, headerOf } from "../workbook/schema";
import type { Language } from "../workbook/schema";
import type { Request } from "./arguments";
import { now } from "./clock";
import { plainTable } from "./tables";
import type { Terminal } from "./terminal";

type CollectRequest = Extract<Request, { command: "collect" }>;

/** How many changes the readable output lists. */
const LISTED = 40;
/** Files of these stati had to be left out, as a whole or in part. */
const BAD = new Set(["unreadable", "foreign", "old-batch"]);

/**
 * 汇总: compares returned files with the workbook, prints every change, and writes what is beyond doubt or accepted where
 * it is asked to. 0 where nothing is left to decide, 1 where something is, or a file could not be taken.
 */
export async function collectFiles(request: CollectRequest, terminal: Terminal): Promise<number> {
  const { workbook, paths, out, batch, json, locale } = request;
  terminal.progress(textsOf(locale ?? "zh-CN").cli.progress.reading);
  const host = await openFile(workbook);
  const master = await realpath(workbook);
  const files: string[] = [];
  for (const path of await filesIn(paths)) {
    // A folder may hold the workbook itself, beside what came back.
    if ((await realpath(path).catch(() => path)) !== master) files.push(path);
  }
  const names = namesOf(files);
  const returned = files.map((path, index) => ({
    file: names[index] ?? path,
    read: async () => readReturned(await readBytes(path), path),
  }));
  const { reading } = textsOf(locale ?? "zh-CN").collect.summary;
  const progress = (done: number, total: number) => terminal.progress(reading(done, total));
  const options = { today: now().today, ...(batch !== undefined && { batch }) };
  const preview = await collect(host, returned, options, { progress });
  const { language } = preview.located;
  const decided = await decide(preview, acceptsOf(request.accept, language));
  const said = locale ?? language;
  const texts = textsOf(said);
  const written: string[] = [];
  if (out !== undefined) {
    const applied = await writeDecided(host, decided);
    const same = (await realpath(out).catch(() => out)) === master;
    const backup = await host.save(out, { backup: same });
    written.push(...writtenLines(out, decided, applied.kept ?? [], texts, language));
    if (backup !== undefined) written.push(texts.cli.summary.backup(backup));
  } else written.push(texts.collect.summary.notWritten);
  if (json) terminal.print(JSON.stringify(collectJson(preview.collection, language, said), null, 2));
  else terminal.print([...summary(preview, decided, texts, said), "", ...written].join("\n"));
  const isBad = preview.collection.files.some(({ status }) => BAD.has(status));
  return isBad || decided.open.length > 0 || decided.planned.refused.length > 0 ? 1 : 0;
}

/** The files' names; where two share one, their paths. */
function namesOf(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, at) => {
    const name = names[at] ?? path;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : path;
  });
}

/** Yes to everything that one of the words names: an id, id.column, a unit, a file, or all. */
function acceptsOf(words: readonly string[], language: Language): Accepts {
  const accepted = new Set(words);
  return (change) => {
    const { id, recipient, file, table } = change;
    const cell = "field" in change ? [`${id}.${headerOf(table, change.field, language)}`] : [];
    return ["all", id, recipient, file, ...cell].some((name) => accepted.has(name));
  };
}

function writtenLines(
  out: string,
  { planned, edits }: PlannedReturns,
  kept: readonly { readonly sheet: string; readonly cell: string }[],
  { collect: words, words: common }: Texts,
  language: Language,
): string[] {
  const rows = edits.rows.length;
  const { outstanding } = planned.plan;
  return [
    isEmptyPlan(planned.plan)
      ? words.summary.nothingToWrite(out)
      : words.summary.written(out, edits.cells.length - kept.length, rows),
    ...(outstanding === undefined ? [] : [words.summary.remembered(outstanding.missing.length)]),
    ...(kept.length === 0
      ? []
      : [words.summary.kept(kept.length, kept.map(({ sheet, cell }) => `${sheet}!${cell}`).join(common.comma))]),
    ...planned.refused.map(({ edit, field, why }) => {
      const named = field ?? ("field" in edit ? edit.field : "");
      const header = named === "" ? "" : headerOf(edit.table, named, language);
      return words.summary.refused("row" in edit ? String(edit.row + 1) : "", header, words.refusals[why]);
    }),
  ];
}

function summary(
  { collection, located }: CollectPreview,
  { open, rows: added }: PlannedReturns,
  { collect: words }: Texts,
  locale: Locale,
): string[] {
  const { files, cells, rows } = collection;
  const { columns } = words;
  const count = (verdict: Verdict) =>
    cells.filter((change) => change.verdict === verdict).length +
    (verdict === "new" || verdict === "taken" ? 0 : rows.filter((row) => row.verdict === verdict).length);
  const shown = [...cells, ...rows].filter(({ verdict }) => verdict !== "unchanged");
  const inDoubtFirst = [...open, ...shown.filter((change) => !open.includes(change))];
  const listed = inDoubtFirst.slice(0, LISTED).map((change) => changeLine(change, words, located.language));
  const heads = [
    columns.verdict,
    columns.unit,
    columns.id,
    columns.column,
    columns.handedOut,
    columns.master,
    columns.returned,
    columns.reason,
  ];
  return [
    files.length === 0
      ? words.summary.noFiles
      : plainTable(
          [columns.file, columns.unit, columns.status, columns.message],
          files.map((report) => [
            report.file,
            report.recipient ?? "–",
            words.statuses[report.status],
            returnMessage(report, locale),
          ]),
          [],
        ),
    "",
    shown.length === 0
      ? words.summary.nothing
      : words.summary.counts(count("taken"), added.length, count("unchanged"), count("conflict"), count("suspicious")),
    ...(listed.length === 0 ? [] : [plainTable(heads, listed, [])]),
    ...(inDoubtFirst.length > LISTED ? [words.summary.more(inDoubtFirst.length - LISTED)] : []),
    ...(open.length === 0 ? [] : [words.summary.open]),
    reminderText(collection, locale) || words.summary.allBack,
  ];
}

function changeLine(change: CellReturn | RowReturn, words: Texts["collect"], language: Language): string[] {
  const { verdict, recipient, id, reason, table } = change;
  const why = reason === undefined ? "" : words.reasons[reason];
  const verdictWord = words.verdicts[verdict];
  if (!("field" in change)) {
    const cells = change.cells.map(({ field, returned }) => text(table, field, returned)).join(" ");
    return [verdictWord, recipient, id, "", "", "", cells, why];
  }
  const { field, handedOut, master, returned } = change;
  const values = [handedOut, master, returned].map((cell) => text(table, field, cell));
  return [verdictWord, recipient, id, headerOf(table, field, language), ...values, why];
}

function text(table: CellReturn["table"], field: string, cell: CellReturn["master"]): string {
  return String(shownCell(columnOf(table, field), cell) ?? "–");
}
