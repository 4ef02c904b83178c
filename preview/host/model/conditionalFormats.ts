import { overlaps } from "../area";
import { nextId } from "../cells";
import { asOneOf, asText, defineClass, type HostObject, isJsonObject, type Json } from "../define";
import { Gap, itemNotFound } from "../refusal";
import type { ConditionalFormatState } from "../state";
import { placeOf, type RangeRef } from "./rangeRef";

interface FormatRef {
  readonly range: RangeRef;
  readonly format: ConditionalFormatState;
}

const setting =
  (path: string, kind: "string" | "boolean") =>
  (self: FormatRef, value: Json): void => {
    if (typeof value !== kind || (typeof value !== "string" && typeof value !== "boolean"))
      throw new Gap(`data bar ${path}`);
    self.format.settings.set(path, value);
  };

const reading = (path: string, usual: Json) => (self: FormatRef) => self.format.settings.get(path) ?? usual;

const positive = defineClass<FormatRef>("ConditionalDataBarPositiveFormat", {
  get: {
    fillColor: reading("positive.fillColor", "#638EC6"),
    gradientFill: reading("positive.gradientFill", true),
    borderColor: reading("positive.borderColor", ""),
  },
  set: {
    fillColor: setting("positive.fillColor", "string"),
    gradientFill: setting("positive.gradientFill", "boolean"),
    borderColor: setting("positive.borderColor", "string"),
  },
});

const rule =
  (path: string) =>
  (self: FormatRef, value: Json): void => {
    if (!isJsonObject(value)) throw new Gap(`data bar ${path}`);
    self.format.settings.set(`${path}.type`, asText(value["type"] ?? null));
    if (value["formula"] !== undefined) self.format.settings.set(`${path}.formula`, asText(value["formula"]));
  };

const ruleReading = (path: string) => (self: FormatRef) => ({
  type: self.format.settings.get(`${path}.type`) ?? "Automatic",
  formula: self.format.settings.get(`${path}.formula`) ?? "",
});

const dataBar = defineClass<FormatRef>("DataBarConditionalFormat", {
  get: {
    showDataBarOnly: reading("showDataBarOnly", false),
    barDirection: reading("barDirection", "Context"),
    lowerBoundRule: ruleReading("lowerBoundRule"),
    upperBoundRule: ruleReading("upperBoundRule"),
  },
  set: {
    showDataBarOnly: setting("showDataBarOnly", "boolean"),
    barDirection: setting("barDirection", "string"),
    lowerBoundRule: rule("lowerBoundRule"),
    upperBoundRule: rule("upperBoundRule"),
  },
  nav: { positiveFormat: (self) => positive(self) },
});

const conditionalFormat = defineClass<FormatRef>("ConditionalFormat", {
  id: (self) => self.format.id,
  get: { id: (self) => self.format.id, type: (self) => self.format.type },
  nav: { dataBar: (self) => dataBar(self), dataBarOrNullObject: (self) => dataBar(self) },
  call: {
    delete: (self) => {
      const { sheet } = placeOf(self.range);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== self.format);
    },
    getRange: (self) => self.range.host.make.range(self.range.sheet, self.format.area),
  },
});

const touching = (self: RangeRef): ConditionalFormatState[] => {
  const { sheet, area } = placeOf(self);
  return sheet.conditionalFormats.filter((format) => overlaps(format.area, area));
};

/** The conditional formats of a range: data bars only. */
export const conditionalFormats: (self: RangeRef) => HostObject = defineClass<RangeRef>("ConditionalFormatCollection", {
  items: (self) => touching(self).map((format) => conditionalFormat({ range: self, format })),
  item: (self, key) => {
    const format = touching(self).find((one) => one.id === key);
    if (!format) throw itemNotFound("conditional format");
    return conditionalFormat({ range: self, format });
  },
  call: {
    add: (self, args) => {
      if (args.text(0) !== "DataBar") throw new Gap(`ConditionalFormat of type ${args.text(0)}`);
      const { sheet, area } = placeOf(self);
      const type = asOneOf(args.json(0), ["DataBar"]);
      const format: ConditionalFormatState = { id: nextId(self.host.book.state, "C"), type, area, settings: new Map() };
      sheet.conditionalFormats.push(format);
      return conditionalFormat({ range: self, format });
    },
    clearAll: (self) => {
      const gone = touching(self);
      const { sheet } = placeOf(self);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !gone.includes(format));
    },
  },
});
