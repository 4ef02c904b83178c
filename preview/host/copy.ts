import type { BookState } from "./state";

/** A copy of the whole state that shares nothing with it. (structuredClone answers another realm's maps in tests.) */
export function copyState(state: BookState): BookState {
  return copy(state);
}

function copy<Value>(value: Value): Value;
function copy(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, part]: [unknown, unknown]) => [key, copy(part)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map((part: unknown) => copy(part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, copy(part)]));
}
