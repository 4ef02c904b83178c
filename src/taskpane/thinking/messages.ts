import type { AdoptPreview } from "../../app/adopt";
import type { Parts, Prepared } from "../../app/prepare";
import type { Trial, TriedRank } from "../../app/whatIf";
import type { Sensitivity } from "../../core/fairness/sensitivity";
import type { Model } from "../../core/model/model";
import type { Assessment, SubjectResult } from "../../core/scoring/result";
import type { Locale } from "../../locales/locale";
import type { AdoptedList, AdoptOptions } from "../../workbook/adopt/adopt";
import type { KnownTasks, MatchedTasks } from "../../workbook/adopt/matchTasks";
import type { RawBook } from "../../workbook/raw";
import type { Clock } from "../../workbook/read";
import type { Snapshot } from "../../workbook/snapshot";

/** What the worker is asked. */
export type Question =
  | {
      readonly ask: "prepare";
      /** The model is asked about by this name while it is the last of its kind. */
      readonly name: number;
      readonly snapshot: Snapshot;
      readonly clock: Clock;
      readonly parts: Parts;
    }
  /** A file of sheets that are to be understood; it is the last list then. */
  | { readonly ask: "read"; readonly name: number; readonly file: File }
  | {
      readonly ask: "adopt";
      /** The same of a list. */
      readonly name: number;
      readonly book: RawBook | number;
      readonly options: AdoptOptions;
      readonly locale: Locale;
    }
  | {
      readonly ask: "match";
      readonly lists: readonly AdoptedList[];
      readonly known: KnownTasks;
      readonly file: string | undefined;
    }
  | { readonly ask: "whatIf"; readonly model: AskedModel; readonly trial: Trial }
  | { readonly ask: "sensitivities"; readonly model: Model; readonly groups: readonly string[] | undefined };

/** A model, or its name where it was the last of its kind: it stays in the worker. */
export type AskedModel = Model | number;

/** What comes back. */
export type Answer =
  | { readonly of: "prepare"; readonly prepared: SentPrepared }
  | { readonly of: "read"; readonly book: RawBook }
  | { readonly of: "adopt"; readonly preview: AdoptPreview }
  | { readonly of: "match"; readonly matched: MatchedTasks }
  | { readonly of: "whatIf"; readonly ranks: readonly TriedRank[] }
  | { readonly of: "sensitivities"; readonly sensitivities: readonly Sensitivity[] };

/** A prepared workbook as it travels: its snapshot stays where it is. */
export interface SentPrepared extends Omit<Prepared, "snapshot" | "assessment"> {
  readonly assessment: Omit<Assessment, "subjects">;
  readonly subjects: readonly SentSubject[];
}

/** A subject whose items are named by their place among all items: they travel once. */
export interface SentSubject {
  readonly subject: SubjectResult;
  readonly items: readonly { readonly index: number; readonly share: number }[];
}
