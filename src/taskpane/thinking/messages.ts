import type { Parts, Prepared } from "../../app/prepare";
import type { Trial, TriedRank } from "../../app/whatIf";
import type { Sensitivity } from "../../core/fairness/sensitivity";
import type { Model } from "../../core/model/model";
import type { ItemResult, SubjectResult } from "../../core/scoring/result";
import type { HostErrorCode } from "../../hosts/host";
import type { Locale } from "../../locales/locale";
import type { AdoptOptions } from "../../workbook/adopt/adopt";
import type { CellChange } from "../../workbook/change";
import type { RawBook } from "../../workbook/raw";
import type { Clock } from "../../workbook/read";
import type { Snapshot } from "../../workbook/snapshot";
import type { AdoptPart, RawRows } from "./adoptPieces";
import type { SnapshotRows } from "./snapshotPieces";

/** What the worker is asked. The cells of a workbook come first, in pieces. */
export type Question =
  | { readonly number: number; readonly ask: "rows"; readonly piece: SnapshotRows }
  | {
      readonly number: number;
      readonly ask: "prepare";
      /** Without its cells. */
      readonly snapshot: Snapshot;
      readonly clock: Clock;
      readonly parts: Parts;
    }
  | { readonly number: number; readonly ask: "rawRows"; readonly piece: RawRows }
  | {
      readonly number: number;
      readonly ask: "adopt";
      /** Without its rows, or the number of the question that it came with, where that was the last of its kind. */
      readonly book: RawBook | number;
      readonly options: AdoptOptions;
      readonly locale: Locale;
    }
  | { readonly number: number; readonly ask: "whatIf"; readonly model: AskedModel; readonly trial: Trial }
  | {
      readonly number: number;
      readonly ask: "sensitivities";
      readonly model: Model;
      readonly groups: readonly string[] | undefined;
    };

/** A model, or the number of the question that it came from where that was the last of its kind: it stays in the worker. */
export type AskedModel = Model | number;

/**
 * What comes back. A prepared workbook comes in pieces, since a large one taken in at once would hold the screen up;
 * its snapshot stays where it is.
 */
export type Answer =
  | { readonly number: number; readonly answer: "progress"; readonly done: number; readonly total: number }
  | { readonly number: number; readonly answer: "part"; readonly part: PreparedPart }
  | { readonly number: number; readonly answer: "cells"; readonly table: number; readonly cells: readonly CellChange[] }
  | { readonly number: number; readonly answer: "items"; readonly items: readonly ItemResult[] }
  | { readonly number: number; readonly answer: "subjects"; readonly subjects: readonly SentSubject[] }
  | { readonly number: number; readonly answer: "adopted"; readonly part: AdoptPart }
  | { readonly number: number; readonly answer: "done" }
  | { readonly number: number; readonly answer: "ranks"; readonly ranks: readonly TriedRank[] }
  | { readonly number: number; readonly answer: "sensitivities"; readonly sensitivities: readonly Sensitivity[] }
  | { readonly number: number; readonly answer: "failed"; readonly failure: SentFailure };

/** A subject whose items are named by their place among all items: they travel once. */
export interface SentSubject {
  readonly subject: SubjectResult;
  readonly items: readonly { readonly index: number; readonly share: number }[];
}

/** Some of what `Prepared` holds. */
export type PreparedPart = Partial<Omit<Prepared, "snapshot">>;

/** An error as it travels: what the user can do something about, or a bug. */
export type SentFailure =
  | { readonly code: HostErrorCode; readonly params: Readonly<Record<string, string>> }
  | { readonly name: string; readonly message: string; readonly stack: string };
