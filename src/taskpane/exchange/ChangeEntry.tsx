import { Checkbox } from "@fluentui/react-components";
import type { TableKey } from "../../core/model/tables";
import { formatPercent } from "../../locales/format";
import { address } from "../../workbook/a1";
import { shownCell } from "../../workbook/collect/cellValues";
import type { CellReturn, RowReturn } from "../../workbook/collect/types";
import type { Located } from "../../workbook/located";
import { columnOf, headerOf, said, SCHEMA } from "../../workbook/schema";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import type { Change } from "./kept";
import { isWritable } from "./units";
import { useWords } from "./useWords";

interface ChangeEntryProps {
  readonly change: Change;
  readonly chosen: boolean;
  readonly located: Located;
  readonly onChoose: (yes: boolean) => void;
}

/** One change: what it is, what stood there, where it comes from, and whether it is written. */
export function ChangeEntry({ change, chosen, located, onChoose }: ChangeEntryProps) {
  const looks = useLooks();
  const { collect, returns } = useWords();
  const { verdict, reason, file, at } = change;
  const what = useName(change);
  const label = collect.verdict(returns.verdicts[verdict], what);
  const place = "field" in change ? placeIn(change, located) : undefined;
  return (
    <>
      {isWritable(change) ? (
        <Checkbox checked={chosen} label={label} onChange={(_, { checked }) => onChoose(checked === true)} />
      ) : (
        <p className={looks.sentence}>{collect.onlyShown(label)}</p>
      )}
      {"field" in change ? <Values change={change} /> : <NewRow row={change} />}
      {reason !== undefined && <p className={looks.note}>{returns.reasons[reason]}</p>}
      <p className={looks.note}>
        {at === undefined ? collect.fromFile(file) : collect.from(file, at.sheet, at.row + 1)}
      </p>
      {place !== undefined && <PlaceLink sheet={place.sheet} cell={place.cell} />}
    </>
  );
}

/** What a change is of. @example "GD-01 完成值" */
function useName(change: Change): string {
  const { locale } = usePane();
  const { table, id } = change;
  const of = "field" in change ? headerOf(table, change.field, locale) : said(SCHEMA[table].table, locale);
  return `${id} ${of}`.trim();
}

function Values({ change: { table, field, handedOut, master, returned } }: { readonly change: CellReturn }) {
  const looks = useLooks();
  const { views } = usePane().texts;
  const { collect } = useWords();
  const show = (cell: CellReturn["master"]) => shown(table, field, cell) ?? views.scoring.blank;
  const then = handedOut === undefined ? collect.notKnown : show(handedOut);
  return <p className={looks.note}>{collect.values(then, show(master), show(returned))}</p>;
}

function NewRow({ row: { table, cells } }: { readonly row: RowReturn }) {
  const looks = useLooks();
  const { locale } = usePane();
  const texts = cells.map(
    ({ field, returned }) => `${headerOf(table, field, locale)} ${shown(table, field, returned) ?? ""}`,
  );
  return <p className={looks.note}>{texts.join("  ")}</p>;
}

/** A value as its column shows it: a day as a date, a share as a percentage. */
function shown(table: TableKey, field: string, cell: CellReturn["master"]): string | undefined {
  const column = columnOf(table, field);
  const value = shownCell(column, cell);
  if (value === null) return undefined;
  return typeof value === "number" && column?.kind === "share" ? formatPercent(value) : String(value);
}

/** The cell of the workbook that a change is of. */
function placeIn({ table, row, field }: CellReturn, { tables }: Located) {
  const own = tables[table];
  const column = own?.columns.get(field);
  if (own === undefined || row === undefined) return undefined;
  return { sheet: own.sheet, cell: address(own.firstRow + row, column ?? own.area.column) };
}
