import { finding } from "../checks/finding";
import type { Report } from "../model/cellReader";
import type { Parameters } from "../model/parameters";
import { above } from "../quantity/round";
import { clamp, median } from "../quantity/sum";
import type { Workload } from "./subject";

/** What a subject carries, compared with its group. */
export interface Load {
  /** ℓ, per head where the whole group has its headcount. */
  readonly load: number;
  /** λ; null where the group has no median. */
  readonly ratio: number | null;
  /** f */
  readonly factor: number;
}

/**
 * The loads of one group. Who carries more than the middle is not worse off for it; who was given less loses nothing.
 * Source: scoring.md §4, "load".
 *
 * @example judged weights 6.1, 10.5, 2 → ratios 1, 1.7213, 0.3279 and factors 1, 1.05, 1
 */
export function loadsOf(
  group: string,
  members: readonly Workload[],
  parameters: Parameters,
  report: Report,
): ReadonlyMap<Workload, Load> {
  const heads = headcounts(group, members, report);
  const loads = members.map((member) => member.judged / (heads.get(member) ?? 1));
  const middle = median(loads.filter((load) => above(load, 0)));
  const result = new Map<Workload, Load>();
  members.forEach((member, i) => {
    const load = loads[i] ?? 0;
    const ratio = middle === null ? null : load / middle;
    const factor = ratio === null ? 1 : clamp(ratio ** parameters.loadExponent, 1, parameters.loadFactorCap);
    result.set(member, { load, ratio, factor });
  });
  return result;
}

/** The headcounts to divide by: all of them, or none; some only is a finding. */
function headcounts(group: string, members: readonly Workload[], report: Report): ReadonlyMap<Workload, number> {
  const counts = new Map<Workload, number>();
  const loaded = members.filter((member) => member.judged > 0);
  for (const member of loaded) {
    const heads = member.subject.entry?.headcount;
    if (heads !== undefined && above(heads, 0)) counts.set(member, heads);
  }
  if (counts.size === loaded.length) return counts;
  if (counts.size > 0) {
    report(finding("headcount-partial", { at: "table", table: "roster", field: "headcount" }, { group }));
  }
  return new Map();
}
