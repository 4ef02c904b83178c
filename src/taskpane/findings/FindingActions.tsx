import type { Prepared } from "../../app/prepare";
import type { ExplainedFinding } from "../../report/explain";
import { Dismiss } from "./Dismiss";
import { Fix } from "./Fix";

interface FindingActionsProps {
  /** One, or all of a kind. */
  readonly findings: readonly ExplainedFinding[];
  readonly prepared: Prepared;
}

/** What can be done about findings in the pane: mend them, or, one by one, call them no problem. */
export function FindingActions({ findings, prepared }: FindingActionsProps) {
  const [only, ...others] = findings;
  return (
    <>
      <Fix findings={findings} prepared={prepared} />
      {only !== undefined && others.length === 0 && <Dismiss finding={only} prepared={prepared} />}
    </>
  );
}
