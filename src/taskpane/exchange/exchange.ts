import type { HandOutRequest } from "../../app/handOut";
import type { CollectRequest } from "../../app/collect";
import type { Watching } from "../../app/carryOut";
import type { Collection } from "../../workbook/collect/types";
import type { Snapshot } from "../../workbook/snapshot";
import type { WorkerPort } from "../workers/messages";
import type { Answer, HandOutListing, Question } from "./messages";

type Watched = Pick<Watching, "progress" | "signal">;

/** Where workbooks are made to go out, and compared once they are back. Each rejects with HostError cancelled. */
export interface Exchange {
  /** Whom a workbook's rows would go to. */
  readonly list: (snapshot: Snapshot, request: HandOutRequest, watched: Watched) => Promise<HandOutListing>;
  /** The workbooks in one zip. */
  readonly pack: (snapshot: Snapshot, request: HandOutRequest, watched: Watched) => Promise<Uint8Array>;
  /** What returned files, and zips of them, say that the workbook does not. */
  readonly collect: (
    snapshot: Snapshot,
    files: readonly File[],
    request: CollectRequest,
    watched: Watched,
  ) => Promise<Collection>;
}

export type Carrier = WorkerPort<Question, Answer>;

/**
 * In a worker, so that the screen never stands still; on the spot where `start` is absent, or the worker does not start.
 * Everything that it needs is loaded when it is asked for.
 *
 * @param wasm the address of excelize.wasm.gz
 */
export function lazyExchange(wasm: string, start?: () => Carrier): Exchange {
  const load = async () => (await import("./away")).exchangeOf(wasm, start);
  return {
    list: async (...asked) => (await load()).list(...asked),
    pack: async (...asked) => (await load()).pack(...asked),
    collect: async (...asked) => (await load()).collect(...asked),
  };
}
