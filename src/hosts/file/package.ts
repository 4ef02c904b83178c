import { MARK_NAME, parseMark } from "../../workbook/mark";
import type { Area, SheetMark } from "../../workbook/snapshot";
import { HostError } from "../host";
import { parseArea } from "./refs";
import { attributeOf, childOf, childrenOf, isTrue, parseXml, rootOf, type Element } from "./xml";
import type { Parts } from "./zip";

const CONTENT_TYPES = "[Content_Types].xml";

/** How the parts of a workbook hang together. */
export interface Package {
  readonly parts: Parts;
  /** The name of the workbook part. */
  readonly workbook: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
}

export interface SheetPart {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly mark: SheetMark | undefined;
  readonly tables: readonly TablePart[];
}

/** An Excel table as its part describes it. */
export interface TablePart {
  readonly part: string;
  readonly name: string;
  /** Header row, body and totals row. */
  readonly whole: Area;
  /** Header row and body. */
  readonly area: Area;
}

/** A relation of a part. `type` is the last word of its type's address, such as "worksheet". */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/**
 * Finds the workbook, its sheets and their tables, by the relations alone: part names say nothing.
 *
 * @throws HostError not-a-workbook, unsupported (binary workbooks, OpenDocument)
 */
export function openPackage(parts: Parts): Package {
  if (parts.has("META-INF/manifest.xml")) throw new HostError("unsupported", { reason: "OpenDocument" });
  const workbook = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (workbook === undefined || !parts.has(workbook)) throw new HostError("not-a-workbook");
  if (workbook.toLowerCase().endsWith(".bin")) throw new HostError("unsupported", { reason: "xlsb" });
  const root = rootOf(parseXml(partOf(parts, workbook), workbook));
  const sheets = childOf(root, "sheets");
  if (root.localName !== "workbook" || sheets === undefined) throw new HostError("not-a-workbook");
  const properties = childOf(root, "workbookPr");
  return {
    parts,
    workbook,
    date1904: properties !== undefined && isTrue(attributeOf(properties, "date1904")),
    sheets: sheetsOf(parts, workbook, sheets, marksOf(root)),
  };
}

/** The relations of a part ("" for the package itself), their targets as part names. External ones are left out. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const name = actualName(parts, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (name === undefined) return [];
  return childrenOf(rootOf(parseXml(partOf(parts, name), name)), "Relationship")
    .filter((relation) => relation.getAttribute("TargetMode") !== "External")
    .map((relation) => {
      const target = resolve(part, relation.getAttribute("Target") ?? "");
      return {
        id: relation.getAttribute("Id") ?? "",
        type: (relation.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
        target: actualName(parts, target) ?? target,
      };
    });
}

/** The name of the part that the relation of this type leads to. */
export function relatedPart(parts: Parts, part: string, type: string): string | undefined {
  return relationsOf(parts, part).find((relation) => relation.type === type)?.target;
}

/** The name of the part that lists the content types. */
export function contentTypesName(parts: Parts): string {
  return actualName(parts, CONTENT_TYPES) ?? CONTENT_TYPES;
}

/**
 * A part that must be there.
 *
 * @throws HostError not-a-workbook
 */
export function partOf(parts: Parts, name: string): Uint8Array {
  const part = parts.get(name);
  if (part === undefined) throw new HostError("not-a-workbook", { part: name });
  return part;
}

function sheetsOf(parts: Parts, workbook: string, list: Element, marks: Map<number, SheetMark>): SheetPart[] {
  const relations = new Map(relationsOf(parts, workbook).map((relation) => [relation.id, relation]));
  return childrenOf(list, "sheet").flatMap((sheet, index) => {
    const relation = relations.get(relationId(sheet));
    // Chart sheets and dialogs hold no cells.
    if (relation?.type !== "worksheet" || !parts.has(relation.target)) return [];
    return {
      id: attributeOf(sheet, "sheetId") ?? String(index + 1),
      name: attributeOf(sheet, "name") ?? "",
      part: relation.target,
      mark: marks.get(index),
      tables: tablesOf(parts, relation.target),
    };
  });
}

/** r:id, whatever the prefix: the sheet's own attributes have none. */
function relationId(sheet: Element): string {
  for (const attribute of sheet.attributes) {
    if (attribute.localName === "id" && attribute.prefix) return attribute.value;
  }
  return "";
}

function tablesOf(parts: Parts, sheet: string): TablePart[] {
  return relationsOf(parts, sheet).flatMap(({ type, target }) => {
    const bytes = type === "table" ? parts.get(target) : undefined;
    return bytes === undefined ? [] : (tableOf(target, rootOf(parseXml(bytes, target))) ?? []);
  });
}

/** A table without a header row has no columns that a reader could know: it is left alone. */
function tableOf(part: string, root: Element): TablePart | undefined {
  const whole = parseArea(attributeOf(root, "ref") ?? "");
  if (whole === undefined || attributeOf(root, "headerRowCount") === "0") return undefined;
  const totals = Number(attributeOf(root, "totalsRowCount") ?? 0);
  return {
    part,
    name: attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "",
    whole,
    area: { ...whole, rows: whole.rows - totals },
  };
}

function marksOf(root: Element): Map<number, SheetMark> {
  const marks = new Map<number, SheetMark>();
  const names = childOf(root, "definedNames");
  for (const name of names === undefined ? [] : childrenOf(names, "definedName")) {
    const sheet = attributeOf(name, "localSheetId");
    const mark = attributeOf(name, "name") === MARK_NAME ? parseMark(name.textContent ?? "") : undefined;
    if (sheet !== undefined && mark !== undefined) marks.set(Number(sheet), mark);
  }
  return marks;
}

/** Part names ignore case, by the standard. */
function actualName(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const folded = name.toLowerCase();
  for (const known of parts.keys()) if (known.toLowerCase() === folded) return known;
  return undefined;
}

/** @example resolve("xl/worksheets/sheet1.xml", "../tables/table1.xml") // "xl/tables/table1.xml" */
function resolve(from: string, target: string): string {
  const path = target.startsWith("/") ? target : `${from.slice(0, from.lastIndexOf("/") + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
