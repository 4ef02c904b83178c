import { join } from "node:path";
import { handOut, type HandOutPreview } from "../app/handOut";
import { formatDay } from "../core/calendar/day";
import { openFile, saveNew, wasmPath } from "../hosts/file/disk";
import { handOutWriter } from "../hosts/file/handOutFile";
import { textsOf, type Texts } from "./texts";
import { said, SCHEMA } from "../workbook/schema";
import { UsageError, type Request } from "./arguments";
import { now } from "./clock";
import { plainTable } from "./tables";
import type { Terminal } from "./terminal";

type HandOutRequest = Extract<Request, { command: "hand-out" }>;

/** How many rows that nobody gets the readable output names. */
const LISTED = 10;

/**
 * 下发: writes one workbook for each recipient into a folder. A file that stands there already is never overwritten:
 * it may be one that has come back.
 */
export async function handOutFiles(request: HandOutRequest, terminal: Terminal): Promise<number> {
  const { workbook, dir, by, due, asOf, json, locale } = request;
  terminal.progress(textsOf(locale ?? "zh-CN").cli.progress.reading);
  const issued = asOf ?? now().today;
  const preview = await handOut(await openFile(workbook), { by, issued, ...(due !== undefined && { due }) });
  const texts = textsOf(locale ?? preview.language);
  await writeFiles(preview, dir, (done, total) => terminal.progress(texts.handOut.summary.writing(done, total)));
  if (json) terminal.print(JSON.stringify(handOutJson(preview), null, 2));
  else terminal.print(summary(preview, dir, texts).join("\n"));
  return 0;
}

async function writeFiles(
  { files }: HandOutPreview,
  dir: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const write = handOutWriter(wasmPath());
  for (const [index, { name, book }] of files.entries()) {
    const path = join(dir, name);
    if (!(await saveNew(path, await write(book())))) throw new UsageError((errors) => errors.fileExists(path));
    progress(index + 1, files.length);
  }
}

function handOutJson({ batch, by, issued, due, files, unowned }: HandOutPreview): unknown {
  return {
    batch,
    by,
    issued: formatDay(issued),
    due: due === undefined ? null : formatDay(due),
    files: files.map(({ name, recipient, rows, fill }) => ({ file: name, unit: recipient, rows, fill })),
    unowned: unowned.map(({ table, key }) => ({ table: SCHEMA[table].table.zh, id: key })),
  };
}

function summary(preview: HandOutPreview, dir: string, { handOut: words, words: common }: Texts): string[] {
  const { batch, files, unowned, language } = preview;
  const rows = unowned.slice(0, LISTED).map(({ table, key }) => `${said(SCHEMA[table].table, language)} ${key}`.trim());
  const more = unowned.length > LISTED ? "…" : "";
  const { table } = words;
  return [
    files.length === 0 ? words.summary.nobody : words.summary.batch(batch, files.length, dir),
    ...(files.length === 0
      ? []
      : [
          plainTable(
            [table.file, table.recipient, table.rows, table.fill],
            files.map(({ name, recipient, rows, fill }) => [name, recipient, String(rows), String(fill)]),
            [2, 3],
          ),
        ]),
    ...(unowned.length === 0 ? [] : [words.summary.unowned(unowned.length, rows.join(common.comma) + more)]),
  ];
}
