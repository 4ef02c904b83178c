import type { ExplainedFinding } from "../../report/explain";
import { useLooks } from "../looks";
import { PlaceLink } from "../PlaceLink";

/** What a finding says, what to do about it, and the way to its cell. */
export function FindingEntry({ finding }: { readonly finding: ExplainedFinding }) {
  const looks = useLooks();
  const { message, advice, sheet, cell } = finding;
  return (
    <>
      <p className={looks.sentence}>{message}</p>
      <p className={looks.note}>{advice}</p>
      <PlaceLink sheet={sheet} cell={cell} />
    </>
  );
}
