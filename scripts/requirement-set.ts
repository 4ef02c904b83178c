// Compares what the code uses of Excel's object model with the requirement sets that the manifest asks for.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { apiUses, compareVersions, type ApiUse } from "./apiUses";

const ROOT = join(__dirname, "..");

/** The rooms that may touch Office.js. */
const ROOMS = ["src/hosts/excel", "src/taskpane", "src/commands"];

/** Members above the manifest's sets that the code uses only where the host has them, and where it asks. */
export const GUARDED: Readonly<Record<string, string>> = {
  "Table.resize": "asks isSetSupported first; without it columns and rows are inserted",
  "TableRowCollection.add": "without arguments, as since ExcelApi 1.1; only its alwaysInsert is newer",
  "Range.getMergedAreasOrNullObject":
    "asks isSetSupported first; without it merged cells are seen when they are written",
  "WorksheetChangedEventArgs.triggerSource": "older hosts leave it out, and every change then counts as somebody's",
  "RunOptions.mergeUndoGroup": "an option that older hosts ignore; where a build refuses it, the batch runs without it",
};

/** What the manifest asks for: { ExcelApi: "1.10", SharedRuntime: "1.1" }. */
export function declaredSets(manifest: string): Readonly<Record<string, string>> {
  const sets = new DOMParser().parseFromString(manifest, "text/xml").getElementsByTagName("Set");
  return Object.fromEntries(
    [...sets].map((set) => [set.getAttribute("Name") ?? "", set.getAttribute("MinVersion") ?? ""]),
  );
}

/** The uses that a host with no more than the declared sets cannot serve. */
export function beyond(uses: readonly ApiUse[], declared: Readonly<Record<string, string>>): ApiUse[] {
  return uses.filter(({ set, version }) => {
    const offered = declared[set];
    return offered === undefined || compareVersions(version, offered) > 0;
  });
}

/** The TypeScript files of the rooms that may touch Office.js, as paths from the root. */
export function officeFiles(): string[] {
  return ROOMS.filter((room) => existsSync(join(ROOT, room))).flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${room}/${file.replaceAll("\\", "/")}`),
  );
}

function report(): void {
  const declared = declaredSets(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
  const uses = apiUses(officeFiles());
  const unguarded = uses.filter(({ member }) => !(member in GUARDED));
  const highest = [...unguarded].sort((a, b) => compareVersions(b.version, a.version))[0];
  const places = unguarded.filter((use) => use.version === highest?.version && use.set === highest.set);
  console.log(`the manifest asks for: ${JSON.stringify(declared)}`);
  console.log(`${uses.length} uses of Excel's object model; the highest set:`);
  for (const { set, version, member, place } of places) console.log(`  ${set} ${version}  ${member}  ${place}`);
  const refused = beyond(unguarded, declared);
  for (const { set, version, member, place } of refused)
    console.error(`beyond the manifest: ${member} (${set} ${version}) at ${place}`);
  if (refused.length > 0) process.exitCode = 1;
}

if (require.main === module) report();
