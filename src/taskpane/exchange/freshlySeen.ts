import type { Prepared } from "../../app/prepare";
import type { Jobs } from "../jobs";

/** The workbook as it is now: read again where it was edited since it was seen. */
export async function freshlySeen(jobs: Jobs): Promise<Prepared> {
  const { seen, stale } = jobs.state().look;
  if (seen === undefined || stale) await jobs.refresh();
  const { look } = jobs.state();
  if (look.seen === undefined) throw new Error("the view is shown where a workbook was read");
  return look.seen.prepared;
}
