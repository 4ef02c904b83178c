import type { CellValue } from "../../core/model/cell";
import { blankWorkbook } from "../../workbook/blank";
import { said, SCHEMA, type Language } from "../../workbook/schema";
import type { RowOrigin } from "../../workbook/origins";
import { rememberedOrigins } from "../../workbook/remembered";
import type { TaskTable } from "../../workbook/adopt/adopt";
import { fillTable } from "./fillTable";
import { remember } from "./internalSheet";
import { newWorkbook } from "./newWorkbook";
import { pack, unpack } from "./zip";

/** The rows of the two task lists, each cell by the columns of the schema. */
export type TaskBodies = Readonly<Record<TaskTable, readonly (readonly CellValue[])[]>>;

/** The bytes of a new standard workbook with these tasks in it, and where each of them comes from. */
export async function adoptedBook(
  bodies: TaskBodies,
  origins: readonly RowOrigin[],
  language: Language,
): Promise<Uint8Array> {
  const parts = unpack(await newWorkbook(blankWorkbook(language)));
  for (const key of ["streetTasks", "leaderTasks"] as const) {
    fillTable(parts, said(SCHEMA[key].table, language), bodies[key]);
  }
  remember(parts, rememberedOrigins(origins));
  return pack(parts);
}
