import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Severity } from "../../core/checks/finding";
import type { ExplainedFinding } from "../../report/explain";
import { Disclosure } from "../Disclosure";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { kindsOf, SEVERITIES, type Kind } from "./choose";
import { FindingEntry } from "./FindingEntry";

/** So many findings are all shown at once; of more, each kind is opened by hand. */
const FEW = 60;
const PAGE = 20;

const useStyles = makeStyles({
  kind: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
});

interface GroupsProps {
  readonly findings: readonly ExplainedFinding[];
  /** What can be done about some of them, all of one kind. */
  readonly actions: (findings: readonly ExplainedFinding[]) => ReactNode;
}

/** Findings by gravity, then by kind. */
export function FindingGroups({ findings, actions }: GroupsProps) {
  return SEVERITIES.map((severity) => (
    <Group
      key={severity}
      severity={severity}
      findings={findings.filter((one) => one.severity === severity)}
      open={findings.length <= FEW}
      actions={actions}
    />
  ));
}

interface GroupProps extends GroupsProps {
  readonly severity: Severity;
  readonly open: boolean;
}

function Group({ severity, findings, open, actions }: GroupProps) {
  const looks = useLooks();
  const id = useId();
  const { pane, words } = usePane().texts;
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={id} className={looks.section}>
      <h2 id={id} className={looks.heading}>
        {pane.findingCount(words.severities[severity], findings.length)}
      </h2>
      <p className={looks.note}>{pane.severityNotes[severity]}</p>
      {kindsOf(findings).map((kind) => (
        <KindView key={`${kind.code}${open ? "open" : ""}`} kind={kind} open={open} actions={actions} />
      ))}
    </section>
  );
}

interface KindProps extends Pick<GroupsProps, "actions"> {
  readonly kind: Kind;
  readonly open: boolean;
}

function KindView({ kind, open, actions }: KindProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { views } = usePane().texts;
  const [isOpen, setOpen] = useState(open);
  const name = views.findings.kindOption(kind.title, kind.findings.length);
  return (
    <div className={styles.kind}>
      <h3 className={looks.subheading}>
        <Disclosure open={isOpen} onToggle={() => setOpen(!isOpen)}>
          {name}
        </Disclosure>
      </h3>
      {kind.findings.length > 1 && actions(kind.findings)}
      {isOpen && (
        <Paged items={kind.findings} name={name} page={PAGE}>
          {(finding) => <FindingEntry finding={finding}>{actions([finding])}</FindingEntry>}
        </Paged>
      )}
    </div>
  );
}
