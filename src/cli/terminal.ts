/** Where a command writes: results to standard output, progress and failures to standard error. */
export interface Terminal {
  print(text: string): void;
  error(text: string): void;
}
