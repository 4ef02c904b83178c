import { wholeSheet } from "../area";
import { sheetByName, usedArea } from "../cells";
import { type Args, asFlag, asNumber, asOneOf, asText, defineClass, type Host, type HostObject } from "../define";
import { invalidArgument, invalidOperation, itemNotFound } from "../refusal";
import { autoFilter } from "./autoFilter";
import { charts } from "./charts";
import { customProperties } from "./customProperties";
import { register } from "./events";
import { freezePanes } from "./freezePanes";
import { namedItems } from "./namedItems";
import { pageBreaks } from "./pageBreaks";
import { asColor } from "./rangeFormat";
import { pageLayout } from "./pageLayout";
import { rangesAt } from "./rangeAreas";
import { readAddress, rangeAt, sheetOf } from "./rangeRef";
import { tableCollection } from "./tableCollection";
import { worksheetProtection } from "./worksheetProtection";

/** What a worksheet object stands for. */
export interface SheetRef {
  readonly host: Host;
  readonly id: string;
}

const stateOf = (self: SheetRef) => sheetOf(self.host, self.id);

function changed(self: SheetRef): void {
  const { book } = self.host;
  book.emit({ kind: "sheets", change: "changed", sheet: self.id, by: book.actor });
}

/** Throws InvalidArgument for a name that Excel refuses. */
export function checkSheetName(host: Host, name: string, own?: string): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`a sheet can't be named ${name}`);
  }
  const other = sheetByName(host.book.state, name);
  if (other && other.id !== own) throw invalidArgument(`a sheet named ${name} exists`);
}

function used(self: SheetRef, args: Args): HostObject {
  const sheet = stateOf(self);
  const area = usedArea(sheet, wholeSheet, args.flag(0, false));
  if (!area) throw itemNotFound("used range");
  return self.host.make.range(sheet.id, area);
}

/** Deletes a sheet as the add-in does; the last visible one can't go. */
function remove(self: SheetRef): undefined {
  const { book } = self.host;
  const sheet = stateOf(self);
  const others = book.state.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (others.length === 0) throw invalidOperation("the last visible sheet can't be deleted");
  if (sheet.visibility === "VeryHidden") throw invalidOperation("a very hidden sheet can't be deleted");
  const place = book.state.sheets.indexOf(sheet);
  book.state.sheets.splice(place, 1);
  book.state.tables = book.state.tables.filter((table) => table.sheet !== sheet.id);
  book.state.names = book.state.names.filter((name) => name.sheet !== sheet.id);
  for (const held of book.held) if (held.sheet === sheet.id) held.area = undefined;
  if (book.state.active === sheet.id) book.state.active = others[0]?.id ?? "";
  book.emit({ kind: "sheets", change: "deleted", sheet: sheet.id, by: book.actor });
}

function setPosition(self: SheetRef, position: number): void {
  const { sheets } = self.host.book.state;
  const sheet = stateOf(self);
  if (position < 0 || position >= sheets.length) throw invalidArgument("position");
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  changed(self);
}

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

function setGridlines(self: SheetRef, shown: boolean): void {
  stateOf(self).gridlines = shown;
  changed(self);
}

const make = defineClass<SheetRef>("Worksheet", {
  id: (self) => stateOf(self).id,
  get: {
    id: (self) => stateOf(self).id,
    name: (self) => stateOf(self).name,
    position: (self) => self.host.book.state.sheets.indexOf(stateOf(self)),
    visibility: (self) => stateOf(self).visibility,
    tabColor: (self) => stateOf(self).tabColor,
    showGridlines: (self) => stateOf(self).gridlines,
    showHeadings: (self) => stateOf(self).headings,
  },
  set: {
    name: (self, value) => {
      checkSheetName(self.host, asText(value), self.id);
      stateOf(self).name = asText(value);
      changed(self);
    },
    position: (self, value) => setPosition(self, asNumber(value)),
    visibility: (self, value) => {
      const visibility = asOneOf(value, visibilities);
      const others = self.host.book.state.sheets.filter((s) => s.id !== self.id && s.visibility === "Visible");
      if (visibility !== "Visible" && others.length === 0)
        throw invalidOperation("the last visible sheet can't be hidden");
      stateOf(self).visibility = visibility;
      if (visibility !== "Visible" && self.host.book.state.active === self.id) {
        self.host.book.state.active = others[0]?.id ?? self.id;
      }
      changed(self);
    },
    tabColor: (self, value) => {
      stateOf(self).tabColor = value === "" ? "" : asColor(value);
      changed(self);
    },
    // Office.js writes them under these names.
    gridlines: (self, value) => setGridlines(self, asFlag(value)),
    headings: (self, value) => {
      stateOf(self).headings = asFlag(value);
    },
  },
  nav: {
    tables: (self) => tableCollection({ host: self.host, sheet: stateOf(self).id }),
    names: (self) => namedItems({ host: self.host, sheet: stateOf(self).id }),
    protection: (self) => worksheetProtection(self),
    autoFilter: (self) => autoFilter({ host: self.host, sheet: stateOf(self).id }),
    freezePanes: (self) => freezePanes(self),
    pageLayout: (self) => pageLayout(self),
    charts: (self) => charts({ host: self.host, sheet: stateOf(self).id }),
    horizontalPageBreaks: (self) => pageBreaks({ ...self, kind: "rows" }),
    verticalPageBreaks: (self) => pageBreaks({ ...self, kind: "columns" }),
    customProperties: (self) => customProperties({ host: self.host, sheet: self.id }),
  },
  call: {
    activate: (self) => {
      const sheet = stateOf(self);
      if (sheet.visibility !== "Visible") throw invalidOperation("a hidden sheet can't be activated");
      const { book } = self.host;
      book.state.active = sheet.id;
      book.emit({ kind: "activated", sheet: sheet.id, by: book.actor });
    },
    delete: remove,
    calculate: () => undefined,
    getRange: (self, args) => {
      if (!args.isGiven(0)) return self.host.make.range(stateOf(self).id, wholeSheet);
      const { sheet, area } = readAddress(self.host, self.id, args.text(0));
      return rangeAt(self.host, sheet, area);
    },
    getRanges: (self, args) => rangesAt(self.host, stateOf(self).id, args.text(0)),
    getRangeByIndexes: (self, args) =>
      rangeAt(self.host, stateOf(self).id, {
        row: args.number(0),
        column: args.number(1),
        rows: args.number(2),
        columns: args.number(3),
      }),
    getCell: (self, args) =>
      rangeAt(self.host, stateOf(self).id, { row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
    getUsedRange: (self, args) => {
      const area = usedArea(stateOf(self), wholeSheet, args.flag(0, false));
      return self.host.make.range(self.id, area ?? { row: 0, column: 0, rows: 1, columns: 1 });
    },
    getUsedRangeOrNullObject: used,
    ...register("_RegisterDataChangedEvent", 10),
    ...register("_RegisterActivatedEvent", 11),
    ...register("_RegisterDeactivatedEvent", 12),
  },
});

/** A worksheet by its id. */
export function worksheet(host: Host, id: string): HostObject {
  return make({ host, id });
}
