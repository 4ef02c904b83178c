import { defineClass, type Host, type HostObject } from "../define";
import { invalidArgument, itemNotFound } from "../refusal";
import { readAddress, sheetOf } from "./rangeRef";

interface BreaksRef {
  readonly host: Host;
  readonly id: string;
  readonly kind: "rows" | "columns";
}

interface BreakRef extends BreaksRef {
  readonly at: number;
}

const listed = (self: BreaksRef): number[] => sheetOf(self.host, self.id).breaks[self.kind];

const pageBreak = defineClass<BreakRef>("PageBreak", {
  id: (self) => self.at,
  get: {
    rowIndex: (self) => (self.kind === "rows" ? self.at : 0),
    columnIndex: (self) => (self.kind === "columns" ? self.at : 0),
  },
  call: {
    delete: (self) => {
      const { breaks } = sheetOf(self.host, self.id);
      breaks[self.kind] = breaks[self.kind].filter((at) => at !== self.at);
    },
  },
});

/** The manual page breaks of a sheet, each before a row or a column. */
export const pageBreaks: (self: BreaksRef) => HostObject = defineClass<BreaksRef>("PageBreakCollection", {
  items: (self) => listed(self).map((at) => pageBreak({ ...self, at })),
  item: (self, key) => {
    const at = listed(self).find((one) => one === key);
    if (at === undefined) throw itemNotFound("page break");
    return pageBreak({ ...self, at });
  },
  call: {
    add: (self, args) => {
      const { area } = args.range(0) ?? readAddress(self.host, self.id, args.text(0));
      if (!area) throw invalidArgument("range");
      const at = self.kind === "rows" ? area.row : area.column;
      const all = listed(self);
      if (!all.includes(at)) all.push(at);
      all.sort((a, b) => a - b);
      return pageBreak({ ...self, at });
    },
    removePageBreaks: (self) => {
      sheetOf(self.host, self.id).breaks[self.kind] = [];
    },
  },
});
