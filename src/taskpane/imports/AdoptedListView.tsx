import { Field, Select } from "@fluentui/react-components";
import type { TaskField } from "../../core/model/tables";
import type { AdoptedList } from "../../workbook/adopt/adopt";
import type { MappedColumn } from "../../workbook/adopt/mapColumns";
import type { TaskInput } from "../../workbook/adopt/types";
import { columnLetters } from "../../workbook/a1";
import type { RawBook } from "../../workbook/raw";
import { columnOf, headerOf, said, SCHEMA } from "../../workbook/schema";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { shownValue } from "../scoring/changes";

/** Below it a column wants to be looked at. */
const SURE = 0.8;
/** How many rows are looked at for examples, and how many are shown. */
const LOOKED_AT = 20;
const SHOWN = 2;

interface AdoptedListProps {
  readonly list: AdoptedList;
  readonly book: RawBook;
  readonly onChoose: (letters: string, field: TaskInput | null) => void;
}

/** What each column of a list is taken for, with examples, to be corrected. */
export function AdoptedListView({ list, book, onChoose }: AdoptedListProps) {
  const looks = useLooks();
  const { locale, texts } = usePane();
  const { adopting } = texts.views;
  return (
    <>
      <p className={looks.sentence}>
        {adopting.list(list.sheet, list.tasks.length, said(SCHEMA[list.table].table, locale))}
      </p>
      <div role="group" aria-label={adopting.columns(list.sheet)} className={looks.section}>
        {list.columns.map((column) => (
          <ColumnField
            key={column.column}
            column={column}
            examples={examplesOf(column, list, book)}
            onChoose={(field) => onChoose(columnLetters(column.column), field)}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnFieldProps {
  readonly column: MappedColumn;
  readonly examples: readonly string[];
  readonly onChoose: (field: TaskInput | null) => void;
}

function ColumnField({ column, examples, onChoose }: ColumnFieldProps) {
  const { locale, texts } = usePane();
  const { adopting } = texts.views;
  const { path, field, confidence } = column;
  const isSure = field === undefined || confidence >= SURE;
  const label = adopting.header(columnLetters(column.column), path.join(" "));
  const hint = examples.length === 0 ? "" : adopting.sample(examples.join(texts.words.comma));
  return (
    <Field
      label={label}
      hint={hint}
      {...(!isSure && { validationState: "warning" as const, validationMessage: adopting.unsure })}
    >
      <Select
        value={field ?? ""}
        onChange={(_, { value }) => onChoose(FIELDS.find((known) => known === value) ?? null)}
      >
        <option value="">{adopting.leaveOut}</option>
        {FIELDS.map((known) => (
          <option key={known} value={known}>
            {headerOf("streetTasks", known, locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The columns of a task list that its owner fills in. */
const FIELDS: readonly TaskInput[] = SCHEMA.streetTasks.columns.map(({ field }) => field).filter(isInput);

function isInput(field: TaskField): field is TaskInput {
  return columnOf("streetTasks", field)?.out === false;
}

/** What stands in the first rows of a column. */
function examplesOf(
  { column }: MappedColumn,
  { sheet, firstRow }: AdoptedList,
  { sheets }: RawBook,
): readonly string[] {
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const values = rows
    .filter(({ row }) => row >= firstRow)
    .slice(0, LOOKED_AT)
    .flatMap(({ cells }) => shownValue(cells[column] ?? null) ?? []);
  return [...new Set(values)].slice(0, SHOWN);
}
