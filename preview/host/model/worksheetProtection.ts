import { defineClass, type Host, type HostObject, isJsonObject } from "../define";
import { accessDenied, invalidOperation } from "../refusal";
import { sheetOf } from "./rangeRef";

interface SheetRef {
  readonly host: Host;
  readonly id: string;
}

const stateOf = (self: SheetRef) => sheetOf(self.host, self.id);

/** The protection of a sheet. Protecting and unprotecting throw when it is already so, as Excel does. */
export const worksheetProtection: (self: SheetRef) => HostObject = defineClass<SheetRef>("WorksheetProtection", {
  get: {
    protected: (self) => stateOf(self).protection !== undefined,
    options: (self) => stateOf(self).protection?.options ?? null,
  },
  call: {
    protect: (self, args) => {
      const sheet = stateOf(self);
      if (sheet.protection) throw accessDenied("the sheet is already protected");
      const given = args.json(0);
      const options: Record<string, boolean | string> = {};
      for (const [key, value] of isJsonObject(given) ? Object.entries(given) : []) {
        if (typeof value === "boolean" || typeof value === "string") options[key] = value;
      }
      sheet.protection = { options, ...(args.isGiven(1) ? { password: args.text(1) } : {}) };
    },
    unprotect: (self, args) => {
      const sheet = stateOf(self);
      if (!sheet.protection) throw invalidOperation("the sheet is not protected");
      if ((sheet.protection.password ?? "") !== args.text(0, "")) throw accessDenied("wrong password");
      delete sheet.protection;
    },
  },
});
