import type { HandOutRequest } from "../../app/handOut";
import type { CollectRequest } from "../../app/collect";
import type { Collection } from "../../workbook/collect/types";
import type { HandOut } from "../../workbook/handOut/parcels";
import type { Snapshot } from "../../workbook/snapshot";

/** What is to go out, before a file is made. */
export interface HandOutListing {
  readonly batch: string;
  readonly files: readonly {
    readonly name: string;
    readonly recipient: string;
    /** How many rows it holds, and how many of them the recipient fills in. */
    readonly rows: number;
    readonly fill: number;
  }[];
  /** Rows that nobody gets. */
  readonly unowned: HandOut["unowned"];
}

/** What the worker is asked; one worker answers one question. Files travel without their bytes. */
export type Question =
  | { readonly ask: "list"; readonly snapshot: Snapshot; readonly request: HandOutRequest }
  | {
      readonly ask: "pack";
      readonly snapshot: Snapshot;
      readonly request: HandOutRequest;
      /** The address of excelize.wasm.gz. */
      readonly wasm: string;
    }
  | {
      readonly ask: "collect";
      readonly snapshot: Snapshot;
      readonly files: readonly File[];
      readonly request: CollectRequest;
    };

/** What comes back. */
export type Answer =
  | { readonly of: "list"; readonly listing: HandOutListing }
  | { readonly of: "pack"; readonly bytes: Uint8Array }
  | { readonly of: "collect"; readonly collection: Collection };
