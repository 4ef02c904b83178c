import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { adoptedRows, adoptEdits, adoptPreview, knownTasks, shownCell, type AdoptPreview } from "../app/adopt";
import { adoptJson } from "../app/adoptJson";
import { adoptedBook } from "../hosts/file/adoptedBook";
import { keepBackup, openFile, readBytes, saveBytes } from "../hosts/file/disk";
import { readRaw } from "../hosts/file/readRaw";
import { HostError } from "../hosts/host";
import { textsOf, type Texts } from "./texts";
import type { Locale } from "../locales/locale";
import { columnLetters } from "../workbook/a1";
import type { AdoptedList, MappedColumn, Refusal } from "../workbook/adopt/adopt";
import { isDoubtful } from "../workbook/adopt/mapColumns";
import { matchTasks, type MatchedTasks } from "../workbook/adopt/matchTasks";
import { isEmptyPlan } from "../workbook/change";
import { planEdits, type RefusedEdit } from "../workbook/edits";
import { originsOfWritten } from "../workbook/origins";
import { readWorkbook } from "../workbook/read";
import { headerOf, said, SCHEMA } from "../workbook/schema";
import { UsageError, type Request } from "./arguments";
import { now } from "./clock";
import { columnChoices } from "./mapOption";
import { exitCodeOf } from "./run";
import { findingTable, readable } from "./tables";
import type { Terminal } from "./terminal";

type AdoptRequest = Extract<Request, { command: "adopt" }>;

/** How many findings the readable output lists. */
const LISTED = 20;
const NOTHING_ADOPTED = 1;

/** Reads somebody else's list into a standard workbook; the original is not touched. */
export async function adoptSheets(request: AdoptRequest, terminal: Terminal): Promise<number> {
  const { workbook, out, map, sheet, json, locale = "zh-CN" } = request;
  const columns = columnChoices(map);
  const texts = textsOf(locale);
  terminal.progress(texts.cli.progress.reading);
  const raw = await readRaw(await readBytes(workbook), basename(workbook));
  if (sheet !== undefined && !raw.sheets.some(({ name }) => name === sheet)) {
    throw new UsageError((errors) => errors.noSheet(sheet));
  }
  const preview = adoptPreview(raw, { columns, ...(sheet !== undefined && { sheet }) }, locale);
  const refusals: Readonly<Record<Refusal, string>> = texts.adopt.refusals;
  const written: Written =
    out === undefined || preview.lists.length === 0 ? { lines: [] } : await write(out, workbook, preview, locale);
  if (json) {
    terminal.print(
      JSON.stringify(
        adoptJson(preview, preview.explained, (reason) => refusals[reason], written.matched),
        null,
        2,
      ),
    );
  } else {
    const lines = out === undefined && preview.lists.length > 0 ? [texts.adopt.notWritten] : written.lines;
    terminal.print([...summary(preview, texts, locale), ...lines].join("\n"));
  }
  return preview.lists.length === 0 ? NOTHING_ADOPTED : exitCodeOf(preview.explained);
}

/** What was written, in words; and what an existing workbook got. */
interface Written {
  readonly lines: readonly string[];
  readonly matched?: MatchedTasks;
}

async function write(out: string, workbook: string, preview: AdoptPreview, locale: Locale): Promise<Written> {
  if (resolve(out) === resolve(workbook)) throw new UsageError((errors) => errors.sameFile("--out", workbook));
  const file = basename(workbook);
  if (existsSync(out)) return update(out, file, preview, locale);
  const { bodies, origins } = adoptedRows(preview, file);
  await saveBytes(out, await adoptedBook(bodies, origins, locale));
  return { lines: [textsOf(locale).adopt.written(out, origins.length)] };
}

/** Brings an existing standard workbook up to date; it is kept beside it first. */
async function update(out: string, file: string, preview: AdoptPreview, locale: Locale): Promise<Written> {
  const { adopt, cli } = textsOf(locale);
  const target = await openFile(out);
  const snapshot = await target.read();
  const reading = readWorkbook(snapshot, now());
  if (!reading.ok) {
    throw new HostError("no-task-list", {
      file: out,
      looked: reading.looked.join("、"),
      found: reading.found.join("、"),
    });
  }
  const matched = matchTasks(preview.lists, knownTasks(reading.model, snapshot), file);
  const { plan, refused } = planEdits(reading.located, snapshot, adoptEdits(matched));
  const gone = matched.gone.map(({ id, name }) => readable(adopt.gone(id, name)));
  if (isEmptyPlan(plan)) return { lines: [adopt.upToDate(out), ...gone.slice(0, LISTED)], matched };
  await target.apply({ ...plan, origins: originsOfWritten(matched.origins, refused) });
  const backup = await keepBackup(out);
  await saveBytes(out, target.bytes());
  const changes = [...changeLines(matched, locale), ...gone];
  const { changed, added, unchanged } = matched;
  return {
    matched,
    lines: [
      adopt.updated(out, changed.length, added.length, unchanged),
      ...changes.slice(0, LISTED),
      ...(changes.length > LISTED ? [adopt.more(changes.length - LISTED)] : []),
      ...refused.map((one) => refusedLine(one, matched, locale)),
      ...(backup === undefined ? [] : [cli.summary.backup(backup)]),
    ],
  };
}

function refusedLine({ edit, field }: RefusedEdit, { changed }: MatchedTasks, locale: Locale): string {
  const id =
    "cells" in edit
      ? shownCell(edit.cells.id ?? null)
      : changed.find(({ table, row }) => table === edit.table && row === edit.row)?.id;
  const named = "cells" in edit ? field : edit.field;
  const column = named === undefined ? "" : headerOf("streetTasks", named, locale);
  return readable(textsOf(locale).adopt.notAdopted(id ?? "", column));
}

function changeLines({ changed, added }: MatchedTasks, locale: Locale): string[] {
  const { adopt } = textsOf(locale);
  const named = (field: string) => headerOf("streetTasks", field, locale);
  return [
    ...changed.flatMap(({ id, cells }) =>
      cells.map(({ field, before, after }) =>
        readable(adopt.change(id, named(field), shownCell(before), shownCell(after))),
      ),
    ),
    ...added.map(({ id }) => readable(adopt.added(id))),
  ];
}

function summary({ lists, refused, explained }: AdoptPreview, texts: Texts, locale: Locale): string[] {
  const { adopt } = texts;
  const refusals: Readonly<Record<Refusal, string>> = adopt.refusals;
  const listed = explained.slice(0, LISTED);
  return [
    ...lists.flatMap((list) => listLines(list, texts, locale)),
    ...refused.map(({ sheet, reason }) => adopt.refused(sheet, refusals[reason])),
    ...(lists.length === 0 ? [adopt.nothing] : []),
    ...(listed.length === 0 ? [] : ["", adopt.findings, findingTable(listed, texts)]),
    ...(explained.length > LISTED ? [adopt.more(explained.length - LISTED)] : []),
    "",
  ];
}

function listLines(list: AdoptedList, { adopt }: Texts, locale: Locale): string[] {
  const { sheet, table, tasks, headerRow, headerRows, firstRow, lastRow, columns } = list;
  const headers = headerRows === 1 ? String(headerRow + 1) : `${headerRow + 1}–${headerRow + headerRows}`;
  return [
    adopt.list(readable(sheet), said(SCHEMA[table].table, locale), tasks.length),
    adopt.where(headers, firstRow + 1, lastRow + 1),
    ...columns.map((column) => columnLine(column, adopt, locale)),
  ];
}

function columnLine(mapped: MappedColumn, adopt: Texts["adopt"], locale: Locale): string {
  const { column, path, field, runnerUp } = mapped;
  const named = (key: string) => headerOf("streetTasks", key, locale);
  const doubt = isDoubtful(mapped) ? adopt.doubtful(runnerUp === undefined ? "" : named(runnerUp)) : "";
  const meaning = (field === undefined ? adopt.leftOut : named(field)) + doubt;
  const header = readable(path.join("/"));
  return header === ""
    ? adopt.columnAlone(columnLetters(column), meaning)
    : adopt.column(columnLetters(column), header, meaning);
}
