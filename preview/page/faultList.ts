import { type Book, type Faults, type Interference, interferences } from "../host";
import { sheetById } from "../host/cells";
import type { SheetState } from "../host/state";
import type { Words } from "./words";

/** A fault as the menu shows it: what it says, whether it is on, and how to switch it. */
export interface FaultSwitch {
  readonly label: string;
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

const limit = 20_000;

/** Everything of Faults except what happens between read and write, with the value that switches it on. */
const values = {
  slow: 1500,
  requestLimit: limit,
  responseLimit: limit,
  filteredWrites: "refused",
  mergedWrites: "refused",
  tableGrows: true,
  failAfter: { share: 0.5 },
  noUndoGroups: true,
} as const satisfies Faults;

const names = Object.keys(values) as (keyof typeof values)[];
const hiddenRows = [5, 6, 7];

/** All that can be switched: faults of the host, and states of the sheet in which it refuses or misleads. */
export function faultSwitches(book: Book, faults: Faults, words: Words): FaultSwitch[] {
  const sheet = sheetById(book.state, book.state.active);
  const hosts = names.map((name) => ({
    label: words.faultNames[name],
    isOn: faults[name] !== undefined,
    turn: (on: boolean) => {
      if (on) Object.assign(faults, { [name]: values[name] });
      else Reflect.deleteProperty(faults, name);
    },
  }));
  return [...hosts, ...(sheet ? sheetSwitches(book, sheet, words) : []), ...betweenSwitches(faults, words)];
}

function sheetSwitches(book: Book, sheet: SheetState, words: Words): FaultSwitch[] {
  const changed = (): void => book.emit({ kind: "sheets", change: "changed", sheet: sheet.id, by: "user" });
  return [
    {
      label: words.faultNames.protected,
      isOn: sheet.protection !== undefined,
      turn: (on) => {
        if (on) sheet.protection = { options: {} };
        else delete sheet.protection;
        changed();
      },
    },
    {
      label: words.faultNames.hidden,
      isOn: hiddenRows.every((row) => sheet.hiddenRows.has(row)),
      turn: (on) => {
        for (const row of hiddenRows) {
          if (on) sheet.hiddenRows.add(row);
          else sheet.hiddenRows.delete(row);
        }
        changed();
      },
    },
  ];
}

function betweenSwitches(faults: Faults, words: Words): FaultSwitch[] {
  return (Object.keys(interferences) as Interference[]).map((name) => ({
    label: words.faultNames.between(words.interferences[name]),
    isOn: faults.between?.includes(name) === true,
    turn: (on) => {
      const others = (faults.between ?? []).filter((other) => other !== name);
      const next = on ? [...others, name] : others;
      if (next.length > 0) faults.between = next;
      else delete faults.between;
    },
  }));
}
