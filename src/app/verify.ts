import { inputsOf, type RunInputs } from "../core/fingerprint/inputs";
import { readDate } from "../core/calendar/date";
import type { Day } from "../core/calendar/day";
import type { Host } from "../hosts/host";
import { textsOf } from "../locales";
import { LOCALES, type Locale } from "../locales/locale";
import { compareWorkings, type CellDifference } from "../report/leaders/compare";
import { readInputsSheet, type CardInputs } from "../report/leaders/inputsSheet";
import { leadersBook } from "../report/leaders/leadersBook";
import type { Clock } from "../workbook/read";
import type { Grid, Snapshot } from "../workbook/snapshot";
import { judge } from "./judge";

/** Whether some cards come from a workbook as it is now, and what differs. */
export interface Verification {
  readonly belongs: boolean;
  /** The day that the workbook was judged on. */
  readonly asOf: Day;
  /** The data fingerprints. */
  readonly cards: string;
  readonly workbook: string;
  /** Whether the cards' own record of their data is as it was written. */
  readonly intact: boolean;
  /** The facts that differ: asOf, rules, calendar, parameter.<key>, row.<table>.<name>. */
  readonly facts: readonly FactDifference[];
  /** Inputs, scores, ranks and grades in the cards that are not what the workbook gives. */
  readonly cells: readonly CellDifference[];
}

/** A fact that is another one, or that only one of the two has. */
export interface FactDifference {
  readonly fact: string;
  readonly cards: string | null;
  readonly workbook: string | null;
}

/**
 * Compares some cards with a workbook: the data fingerprint they bear with the workbook's, and their workings with what
 * the workbook gives. The workbook is judged as it was for the cards: on the day that was asked for then, or on its own
 * 考核日, or, if it has none, on the day of the cards; `asOf` asks for another one.
 *
 * @returns undefined where the cards are not a leaders' workbook
 * @throws HostError as `judge`
 */
export async function verify(cards: Host, workbook: Host, asOf?: Day): Promise<Verification | undefined> {
  const found = readCards(await cards.read());
  if (found === undefined) return undefined;
  const { inputs, grids, locale } = found;
  const judgement = await judge(workbook, clockOf(found, asOf));
  const now = inputsOf(judgement.model, judgement.assessment);
  const facts = compareFacts(inputs, now);
  const cells = compareWorkings(leadersBook(judgement.assessment, now, locale), grids, textsOf(locale));
  return {
    belongs: inputs.intact && facts.length === 0 && cells.length === 0,
    asOf: judgement.assessment.asOf,
    cards: inputs.fingerprint,
    workbook: now.fingerprint,
    intact: inputs.intact,
    facts,
    cells,
  };
}

interface Cards {
  readonly inputs: CardInputs;
  /** The day that they were judged on. */
  readonly day: Day;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly locale: Locale;
}

function readCards({ sheets }: Snapshot): Cards | undefined {
  const grids = new Map<string, Grid>();
  for (const { name, loose } of sheets) if (loose !== undefined) grids.set(name, loose.cells);
  for (const locale of LOCALES) {
    const grid = grids.get(textsOf(locale).leaders.sheets.inputs);
    const inputs = grid === undefined ? undefined : readInputsSheet(grid);
    const written = readDate(inputs?.facts.get("asOf") ?? "", { year: 0 });
    if (inputs !== undefined && written.kind === "day") return { inputs, day: written.day, grids, locale };
  }
  return undefined;
}

/** The days to judge by, so that a workbook which has not changed is judged as it was. */
function clockOf({ inputs, day }: Cards, asOf: Day | undefined): Clock {
  const wanted = asOf ?? (inputs.asked ? day : undefined);
  return wanted === undefined ? { today: day } : { today: day, asOf: wanted };
}

function compareFacts({ facts: cards }: RunInputs, { facts: workbook }: RunInputs): readonly FactDifference[] {
  const names = [...cards.keys(), ...[...workbook.keys()].filter((name) => !cards.has(name))];
  return names.flatMap((fact) => {
    const [was, is] = [cards.get(fact) ?? null, workbook.get(fact) ?? null];
    return was === is ? [] : [{ fact, cards: was, workbook: is }];
  });
}
