import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readReturned } from "../../src/hosts/file/returnedFile";
import type { Collection } from "../../src/workbook/collect/types";
import { DEFORMATIONS, filledIn } from "../../test/golden/returned/deformations";
import { inSheetJs } from "../../test/support/deform";
import { DISTRICT } from "../../test/support/district";
import { collected, lines, statuses } from "../../test/support/returns";
import { convertAllWithLibreOffice, type Kept } from "./readers";

/** What LibreOffice made of the golden returned files. */
export interface ReturnedReport {
  readonly files: number;
  readonly differences: readonly string[];
}

/**
 * Saves every golden returned file through LibreOffice, as .xlsx and as .xls, and collects it: nothing else may come of
 * it than of the file itself.
 */
export async function verifyReturned(folder: string): Promise<ReturnedReport> {
  const before = join(folder, "returned");
  mkdirSync(before, { recursive: true });
  const filled = await filledIn();
  const cases = DEFORMATIONS.map(({ what, change, bookType = "xlsx", file = "1.xlsx" }, at) => {
    const path = join(before, `${at}.${bookType === "xlsx" ? "xlsx" : "xls"}`);
    const bytes = inSheetJs(filled, change, bookType);
    writeFileSync(path, bytes);
    return { what, file, path, bytes };
  });
  const differences: string[] = [];
  for (const kind of KINDS) {
    const after = join(folder, `returned-${kind}`);
    convertAllWithLibreOffice(
      cases.map(({ path }) => path),
      kind,
      after,
    );
    for (const [at, { what, file, bytes }] of cases.entries()) {
      const was = outcome(await collectedFrom(bytes, file));
      const is = outcome(await collectedFrom(new Uint8Array(readFileSync(join(after, `${at}.${kind}`))), file));
      if (was !== is) differences.push(`${what}, as .${kind}:\n${was}\nbecame\n${is}`);
    }
  }
  return { files: cases.length * KINDS.length, differences };
}

const KINDS: readonly Kept[] = ["xlsx", "xls"];

async function collectedFrom(bytes: Uint8Array, file: string): Promise<Collection> {
  return collected(DISTRICT, [{ file, book: await readReturned(bytes, file) }]);
}

function outcome(collection: Collection): string {
  return [...statuses(collection), ...lines(collection)].join("\n");
}
