import { defineClass, type Host, type HostObject, type Json } from "../define";
import { itemNotFound } from "../refusal";

interface BookRef {
  readonly host: Host;
}

interface SettingRef extends BookRef {
  readonly key: string;
}

const all = (self: BookRef): Map<string, string> => self.host.book.state.settings;

function valueOf(self: SettingRef): Json {
  const text = all(self).get(self.key);
  if (text === undefined) throw itemNotFound(`setting ${self.key}`);
  return JSON.parse(text) as Json;
}

function put(self: BookRef, key: string, value: Json): void {
  const { book } = self.host;
  all(self).set(key, JSON.stringify(value));
  book.emit({ kind: "settings", by: book.actor });
}

const setting = defineClass<SettingRef>("Setting", {
  id: (self) => self.key,
  get: { key: (self) => (valueOf(self), self.key), value: valueOf },
  set: { value: (self, value) => put(self, self.key, value) },
  call: {
    delete: (self) => {
      all(self).delete(self.key);
    },
  },
});

/** The settings that an add-in keeps in the workbook. */
export const settings: (self: BookRef) => HostObject = defineClass<BookRef>("SettingCollection", {
  items: (self) => [...all(self).keys()].map((key) => setting({ ...self, key })),
  item: (self, key) => {
    if (!all(self).has(String(key))) throw itemNotFound(`setting ${String(key)}`);
    return setting({ ...self, key: String(key) });
  },
  call: {
    add: (self, args) => {
      put(self, args.text(0), args.json(1));
      return setting({ ...self, key: args.text(0) });
    },
  },
});
