import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Prepared } from "../../app/prepare";
import { safeFix } from "../../app/safeFix";
import type { ExplainedFinding } from "../../report/explain";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { usePane } from "../paneContext";

interface FixProps {
  readonly findings: readonly ExplainedFinding[];
  readonly prepared: Prepared;
}

/** Mends findings that can be mended in one way only, once the user has seen how; nothing where none can be. */
export function Fix({ findings, prepared }: FixProps) {
  const { findings: text } = usePane().texts.views;
  const [isOpen, setOpen] = useState(false);
  const edits = useMemo(
    () => ({ cells: findings.flatMap(({ finding }) => safeFix(finding, prepared) ?? []) }),
    [findings, prepared],
  );
  if (edits.cells.length === 0) return null;
  return (
    <>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {findings.length === 1 ? text.fix : text.fixAll(edits.cells.length)}
      </Button>
      {isOpen && <ConfirmEdits edits={edits} prepared={prepared} onEnd={() => setOpen(false)} />}
    </>
  );
}
