import { HostError, type Applied, type Host, type Progress } from "../hosts/host";
import type { Clock } from "../workbook/read";
import { prepare, type Following, type Parts, type Prepared, type Preparing } from "./prepare";

/** How often a workbook that changes while it is judged is read again. */
const TRIES = 3;

/** A judged workbook with what was written to it. */
export interface CarriedOut extends Prepared {
  readonly applied: Applied;
}

/** How the user follows the work, and stops it; and where it is thought over. */
export interface Watching extends Following {
  /** Told how far writing has come. */
  readonly progress?: Progress;
  readonly preparing?: Preparing;
}

/**
 * Judges a workbook and writes the parts that are asked for. A workbook that changes between reading and writing is
 * read and judged again, three times at most.
 *
 * @throws HostError changed-meanwhile after three tries, and whatever the host throws
 */
export async function carryOut(
  host: Host,
  clock: Clock,
  parts: Parts,
  { progress, preparing, ...following }: Watching = {},
): Promise<CarriedOut> {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare(host, clock, parts, preparing, following);
    try {
      return { ...prepared, applied: await host.apply(prepared.plan, progress, following.signal) };
    } catch (error) {
      const mayTryAgain = error instanceof HostError && error.code === "changed-meanwhile" && attempt < TRIES;
      if (!mayTryAgain) throw error;
    }
  }
}
