import type { Host } from "../hosts/host";
import type { Clock } from "../workbook/read";
import { carryOut, type CarriedOut, type Watching } from "./carryOut";
import { ALL_PARTS } from "./prepare";

/**
 * 重新计分: judges a workbook and writes the scores, the list of findings and the bulletin into it. Safe to press twice:
 * the second time nothing is written.
 *
 * @throws HostError as `carryOut`
 */
export function recompute(host: Host, clock: Clock, watching?: Watching): Promise<CarriedOut> {
  return carryOut(host, clock, ALL_PARTS, watching);
}

/**
 * 自动计分: as `recompute`, but only the scores that changed; no sheet of ours is built.
 *
 * @throws HostError as `carryOut`
 */
export function rescore(host: Host, clock: Clock, watching?: Watching): Promise<CarriedOut> {
  return carryOut(host, clock, { scores: true, documents: [] }, watching);
}
