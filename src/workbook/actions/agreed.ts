import { formatDay, type Day } from "../../core/calendar/day";
import { readDate } from "../../core/calendar/date";
import { isBlank, type CellValue } from "../../core/model/cell";
import type { Row } from "../../core/model/tables";
import type { RowEdit } from "../edits";
import { copied, languageOf, note, textOf, type Action, type ActionContext, type ActionNote } from "./action";

/** What does not fit a task's name goes into its measures as a whole. */
const LONGEST_NAME = 100;
/** What an agreed matter needs to become a task. */
const NEEDED = ["dutyId", "date", "person", "limit"] as const;

/**
 * Makes tasks of what was agreed at standing duties (议定事项) with a person and a limit: one for each record, in the
 * street task list, or in the one that there is. The id follows from the duty and the day (B1-20190310, the second of a
 * day B1-20190310-2); a matter whose task is there is never added again, whatever has become of the task.
 */
export function agreedMatters({ model, located, parameters, items }: ActionContext): Action {
  const { tables } = model;
  const list = located.tables.streetTasks !== undefined ? "streetTasks" : "leaderTasks";
  const taken = new Set(items.map(({ id }) => id));
  const duties = new Map(
    (tables.standingDuties ?? []).map(({ cells }) => [textOf(cells.id), cells] as const).reverse(),
  );
  const has = (field: string) => located.tables[list]?.columns.has(field) !== false;
  const counts = new Map<string, number>();
  const rows: RowEdit[] = [];
  const notes: ActionNote[] = [];
  for (const { row, cells } of tables.dutyRecords ?? []) {
    const agreed = textOf(cells.agreed);
    if (agreed === "") continue;
    const day = dayOf(cells.date, parameters.year);
    const lacks = NEEDED.filter((field) => isBlank(cells[field]) || (field === "date" && day === undefined));
    const dutyId = textOf(cells.dutyId);
    if (lacks.length > 0 || day === undefined) {
      notes.push(note("agreed-incomplete", { row, id: dutyId, text: agreed, lacks }));
      continue;
    }
    const base = `${dutyId}-${formatDay(day).replaceAll("-", "")}`;
    const nth = (counts.get(base) ?? 0) + 1;
    counts.set(base, nth);
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (taken.has(id)) continue;
    rows.push({ table: list, cells: { id, ...taskOf(cells, agreed, day, duties.get(dutyId)) } });
  }
  return { edits: { rows }, notes };

  function taskOf(record: Row<"dutyRecords">["cells"], agreed: string, day: Day, duty: DutyCells | undefined) {
    const [line = agreed] = agreed.split("\n");
    const name = line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1)}…`;
    return copied(
      list,
      {
        name,
        measures: name === agreed ? null : agreed,
        responsible: duty?.responsible,
        person: record.person,
        due: record.limit,
        // Good to know where the list has room for it, nothing to be missed where it has none.
        start: has("start") ? day : null,
        remarks: duty !== undefined && has("remarks") ? textOf(duty.matter) : null,
      },
      languageOf(list, located),
    );
  }
}

type DutyCells = Row<"standingDuties">["cells"];

function dayOf(cell: CellValue | undefined, year: number): Day | undefined {
  if (typeof cell !== "string" && typeof cell !== "number") return undefined;
  const read = readDate(cell, { year });
  return read.kind === "day" ? read.day : undefined;
}
