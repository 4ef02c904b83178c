import { useMemo } from "react";
import type { Prepared } from "../../app/prepare";
import { isEmptyPlan } from "../../workbook/change";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { addedColumns, changesOf, shownValue } from "./changes";

const PAGE = 30;

/** Everything that scoring would write now, cell by cell and sheet by sheet. */
export function Changes({ prepared: { plan, snapshot } }: { readonly prepared: Prepared }) {
  const looks = useLooks();
  const { scoring } = usePane().texts.views;
  const changes = useMemo(() => changesOf(plan, snapshot), [plan, snapshot]);
  if (isEmptyPlan(plan)) return <p className={looks.note}>{scoring.nothing}</p>;
  const { blank } = scoring;
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
      {changes.length > 0 && (
        <Paged items={changes} name={scoring.cells} page={PAGE}>
          {({ sheet, cell, header, before, after }) => (
            <>
              <PlaceLink sheet={sheet} cell={cell} /> {header}
              <p className={looks.sentence}>
                {scoring.change(shownValue(before) ?? blank, shownValue(after) ?? blank)}
              </p>
            </>
          )}
        </Paged>
      )}
    </>
  );
}
