import type { Model } from "../core/model/model";
import { HostError, type Host } from "../hosts/host";
import type { Located } from "../workbook/located";
import { readWorkbook, type Clock } from "../workbook/read";
import type { Snapshot } from "../workbook/snapshot";

/** A workbook as it was read, with what its tables hold and where they lie. */
export interface ReadBook {
  readonly snapshot: Snapshot;
  readonly model: Model;
  readonly located: Located;
}

/**
 * Reads a workbook.
 *
 * @throws HostError no-task-list, and whatever the host's `read` throws
 */
export async function readBook(host: Host, clock: Clock): Promise<ReadBook> {
  return bookIn(await host.read(), clock);
}

/**
 * A workbook out of what a host has read of it.
 *
 * @throws HostError no-task-list
 */
export function bookIn(snapshot: Snapshot, clock: Clock): ReadBook {
  const reading = readWorkbook(snapshot, clock);
  if (!reading.ok) {
    throw new HostError("no-task-list", { looked: reading.looked.join("、"), found: reading.found.join("、") });
  }
  return { snapshot, model: reading.model, located: reading.located };
}
