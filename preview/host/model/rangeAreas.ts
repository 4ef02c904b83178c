import type { Area } from "../area";
import { defineClass, type Host, type HostObject, type Json } from "../define";
import { invalidArgument } from "../refusal";
import { addressOf, readAddress, sheetOf } from "./rangeRef";

/** Characters of an address that `getRanges` takes. */
const longestAddress = 8_192;

/** Several areas of one sheet. */
export interface AreasRef {
  readonly host: Host;
  readonly sheet: string;
  readonly areas: readonly Area[];
}

const rangeCollection = defineClass<AreasRef>("RangeCollection", {
  items: (self) => self.areas.map((area) => self.host.make.range(self.sheet, area)),
});

/** Writes a member of each area's own format; `path` leads to it from there. Reading is a gap. */
const eachFormat =
  (path: readonly string[], name: string) =>
  ({ host, sheet, areas }: AreasRef, value: Json): void => {
    for (const area of areas) {
      const start: HostObject | null = host.make.range(sheet, area);
      ["format", ...path]
        .reduce<HostObject | null>((object, step) => object?.child(step) ?? null, start)
        ?.write(name, value);
    }
  };

const writers = (path: readonly string[], names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, eachFormat(path, name)]));

const areasFont = defineClass<AreasRef>("RangeFont", {
  set: writers(["font"], ["name", "size", "color", "bold", "italic", "underline", "strikethrough"]),
});

const areasFill = defineClass<AreasRef>("RangeFill", { set: writers(["fill"], ["color"]) });

const areasFormat = defineClass<AreasRef>("RangeFormat", {
  set: writers([], ["wrapText", "horizontalAlignment", "verticalAlignment", "indentLevel", "shrinkToFit"]),
  nav: { font: (self) => areasFont(self), fill: (self) => areasFill(self) },
});

/** What `Worksheet.getRanges` answers; throws InvalidArgument for an address that is too long or none. */
export function rangesAt(host: Host, sheet: string, addresses: string): HostObject {
  if (addresses.length > longestAddress) throw invalidArgument("the address is too long");
  const areas = addresses.split(/[,;]/).map((address) => readAddress(host, sheet, address.trim()).area);
  return rangeAreas({ host, sheet, areas });
}

export const rangeAreas: (self: AreasRef) => HostObject = defineClass<AreasRef>("RangeAreas", {
  get: {
    address: (self) => self.areas.map((area) => addressOf(sheetOf(self.host, self.sheet), area)).join(","),
    areaCount: (self) => self.areas.length,
    cellCount: (self) => self.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
  },
  nav: {
    areas: (self) => rangeCollection(self),
    format: (self) => areasFormat(self),
    worksheet: (self) => self.host.make.worksheet(self.sheet),
  },
});
