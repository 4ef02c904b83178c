import type { Party } from "./item";

/**
 * Everyone in either list, each once, with the larger share.
 *
 * @example united([{ name: "甲街道", share: 0.5 }], [{ name: "甲街道", share: 1 }]) // [{ name: "甲街道", share: 1 }]
 */
export function united(first: readonly Party[], second: readonly Party[]): readonly Party[] {
  if (first.length === 0 && second.length < 2) return second;
  const all = [...first];
  for (const party of second) {
    const i = all.findIndex(({ name }) => name === party.name);
    const known = all[i];
    if (known === undefined) all.push(party);
    else if (party.share > known.share) all[i] = party;
  }
  return all;
}
