const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres in twentieths of a point, as Word counts. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Points in halves, as Word counts the size of letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
