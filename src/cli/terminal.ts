/** Where a command writes: results to standard output, failures to standard error. */
export interface Terminal {
  print(text: string): void;
  error(text: string): void;
  /** How far a command is; said only where somebody watches. */
  progress(text: string): void;
}
