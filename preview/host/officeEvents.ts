import { formatArea, overlaps } from "./area";
import { tablesOf } from "./cells";
import type { BookState } from "./state";
import type { BookEvent } from "./workspace";

/** An event on its way to office.js. */
export interface OfficeEvent {
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** The numbers of the events in the protocol. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

const everywhere = "Workbook";

/** What office.js is to hear of something that happened: nothing that it did not register for. */
export function officeEventsOf(state: BookState, registered: ReadonlySet<string>, event: BookEvent): OfficeEvent[] {
  return candidates(state, event).filter(({ type, target }) => registered.has(`${type}|${target}`));
}

function candidates(state: BookState, event: BookEvent): OfficeEvent[] {
  if (event.kind === "cells") return cellEvents(state, event);
  if (event.kind === "activated") return both(eventTypes.worksheetActivated, event.sheet, { worksheetId: event.sheet });
  if (event.kind !== "sheets" || event.change === "changed") return [];
  const type = event.change === "added" ? eventTypes.worksheetAdded : eventTypes.worksheetDeleted;
  return both(type, event.sheet, { worksheetId: event.sheet, source: sourceOf(event) });
}

const sourceOf = (event: BookEvent): string => (event.by === "coauthor" ? "Remote" : "Local");

/** Once for the object itself, once for whoever listens to all of them. */
function both(type: number, target: string, message: object): OfficeEvent[] {
  const text = JSON.stringify(message);
  return [
    { type, target, message: text },
    { type, target: everywhere, message: text },
  ];
}

const valueTypes: Readonly<Record<string, string>> = { number: "Double", string: "String", boolean: "Boolean" };

function cellEvents(state: BookState, event: Extract<BookEvent, { kind: "cells" }>): OfficeEvent[] {
  const address = formatArea(event.area);
  const message = {
    worksheetId: event.sheet,
    address,
    referenceId: `${event.sheet}|${address}`,
    changeType: event.change,
    source: sourceOf(event),
    shiftDirection: "None",
    ...(event.by === "addin" ? { triggerSource: "ThisLocalAddin" } : { triggerSource: "Unknown" }),
    ...details(event),
  };
  const tables = tablesOf(state, event.sheet).filter((table) => overlaps(table.area, event.area));
  return [
    ...both(eventTypes.worksheetChanged, event.sheet, message),
    ...tables.flatMap((table) => both(eventTypes.tableChanged, table.id, { ...message, tableId: table.id })),
  ];
}

/** Only a single edited cell says what it held. */
function details(event: Extract<BookEvent, { kind: "cells" }>): object {
  if (event.before === undefined) return {};
  return {
    valueBefore: event.before ?? "",
    valueAfter: event.after ?? "",
    valueTypeBefore: valueTypes[typeof event.before] ?? "Empty",
    valueTypeAfter: valueTypes[typeof event.after] ?? "Empty",
  };
}
