import type { Scalar } from "./state";

/** What a cell becomes when something is typed or written into it. */
export interface Entry {
  readonly value: Scalar;
  readonly formula?: string;
  /** The format that Excel gives a cell of format General along with the value. */
  readonly numberFormat?: string;
  readonly error?: true;
}

interface TextRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, year: number) => Entry | undefined;
}

const errors = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

/** How Excel (Chinese, year first) reads text, first fit; what no rule takes stays text. */
const textRules: readonly TextRule[] = [
  { pattern: errors, read: ([text]) => ({ value: text, error: true }) },
  { pattern: /^(true|false)$/i, read: ([text]) => ({ value: text.toLowerCase() === "true" }) },
  { pattern: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, read: ([text]) => ({ value: Number(text) }) },
  {
    pattern: /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/,
    read: ([text]) => ({
      value: Number(text.replaceAll(",", "")),
      numberFormat: text.includes(".") ? "#,##0.00" : "#,##0",
    }),
  },
  {
    pattern: /^([+-]?(?:\d+\.?\d*|\.\d+))%$/,
    read: ([, number = ""]) => ({ value: Number(number) / 100, numberFormat: number.includes(".") ? "0.00%" : "0%" }),
  },
  {
    pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    read: ([, year, month, day]) => date(Number(year), Number(month), Number(day), "yyyy/m/d"),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    read: ([, year, month, day]) => date(Number(year), Number(month), Number(day), 'yyyy"年"m"月"d"日"'),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月$/,
    read: ([, year, month]) => date(Number(year), Number(month), 1, 'yyyy"年"m"月"'),
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    read: ([, month, day], year) => date(year, Number(month), Number(day), 'm"月"d"日"'),
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})$/,
    read: ([, month, day], year) => date(year, Number(month), Number(day), 'm"月"d"日"'),
  },
  {
    pattern: /^(\d{1,2}):([0-5]\d)$/,
    read: ([, hours, minutes]) => ({ value: (Number(hours) * 60 + Number(minutes)) / 1440, numberFormat: "h:mm" }),
  },
];

function date(year: number, month: number, day: number, numberFormat: string): Entry | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1901 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return { value: time / 86_400_000 + 25_569, numberFormat };
}

/**
 * What Excel makes of a written value: text that looks like a number, date, percentage or truth value becomes one,
 * unless the cell has the format "@" or the text begins with an apostrophe. Text with "=" becomes a formula.
 * `readEntry("6月30日", "General", 2019)` is `{ value: 43646, numberFormat: 'm"月"d"日"' }`.
 */
export function readEntry(input: Scalar, numberFormat: string, year: number): Entry {
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  if (numberFormat === "@") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  const text = input.trim();
  for (const rule of textRules) {
    const match = rule.pattern.exec(text);
    const entry = match ? rule.read(match, year) : undefined;
    if (entry) return entry;
  }
  return { value: input };
}

/** What Excel's cells and formulas hold at most, in UTF-16 units. */
export const longestText = 32_767;
export const longestFormula = 8_192;
/** Text in quotes inside a formula. */
export const longestLiteral = 255;

const literal = /"(?:[^"]|"")*"/g;

/** Why a cell can't hold this; undefined when it can. */
export function tooLong(input: Scalar): "text" | "formula" | "literal" | undefined {
  if (typeof input !== "string" || input.length <= longestLiteral) return undefined;
  if (!input.startsWith("=")) return input.length > longestText ? "text" : undefined;
  if (input.length > longestFormula) return "formula";
  return (input.match(literal) ?? []).some((text) => text.length - 2 > longestLiteral) ? "literal" : undefined;
}

/** What an unevaluated formula shows: no figure could be mistaken for it. */
export const notCalculated = "#EMULATOR!";

/**
 * The emulator has no calculation engine. It knows constants (="bulletin:abc", =12) and the text or number of HYPERLINK;
 * every other formula is undefined here, and its cell then shows "#EMULATOR!" as an error.
 */
export function constantOf(formula: string): Scalar | undefined {
  const number = /^=\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(formula);
  if (number) return Number(number[1]);
  const truth = /^=\s*(TRUE|FALSE)\s*$/i.exec(formula);
  if (truth) return truth[1]?.toUpperCase() === "TRUE";
  const text = /^=\s*"((?:[^"]|"")*)"\s*$/.exec(formula);
  if (text) return text[1]?.replaceAll('""', '"') ?? "";
  const link = /^=\s*HYPERLINK\(\s*"(?:[^"]|"")*"\s*,\s*(?:"((?:[^"]|"")*)"|(\d+))\s*\)\s*$/i.exec(formula);
  if (!link) return undefined;
  return link[2] === undefined ? (link[1]?.replaceAll('""', '"') ?? "") : Number(link[2]);
}
