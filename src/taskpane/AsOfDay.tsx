import { Field, Input } from "@fluentui/react-components";
import { readDayField } from "./dayField";
import { usePane } from "./paneContext";
import type { DayField } from "./state";

/** The day to judge on; empty for the workbook's own. */
export function AsOfDay({ day, onEnter }: { readonly day: DayField; readonly onEnter: (day: DayField) => void }) {
  const { label, hint, invalid } = usePane().texts.pane.day;
  const isBad = readDayField(day).kind === "bad";
  // A half-typed date has the value "": only its validity tells it from an empty field.
  const enter = ({ value, validity }: HTMLInputElement) => onEnter({ text: value, broken: validity.badInput });
  return (
    <Field label={label} hint={hint} {...(isBad && { validationState: "error" as const, validationMessage: invalid })}>
      <Input
        type="date"
        value={day.text}
        onChange={(event) => enter(event.currentTarget)}
        onBlur={(event) => enter(event.currentTarget)}
      />
    </Field>
  );
}
