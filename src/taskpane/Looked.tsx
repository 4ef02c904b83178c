import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FailureView } from "./FailureView";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Seen } from "./seen";
import { Start } from "./start/Start";
import { useJobs } from "./useJobs";

/** What is to be shown of the workbook, once it has been read; until then, why there is nothing to see. */
export function Looked({ children }: { readonly children: (seen: Seen) => ReactNode }) {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { seen, reading, pondered, failure, stale } = useJobs(jobs).look;
  const { views, pane } = texts;
  const again = (
    <Button size="small" disabledFocusable={reading} onClick={() => void jobs.refresh()}>
      {views.refresh}
    </Button>
  );
  if (seen !== undefined) {
    return (
      <>
        {stale && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{views.stale}</MessageBarBody>
            <MessageBarActions>{again}</MessageBarActions>
          </MessageBar>
        )}
        {children(seen)}
      </>
    );
  }
  if (failure?.kind === "host" && failure.code === "no-task-list") return <Start />;
  if (reading) {
    return (
      <div className={looks.section}>
        <Spinner
          size="tiny"
          label={pondered === undefined ? views.reading : pane.pondering[pondered.what](pondered.done, pondered.total)}
        />
        <div>
          <Button size="small" onClick={jobs.cancelLooking}>
            {pane.cancel}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={looks.section}>
      {failure === undefined ? (
        <p className={looks.note}>{views.notRead}</p>
      ) : (
        <FailureView failure={failure} partly={false} />
      )}
      <div>{again}</div>
    </div>
  );
}
