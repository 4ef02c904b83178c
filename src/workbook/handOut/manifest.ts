import { dayFromSerial, type Day } from "../../core/calendar/day";
import { fingerprintOf } from "../../core/fingerprint/canonical";
import type { TableKey } from "../../core/model/tables";
import { TABLE_KEYS } from "../schema";
import type { Language } from "../schema";
import type { HandOut, HandedRow, HandedTable, HandedValue, Parcel } from "./parcels";
import type { RecipientKind } from "./rules";

/** The very hidden sheet that keeps what was handed out, so that it can be compared when it comes back. */
export const MANIFEST_SHEET = "一线_内部";

/** What a handed out workbook knows about itself. */
export interface Manifest {
  readonly batch: string;
  readonly by: RecipientKind;
  readonly issued: Day;
  readonly due: Day | undefined;
  readonly language: Language;
  readonly recipient: string;
  /** Everybody whom this batch went to. */
  readonly recipients: readonly string[];
  readonly tables: readonly HandedTable[];
  readonly append: Parcel["append"];
}

const FORMAT = "yixian-hand-out-1";
/** Programs that write .xls may cut a text after 255 characters. */
const LONGEST_LINE = 250;
/** Keeps every line a text, whatever program writes it again. */
const LINE_MARK = "|";

/** What a parcel's workbook is to keep. */
export function manifestOf({ batch, by, issued, due, language, parcels }: HandOut, parcel: Parcel): Manifest {
  return { batch, by, issued, due, language, ...parcel, recipients: parcels.map(({ recipient }) => recipient) };
}

/** The manifest as lines of text, one a cell: its format with a fingerprint, then itself in pieces. */
export function encodeManifest(manifest: Manifest): readonly string[] {
  const text = JSON.stringify(manifest);
  const lines = [`${FORMAT} ${fingerprintOf(text)}`];
  for (let at = 0; at < text.length;) {
    const end = at + LONGEST_LINE;
    const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const line = text.slice(at, splitsPair ? end - 1 : end);
    lines.push(LINE_MARK + line);
    at += line.length;
  }
  return lines;
}

/** The manifest in these lines; undefined where there is none, or where somebody has changed it. */
export function decodeManifest(lines: readonly string[]): Manifest | undefined {
  const [head = "", ...rest] = lines;
  const [format, fingerprint] = head.split(" ");
  if (format !== FORMAT || rest.some((line) => !line.startsWith(LINE_MARK))) return undefined;
  const text = rest.map((line) => line.slice(LINE_MARK.length)).join("");
  if (fingerprintOf(text) !== fingerprint) return undefined;
  return parseManifest(text);
}

/** Anybody can make a fingerprint that fits: what is read is checked as a stranger's. */
function parseManifest(text: string): Manifest | undefined {
  const read = parseJson(text);
  if (!isRecord(read)) return undefined;
  const { batch, by, issued, due, language, recipient, recipients, tables, append } = read;
  const day = dayFromSerial(Number(issued));
  if (typeof batch !== "string" || typeof recipient !== "string" || recipient === "" || day === undefined) {
    return undefined;
  }
  if (!isTexts(recipients) || !Array.isArray(tables) || !Array.isArray(append)) return undefined;
  if (!tables.every(isHandedTable) || !append.every(isTableOfFields)) return undefined;
  return {
    batch,
    by: by === "person" ? "person" : "unit",
    issued: day,
    due: dayFromSerial(Number(due)),
    language: language === "en-US" ? "en-US" : "zh-CN",
    recipient,
    recipients,
    tables,
    append,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHandedTable(value: unknown): value is HandedTable {
  return isTableOfFields(value) && "rows" in value && Array.isArray(value.rows) && value.rows.every(isHandedRow);
}

function isTableOfFields(value: unknown): value is { readonly table: TableKey; readonly fields: readonly string[] } {
  return isRecord(value) && TABLE_KEYS.some((key) => key === value["table"]) && isTexts(value["fields"]);
}

function isHandedRow(value: unknown): value is HandedRow {
  if (!isRecord(value)) return false;
  const { origin, key, fill, cells } = value;
  if (typeof origin !== "string" || typeof key !== "string" || typeof fill !== "boolean") return false;
  return isRecord(cells) && Object.values(cells).every(isHandedValue);
}

function isHandedValue(value: unknown): value is HandedValue {
  if (value === null || ["string", "number"].includes(typeof value)) return true;
  return isRecord(value) && typeof value["percent"] === "number" && Object.keys(value).length === 1;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
