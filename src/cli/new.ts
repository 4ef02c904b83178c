import { existsSync } from "node:fs";
import { saveBytes } from "../hosts/file/disk";
import { newWorkbook } from "../hosts/file/newWorkbook";
import { textsOf } from "./texts";
import { guideSheet } from "../report/guide";
import { blankWorkbook } from "../workbook/blank";
import { UsageError, type Request } from "./arguments";
import type { Terminal } from "./terminal";

type NewRequest = Extract<Request, { command: "new" }>;

/** Makes the empty standard workbook; a file that is there already is never overwritten. */
export async function createNew({ workbook, locale = "zh-CN" }: NewRequest, terminal: Terminal): Promise<number> {
  if (existsSync(workbook)) throw new UsageError((errors) => errors.fileExists(workbook));
  await saveBytes(workbook, await newWorkbook({ guide: guideSheet(locale), ...blankWorkbook(locale) }));
  terminal.print(textsOf(locale).cli.summary.created(workbook));
  return 0;
}
