import { Button } from "@fluentui/react-components";
import type { Prepared } from "../../app/prepare";
import { formatDay } from "../../core/calendar/day";
import { runLines } from "../../workbook/history";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";

const PAGE = 10;

/** The runs that the workbook remembers, the last one first. */
export function Runs({ prepared: { history, snapshot } }: { readonly prepared: Prepared }) {
  const looks = useLooks();
  const { texts, visit } = usePane();
  const { scoring } = texts.views;
  const runs = runLines(history);
  if (runs.length === 0) return <p className={looks.note}>{scoring.noRuns}</p>;
  const sheet = snapshot.sheets.find(({ mark }) => mark?.document === "history")?.name;
  return (
    <>
      <Paged items={runs} name={scoring.runs} page={PAGE}>
        {({ time, asOf, subjects }) => scoring.run(time, formatDay(asOf), subjects)}
      </Paged>
      {sheet !== undefined && (
        <div>
          <Button size="small" onClick={() => visit(sheet, null)}>
            {scoring.openHistory(sheet)}
          </Button>
        </div>
      )}
    </>
  );
}
