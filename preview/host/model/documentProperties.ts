import { asText, defineClass, type Host, type HostObject, type Json } from "../define";
import { invalidArgument, itemNotFound } from "../refusal";

interface BookRef {
  readonly host: Host;
}

interface PropertyRef extends BookRef {
  readonly key: string;
}

const all = (self: BookRef): Map<string, string> => self.host.book.state.customProperties;

function valueOf(self: PropertyRef): string {
  const value = all(self).get(self.key);
  if (value === undefined) throw itemNotFound(`custom property ${self.key}`);
  return value;
}

const customProperty = defineClass<PropertyRef>("CustomProperty", {
  get: { key: (self) => (valueOf(self), self.key), value: valueOf },
  set: {
    value: (self, value: Json) => {
      all(self).set(self.key, asText(value));
    },
  },
  call: {
    delete: (self) => {
      all(self).delete(self.key);
    },
  },
});

const custom = defineClass<BookRef>("CustomPropertyCollection", {
  items: (self) => [...all(self).keys()].map((key) => customProperty({ ...self, key })),
  item: (self, key) => {
    if (!all(self).has(String(key))) throw itemNotFound(`custom property ${String(key)}`);
    return customProperty({ ...self, key: String(key) });
  },
  call: {
    add: (self, args) => {
      if (args.text(0) === "") throw invalidArgument("key");
      all(self).set(args.text(0), args.text(1));
      return customProperty({ ...self, key: args.text(0) });
    },
  },
});

/** The properties of the document: the custom ones, as text. */
export const documentProperties: (self: BookRef) => HostObject = defineClass<BookRef>("DocumentProperties", {
  nav: { custom: (self) => custom(self) },
});
