/** Orders texts by code units: the same in every locale. For Array.sort. @example ["乙", "甲"].sort(compareText) */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
