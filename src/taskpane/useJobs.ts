import { useSyncExternalStore } from "react";
import type { Jobs } from "./jobs";
import type { PaneState } from "./state";

/** What the jobs have come to; the component is drawn again with every change. */
export function useJobs(jobs: Jobs): PaneState {
  return useSyncExternalStore(jobs.subscribe, jobs.state);
}
