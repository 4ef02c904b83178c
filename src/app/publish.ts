import type { Host } from "../hosts/host";
import type { Clock } from "../workbook/read";
import { carryOut, type CarriedOut, type Watching } from "./carryOut";

/**
 * 生成通报: judges a workbook and writes the bulletin; no score is written.
 *
 * @throws HostError as `carryOut`
 */
export function publish(host: Host, clock: Clock, watching?: Watching): Promise<CarriedOut> {
  return carryOut(host, clock, { scores: false, documents: ["bulletin"] }, watching);
}
