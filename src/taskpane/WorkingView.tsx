import { Button, Field, makeStyles, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { usePane } from "./paneContext";
import type { Working } from "./state";

const useStyles = makeStyles({ cancel: { alignSelf: "flex-start" } });

/** How far a job has come, and the way to stop it. Undoing is one step, which is not stopped half-way. */
export function WorkingView({ work, onCancel }: { readonly work: Working; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { pane } = usePane().texts;
  const { job, steps, stopping, refused } = work;
  const text = stopping
    ? pane.stopping
    : steps === undefined
      ? pane.working[job]
      : pane.writing(steps.done, steps.total);
  return (
    <>
      <Field validationMessage={text} validationState="none">
        <ProgressBar aria-label={pane.progress} {...(steps && { value: steps.done, max: Math.max(steps.total, 1) })} />
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
