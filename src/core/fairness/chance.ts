import { normalQuantile } from "./normalQuantile";

/** So many equally likely values stand for the normal distribution: finer than any rank can tell. */
const STEPS = 2 ** 14;
const MASK = STEPS - 1;
/** Bits that a second value is taken from, so that one draw of 32 bits gives two. */
const SECOND = 16;

/** Standard normal values, each as likely as the others. */
export const NORMAL: Float64Array = Float64Array.from({ length: STEPS }, (_, i) => normalQuantile((i + 0.5) / STEPS));

/**
 * Where the chance of a name begins. Each name has its own, so that other names change nothing about it.
 *
 * @returns 32 bits
 */
export function keyOf(name: string, seed: number): number {
  // FNV-1a over the code units, begun with the seed.
  let hash = mixed(seed ^ 0x811c9dc5);
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Where the chance of one draw begins, the same for every name. */
export function drawOf(draw: number): number {
  return mixed(Math.imul(draw + 1, 0x9e3779b9));
}

/**
 * The bits of one name in one draw: a function of both and of nothing else (a counter-based generator), so that they
 * can be asked for in any order.
 */
export function bitsOf(key: number, draw: number): number {
  return mixed(key ^ draw);
}

/** The places in NORMAL of two independent values. */
export function firstOf(bits: number): number {
  return bits & MASK;
}

export function secondOf(bits: number): number {
  return (bits >>> SECOND) & MASK;
}

/** A number between 0 and 1, without either. */
export function uniformOf(bits: number): number {
  return ((bits >>> 0) + 0.5) / 2 ** 32;
}

/** Every bit of the result depends on every bit given. Source: C. Wellons, hash-prospector, "lowbias32". */
function mixed(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
