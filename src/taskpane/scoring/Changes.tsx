import { useMemo } from "react";
import type { Prepared } from "../../app/prepare";
import { isEmptyPlan } from "../../workbook/change";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { ChangeList } from "./ChangeList";
import { addedColumns, changesOf } from "./changes";

/** Everything that scoring would write now, cell by cell and sheet by sheet. */
export function Changes({ prepared: { plan, snapshot } }: { readonly prepared: Prepared }) {
  const looks = useLooks();
  const { scoring } = usePane().texts.views;
  const changes = useMemo(() => changesOf(plan, snapshot), [plan, snapshot]);
  if (isEmptyPlan(plan)) return <p className={looks.note}>{scoring.nothing}</p>;
  return (
    <>
      <p className={looks.sentence}>{scoring.summary(changes.length, addedColumns(plan), plan.sheets.length)}</p>
      <ul className={looks.list} aria-label={scoring.sheets}>
        {(plan.renamed ?? []).map(({ sheetId, sheet, name }) => (
          <li key={sheetId}>{scoring.renamed(sheet, name)}</li>
        ))}
        {plan.sheets.map(({ name, replaces }) => (
          <li key={name}>{replaces === undefined ? scoring.built(name) : scoring.rebuilt(name)}</li>
        ))}
      </ul>
      {changes.length > 0 && <ChangeList changes={changes} name={scoring.cells} />}
    </>
  );
}
