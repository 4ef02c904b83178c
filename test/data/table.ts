import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a table in this folder, by the names in its first line. */
export function readTable(name: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(join(__dirname, name), "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}
