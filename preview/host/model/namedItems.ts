import { sheetById } from "../cells";
import { type Args, asFlag, asText, defineClass, type Host, type HostObject, type Json } from "../define";
import { constantOf, tooLong } from "../input";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../refusal";
import type { NameState } from "../state";
import { addressOf, referenceOf } from "./rangeRef";

interface NamesRef {
  readonly host: Host;
  /** The names of this sheet, or of the book. */
  readonly sheet?: string;
}

interface NameRef extends NamesRef {
  readonly name: NameState;
}

function item(self: NameRef): NameState {
  if (!self.host.book.state.names.includes(self.name)) throw itemNotFound(`name ${self.name.name}`);
  return self.name;
}

function place(self: NameRef): HostObject {
  const reference = referenceOf(self.host, item(self).formula);
  if (!reference) throw itemNotFound("range");
  return self.host.make.range(reference.sheet, reference.area);
}

const kinds: Readonly<Record<string, string>> = { string: "String", number: "Double", boolean: "Boolean" };

function typeOf(self: NameRef): string {
  const { formula } = item(self);
  if (referenceOf(self.host, formula)) return "Range";
  return kinds[typeof constantOf(formula)] ?? "Error";
}

/** What Office.js answers as `value`: the constant, the address, or an error for what can't be worked out. */
function valueOf(self: NameRef): Json {
  const { formula } = item(self);
  const reference = referenceOf(self.host, formula);
  const sheet = reference && sheetById(self.host.book.state, reference.sheet);
  if (reference && sheet) return addressOf(sheet, reference.area);
  return constantOf(formula) ?? "#NAME?";
}

const namedItem = defineClass<NameRef>("NamedItem", {
  id: (self) => item(self).name,
  get: {
    name: (self) => item(self).name,
    formula: (self) => item(self).formula,
    value: valueOf,
    type: typeOf,
    visible: (self) => item(self).visible,
    comment: (self) => item(self).comment,
    scope: (self) => (item(self).sheet === undefined ? "Workbook" : "Worksheet"),
  },
  set: {
    formula: (self, value) => {
      item(self).formula = checked(asText(value));
    },
    visible: (self, value) => {
      item(self).visible = asFlag(value);
    },
    comment: (self, value) => {
      item(self).comment = asText(value);
    },
  },
  nav: {
    worksheetOrNullObject: (self) => {
      const { sheet } = item(self);
      return sheet === undefined ? null : self.host.make.worksheet(sheet);
    },
  },
  call: {
    getRange: place,
    getRangeOrNullObject: place,
    delete: (self) => {
      const { state } = self.host.book;
      state.names = state.names.filter((name) => name !== item(self));
    },
  },
});

const listed = (self: NamesRef): NameState[] => self.host.book.state.names.filter((name) => name.sheet === self.sheet);

function add(self: NamesRef, args: Args): HostObject {
  const name = args.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) throw invalidArgument(`name ${name}`);
  if (listed(self).some((one) => one.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists(name);
  const passed = args.range(1);
  const sheet = passed && sheetById(self.host.book.state, passed.sheet);
  const formula = sheet && passed.area ? `=${addressOf(sheet, passed.area)}` : checked(constantFormula(args.json(1)));
  const made: NameState = {
    name,
    formula,
    visible: true,
    comment: args.text(2, ""),
    ...(self.sheet === undefined ? {} : { sheet: self.sheet }),
  };
  self.host.book.state.names.push(made);
  return namedItem({ ...self, name: made });
}

/** Throws InvalidArgument where a quoted text is longer than formulas can hold. */
function checked(formula: string): string {
  const why = tooLong(formula);
  if (why) throw invalidArgument(`the ${why} is too long`);
  return formula;
}

/** A formula stays one; text and numbers become constants. */
function constantFormula(value: Json): string {
  if (typeof value === "string") return value.startsWith("=") ? value : `="${value.replaceAll('"', '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  throw invalidArgument("reference");
}

/** The names of a sheet or of the book. */
export const namedItems: (self: NamesRef) => HostObject = defineClass<NamesRef>("NamedItemCollection", {
  items: (self) => listed(self).map((name) => namedItem({ ...self, name })),
  item: (self, key) => {
    const name = listed(self).find((one) => one.name.toLowerCase() === String(key).toLowerCase());
    if (!name) throw itemNotFound(`name ${String(key)}`);
    return namedItem({ ...self, name });
  },
  call: { add },
});
