import { maxColumns } from "../area";
import { defineClass, type Host, type HostObject } from "../define";
import { invalidArgument, itemNotFound } from "../refusal";
import { readAddress, sheetOf } from "./rangeRef";

interface SheetRef {
  readonly host: Host;
  readonly id: string;
}

function freeze(self: SheetRef, rows: number, columns: number): undefined {
  if (rows < 0 || columns < 0) throw invalidArgument("count");
  const { book } = self.host;
  sheetOf(self.host, self.id).freeze = { rows, columns };
  book.emit({ kind: "sheets", change: "changed", sheet: self.id, by: book.actor });
}

function location(self: SheetRef): HostObject {
  const { rows, columns } = sheetOf(self.host, self.id).freeze;
  if (rows === 0 && columns === 0) throw itemNotFound("frozen panes");
  const frozen = { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || maxColumns };
  return self.host.make.range(self.id, frozen);
}

/** What stays in sight at the top and on the left. */
export const freezePanes: (self: SheetRef) => HostObject = defineClass<SheetRef>("WorksheetFreezePanes", {
  call: {
    freezeRows: (self, args) => freeze(self, args.number(0, 1), 0),
    freezeColumns: (self, args) => freeze(self, 0, args.number(0, 1)),
    freezeAt: (self, args) => {
      const { area } = args.range(0) ?? readAddress(self.host, self.id, args.text(0));
      if (!area) throw invalidArgument("range");
      freeze(self, area.row + area.rows, area.column + area.columns);
    },
    unfreeze: (self) => freeze(self, 0, 0),
    getLocationOrNullObject: location,
    getLocation: location,
  },
});
