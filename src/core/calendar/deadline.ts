import type { Day } from "./day";

/** When something is due, read from a date or from words. */
export type Deadline =
  | { kind: "by"; due: Day; standing?: true; original?: Day; stretch?: Day }
  | { kind: "range"; start: Day; due: Day; standing?: true }
  | { kind: "standing"; start?: Day }
  | { kind: "unreadable"; reason: string; suggestion?: Day };
