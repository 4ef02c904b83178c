import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Overview } from "../../app/overview";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";

/** When the workbook was scored last, and whether that still holds. */
export function LastRun({ overview: { lastRun, changed } }: { readonly overview: Overview }) {
  const looks = useLooks();
  const { overview } = usePane().texts.views;
  if (lastRun === undefined) return <p className={looks.note}>{overview.never}</p>;
  return (
    <>
      <p className={looks.sentence}>
        {overview.lastRun} {overview.run(lastRun.time, lastRun.asOf)}
      </p>
      <MessageBar intent={changed ? "warning" : "success"} layout="multiline">
        <MessageBarBody>{changed ? overview.changed : overview.unchanged}</MessageBarBody>
      </MessageBar>
    </>
  );
}
