import { contentTypesName } from "./package";
import { bytesOf, textOf } from "./xml";
import type { Parts } from "./zip";

const DEFAULT = /<Default [^>]*(?:\/>|><\/Default>)/g;

/** Puts the content types by extension in order: excelize lists those of images in another order each time. */
export function orderContentTypes(parts: Parts): void {
  const name = contentTypesName(parts);
  const part = parts.get(name);
  if (part === undefined) return;
  const text = textOf(part);
  const sorted = [...(text.match(DEFAULT) ?? [])].sort();
  let next = 0;
  parts.set(name, bytesOf(text.replace(DEFAULT, () => sorted[next++] ?? "")));
}
