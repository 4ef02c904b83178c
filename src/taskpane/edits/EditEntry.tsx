import { formatDay, dayFromSerial } from "../../core/calendar/day";
import type { CellValue } from "../../core/model/cell";
import type { PreviewEntry, PreviewValue } from "../../workbook/previewEdits";
import { columnOf } from "../../workbook/schema";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { shownValue } from "../scoring/changes";

/** One change, or one new row: where, and what each cell holds and will hold. */
export function EditEntry({ entry }: { readonly entry: PreviewEntry }) {
  const looks = useLooks();
  const { actions } = usePane().texts;
  const { sheet, cell, row, values, refused } = entry;
  return (
    <>
      {cell === null ? (
        <p className={looks.sentence}>
          {actions.newRow} {sheet} {row}
        </p>
      ) : (
        <PlaceLink sheet={sheet} cell={cell} />
      )}
      {values.map((value) => (
        <ValueLine key={value.field} value={value} entry={entry} />
      ))}
      {refused !== undefined && <p className={looks.sentence}>{actions.refusals[refused]}</p>}
    </>
  );
}

function ValueLine({ value, entry }: { readonly value: PreviewValue; readonly entry: PreviewEntry }) {
  const looks = useLooks();
  const { actions, views } = usePane().texts;
  const { scoring } = views;
  const { header, before, after, field, refused } = value;
  const is = shownIn(after, field, entry) ?? scoring.blank;
  const was = shownIn(before, field, entry) ?? scoring.blank;
  // A number that was a text looks like the number that it becomes.
  const from = was === is && typeof before === "string" ? scoring.text(was) : was;
  return (
    <p className={looks.note}>
      {header} {entry.cell === null ? is : scoring.change(from, is)}
      {refused !== undefined && ` ${actions.refusals[refused]}`}
    </p>
  );
}

/** A value as its column shows it: a day as a date. */
function shownIn(value: CellValue, field: string, { table }: PreviewEntry): string | undefined {
  const kind = columnOf(table, field)?.kind;
  const day = typeof value === "number" && (kind === "date" || kind === "deadline") ? dayFromSerial(value) : undefined;
  return day === undefined ? shownValue(value) : formatDay(day);
}
