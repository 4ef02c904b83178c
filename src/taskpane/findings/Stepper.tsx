import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ExplainedFinding } from "../../report/explain";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { FindingEntry } from "./FindingEntry";

interface StepperProps {
  readonly findings: readonly ExplainedFinding[];
  readonly actions: (findings: readonly ExplainedFinding[]) => ReactNode;
}

/** One finding after the other: each step goes to its cell. */
export function Stepper({ findings, actions }: StepperProps) {
  const looks = useLooks();
  const { texts, visit } = usePane();
  const text = texts.views.findings;
  const [place, setPlace] = useState<number>();
  const at = place === undefined ? undefined : Math.min(place, findings.length - 1);
  const current = at === undefined ? undefined : findings[at];
  const step = (by: number) => {
    const next = at === undefined ? 0 : (at + by + findings.length) % findings.length;
    setPlace(next);
    const { sheet = "", cell = null } = findings[next] ?? {};
    if (sheet !== "") visit(sheet, cell);
  };
  return (
    <div role="group" aria-label={text.steps} className={looks.section}>
      <div className={looks.row}>
        <Button size="small" onClick={() => step(-1)}>
          {text.previous}
        </Button>
        <Button size="small" onClick={() => step(1)}>
          {text.next}
        </Button>
        <span role="status">{at !== undefined && text.at(at + 1, findings.length)}</span>
      </div>
      {current !== undefined && (
        <div className={looks.card}>
          <FindingEntry finding={current}>{actions([current])}</FindingEntry>
        </div>
      )}
    </div>
  );
}
