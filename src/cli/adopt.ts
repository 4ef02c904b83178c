import { existsSync } from "node:fs";
import { basename } from "node:path";
import { adoptedRows, adoptPreview, type AdoptPreview } from "../app/adopt";
import { adoptJson } from "../app/adoptJson";
import { adoptedBook } from "../hosts/file/adoptedBook";
import { readBytes, saveBytes } from "../hosts/file/disk";
import { readRaw } from "../hosts/file/readRaw";
import { textsOf, type Texts } from "../locales";
import type { Locale } from "../locales/locale";
import { columnLetters } from "../workbook/a1";
import type { AdoptedList, MappedColumn, Refusal } from "../workbook/adopt/adopt";
import { isDoubtful } from "../workbook/adopt/mapColumns";
import { headerOf, said, SCHEMA } from "../workbook/schema";
import { UsageError, type Request } from "./arguments";
import { columnChoices } from "./mapOption";
import { exitCodeOf } from "./run";
import { findingTable } from "./tables";
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
  const written = out === undefined || preview.lists.length === 0 ? [] : await write(out, workbook, preview, locale);
  if (json) {
    terminal.print(
      JSON.stringify(
        adoptJson(preview, preview.explained, (reason) => refusals[reason]),
        null,
        2,
      ),
    );
  } else {
    if (out === undefined && preview.lists.length > 0) written.push(texts.adopt.notWritten);
    terminal.print([...summary(preview, texts, locale), ...written].join("\n"));
  }
  return preview.lists.length === 0 ? NOTHING_ADOPTED : exitCodeOf(preview.explained);
}

async function write(out: string, workbook: string, preview: AdoptPreview, locale: Locale): Promise<string[]> {
  if (existsSync(out)) throw new UsageError((errors) => errors.fileExists(out));
  const { bodies, origins } = adoptedRows(preview, basename(workbook));
  await saveBytes(out, await adoptedBook(bodies, origins, locale));
  return [textsOf(locale).adopt.written(out, origins.length)];
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
    adopt.list(sheet, said(SCHEMA[table].table, locale), tasks.length),
    adopt.where(headers, firstRow + 1, lastRow + 1),
    ...columns.map((column) => columnLine(column, adopt, locale)),
  ];
}

function columnLine(mapped: MappedColumn, adopt: Texts["adopt"], locale: Locale): string {
  const { column, path, field, runnerUp } = mapped;
  const named = (key: string) => headerOf("streetTasks", key, locale);
  const doubt = isDoubtful(mapped) ? adopt.doubtful(runnerUp === undefined ? "" : named(runnerUp)) : "";
  const meaning = (field === undefined ? adopt.leftOut : named(field)) + doubt;
  const header = path.join("/").replace(/\s+/g, " ");
  return header === ""
    ? adopt.columnAlone(columnLetters(column), meaning)
    : adopt.column(columnLetters(column), header, meaning);
}
