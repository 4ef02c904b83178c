/** How long something takes. */
export function milliseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The middle value; of an even number of them the upper one. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Starts a measurement without the garbage of the one before, under `node --expose-gc`. */
export function collectGarbage(): void {
  if (global.gc === undefined) throw new Error("run with --expose-gc");
  global.gc();
}
