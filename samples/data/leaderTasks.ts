import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../src/core/model/cell";
import type { TaskField } from "../../src/core/model/tables";
import { on } from "./chance";
import type { Cells } from "./cells";

/** The columns of leaderTasks.tsv, in its order. */
const COLUMNS: readonly TaskField[] = [
  "id",
  "category",
  "group",
  "name",
  "target",
  "targetValue",
  "unit",
  "actual",
  "progress",
  "leader",
  "responsible",
  "assisting",
  "start",
  "due",
  "extendedTo",
  "finish",
  "mode",
  "workload",
  "difficulty",
  "progressNote",
  "problems",
  "nextSteps",
];

const NUMBERS: readonly TaskField[] = ["targetValue", "actual", "workload", "difficulty"];

/**
 * The year's list of the leadership teams, as leaderTasks.tsv holds it: four research topics, 8 groups with 30 key
 * tasks, four services, six duties of governance. Throws RangeError when the file's header is not what is expected.
 */
export function leaderTasks(): Cells<"leaderTasks">[] {
  const [header, ...lines] = readFileSync(join(__dirname, "leaderTasks.tsv"), "utf8").trimEnd().split("\n");
  if (header !== COLUMNS.join("\t")) throw new RangeError("leaderTasks.tsv has other columns");
  return lines.map((line) => rowOf(line.split("\t")));
}

function rowOf(texts: readonly string[]): Cells<"leaderTasks"> {
  return Object.fromEntries(COLUMNS.map((column, index) => [column, valueOf(column, texts[index] ?? "")]));
}

function valueOf(column: TaskField, text: string): CellValue {
  if (text === "") return null;
  if (column === "progress") return { percent: Number(text) };
  if (NUMBERS.includes(column)) return Number(text);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date === null ? text : on(Number(date[2]), Number(date[3]), Number(date[1]));
}
