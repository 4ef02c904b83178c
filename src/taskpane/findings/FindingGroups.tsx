import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
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

/** Findings by gravity, then by kind. */
export function FindingGroups({ findings }: { readonly findings: readonly ExplainedFinding[] }) {
  return SEVERITIES.map((severity) => (
    <Group
      key={severity}
      severity={severity}
      findings={findings.filter((one) => one.severity === severity)}
      open={findings.length <= FEW}
    />
  ));
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly ExplainedFinding[];
  readonly open: boolean;
}

function Group({ severity, findings, open }: GroupProps) {
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
        <KindView key={`${kind.code}${open ? "open" : ""}`} kind={kind} open={open} />
      ))}
    </section>
  );
}

function KindView({ kind, open }: { readonly kind: Kind; readonly open: boolean }) {
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
      {isOpen && (
        <Paged items={kind.findings} name={name} page={PAGE}>
          {(finding) => <FindingEntry finding={finding} />}
        </Paged>
      )}
    </div>
  );
}
