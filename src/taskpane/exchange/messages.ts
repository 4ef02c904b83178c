import type { HandOutRequest } from "../../app/handOut";
import type { CollectRequest } from "../../app/collect";
import type { CellReturn, Collection, RowReturn } from "../../workbook/collect/types";
import type { HandOut } from "../../workbook/handOut/parcels";
import type { Snapshot } from "../../workbook/snapshot";
import type { SentFailure } from "../thinking/messages";

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

/** What comes back. Changes come in pieces, since many at once would hold the screen up. */
export type Answer =
  | { readonly answer: "progress"; readonly done: number; readonly total: number }
  | { readonly answer: "listed"; readonly listing: HandOutListing }
  | { readonly answer: "packed"; readonly bytes: Uint8Array }
  | { readonly answer: "cells"; readonly cells: readonly CellReturn[] }
  | { readonly answer: "rows"; readonly rows: readonly RowReturn[] }
  | { readonly answer: "collected"; readonly collection: Collection }
  | { readonly answer: "failed"; readonly failure: SentFailure };
