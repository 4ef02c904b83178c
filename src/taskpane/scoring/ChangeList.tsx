import type { CellValue } from "../../core/model/cell";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { shownValue, type ShownChange } from "./changes";

const PAGE = 30;

interface ChangeListProps {
  readonly changes: readonly ShownChange[];
  readonly name: string;
}

/** Cells with what they hold, and what they are to hold. */
export function ChangeList({ changes, name }: ChangeListProps) {
  const looks = useLooks();
  const { scoring } = usePane().texts.views;
  const changeOf = (before: CellValue, after: CellValue) => {
    const [was, is] = [shownValue(before) ?? scoring.blank, shownValue(after) ?? scoring.blank];
    // A number that was a text looks like the number that it becomes.
    return scoring.change(was === is && typeof before === "string" ? scoring.text(was) : was, is);
  };
  return (
    <Paged items={changes} name={name} page={PAGE}>
      {({ sheet, cell, header, before, after }) => (
        <>
          <PlaceLink sheet={sheet} cell={cell} /> {header}
          <p className={looks.sentence}>{changeOf(before, after)}</p>
        </>
      )}
    </Paged>
  );
}
