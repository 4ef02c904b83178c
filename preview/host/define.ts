import type { Area } from "./area";
import type { Book } from "./book";
import { Gap, invalidArgument } from "./refusal";
import type { HeldRange } from "./workspace";

/** What goes over the wire. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** By what a collection addresses its items. */
export type Key = string | number;

/** One object of the model, as the transport sees it. Unknown members throw Gap. */
export interface HostObject {
  readonly type: string;
  id(): string | number | undefined;
  has(name: string): boolean;
  scalars(): readonly string[];
  hasChild(name: string): boolean;
  read(name: string): Json;
  write(name: string, value: Json): void;
  child(name: string): HostObject | null;
  call(name: string, args: Args): Json | HostObject | undefined;
  isCollection(): boolean;
  items(): readonly HostObject[];
  item(key: Key): HostObject;
  /** The range to keep in place while the add-in holds it. */
  held(): HeldRange | undefined;
}

/** What the classes of the model share: the book, and how to make objects of other classes. */
export interface Host {
  readonly book: Book;
  readonly make: {
    range(sheet: string, area: Area): HostObject;
    worksheet(id: string): HostObject;
    table(id: string): HostObject;
  };
  /** Events that Office.js asked for, by type and target. */
  readonly registered: Set<string>;
}

/** The members of a class by their names in Office.js; `self` says which object it is. */
export interface Members<Self> {
  readonly id?: (self: Self) => string | number;
  readonly get?: Readonly<Record<string, (self: Self) => Json>>;
  readonly set?: Readonly<Record<string, (self: Self, value: Json) => void>>;
  readonly nav?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (self: Self, args: Args) => Json | HostObject | undefined>>;
  readonly items?: (self: Self) => readonly HostObject[];
  readonly item?: (self: Self, key: Key) => HostObject;
  readonly held?: (self: Self) => HeldRange;
}

/** Makes a class: from what its objects stand for to the objects. */
export function defineClass<Self>(type: string, members: Members<Self>): (self: Self) => HostObject {
  const scalars = Object.keys(members.get ?? {});
  const find = <Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member => {
    const member = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (member === undefined) throw new Gap(`${type}.${name}`);
    return member;
  };
  const item = (table: Members<Self>, self: Self, key: Key): HostObject => {
    if (!table.item) throw new Gap(`${type}.getItem`);
    return table.item(self, key);
  };
  return (self) => ({
    type,
    id: () => members.id?.(self),
    has: (name) => members.get !== undefined && Object.hasOwn(members.get, name),
    scalars: () => scalars,
    hasChild: (name) => members.nav !== undefined && Object.hasOwn(members.nav, name),
    read: (name) => find(members.get, name)(self),
    write: (name, value) => find(members.set, name)(self, value),
    child: (name) => find(members.nav, name)(self),
    call: (name, args) => {
      const own = members.call && Object.hasOwn(members.call, name) ? members.call[name] : undefined;
      const common = members.items && Object.hasOwn(collectionCalls, name) ? collectionCalls[name] : undefined;
      if (own) return own(self, args) ?? undefined;
      if (!common) throw new Gap(`${type}.${name}`);
      return common(members.items?.(self) ?? [], (key) => item(members, self, key), args);
    },
    isCollection: () => members.items !== undefined,
    items: () => find({ items: members.items }, "items")?.(self) ?? [],
    item: (key) => item(members, self, key),
    held: () => members.held?.(self),
  });
}

type CollectionCall = (items: readonly HostObject[], item: (key: Key) => HostObject, args: Args) => Json | HostObject;

/** What all collections can do. */
const collectionCalls: Readonly<Record<string, CollectionCall>> = {
  getCount: (items) => items.length,
  getItem: (_items, item, args) => item(asKey(args.json(0))),
  getItemOrNullObject: (_items, item, args) => item(asKey(args.json(0))),
  getItemAt: (items, _item, args) => {
    const found = items[args.number(0)];
    if (!found) throw invalidArgument(`no item ${args.number(0)}`);
    return found;
  },
};

/** The arguments of a call. Readers throw InvalidArgument for what is not of their kind. */
export class Args {
  constructor(private readonly values: readonly (Json | HostObject | undefined)[]) {}

  raw(index: number): Json | HostObject | undefined {
    return this.values[index];
  }

  isGiven(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number, fallback?: string): string {
    const value = this.values[index] ?? fallback;
    if (typeof value !== "string") throw invalidArgument(`argument ${index} is to be text`);
    return value;
  }

  number(index: number, fallback?: number): number {
    const value = this.values[index] ?? fallback;
    if (typeof value !== "number") throw invalidArgument(`argument ${index} is to be a number`);
    return value;
  }

  flag(index: number, fallback?: boolean): boolean {
    const value = this.values[index] ?? fallback;
    if (typeof value !== "boolean") throw invalidArgument(`argument ${index} is to be true or false`);
    return value;
  }

  /** Any JSON; null when absent. */
  json(index: number): Json {
    const value = this.values[index];
    if (isHostObject(value)) throw invalidArgument(`argument ${index} is an object`);
    return value ?? null;
  }

  object(index: number): HostObject | undefined {
    const value = this.values[index];
    return isHostObject(value) ? value : undefined;
  }

  /** The place of a range object that was passed. */
  range(index: number): HeldRange | undefined {
    return this.object(index)?.held();
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "scalars" in value;
}

/** Reads a value that is set: throws InvalidArgument for another kind. */
export const asText = (value: Json): string => {
  if (typeof value !== "string") throw invalidArgument("text expected");
  return value;
};
export const asNumber = (value: Json): number => {
  if (typeof value !== "number") throw invalidArgument("number expected");
  return value;
};
export const asFlag = (value: Json): boolean => {
  if (typeof value !== "boolean") throw invalidArgument("true or false expected");
  return value;
};
/** The key of an item; throws InvalidArgument for anything but text and numbers. */
export const asKey = (value: Json): Key => {
  if (typeof value !== "string" && typeof value !== "number")
    throw invalidArgument("a name, an id or a number expected");
  return value;
};
export const isJsonArray = (value: Json): value is readonly Json[] => Array.isArray(value);
export const isJsonObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One of the words of an enumeration. */
export function asOneOf<Word extends string>(value: Json, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${words.join(", ")}`);
  return word;
}
