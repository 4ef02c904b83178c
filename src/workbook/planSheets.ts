import { finding } from "../core/checks/finding";
import type { Finding } from "../core/checks/finding";
import type { SheetContent } from "./change";
import type { DocumentKind, SheetSnapshot, Snapshot } from "./snapshot";

/** A document with the name that its sheet should have. */
export type NamedDocument = Pick<SheetContent, "document" | "name">;

/** The longest sheet name that Excel takes. */
const LONGEST_NAME = 31;

/**
 * Which of our own sheets have to be built: those that are not there, or whose fingerprint is another one. A sheet
 * without our mark is never touched: where it has the name that we want, ours gets a suffix.
 */
export function planSheets(snapshot: Snapshot, wanted: readonly SheetContent[]): readonly SheetContent[] {
  const given: string[] = [];
  return wanted.flatMap((content): SheetContent[] => {
    const old = sheetOf(content.document, snapshot);
    const name = nameFor(content.name, old, [...namesBesides(old, snapshot), ...given]);
    given.push(name);
    if (old?.mark?.fingerprint === content.fingerprint) return [];
    return [old === undefined ? { ...content, name } : { ...content, name, replaces: old.id }];
  });
}

/**
 * Says which of the names that our sheets should have belong to sheets of the user, and which ours have instead. It
 * depends on names alone, so that the findings sheet can list it.
 */
export function sheetNameFindings(snapshot: Snapshot, wanted: readonly NamedDocument[]): readonly Finding[] {
  return wanted.flatMap(({ document, name }): Finding[] => {
    const old = sheetOf(document, snapshot);
    const taken = namesBesides(old, snapshot);
    if (!isTaken(name, taken)) return [];
    return [finding("sheet-name-taken", { at: "sheet", sheet: name }, { name, used: nameFor(name, old, taken) })];
  });
}

/** The sheet that holds a document; a bulletin that was issued is kept beside it. */
function sheetOf(document: DocumentKind, snapshot: Snapshot): SheetSnapshot | undefined {
  return snapshot.sheets.find(({ mark }) => mark?.document === document && mark.issue?.issued !== true);
}

function namesBesides(own: SheetSnapshot | undefined, snapshot: Snapshot): readonly string[] {
  return snapshot.sheets.filter((sheet) => sheet !== own).map((sheet) => sheet.name);
}

/** The wanted name; where it is taken the one that our sheet has already, else the first free one with a suffix. */
function nameFor(wanted: string, old: SheetSnapshot | undefined, taken: readonly string[]): string {
  return old !== undefined && isTaken(wanted, taken) ? old.name : freeName(wanted, taken);
}

/** Sheet names differ in more than capitals. */
function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** The name, or the name with the first free suffix: （一线）, （一线2）, （一线3） … */
export function freeName(name: string, taken: readonly string[]): string {
  if (!isTaken(name, taken)) return name;
  for (let count = 1; ; count += 1) {
    const suffix = `（一线${count === 1 ? "" : count}）`;
    const candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!isTaken(candidate, taken)) return candidate;
  }
}
