import { rawRow, type RawSheet } from "./raw";

const DELIMITERS = ["\t", ",", ";", "，", "|"] as const;
/** So many lines tell what parts their cells. */
const SAMPLE_LINES = 30;
/** A line that tells spreadsheets what parts the cells of the others. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * The sheet in a text of cells: a file of comma separated values, or what is pasted from a spreadsheet. Cells stay
 * texts. Takes time in proportion to the text; never throws, whatever quotes are missing.
 *
 * @param delimiter what parts cells; by default what parts most lines into most cells
 * @example delimitedSheet("粘贴", "编号\t重点任务\n1\t甲").rows[1]?.cells // ["1", "甲"]
 */
export function delimitedSheet(name: string, text: string, delimiter?: string): RawSheet {
  const [line = "", told] = SEPARATOR_LINE.exec(text) ?? [];
  const body = text.slice(line.length).replace(/^\ufeff/, "");
  const rows = cellsOf(body, delimiter ?? told ?? delimiterOf(body));
  return {
    name,
    rows: rows.flatMap(
      (cells, row) =>
        rawRow(
          row,
          cells.map((cell) => (cell === "" ? null : cell)),
        ) ?? [],
    ),
    merges: [],
  };
}

/** What parts the cells of most lines: the one that parts the most lines alike. @example delimiterOf("a;b\n1,5;2") // ";" */
export function delimiterOf(text: string): string {
  let best = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = sample(text, delimiter);
    const parted = widths.filter((width) => width > 1);
    const usual = modeOf(parted);
    const score = parted.filter((width) => width === usual).length * Math.min(usual, 8);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function sample(text: string, delimiter: string): readonly number[] {
  return cellsOf(text, delimiter, SAMPLE_LINES)
    .map((cells) => cells.length)
    .slice(0, SAMPLE_LINES);
}

function modeOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

/** The cells of each line; quoted cells may hold delimiters, line ends and doubled quotes. */
function cellsOf(text: string, delimiter: string, mostLines = Infinity): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length && lines.length < mostLines) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    line.push(cell);
    at = next;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) line.push("");
    } else {
      lines.push(line);
      line = [];
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

interface ReadCell {
  readonly cell: string;
  /** Where its delimiter or line end is. */
  readonly next: number;
}

function plainCell(text: string, from: number, delimiter: string): ReadCell {
  let next = from;
  while (next < text.length && text[next] !== delimiter && text[next] !== "\n" && text[next] !== "\r") next += 1;
  return { cell: text.slice(from, next), next };
}

/** A quoted cell; where its quotes do not end before the next delimiter they are plain text. */
function quotedCell(text: string, from: number, delimiter: string): ReadCell {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const after = text[end + 1];
  const isWhole = end >= 0 && (after === undefined || after === delimiter || after === "\n" || after === "\r");
  if (!isWhole) return plainCell(text, from, delimiter);
  return { cell: text.slice(from + 1, end).replaceAll('""', '"'), next: end + 1 };
}
