import { dayFromSerial, firstOfYear, type Day } from "../calendar/day";
import { parseDeadline } from "../calendar/deadline";
import { dueDays, type Recurrence } from "../calendar/recurrence";
import type { WorkCalendar } from "../calendar/workCalendar";
import { CellReader, type Report } from "./cellReader";
import type { ItemIndex } from "./itemIndex";
import type { Parameters } from "./parameters";
import type { StandingDuty } from "./standingDuty";
import type { Row, Tables } from "./tables";

/** No cycle is longer than this, so a due day before the first one lies in it. */
const LONGEST_CYCLE = 800;

/**
 * The standing duties by row of 例行, with their due days since 开始日期 (else 1 January) and their records, all up to the
 * as-of day. Source: scoring.md §2, "Recurring".
 */
export function readDuties(
  tables: Tables,
  index: ItemIndex,
  parameters: Parameters,
  calendar: WorkCalendar,
  report: Report,
): ReadonlyMap<number, StandingDuty> {
  const records = readRecords(tables.dutyRecords ?? [], index, parameters, report);
  return new Map(
    (tables.standingDuties ?? []).map((source) => {
      const cells = new CellReader("standingDuties", source, report);
      const id = cells.text("id") ?? "";
      const owns = index.owns({ table: "standingDuties", row: source.row, id });
      const held = owns ? (records.get(id) ?? []) : [];
      return [source.row, readDuty(source, held, parameters, calendar, report)];
    }),
  );
}

function readDuty(
  source: Row<"standingDuties">,
  records: readonly Day[],
  { year, asOf }: Parameters,
  calendar: WorkCalendar,
  report: Report,
): StandingDuty {
  const cells = new CellReader("standingDuties", source, report);
  const start = new CellReader("standingDuties", source, ignore).day("start", year) ?? firstOfYear(year);
  const end = cells.day("end", year);
  if (end !== undefined && end < start) cells.find("duty-ends-early", "end", { start, end });
  const rule = readFrequency(cells, year, calendar);
  if (rule === undefined) return { dueDays: [], before: undefined, records };
  const last = end !== undefined && end < asOf ? end : asOf;
  const days = start > last ? [] : dueDays(rule, start, last, calendar);
  const [first] = days;
  const from = dayFromSerial(start - LONGEST_CYCLE);
  const to = dayFromSerial(start - 1);
  const before =
    first === undefined || from === undefined || to === undefined
      ? undefined
      : dueDays(rule, from, to, calendar).at(-1);
  return { dueDays: days, before, records };
}

/** 频次 in words. */
function readFrequency(
  cells: CellReader<"standingDuties">,
  year: number,
  calendar: WorkCalendar,
): Recurrence | undefined {
  const text = cells.text("frequency");
  if (text === undefined) {
    cells.find("frequency-missing", "frequency", {});
    return undefined;
  }
  const deadline = parseDeadline(text, { year, calendar });
  if (deadline.kind === "recurring") return deadline.rule;
  cells.find("frequency-unreadable", "frequency", { text });
  return undefined;
}

/** 实办日期 by the id of the duty, in time order. What is dated after the as-of day has not happened. */
function readRecords(
  rows: readonly Row<"dutyRecords">[],
  index: ItemIndex,
  { year, asOf }: Parameters,
  report: Report,
): ReadonlyMap<string, readonly Day[]> {
  const byDuty = new Map<string, Day[]>();
  for (const source of rows) {
    const cells = new CellReader("dutyRecords", source, report);
    const id = cells.name("dutyId");
    if (id === undefined) cells.find("link-missing", "dutyId", {});
    else if (index.find(id)?.table !== "standingDuties") cells.find("link-unknown", "dutyId", { id });
    if (cells.isBlank("date")) cells.find("record-undated", "date", { id: id ?? "" });
    const day = cells.day("date", year);
    if (id === undefined || day === undefined || day > asOf) continue;
    const own = byDuty.get(id) ?? [];
    own.push(day);
    byDuty.set(id, own);
  }
  for (const own of byDuty.values()) own.sort((a, b) => a - b);
  return byDuty;
}

/** 开始日期 is looked at when the row is read as an item. */
function ignore(): void {
  return;
}
