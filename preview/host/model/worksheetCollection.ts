import { sheetById, sheetByName } from "../cells";
import { emptySheet } from "../create";
import { defineClass, type Host, type HostObject } from "../define";
import { itemNotFound } from "../refusal";
import { register } from "./events";
import { checkSheetName } from "./worksheet";

interface BookRef {
  readonly host: Host;
}

function add(self: BookRef, name: string | undefined): HostObject {
  const { book } = self.host;
  const used = name ?? freeName(self);
  checkSheetName(self.host, used);
  const sheet = emptySheet(book.state, used);
  book.state.sheets.push(sheet);
  book.emit({ kind: "sheets", change: "added", sheet: sheet.id, by: book.actor });
  return self.host.make.worksheet(sheet.id);
}

function freeName(self: BookRef): string {
  for (let n = 1; ; n++) if (!sheetByName(self.host.book.state, `Sheet${n}`)) return `Sheet${n}`;
}

/** All sheets in the order of their tabs; addressed by id or name. */
export const worksheetCollection: (self: BookRef) => HostObject = defineClass<BookRef>("WorksheetCollection", {
  items: (self) => self.host.book.state.sheets.map((sheet) => self.host.make.worksheet(sheet.id)),
  item: (self, key) => {
    const { state } = self.host.book;
    const sheet = sheetById(state, String(key)) ?? sheetByName(state, String(key));
    if (!sheet) throw itemNotFound(`worksheet ${String(key)}`);
    return self.host.make.worksheet(sheet.id);
  },
  call: {
    add: (self, args) => add(self, args.isGiven(0) ? args.text(0) : undefined),
    getActiveWorksheet: (self) => self.host.make.worksheet(self.host.book.state.active),
    getCount: (self, args) => {
      const { sheets } = self.host.book.state;
      return args.flag(0, false) ? sheets.filter((sheet) => sheet.visibility === "Visible").length : sheets.length;
    },
    ...register("_RegisterDataChangedEvent", 10),
    ...register("_RegisterActivatedEvent", 11),
    ...register("_RegisterDeactivatedEvent", 12),
    ...register("_RegisterAddedEvent", 13),
    ...register("_RegisterDeletedEvent", 15),
  },
});
