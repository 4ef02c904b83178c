import { sealed, type RunInputs } from "../../core/fingerprint/inputs";
import type { CellValue } from "../../core/model/cell";
import type { BookSheet } from "../../workbook/book";
import type { SheetRow } from "../../workbook/change";
import type { Grid } from "../../workbook/snapshot";
import { printOf, type Making } from "./sheet";

const FINGERPRINT = "fingerprint";
const ASKED = "asked";

/** The very hidden sheet that ties the workbook to its run: the fingerprint, and every fact that it was made from. */
export function inputsSheet({ fingerprint, facts }: RunInputs, asked: boolean, making: Making): BookSheet {
  const { sheets, inputs } = making.texts.leaders;
  const lines: readonly (readonly [string, string])[] = [
    [inputs.name, inputs.note],
    [FINGERPRINT, fingerprint],
    [ASKED, String(asked)],
    ...facts,
  ];
  return {
    name: sheets.inputs,
    widths: [40, 80],
    rows: lines.map(([name, value]): SheetRow => ({
      cells: [
        { column: 0, value: name, style: "cell" },
        { column: 1, value, style: "cell" },
      ],
    })),
    merges: [],
    print: printOf(making, "portrait"),
    frozenRows: 1,
    veryHidden: true,
  };
}

/** What the hidden sheet says about the run that the cards come from. */
export interface CardInputs extends RunInputs {
  readonly asked: boolean;
  /** Whether the fingerprint is the one of the facts, as it was when the sheet was made. */
  readonly intact: boolean;
}

/** Reads the hidden sheet; undefined where it is not one of ours. */
export function readInputsSheet({ values }: Grid): CardInputs | undefined {
  const lines = values.slice(1).map(([name, value]) => [textOf(name), textOf(value)] as const);
  const named = new Map(lines);
  const fingerprint = named.get(FINGERPRINT);
  const asked = named.get(ASKED);
  if (fingerprint === undefined || asked === undefined) return undefined;
  const facts = sealed(lines.filter(([name]) => name !== FINGERPRINT && name !== ASKED));
  return { fingerprint, asked: asked === "true", facts: facts.facts, intact: facts.fingerprint === fingerprint };
}

/** Every fact is a text; what is none was never written by us. */
function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}
