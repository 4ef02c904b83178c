import { type Area } from "../area";
import { sheetById } from "../cells";
import { type Args, defineClass, type Host, type HostObject, type Json } from "../define";
import { readCriterion, refilter } from "../filters";
import { invalidArgument, itemNotFound } from "../refusal";
import type { Criterion, SheetState } from "../state";
import { readAddress } from "./rangeRef";
import { tableOf } from "./tableRef";

/** The filter of a sheet, or of a table on it. */
interface FilterRef {
  readonly host: Host;
  readonly sheet: string;
  readonly table?: string;
}

function sheetOf(self: FilterRef): SheetState {
  const sheet = sheetById(self.host.book.state, self.sheet);
  if (!sheet) throw itemNotFound("worksheet");
  return sheet;
}

/** The filter as it stands; undefined when there is none. */
function filterOf(self: FilterRef): { area: Area; criteria: Map<number, Criterion> } | undefined {
  if (self.table === undefined) return sheetOf(self).autoFilter;
  const table = tableOf({ host: self.host, id: self.table });
  return table.showFilterButton ? { area: table.area, criteria: table.criteria } : undefined;
}

function criteria(self: FilterRef): Json {
  const filter = filterOf(self);
  if (!filter) return null;
  return Array.from({ length: filter.area.columns }, (_, c): Json => {
    const criterion = filter.criteria.get(c);
    return criterion ? { ...criterion } : {};
  });
}

function update(self: FilterRef, change: (criteria: Map<number, Criterion>) => void): undefined {
  const filter = filterOf(self);
  if (!filter) throw invalidArgument("there is no filter");
  change(filter.criteria);
  refilter(self.host.book.state, sheetOf(self));
}

function apply(self: FilterRef, args: Args): undefined {
  const sheet = sheetOf(self);
  const passed = args.range(0) ?? readAddress(self.host, self.sheet, args.text(0));
  if (self.table === undefined) {
    if (!passed.area) throw invalidArgument("range");
    sheet.autoFilter = { area: passed.area, criteria: sheet.autoFilter?.criteria ?? new Map<number, Criterion>() };
  }
  update(self, (criteria) => {
    if (args.isGiven(2)) criteria.set(args.number(1), readCriterion(args.json(2)));
  });
}

function range(self: FilterRef): HostObject {
  const filter = filterOf(self);
  if (!filter) throw itemNotFound("filter");
  return self.host.make.range(self.sheet, filter.area);
}

/** The AutoFilter of a sheet or of a table. */
export const autoFilter: (self: FilterRef) => HostObject = defineClass<FilterRef>("AutoFilter", {
  get: {
    enabled: (self) => filterOf(self) !== undefined,
    isDataFiltered: (self) => (filterOf(self)?.criteria.size ?? 0) > 0,
    criteria,
  },
  call: {
    apply,
    clearCriteria: (self) => update(self, (all) => all.clear()),
    clearColumnCriteria: (self, args) => update(self, (all) => all.delete(args.number(0))),
    reapply: (self) => update(self, () => undefined),
    remove: (self) => {
      if (self.table !== undefined) tableOf({ host: self.host, id: self.table }).showFilterButton = false;
      delete sheetOf(self).autoFilter;
      refilter(self.host.book.state, sheetOf(self));
    },
    getRange: range,
    getRangeOrNullObject: range,
  },
});
