import { fieldNamed, isInput } from "../workbook/adopt/rateHeader";
import type { ColumnChoice, TaskInput } from "../workbook/adopt/adopt";
import { foldHeader } from "../workbook/fold";
import { SCHEMA } from "../workbook/schema";
import { UsageError } from "./arguments";

/**
 * What `--map` says about columns, by sheet; under the empty name for every sheet.
 *
 * @throws UsageError
 * @example columnChoices(["E=完成时限", "清单!F="]) // "" → E: "due"; 清单 → F: null
 */
export function columnChoices(written: readonly string[]): ReadonlyMap<string, ColumnChoice> {
  const choices = new Map<string, Map<string, TaskInput | null>>();
  for (const text of written) {
    const [, sheet = "", letters, named] = /^(?:(.*)!)?\s*([A-Za-z]{1,3})\s*[=＝](.*)$/s.exec(text) ?? [];
    const field = named === undefined ? undefined : fieldOf(named.trim());
    if (letters === undefined || field === undefined) throw new UsageError((errors) => errors.badMap(text));
    const own = choices.get(sheet) ?? new Map<string, TaskInput | null>();
    own.set(letters.toUpperCase(), field);
    choices.set(sheet, own);
  }
  return choices;
}

/** A column by its standard name, else by a header that leaves no doubt; null for none. */
function fieldOf(text: string): TaskInput | null | undefined {
  if (text === "") return null;
  const folded = foldHeader(text);
  const own = SCHEMA.streetTasks.columns.find(({ name }) => [name.zh, name.en].map(foldHeader).includes(folded));
  if (own !== undefined) return isInput(own.field) ? own.field : undefined;
  return fieldNamed(text);
}
