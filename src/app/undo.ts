import type { ReversibleHost, Undone } from "../hosts/host";

/**
 * 撤销计分: every cell that still holds what the last run wrote gets back what it held; the others are listed.
 *
 * @throws HostError nothing-to-undo
 */
export function undo(host: ReversibleHost): Promise<Undone> {
  return host.undo();
}
