import { isEmptyPlan } from "../../workbook/change";
import type { Snapshot } from "../../workbook/snapshot";
import type { Host } from "../host";
import { applyPlan } from "./apply";
import { mustBeAsRead } from "./asRead";
import { openBytes } from "./guard";
import { openPackage } from "./package";
import { readSnapshot } from "./read";
import { pack } from "./zip";

/** A workbook as the bytes of its file. */
export interface FileHost extends Host {
  /** The file's name, for messages. */
  readonly name: string;
  /** The file as it is now: what was opened, with every plan that was applied. */
  bytes(): Uint8Array;
}

/**
 * A host over the bytes of a workbook file; it touches no disk. `wasm` is the path or address of
 * excelize.wasm.gz, fetched when the first plan is applied.
 *
 * @throws HostError file-empty, truncated, file-too-large, password-protected, unsupported, not-a-workbook
 */
export function fileHost(bytes: Uint8Array, name: string, wasm: string): FileHost {
  let current = bytes;
  let book = openBytes(bytes);
  let snapshot: Promise<Snapshot> | undefined;
  const read = () => (snapshot ??= readSnapshot(book));
  return {
    name,
    bytes: () => current,
    read,
    async apply(plan, progress, signal) {
      if (isEmptyPlan(plan)) return { cells: 0, sheets: 0, journal: { entries: [] } };
      if (plan.tables.some(({ edit }) => edit !== undefined)) mustBeAsRead(plan.tables, await read());
      const { parts, applied } = await applyPlan(book, plan, wasm, progress, signal);
      current = pack(parts);
      book = openPackage(parts);
      snapshot = undefined;
      return applied;
    },
  };
}
