import type { ReactNode } from "react";
import type { ExplainedFinding } from "../../report/explain";
import { useLooks } from "../looks";
import { PlaceLink } from "../PlaceLink";

interface FindingEntryProps {
  readonly finding: ExplainedFinding;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** What a finding says, what to do about it, and the way to its cell. */
export function FindingEntry({ finding, children }: FindingEntryProps) {
  const looks = useLooks();
  const { message, advice, sheet, cell } = finding;
  return (
    <>
      <p className={looks.sentence}>{message}</p>
      <p className={looks.note}>{advice}</p>
      <div className={looks.row}>
        <PlaceLink sheet={sheet} cell={cell} />
        {children}
      </div>
    </>
  );
}
