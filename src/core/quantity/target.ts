/** What a target asks for. Values stand in the unit that is written (36.58, "亿元"). */
export type Target =
  | {
      kind: "amount";
      indicator: string;
      op: ">=" | ">" | "<=" | "<" | "=" | "~";
      value: number;
      upTo?: number;
      unit: string;
      stretch?: boolean;
      subsetOf?: string;
      baseline?: number;
      perUnit?: boolean;
    }
  | { kind: "benchmark"; indicator: string; op: ">=" | ">" | "<=" | "<"; reference: string }
  | { kind: "done" }
  | { kind: "qualitative" };
