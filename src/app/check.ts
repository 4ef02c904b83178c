import type { Host } from "../hosts/host";
import type { Clock } from "../workbook/read";
import { carryOut, type CarriedOut, type Watching } from "./carryOut";

/**
 * 数据核对: judges a workbook and writes the list of findings; no score is written.
 *
 * @throws HostError as `carryOut`
 */
export function check(host: Host, clock: Clock, watching?: Watching): Promise<CarriedOut> {
  return carryOut(host, clock, { scores: false, documents: ["findings"] }, watching);
}
