import type { HostObject, Json } from "./define";
import { Gap } from "./refusal";

/** What a query action asks for: names and paths such as "font/bold"; nothing or "*" means all scalars. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Wanted {
  all: boolean;
  readonly names: Set<string>;
  readonly children: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, names: new Set(), children: new Map() });

function parse(info: QueryInfo): Wanted {
  const wanted = nothing();
  const select = info.Select ?? [];
  for (const path of select) add(wanted, path.split(/[/.]/));
  for (const path of info.Expand ?? []) add(wanted, [...path.split(/[/.]/), "*"]);
  if (select.length === 0) wanted.all = true;
  return wanted;
}

function add(wanted: Wanted, path: readonly string[]): void {
  const [first = "", ...rest] = path;
  if (first === "*" || first === "") {
    wanted.all = true;
    return;
  }
  if (rest.length === 0) {
    wanted.names.add(first);
    return;
  }
  const child = wanted.children.get(first) ?? nothing();
  wanted.children.set(first, child);
  add(child, rest);
}

/** The answer to a query: the members that were asked for under their wire names. Unknown names throw Gap. */
export function readQuery(object: HostObject, info: QueryInfo): { readonly [key: string]: Json } {
  return read(object, parse(info), info);
}

function read(object: HostObject, wanted: Wanted, page: QueryInfo): { readonly [key: string]: Json } {
  return object.isCollection() ? readCollection(object, wanted, page) : readObject(object, wanted);
}

function readCollection(object: HostObject, wanted: Wanted, page: QueryInfo): { readonly [key: string]: Json } {
  const ofItems: Wanted = { ...wanted, names: new Set([...wanted.names].filter((name) => !object.has(name))) };
  const own = [...wanted.names].filter((name) => object.has(name));
  const result = fields(object, wanted.all ? [...new Set([...object.scalars(), ...own])] : own);
  if (own.length > 0 && !wanted.all && ofItems.names.size === 0 && wanted.children.size === 0) return result;
  const start = page.Skip ?? 0;
  const items = object.items().slice(start, page.Top === undefined ? undefined : start + page.Top);
  result["_Items"] = items.map((item) => readObject(item, ofItems));
  return result;
}

function readObject(object: HostObject, wanted: Wanted): { readonly [key: string]: Json } {
  if (object.isCollection()) return readCollection(object, wanted, {});
  const names = new Set(wanted.all ? object.scalars() : []);
  const children = new Map(wanted.children);
  for (const name of wanted.names) {
    if (object.hasChild(name)) children.set(name, { ...nothing(), all: true });
    else names.add(name);
  }
  const result = fields(object, [...names]);
  const id = object.id();
  if (id !== undefined) result["_Id"] = id;
  for (const [name, inner] of children) {
    const child = object.child(name);
    result[wireName(name)] = child === null ? null : read(child, inner, {});
  }
  return result;
}

function fields(object: HostObject, names: readonly string[]): { [key: string]: Json } {
  const result: { [key: string]: Json } = {};
  for (const name of names) {
    if (!object.has(name)) throw new Gap(`${object.type}.${name}`);
    result[wireName(name)] = object.read(name);
  }
  return result;
}

/** "rowIndex" is "RowIndex" on the wire. */
export const wireName = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
