// What a recompute costs on the wire to Excel: syncs and bytes, through the real office.js to an emulated host.
import { createBook, type Book, type CellLiteral } from "../preview/host";
import { connect, type Connection } from "../preview/host/session";
import { recompute } from "../src/app/recompute";
import { dayOf } from "../src/core/calendar/day";
import { isFault, isPercent, type CellValue } from "../src/core/model/cell";
import { excelHost } from "../src/hosts/excel/host";
import { isEmptyPlan, type Plan } from "../src/workbook/change";
import { SCHEMA, said } from "../src/workbook/schema";
import { FIELDS, taskRow } from "./rows";

const TASKS = 5000;
/** What requests may have for each byte of the changed values. */
const AIM = 1.3;
const AS_OF = dayOf(2019, 6, 28);
const SHEET = "街镇任务清单";

const COLUMNS = SCHEMA.streetTasks.columns.filter(({ out }) => !out);

/** Measures and prints a line for each: a first recompute, a second, and one after a single cell was edited. */
export async function printExcel(): Promise<void> {
  const book = taskBook();
  const connection = connect(book);
  const lines = [
    await measure("first recompute", connection),
    await measure("second recompute", connection),
    await measure("one cell edited", connection, () => {
      const progress = COLUMNS.findIndex(({ field }) => field === "progress");
      book.edit(SHEET, 2, progress, 0.5);
    }),
  ];
  connection.disconnect();
  console.log(`${TASKS.toLocaleString("en-US")} tasks x ${COLUMNS.length} columns`);
  for (const line of lines) console.log(line);
}

/** Recomputes once, and says what went over the wire. */
async function measure(
  what: string,
  { counts, server }: Connection,
  before: () => unknown = () => undefined,
): Promise<string> {
  if (AS_OF === undefined) throw new Error("a day that exists");
  before();
  server.resetCounts();
  const host = excelHost();
  const { plan, applied } = await recompute(host, { today: AS_OF });
  const changed = changedBytes(plan);
  const ratio = isEmptyPlan(plan) ? "" : `, ${(counts.bytesIn / changed).toFixed(2)} x of ${kb(changed)} changed`;
  const aim = isEmptyPlan(plan) ? "" : ` (at most ${AIM} x)`;
  const cells = `${applied.cells.toLocaleString("en-US")} cells, ${applied.sheets} sheets`;
  return `${what.padEnd(18)}${cells.padStart(26)}, ${counts.requests} syncs, ${kb(counts.bytesIn)} out${ratio}${aim}, ${kb(counts.bytesOut)} in`;
}

/** The JSON of everything that the plan changes: the values of tables, values and links of our own sheets. */
function changedBytes({ tables, sheets }: Plan): number {
  const values = [
    ...tables.flatMap(({ cells }) => cells.map(({ after }) => after)),
    ...sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ value, link }) => (link === undefined ? value : [value, link]))),
    ),
  ];
  return Buffer.byteLength(JSON.stringify(values));
}

/** A book with one list of made-up tasks, all 27 columns of the schema wide. */
function taskBook(): Book {
  const headers = COLUMNS.map(({ name }) => said(name, "zh-CN"));
  const rows = Array.from({ length: TASKS }, (_, i) => {
    const values = new Map<string, CellValue>(taskRow(i).map((value, at) => [FIELDS[at] ?? "", value]));
    return COLUMNS.map(({ field }): CellLiteral => literal(values.get(field) ?? null));
  });
  const at = `A1:AA${TASKS + 1}`;
  return createBook([{ name: SHEET, cells: [headers, ...rows], tables: [{ name: "街镇任务", at }] }]);
}

function literal(value: CellValue): CellLiteral {
  if (isPercent(value)) return { value: value.percent, numberFormat: "0%" };
  return isFault(value) ? null : value;
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

if (require.main === module) void printExcel();
