import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Seen } from "./seen";

/** The day that the workbook was judged on, and who said so. */
export function DayUsed({ seen }: { readonly seen: Seen }) {
  const looks = useLooks();
  const { pane } = usePane().texts;
  return <p className={looks.sentence}>{pane.dayUsed[seen.dayFrom](seen.prepared.assessment.asOf)}</p>;
}
