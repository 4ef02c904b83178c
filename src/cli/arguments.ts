import { parseArgs, type ParseArgsConfig } from "node:util";
import type { BulletinFormat } from "../app/exportBulletin";
import { dayOf, type Day } from "../core/calendar/day";
import type { PeriodKind } from "../core/calendar/period";
import type { Texts } from "./texts";
import type { Locale } from "../locales/locale";
import type { RecipientKind } from "../workbook/handOut/rules";
import type { PeriodAsked } from "../workbook/read";

/** What the command line asks for. */
export type Request =
  | { readonly command: "help"; readonly locale: Locale | undefined }
  | {
      readonly command: "score";
      readonly workbook: string;
      readonly asOf: Day | undefined;
      readonly out: string | undefined;
      readonly scorecards: string | undefined;
      readonly bulletin: string | undefined;
      readonly period: PeriodAsked | undefined;
      readonly inPlace: boolean;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | {
      readonly command: "check";
      readonly workbook: string;
      readonly asOf: Day | undefined;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | {
      readonly command: "adopt";
      readonly workbook: string;
      readonly out: string | undefined;
      /** What columns are, as written: E=完成时限. */
      readonly map: readonly string[];
      readonly sheet: string | undefined;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | {
      readonly command: "verify";
      readonly cards: string;
      readonly workbook: string;
      readonly asOf: Day | undefined;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | {
      readonly command: ActionCommand;
      readonly workbook: string;
      /** The text or the export that is imported. */
      readonly source: string | undefined;
      readonly asOf: Day | undefined;
      readonly out: string | undefined;
      readonly inPlace: boolean;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | {
      readonly command: "hand-out";
      readonly workbook: string;
      readonly dir: string;
      readonly by: RecipientKind;
      readonly asOf: Day | undefined;
      readonly due: Day | undefined;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | {
      readonly command: "collect";
      readonly workbook: string;
      readonly paths: readonly string[];
      readonly out: string | undefined;
      readonly accept: readonly string[];
      readonly batch: string | undefined;
      readonly json: boolean;
      readonly locale: Locale | undefined;
    }
  | { readonly command: "new"; readonly workbook: string; readonly locale: Locale | undefined };

/** Commands that propose changes, and write them where they are told to. */
export type ActionCommand = "draft" | "agreed" | "import-chat" | "import-grid";

type CommandName = keyof Texts["cli"]["commands"];

/** A command line that cannot be understood; the words come from the locale. */
export class UsageError extends Error {
  constructor(readonly say: (errors: Texts["cli"]["errors"]) => string) {
    super("usage");
    this.name = "UsageError";
  }
}

const OPTIONS = {
  "as-of": { type: "string" },
  out: { type: "string" },
  scorecards: { type: "string" },
  bulletin: { type: "string" },
  period: { type: "string" },
  "in-place": { type: "boolean" },
  dir: { type: "string" },
  by: { type: "string" },
  due: { type: "string" },
  accept: { type: "string", multiple: true },
  batch: { type: "string" },
  map: { type: "string", multiple: true },
  sheet: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

const FORMATS: readonly BulletinFormat[] = ["docx", "txt"];

const PERIODS: ReadonlyMap<string, Exclude<PeriodKind, "range">> = new Map([
  ["旬", "tenDays"],
  ["ten-days", "tenDays"],
  ["月", "month"],
  ["month", "month"],
  ["季", "quarter"],
  ["季度", "quarter"],
  ["quarter", "quarter"],
]);

const RECIPIENTS: ReadonlyMap<string, RecipientKind> = new Map([
  ["unit", "unit"],
  ["单位", "unit"],
  ["person", "person"],
  ["个人", "person"],
]);

type OptionName = keyof typeof OPTIONS;
type Values = ReturnType<typeof parse>["values"];
type Of<C extends CommandName> = Extract<Request, { command: C }>;

/** The options that each command takes, besides --lang and --help. */
export const COMMAND_OPTIONS: Readonly<Record<CommandName, readonly OptionName[]>> = {
  score: ["as-of", "out", "in-place", "scorecards", "bulletin", "period", "json"],
  check: ["as-of", "json"],
  adopt: ["out", "map", "sheet", "json"],
  verify: ["as-of", "json"],
  draft: ["as-of", "out", "in-place", "json"],
  agreed: ["as-of", "out", "in-place", "json"],
  "import-chat": ["as-of", "out", "in-place", "json"],
  "import-grid": ["as-of", "out", "in-place", "json"],
  "hand-out": ["dir", "by", "due", "as-of", "json"],
  collect: ["out", "accept", "batch", "json"],
  new: [],
};

/**
 * Reads the words after the program's name.
 *
 * @throws UsageError
 * @example readArguments(["score", "a.xlsx", "--json"]).command // "score"
 */
export function readArguments(words: readonly string[]): Request {
  const { values, positionals } = parse(words);
  const locale = values.lang === undefined ? undefined : localeOf(values.lang);
  const [command, ...files] = positionals;
  if (values.help === true || command === undefined) return { command: "help", locale };
  if (!isCommand(command)) throw new UsageError((errors) => errors.unknownCommand(command));
  for (const name of optionNames(values)) {
    if (name === "lang" || COMMAND_OPTIONS[command].includes(name)) continue;
    throw new UsageError((errors) => errors.optionNotForCommand(`--${name}`, command));
  }
  const cards = command === "verify" ? files.shift() : undefined;
  const source = isImport(command) ? files.splice(1, 1)[0] : undefined;
  const [workbook, extra] = files;
  if (workbook === undefined) throw new UsageError((errors) => missingFile(command, errors));
  if (isImport(command) && source === undefined) throw new UsageError((errors) => errors.sourceMissing(command));
  if (command === "collect") return collectRequest(files, values, locale);
  if (extra !== undefined) throw new UsageError((errors) => errors.tooManyArguments(extra));
  if (command === "new") return { command, workbook, locale };
  if (command === "adopt") {
    const { out, map = [], sheet, json = false } = values;
    return { command, workbook, out, map, sheet, json, locale };
  }
  const asOf = values["as-of"] === undefined ? undefined : dayOption(values["as-of"]);
  const json = values.json === true;
  if (command === "verify") return { command, cards: cards ?? "", workbook, asOf, json, locale };
  if (command === "hand-out") return { command, workbook, asOf, json, locale, ...handOutOptions(values) };
  if (command === "check") return { command, workbook, asOf, json, locale };
  const inPlace = values["in-place"] === true;
  if (inPlace && values.out !== undefined) throw new UsageError((errors) => errors.exclusive("--out", "--in-place"));
  const { out, scorecards, bulletin } = values;
  if (command !== "score") return { command, workbook, source, asOf, out, inPlace, json, locale };
  if (bulletin !== undefined && bulletinFormat(bulletin) === undefined) {
    throw new UsageError((errors) => errors.badBulletin(bulletin));
  }
  const period = values.period === undefined ? undefined : periodOption(values.period);
  return { command, workbook, asOf, out, scorecards, bulletin, period, inPlace, json, locale };
}

function isImport(command: CommandName): boolean {
  return command === "import-chat" || command === "import-grid";
}

function handOutOptions({ dir, by, due }: Values): Pick<Of<"hand-out">, "dir" | "by" | "due"> {
  if (dir === undefined) throw new UsageError((errors) => errors.optionMissing("--dir", "hand-out"));
  const kind = by === undefined ? "unit" : RECIPIENTS.get(by);
  if (kind === undefined) throw new UsageError((errors) => errors.badRecipients(by ?? ""));
  return { dir, by: kind, due: due === undefined ? undefined : dayOption(due) };
}

function collectRequest(
  [workbook = "", ...paths]: readonly string[],
  { out, accept = [], batch, json }: Values,
  locale: Locale | undefined,
): Request {
  if (paths.length === 0) throw new UsageError((errors) => errors.returnsMissing);
  return { command: "collect", workbook, paths, out, accept, batch, json: json === true, locale };
}

function missingFile(command: CommandName, errors: Texts["cli"]["errors"]): string {
  return command === "verify" ? errors.twoFilesMissing(command) : errors.workbookMissing(command);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageErrorOf(error);
  }
}

/** The library's complaint in our words: which option is unknown, or lacks its value. */
function usageErrorOf(error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? "";
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new UsageError((errors) => errors.unknownOption(option));
  if (error.code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    const name = option.replace(/^-\w, /, "");
    return new UsageError((errors) => errors.valueMissing(name));
  }
  return error;
}

function optionNames(values: object): OptionName[] {
  return Object.keys(values).filter((name): name is OptionName => name in OPTIONS);
}

function isCommand(word: string): word is CommandName {
  return word in COMMAND_OPTIONS;
}

/** The language that is asked for, also where the rest of the words cannot be understood. */
export function localeIn(words: readonly string[]): Locale | undefined {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const written = words[at] === "--lang" ? words[at + 1] : words[at]?.slice("--lang=".length);
  return knownLocale(written ?? "");
}

function knownLocale(text: string): Locale | undefined {
  if (/^zh/i.test(text)) return "zh-CN";
  return /^en/i.test(text) ? "en-US" : undefined;
}

function localeOf(text: string): Locale {
  const locale = knownLocale(text);
  if (locale !== undefined) return locale;
  throw new UsageError((errors) => errors.badLanguage(text));
}

/** What a bulletin is written as, by the ending of its file's name; undefined where that says nothing. */
export function bulletinFormat(path: string): BulletinFormat | undefined {
  const [, ending = ""] = /\.(\w+)$/.exec(path) ?? [];
  return FORMATS.find((format) => format === ending.toLowerCase());
}

/** A period as 旬, 月, 季, or as 2019-06-01..2019-06-28. */
function periodOption(text: string): PeriodAsked {
  const kind = PERIODS.get(text.trim().toLowerCase());
  if (kind !== undefined) return { kind };
  const [from, to, more] = text.split("..");
  if (from === undefined || to === undefined || more !== undefined) {
    throw new UsageError((errors) => errors.badPeriod(text));
  }
  const [first, last] = [dayOption(from), dayOption(to)];
  if (first > last) throw new UsageError((errors) => errors.badPeriod(text));
  return { kind: "range", first, last };
}

/** A day as 2019-06-28. */
function dayOption(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const found = dayOf(Number(year), Number(month), Number(day));
  if (found === undefined) throw new UsageError((errors) => errors.badDate(text));
  return found;
}
