import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { actionJson } from "../app/actionJson";
import { confirm, previewAgreed, previewChat, previewDraft, previewGrid, type ActionPreview } from "../app/actions";
import { formatDay, dayFromSerial } from "../core/calendar/day";
import { isFault, isPercent, type CellValue } from "../core/model/cell";
import { roundHalfUp } from "../core/quantity/round";
import { decodeText } from "../hosts/file/decodeText";
import { openFile, readBytes, type DiskFile } from "../hosts/file/disk";
import { readRaw } from "../hosts/file/readRaw";
import { HostError } from "../hosts/host";
import { textsOf, type Texts } from "./texts";
import { noteText } from "../locales/actionNotes";
import type { Locale } from "../locales/locale";
import { columnOf } from "../workbook/schema";
import type { PreviewEntry, PreviewValue } from "../workbook/previewEdits";
import type { TableKey } from "../core/model/tables";
import type { ActionCommand, Request } from "./arguments";
import { clockOf } from "./run";
import { plainTable } from "./tables";
import type { Terminal } from "./terminal";

type ActRequest = Extract<Request, { command: ActionCommand }>;

/** How many changes, and how many notes, the readable output lists. */
const LISTED = 60;

/** Previews what an action proposes; writes all of it where it is asked to. 1 where something cannot be written. */
export async function act(request: ActRequest, terminal: Terminal): Promise<number> {
  const { workbook, out, inPlace, json, locale } = request;
  terminal.progress(textsOf(locale ?? "zh-CN").cli.progress.reading);
  const file = await openFile(workbook);
  const preview = await previewFor(request, file);
  const said = locale ?? preview.located.language;
  const texts = textsOf(said);
  const target = inPlace ? workbook : out;
  const written =
    target === undefined ? [texts.actions.notWritten] : await write(file, workbook, target, preview, texts);
  if (json) terminal.print(JSON.stringify(actionJson(preview, said), null, 2));
  else terminal.print([...summary(preview, said), "", ...written].join("\n"));
  return preview.planned.refused.length > 0 ? 1 : 0;
}

async function previewFor(request: ActRequest, file: DiskFile): Promise<ActionPreview> {
  const clock = clockOf(request);
  const source = request.source ?? "";
  switch (request.command) {
    case "draft":
      return previewDraft(file, clock);
    case "agreed":
      return previewAgreed(file, clock);
    case "import-chat":
      return previewChat(file, clock, await onFile(source, decodeText));
    case "import-grid":
      return previewGrid(file, clock, await onFile(source, (bytes) => readRaw(bytes, basename(source))));
  }
}

/** What is read of a file; where it cannot be, the file is named. */
async function onFile<T>(path: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
  const bytes = await readBytes(path);
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof HostError) throw new HostError(error.code, { ...error.params, file: path }, { cause: error });
    throw error;
  }
}

async function write(
  file: DiskFile,
  workbook: string,
  target: string,
  preview: ActionPreview,
  { actions, cli }: Texts,
): Promise<string[]> {
  const { cells, kept = [] } = await confirm(file, preview);
  const overwrites = (await realpath(workbook)) === (await realpath(target).catch(() => target));
  if (overwrites && cells === 0) return [cli.summary.nothingToWrite];
  const backup = await file.save(target, { backup: overwrites });
  return [
    actions.written(target, cells),
    ...(kept.length === 0 ? [] : [actions.kept(kept.map(({ sheet, cell }) => `${sheet}!${cell}`))]),
    ...(backup === undefined ? [] : [cli.summary.backup(backup)]),
  ];
}

function summary({ entries, notes, planned }: ActionPreview, locale: Locale): string[] {
  const { actions } = textsOf(locale);
  const { columns } = actions;
  const heads = [columns.table, columns.place, columns.row, columns.column, columns.before, columns.after];
  const rows = entries.filter(({ cell }) => cell === null).length;
  const refused = entries.filter((entry) => entry.refused !== undefined || entry.values.some((value) => value.refused));
  const noted = notes.map((note) => noteText(note, locale));
  return [
    entries.length === 0 ? actions.nothing : actions.proposed(rows, entries.length - rows),
    ...(entries.length === 0
      ? []
      : [
          plainTable(
            heads,
            entries.slice(0, LISTED).map((entry) => lineOf(entry, actions)),
            [],
          ),
        ]),
    ...(entries.length > LISTED ? [actions.more(entries.length - LISTED)] : []),
    ...(planned.refused.length === 0
      ? []
      : ["", ...refused.slice(0, LISTED).flatMap((entry) => refusalsOf(entry, actions))]),
    ...(noted.length === 0
      ? []
      : ["", actions.notesTitle(noted.length), ...noted.slice(0, LISTED).map((text) => `- ${text}`)]),
    ...(noted.length > LISTED ? [actions.more(noted.length - LISTED)] : []),
  ];
}

/** A change in one line; of a new row what each column gets. */
function lineOf({ table, tableName, sheet, cell, row, values }: PreviewEntry, actions: Texts["actions"]): string[] {
  const [value] = values;
  if (cell !== null && value !== undefined) {
    return [
      tableName,
      `${sheet}!${cell}`,
      row,
      value.header,
      shown(value, value.before, table),
      shown(value, value.after, table),
    ];
  }
  const cells = values.map((one) => `${one.header}：${shown(one, one.after, table)}`);
  return [tableName, actions.newRow, row, "", "", cells.join("；")];
}

function refusalsOf({ sheet, cell, row, values, refused }: PreviewEntry, actions: Texts["actions"]): string[] {
  const place = cell === null ? `${sheet} ${row}` : `${sheet}!${cell}`;
  if (refused !== undefined) return [actions.refused(place, actions.refusals[refused])];
  return values.flatMap(({ header, refused: why }) =>
    why === undefined ? [] : [actions.refused(`${place} ${header}`, actions.refusals[why])],
  );
}

/** A value as its cell will show it. */
function shown({ field }: PreviewValue, value: CellValue, table: TableKey): string {
  if (value === null) return "";
  if (isPercent(value)) return `${roundHalfUp(value.percent * 100, 9)}%`;
  if (isFault(value)) return value.text;
  const kind = columnOf(table, field)?.kind;
  const day = typeof value === "number" && (kind === "date" || kind === "deadline") ? dayFromSerial(value) : undefined;
  return day === undefined ? String(value) : formatDay(day);
}
