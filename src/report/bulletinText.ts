import type { Block, Document, TableBlock } from "./blocks";
import { readableText } from "./lines";

/** Two Chinese characters: an indented line never begins like a formula, wherever it is pasted. */
const INDENT = "　　";
const BETWEEN_CELLS = " | ";

/** A document as plain text to paste, a line for each paragraph and each row of a table; blank cells show as –. */
export function bulletinText({ blocks }: Document): string {
  return `${blocks.flatMap(linesOf).join("\n")}\n`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.block) {
    case "table":
      return tableLines(block);
    case "paragraph":
      return [block.indent === true ? `${INDENT}${onOneLine(block.text)}` : onOneLine(block.text)];
    case "chart":
    case "pageBreak":
      return [];
    default:
      return [onOneLine(block.text)];
  }
}

function tableLines({ columns, rows }: TableBlock): readonly string[] {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ value }) => shown(value)))];
  return lines.map((cells) => INDENT + cells.map(onOneLine).join(BETWEEN_CELLS));
}

function shown(value: string | number | null): string {
  return value === null || value === "" ? "–" : String(value);
}

function onOneLine(text: string): string {
  return readableText(text).replace(/\s*[\n\t]\s*/g, " ");
}
