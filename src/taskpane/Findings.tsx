import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Severity } from "../core/checks/finding";
import type { ExplainedFinding } from "../report/explain";
import { Paged } from "./Paged";
import { usePane } from "./paneContext";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  group: { marginTop: tokens.spacingVerticalM },
  severity: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { margin: 0 },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What was found, by gravity. */
export function Findings({ findings }: { readonly findings: readonly ExplainedFinding[] }) {
  const styles = useStyles();
  const id = useId();
  const { pane } = usePane().texts;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {pane.findings}
      </h2>
      {findings.length === 0 && <p className={styles.note}>{pane.noFindings}</p>}
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((one) => one.severity === severity)} />
      ))}
    </section>
  );
}

function Group({
  severity,
  findings,
}: {
  readonly severity: Severity;
  readonly findings: readonly ExplainedFinding[];
}) {
  const styles = useStyles();
  const { pane, words } = usePane().texts;
  if (findings.length === 0) return null;
  const name = pane.findingCount(words.severities[severity], findings.length);
  return (
    <div className={styles.group}>
      <h3 className={styles.severity}>{name}</h3>
      <p className={styles.note}>{pane.severityNotes[severity]}</p>
      <Paged items={findings} name={name}>
        {({ message, advice, sheet, cell }) => (
          <>
            <p className={styles.sentence}>{message}</p>
            <p className={styles.note}>{advice}</p>
            <PlaceLink sheet={sheet} cell={cell} />
          </>
        )}
      </Paged>
    </div>
  );
}
