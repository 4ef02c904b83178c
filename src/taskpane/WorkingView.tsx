import { Button, Field, makeStyles, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import type { Texts } from "../locales";
import { usePane } from "./paneContext";
import type { Working } from "./state";

const useStyles = makeStyles({ cancel: { alignSelf: "flex-start" } });

/** How far a job has come, and the way to stop it. Undoing is one step, which is not stopped half-way. */
export function WorkingView({ work, onCancel }: { readonly work: Working; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { pane } = usePane().texts;
  const { job, steps, pondered, stopping, refused } = work;
  const at = steps ?? pondered;
  return (
    <>
      <Field validationMessage={stopping ? pane.stopping : wordsOf(work, pane)} validationState="none">
        <ProgressBar aria-label={pane.progress} {...(at && { value: at.done, max: Math.max(at.total, 1) })} />
      </Field>
      {refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{pane.busy}</MessageBarBody>
        </MessageBar>
      )}
      {job !== "undo" && (
        <Button className={styles.cancel} disabledFocusable={stopping} onClick={onCancel}>
          {pane.cancel}
        </Button>
      )}
    </>
  );
}

function wordsOf({ job, steps, pondered }: Working, pane: Texts["pane"]): string {
  if (steps !== undefined) return pane.writing(steps.done, steps.total);
  return pondered === undefined ? pane.working[job] : pane.pondering[pondered.what](pondered.done, pondered.total);
}
