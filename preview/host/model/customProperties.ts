import { asText, defineClass, type Host, type HostObject } from "../define";
import { itemNotFound } from "../refusal";
import { sheetOf } from "./rangeRef";

interface PropertiesRef {
  readonly host: Host;
  readonly sheet: string;
}

interface PropertyRef extends PropertiesRef {
  readonly key: string;
}

const all = (self: PropertiesRef): Map<string, string> => sheetOf(self.host, self.sheet).customProperties;

function valueOf(self: PropertyRef): string {
  const value = all(self).get(self.key);
  if (value === undefined) throw itemNotFound(`custom property ${self.key}`);
  return value;
}

const property = defineClass<PropertyRef>("WorksheetCustomProperty", {
  id: (self) => self.key,
  get: { key: (self) => (valueOf(self), self.key), value: valueOf },
  set: {
    value: (self, value) => {
      valueOf(self);
      all(self).set(self.key, asText(value));
    },
  },
  call: {
    delete: (self) => {
      all(self).delete(self.key);
    },
  },
});

/** The custom properties of a sheet: text by key, kept in the file, seen by nobody. Keys regardless of case. */
export const customProperties: (self: PropertiesRef) => HostObject = defineClass<PropertiesRef>(
  "WorksheetCustomPropertyCollection",
  {
    items: (self) => [...all(self).keys()].map((key) => property({ ...self, key })),
    item: (self, wanted) => {
      const key = keyOf(self, String(wanted));
      if (key === undefined) throw itemNotFound(`custom property ${String(wanted)}`);
      return property({ ...self, key });
    },
    call: {
      add: (self, args) => {
        const key = keyOf(self, args.text(0)) ?? args.text(0);
        all(self).set(key, args.text(1));
        return property({ ...self, key });
      },
    },
  },
);

const keyOf = (self: PropertiesRef, wanted: string): string | undefined =>
  [...all(self).keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
