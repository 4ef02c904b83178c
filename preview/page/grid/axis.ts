/** Where the rows, or the columns, of a sheet lie, in pixels. Hidden ones have no size. */
export interface Axis {
  readonly count: number;
  /** offsets[i] is where i begins; offsets[count] where all ends. */
  readonly offsets: Float64Array;
}

/** `size(i)` in pixels; 0 for hidden. */
export function buildAxis(count: number, size: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1);
  let at = 0;
  for (let i = 0; i < count; i++) {
    offsets[i] = at;
    at += size(i);
  }
  offsets[count] = at;
  return { count, offsets };
}

export const startOf = (axis: Axis, index: number): number => axis.offsets[Math.min(index, axis.count)] ?? 0;
export const sizeOf = (axis: Axis, index: number): number => startOf(axis, index + 1) - startOf(axis, index);
export const totalOf = (axis: Axis): number => startOf(axis, axis.count);

/** Which one lies at this pixel; the nearest outside. */
export function indexAt(axis: Axis, pixel: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(axis, middle + 1) > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The nearest one in this direction that is not hidden; `from` itself when there is none. */
export function visibleFrom(axis: Axis, from: number, step: 1 | -1): number {
  for (let i = from; i >= 0 && i < axis.count; i += step) if (sizeOf(axis, i) > 0) return i;
  return from - step;
}
