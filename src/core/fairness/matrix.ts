/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/** The inverse of a regular matrix, by Gauss and Jordan with partial pivoting. */
export function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const rows = matrix.map((line, i) => [...line, ...line.map((_, j) => (i === j ? 1 : 0))]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    }
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    const scale = at(pivot, pivot);
    const own = (rows[pivot] ?? []).map((value) => value / scale);
    rows[pivot] = own;
    for (let row = 0; row < size; row += 1) {
      const factor = at(row, pivot);
      if (row !== pivot) rows[row] = (rows[row] ?? []).map((value, column) => value - factor * (own[column] ?? 0));
    }
  }
  return rows.map((line) => line.slice(size));
}

/** Matrix times vector. */
export function product(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return matrix.map((line) => line.reduce((total, value, i) => total + value * (vector[i] ?? 0), 0));
}
