/** What a cell holds once its host has read it. Blank is `null`; the empty string never occurs. */
export type CellValue = string | number | boolean | null | Percent | Fault;

/** A number that the sheet shows with a percent format: `{ percent: 0.5 }` is shown as 50 %. */
export interface Percent {
  readonly percent: number;
}

/** A cell with no usable value: a formula error such as #REF!, or a formula whose result was never stored. */
export interface Fault {
  readonly fault: "error" | "uncached";
  /** The error as Excel writes it (#REF!), or the formula. */
  readonly text: string;
}

/** Whether a cell holds a fault instead of a value. */
export function isFault(value: CellValue | undefined): value is Fault {
  return typeof value === "object" && value !== null && "fault" in value;
}

/** Whether a cell holds a number with a percent format. */
export function isPercent(value: CellValue | undefined): value is Percent {
  return typeof value === "object" && value !== null && "percent" in value;
}

/** Whether a cell holds nothing: blank, or only white space. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
