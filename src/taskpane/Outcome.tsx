import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { FailureView } from "./FailureView";
import { usePane } from "./paneContext";
import { ResultView } from "./ResultView";
import type { View, Work } from "./state";
import { WorkingView } from "./WorkingView";

const useStyles = makeStyles({
  outcome: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
    ":empty": { display: "none" },
  },
});

/** How a job goes, in every view; what it came to, where it belongs. */
export function Outcome({ work, view }: { readonly work: Work; readonly view: View }) {
  const styles = useStyles();
  const { jobs } = usePane();
  const place = useRef<HTMLDivElement>(null);
  // The button that is pressed here goes away; the keyboard stays where the outcome will be.
  const cancel = () => {
    jobs.cancel();
    place.current?.focus();
  };
  // So does the button that led to another view. A press in the ribbon leaves the keyboard where it is.
  useLayoutEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (work.status === "working" && isLost) place.current?.focus();
  }, [work.status]);
  return (
    <div ref={place} tabIndex={-1} className={styles.outcome}>
      {work.status === "working" && <WorkingView work={work} onCancel={cancel} />}
      {work.status === "failed" && work.home === view && <FailureView failure={work.failure} partly={work.partly} />}
      {work.status === "done" && work.home === view && <ResultView result={work.result} />}
    </div>
  );
}
