import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./paneContext";
import type { Job } from "./state";

/** What the buttons set off. */
type Press = Exclude<Job, "edit">;

const useStyles = makeStyles({
  actions: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  first: { gridColumn: "1 / -1" },
});

const FIRST: Press = "recompute";
const JOBS: readonly Press[] = [FIRST, "check", "publish", "exportScorecards", "undo"];

/** A button for each job. While one works, the others stay in reach of the keyboard and do nothing. */
export function Actions({
  working,
  onPress,
}: {
  readonly working: boolean;
  readonly onPress: (job: Press) => Promise<void>;
}) {
  const styles = useStyles();
  const { actions, jobs } = usePane().texts.pane;
  return (
    <div role="group" aria-label={actions} className={styles.actions}>
      {JOBS.map((job) => (
        <Button
          key={job}
          {...(job === FIRST ? { appearance: "primary", className: styles.first } : {})}
          disabledFocusable={working}
          onClick={() => void onPress(job)}
        >
          {jobs[job]}
        </Button>
      ))}
    </div>
  );
}
