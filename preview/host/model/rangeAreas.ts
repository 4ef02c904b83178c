import type { Area } from "../area";
import { defineClass, type Host, type HostObject } from "../define";
import { addressOf, sheetOf } from "./rangeRef";

/** Several areas of one sheet. */
export interface AreasRef {
  readonly host: Host;
  readonly sheet: string;
  readonly areas: readonly Area[];
}

const rangeCollection = defineClass<AreasRef>("RangeCollection", {
  items: (self) => self.areas.map((area) => self.host.make.range(self.sheet, area)),
});

export const rangeAreas: (self: AreasRef) => HostObject = defineClass<AreasRef>("RangeAreas", {
  get: {
    address: (self) => self.areas.map((area) => addressOf(sheetOf(self.host, self.sheet), area)).join(","),
    areaCount: (self) => self.areas.length,
    cellCount: (self) => self.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
  },
  nav: {
    areas: (self) => rangeCollection(self),
    worksheet: (self) => self.host.make.worksheet(self.sheet),
  },
});
