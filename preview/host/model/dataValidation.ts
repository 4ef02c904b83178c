import { overlaps, sameArea } from "../area";
import { asFlag, defineClass, type HostObject, isJsonObject, type Json } from "../define";
import { invalidArgument } from "../refusal";
import type { ValidationState } from "../state";
import { refuseLocked } from "../write";
import { placeOf, type RangeRef } from "./rangeRef";

const exact = (self: RangeRef): ValidationState | undefined => {
  const { sheet, area } = placeOf(self);
  return sheet.validations.find((validation) => sameArea(validation.area, area));
};

function ensure(self: RangeRef): ValidationState {
  const { sheet, area } = placeOf(self);
  refuseLocked(sheet, area);
  const found = exact(self);
  if (found) return found;
  const made: ValidationState = { area, rule: {}, ignoreBlanks: true };
  sheet.validations = [...sheet.validations.filter((old) => !overlaps(old.area, area)), made];
  return made;
}

const asJson = (value: unknown): Json => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json));

const types: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  custom: "Custom",
  textLength: "TextLength",
  time: "Time",
};

const kindOf = (rule: unknown): string => {
  const [key = ""] = typeof rule === "object" && rule !== null ? Object.keys(rule) : [];
  return types[key] ?? "None";
};

/** The data validation of a range. The emulator keeps the rule; it does not enforce it. */
export const dataValidation: (self: RangeRef) => HostObject = defineClass<RangeRef>("DataValidation", {
  get: {
    type: (self) => kindOf(exact(self)?.rule),
    rule: (self) => asJson(exact(self)?.rule ?? {}),
    prompt: (self) => asJson(exact(self)?.prompt),
    errorAlert: (self) => asJson(exact(self)?.errorAlert),
    ignoreBlanks: (self) => exact(self)?.ignoreBlanks ?? true,
  },
  set: {
    rule: (self, value) => {
      if (!isJsonObject(value) || kindOf(value) === "None") throw invalidArgument("data validation rule");
      ensure(self).rule = value;
    },
    prompt: (self, value) => {
      ensure(self).prompt = value;
    },
    errorAlert: (self, value) => {
      ensure(self).errorAlert = value;
    },
    ignoreBlanks: (self, value) => {
      ensure(self).ignoreBlanks = asFlag(value);
    },
  },
  call: {
    clear: (self) => {
      const { sheet, area } = placeOf(self);
      refuseLocked(sheet, area);
      sheet.validations = sheet.validations.filter((old) => !overlaps(old.area, area));
    },
  },
});
