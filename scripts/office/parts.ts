import { lost } from "./lost";
import type { Parts } from "../../src/hosts/file/zip";

/** What became of a part. `losses` is empty where everything that it held is still there. */
export interface PartReport {
  readonly part: string;
  readonly fate: "identical" | "changed" | "added" | "removed";
  readonly why: string;
  readonly losses: readonly string[];
}

interface Reason {
  readonly part: RegExp;
  readonly why: string;
  /** Losses that are the change itself. */
  readonly meant: RegExp;
}

const NEVER = /^$/;
/** Why a part may change at all, and what about it. A part that is not here must stay as it is. */
const REASONS: readonly Reason[] = [
  { part: /^\[Content_Types\]\.xml$/, why: "lists the new parts", meant: NEVER },
  {
    part: /\/_rels\/workbook\.xml\.rels$/,
    why: "lists the new parts",
    meant: /@Target: (.*) → \/xl\/\1$/,
  },
  { part: /workbook\.xml$/, why: "new sheets, their marks and repeated rows", meant: NEVER },
  { part: /styles\.xml$/, why: "styles of the new columns and sheets", meant: NEVER },
  { part: /sharedStrings\.xml$/i, why: "new texts", meant: NEVER },
  { part: /tables\/.*\.xml$/, why: "grown by the Out columns", meant: /(table|autoFilter)@ref: / },
  { part: /worksheets\/.*\.xml$/, why: "Out cells", meant: /dimension@ref: / },
  { part: /calcChain\.xml$/, why: "an overwritten formula", meant: /./ },
];

/**
 * Each part before and after, with the reason of its change and what it lost. `written` names the cells that the plan
 * wrote, as part!A1.
 */
export function compareParts(before: Parts, after: Parts, written: ReadonlySet<string>): PartReport[] {
  const kept = [...before].map(([part, bytes]): PartReport => {
    const now = after.get(part);
    if (now === undefined) return { part, fate: "removed", why: "", losses: [part] };
    if (Buffer.compare(bytes, now) === 0) return { part, fate: "identical", why: "", losses: [] };
    const reason = REASONS.find((known) => known.part.test(part));
    if (reason === undefined) return { part, fate: "changed", why: "?", losses: ["no reason to change"] };
    const losses = lost(bytes, now).filter(
      (loss) => !reason.meant.test(loss) && !written.has(`${part}!${cellOf(loss)}`),
    );
    return { part, fate: "changed", why: reason.why, losses };
  });
  const added = [...after.keys()].filter((part) => !before.has(part));
  return [
    ...kept,
    ...added.map((part): PartReport => ({ part, fate: "added", why: "a sheet of ours, or its texts", losses: [] })),
  ];
}

/** The cell that a path of `lost` leads to, or "". @example cellOf("worksheet/sheetData/row 2/c B2/v: 1 → 2") // "B2" */
function cellOf(loss: string): string {
  return /\/c ([A-Z]+\d+)/.exec(loss)?.[1] ?? "";
}
