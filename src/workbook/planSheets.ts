import { finding } from "../core/checks/finding";
import type { Finding } from "../core/checks/finding";
import type { SheetContent } from "./change";
import type { SheetSnapshot, Snapshot } from "./snapshot";

/** The longest sheet name that Excel takes. */
const LONGEST_NAME = 31;

/**
 * Which of our own sheets have to be built: those that are not there, or whose fingerprint is another one. A sheet
 * without our mark is never touched: where it has the name that we want, ours gets a suffix, and a finding says so.
 */
export function planSheets(
  snapshot: Snapshot,
  wanted: readonly SheetContent[],
): { readonly sheets: readonly SheetContent[]; readonly findings: readonly Finding[] } {
  const sheets: SheetContent[] = [];
  const findings: Finding[] = [];
  const given: string[] = [];
  for (const content of wanted) {
    const old = snapshot.sheets.find((sheet) => sheet.mark?.document === content.document);
    const isFresh = old?.mark?.fingerprint === content.fingerprint;
    const taken = [...namesBut(old, snapshot), ...given];
    const name = isFresh && old !== undefined ? old.name : freeName(content.name, taken);
    given.push(name);
    if (isTaken(content.name, taken)) {
      const place = { at: "sheet", sheet: content.name } as const;
      findings.push(finding("sheet-name-taken", place, { name: content.name, used: name }));
    }
    if (!isFresh) sheets.push(old === undefined ? { ...content, name } : { ...content, name, replaces: old.id });
  }
  return { sheets, findings };
}

function namesBut(old: SheetSnapshot | undefined, snapshot: Snapshot): readonly string[] {
  return snapshot.sheets.filter((sheet) => sheet !== old).map((sheet) => sheet.name);
}

/** Sheet names differ in more than capitals. */
function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** The name, or the name with the first free suffix: （一线）, （一线2）, （一线3） … */
function freeName(name: string, taken: readonly string[]): string {
  if (!isTaken(name, taken)) return name;
  for (let count = 1; ; count += 1) {
    const suffix = `（一线${count === 1 ? "" : count}）`;
    const candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!isTaken(candidate, taken)) return candidate;
  }
}
