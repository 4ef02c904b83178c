import { readDate } from "../calendar/date";
import { readDeadline, type Deadline, type DeadlineOptions } from "../calendar/deadline";
import type { Day } from "../calendar/day";
import { finding, type Finding, type FindingCode, type FindingParams, type Place } from "../checks/finding";
import { readNumber } from "../quantity/number";
import { roundHalfUp } from "../quantity/round";
import { isBlank, isFault, type CellValue } from "./cell";
import type { Fields, Row, TableKey } from "./tables";

/** The longest text that a name or an id may be; more is no name but a pasted document. */
const LONGEST_NAME = 255;
/** Beyond this a double, and Excel's 15 digits, no longer tell one from the next: no quantity of any office. */
const LARGEST = 1e15;
/** Texts that Excel would take for a formula if they were typed: = + @, or - before anything but a blank. */
const LIKE_FORMULA = /^\s*(?:[=+@]|-\S)/;

/** Where findings are gathered. */
export type Report = (found: Finding) => void;

/** Reads the cells of one row; whatever a cell should not hold becomes a finding at that cell, and undefined. */
export class CellReader<K extends TableKey> {
  constructor(
    private readonly table: K,
    private readonly source: Row<K>,
    private readonly report: Report,
  ) {}

  /** Whether the table has this column at all. */
  has(field: Fields[K]): boolean {
    return this.cell(field) !== undefined;
  }

  /** Whether the cell holds nothing, or the table lacks the column. */
  isBlank(field: Fields[K]): boolean {
    return isBlank(this.cell(field));
  }

  place(field: Fields[K]): Place {
    return { at: "cell", table: this.table, row: this.source.row, field };
  }

  find<C extends FindingCode>(code: C, field: Fields[K], params: FindingParams[C]): void {
    this.report(finding(code, this.place(field), params));
  }

  /** The text of a cell, trimmed. */
  text(field: Fields[K]): string | undefined {
    const cell = this.value(field);
    if (cell === undefined) return undefined;
    if (typeof cell === "object") return `${roundHalfUp(cell.percent * 100, 9)}%`;
    return typeof cell === "string" ? cell.trim() : String(cell);
  }

  /** The text of a cell that names something: an id, a task, a unit. */
  name(field: Fields[K]): string | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if (text.length > LONGEST_NAME) this.find("text-too-long", field, { length: text.length });
    else if (LIKE_FORMULA.test(text)) this.find("text-like-formula", field, { text });
    return text;
  }

  /** The number in a cell; `percent` tells whether it is written as a percentage (0.5 for 50 %). */
  number(field: Fields[K]): { readonly value: number; readonly percent: boolean } | undefined {
    const reading = readNumber(this.cell(field));
    switch (reading.kind) {
      case "blank":
        return undefined;
      case "fault":
        this.value(field);
        return undefined;
      case "unreadable":
        this.find("number-unreadable", field, { text: reading.text });
        return undefined;
      case "number":
        if (Math.abs(reading.value) > LARGEST) {
          this.find("number-unreadable", field, { text: this.text(field) ?? "" });
          return undefined;
        }
        if (reading.stored === "text") {
          this.find("number-as-text", field, { text: this.text(field) ?? "", value: reading.value });
        }
        return reading;
    }
  }

  /** The number in a cell that must not be below zero; a negative one is a finding and counts as blank. */
  amount(field: Fields[K]): number | undefined {
    const value = this.number(field)?.value;
    if (value === undefined || value >= 0) return value;
    this.find("number-negative", field, { value });
    return undefined;
  }

  /** The day in a cell. */
  day(field: Fields[K], year: number): Day | undefined {
    const cell = this.value(field);
    if (cell === undefined) return undefined;
    if (typeof cell === "string" || typeof cell === "number") {
      const reading = readDate(cell, { year });
      if (reading.kind === "day") return reading.day;
      this.find("date-unreadable", field, { text: String(cell), suggestion: reading.suggestion });
    } else {
      this.find("date-unreadable", field, { text: this.text(field) ?? "", suggestion: undefined });
    }
    return undefined;
  }

  /** The deadline in a cell; one that cannot be read comes back as such, for the caller to report; `known` keeps what texts say. */
  deadline(field: Fields[K], options: DeadlineOptions, known: Map<string, Deadline>): Deadline | undefined {
    const cell = this.value(field);
    if (cell === undefined) return undefined;
    if (typeof cell === "number") return readDeadline(cell, options);
    if (typeof cell !== "string") return { kind: "unreadable", reason: "not-understood" };
    let deadline = known.get(cell);
    if (deadline === undefined) known.set(cell, (deadline = readDeadline(cell, options)));
    return deadline;
  }

  /** The word in a cell, one of the codes that the workbook floor translates to. */
  word<W extends string>(field: Fields[K], words: readonly W[]): W | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const found = words.find((word) => word === text);
    if (found === undefined) this.find("word-unknown", field, { text, allowed: words });
    return found;
  }

  private cell(field: Fields[K]): CellValue | undefined {
    return this.source.cells[field];
  }

  /** The cell's value unless it is blank or at fault; a fault is reported. */
  value(field: Fields[K]): Exclude<CellValue, null | { fault: unknown }> | undefined {
    const cell = this.cell(field);
    if (cell === undefined || cell === null) return undefined;
    if (typeof cell === "string") return isBlank(cell) ? undefined : cell;
    if (isFault(cell)) {
      if (cell.fault === "error") this.find("formula-error", field, { text: cell.text });
      else this.find("formula-uncached", field, { formula: cell.text });
      return undefined;
    }
    return cell;
  }
}
