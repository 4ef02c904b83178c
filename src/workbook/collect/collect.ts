import type { Day } from "../../core/calendar/day";
import { yearOf } from "../../core/calendar/day";
import type { Tables } from "../../core/model/tables";
import { compareText } from "../../core/names/compareText";
import { atOnce } from "../../core/steps";
import type { HostErrorCode } from "../../locales/hostErrors";
import { ownershipOf } from "../handOut/owners";
import type { Manifest } from "../handOut/manifest";
import { packParcels, type HandOut, type Parcel } from "../handOut/parcels";
import type { RecipientKind } from "../handOut/rules";
import type { Located } from "../located";
import type { RawBook } from "../raw";
import { compareFile, type Baseline, type ComparedFile } from "./compareFile";
import { manifestIn, senderOf, type Sender } from "./identify";
import { masterOf, type Master } from "./master";
import { settle } from "./settle";
import type { Collection, FileNote, FileReport } from "./types";

/** A file that came back: its cells, or why they cannot be had. */
export interface ReturnedFile {
  readonly file: string;
  readonly book: RawBook | { readonly code: HostErrorCode; readonly params: Readonly<Record<string, string>> };
}

export interface CollectOptions {
  /** The door's day; it only tells which year a date without one is of. */
  readonly today: Day;
  /** The batch that counts; the newest among the files where absent. */
  readonly batch?: string;
}

/** A file with what is known of who sent it. */
interface Identified {
  readonly file: string;
  readonly book: RawBook;
  readonly manifest: Manifest | undefined;
  readonly sender: Sender | undefined;
  readonly by: RecipientKind;
}

/**
 * 汇总: compares returned files with what was handed out and with the workbook as it is now. Their order does not matter,
 * and one that cannot be read keeps no other from being compared. Nothing is decided here that is in doubt.
 */
export function collectReturns(
  tables: Tables,
  located: Located,
  returned: readonly ReturnedFile[],
  options: CollectOptions,
): Collection {
  return atOnce(collectInSteps(tables, located, returned, options));
}

/** The same, one file a step, for whoever has other things to do in between. */
export function* collectInSteps(
  tables: Tables,
  located: Located,
  returned: readonly ReturnedFile[],
  { today, batch }: CollectOptions,
): Generator<undefined, Collection, undefined> {
  const files = [...returned].sort((a, b) => compareText(a.file, b.file));
  const master = masterOf(tables, located);
  const now = currentHandOuts(tables, located, today);
  const identified = new Map<string, Identified>();
  for (const { file, book } of files) if ("sheets" in book) identified.set(file, identify(file, book, now));
  const known = [...identified.values()];
  const current = currentBatches(known, batch);
  const compared = new Map<string, ComparedFile>();
  const reports: FileReport[] = [];
  for (const { file, book } of files) {
    yield undefined;
    const one = identified.get(file);
    if (one === undefined || !("sheets" in book)) {
      const failed: FileNote[] = "sheets" in book ? [] : [{ note: "failed", ...book }];
      reports.push({ file, recipient: undefined, status: "unreadable", notes: failed });
      continue;
    }
    const { report, result } = compareOne(one, { master, now, today, current });
    reports.push(report);
    if (result !== undefined) compared.set(file, result);
  }
  const by = kindOf(known, current);
  const recipients = recipientsOf(known, current, now(by).parcels);
  const due = known.find(({ manifest }) => manifest !== undefined && current.has(manifest.batch))?.manifest?.due;
  return settle({ batch: [...current][0], by, due, reports, compared, recipients });
}

/** What every file is compared with. */
interface Present {
  readonly master: Master;
  readonly now: CurrentHandOuts;
  readonly today: Day;
  readonly current: ReadonlySet<string>;
}

function compareOne(
  one: Identified,
  { master, now, today, current }: Present,
): { readonly report: FileReport; readonly result?: ComparedFile } {
  const { file, book, manifest, sender } = one;
  const recipient = manifest?.recipient ?? sender?.recipient;
  if (recipient === undefined) {
    return { report: { file, recipient, status: "foreign", notes: [{ note: "unidentified" }] } };
  }
  const { parcels, ownership } = now(one.by);
  const parcel = parcels.find((candidate) => candidate.recipient === recipient);
  const baseline = baselineOf(manifest, parcel);
  const result = compareFile(file, book, baseline, {
    recipient,
    master,
    reading: { year: yearOf(manifest?.issued ?? today), date1904: false },
    isRecipient: (name) => ownership.nameOf(name) === recipient,
    items: new Set(baseline.tables.flatMap((table) => table.rows.map(({ key }) => key))),
  });
  if (!result.known) return { report: { file, recipient, status: "foreign", notes: [{ note: "other-workbook" }] } };
  if (!result.found) return { report: { file, recipient, status: "unreadable", notes: result.notes } };
  const isOld = manifest !== undefined && !current.has(manifest.batch);
  return { report: reportOf(one, recipient, result, parcel, isOld, [...current][0] ?? ""), result };
}

/** What would go out now, and who owns what: made only for the kind that is asked for. */
function currentHandOuts(tables: Tables, located: Located, today: Day) {
  const made = new Map<RecipientKind, HandOut & { readonly ownership: ReturnType<typeof ownershipOf> }>();
  return (by: RecipientKind) => {
    const known = made.get(by);
    if (known !== undefined) return known;
    const fresh = { ...packParcels(tables, located, { by, issued: today }), ownership: ownershipOf(tables, by) };
    made.set(by, fresh);
    return fresh;
  };
}

type CurrentHandOuts = ReturnType<typeof currentHandOuts>;

function identify(file: string, book: RawBook, now: CurrentHandOuts): Identified {
  const manifest = manifestIn(book);
  if (manifest !== undefined) return { file, book, manifest, sender: undefined, by: manifest.by };
  for (const by of ["unit", "person"] as const) {
    const { parcels, ownership } = now(by);
    const recipients = parcels.map(({ recipient }) => recipient);
    const sender = senderOf(file, book, recipients, ownership.nameOf, () => ownerOfRows(book, parcels));
    if (sender !== undefined) return { file, book, manifest, sender, by };
  }
  return { file, book, manifest, sender: undefined, by: "unit" };
}

/** The recipient whose own rows, and no other's, a workbook names by their numbers. */
function ownerOfRows({ sheets }: RawBook, parcels: readonly Parcel[]): string | undefined {
  const texts = new Set(
    sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string"))),
  );
  const owners = parcels.filter(({ tables }) =>
    tables.some(({ rows }) => rows.some(({ fill, key }) => fill && key !== "" && texts.has(key))),
  );
  return owners.length === 1 ? owners[0]?.recipient : undefined;
}

/** The batches that count: the one that is asked for, else those of the newest day. */
function currentBatches(files: readonly Identified[], asked: string | undefined): ReadonlySet<string> {
  if (asked !== undefined) return new Set([asked]);
  const manifests = files.flatMap(({ manifest }) => manifest ?? []);
  const newest = manifests.reduce((day, { issued }) => Math.max(day, issued), 0);
  const batches = manifests.filter(({ issued }) => issued === newest).map(({ batch }) => batch);
  return new Set(batches.sort(compareText));
}

function baselineOf(manifest: Manifest | undefined, parcel: Parcel | undefined): Baseline {
  if (manifest !== undefined) return { known: true, tables: manifest.tables, append: manifest.append };
  return { known: false, tables: parcel?.tables ?? [], append: parcel?.append ?? [] };
}

function reportOf(
  { file, manifest, sender }: Identified,
  recipient: string,
  { notes, movedOn }: ComparedFile,
  parcel: Parcel | undefined,
  isOld: boolean,
  current: string,
): FileReport {
  const hasMoved = movedOn || (manifest !== undefined && !samePile(manifest, parcel));
  const more: FileNote[] = [
    ...(sender === undefined ? [] : [{ note: "identified" as const, by: sender.by }]),
    ...(isOld && manifest !== undefined ? [{ note: "batch" as const, batch: manifest.batch, current }] : []),
    ...(hasMoved ? [{ note: "moved-on" as const }] : []),
  ];
  const status = isOld ? "old-batch" : manifest === undefined ? "no-record" : hasMoved ? "moved-on" : "ok";
  return { file, recipient, status, notes: [...more, ...notes] };
}

/** Whether the same rows would go out now. */
function samePile({ tables }: Manifest, parcel: Parcel | undefined): boolean {
  const keys = (list: Parcel["tables"]) =>
    list.flatMap(({ table, rows }) => rows.map(({ key, fill }) => `${table}\n${key}\n${fill}`)).sort(compareText);
  const [then, now] = [keys(tables), keys(parcel?.tables ?? [])];
  return then.length === now.length && then.every((key, at) => key === now[at]);
}

/** Whom the files are of, by the batch that counts where one tells. */
function kindOf(files: readonly Identified[], current: ReadonlySet<string>): RecipientKind {
  const telling = files.find(({ manifest }) => manifest !== undefined && current.has(manifest.batch));
  return (telling ?? files.find(({ sender }) => sender !== undefined))?.by ?? "unit";
}

/** Everybody who was sent the current batch; where no file tells, everybody who would be sent one now. */
function recipientsOf(
  files: readonly Identified[],
  current: ReadonlySet<string>,
  parcels: readonly Parcel[],
): readonly string[] {
  const told = files.flatMap(({ manifest }) =>
    manifest !== undefined && current.has(manifest.batch) ? manifest.recipients : [],
  );
  return told.length > 0 ? [...new Set(told)] : parcels.map(({ recipient }) => recipient);
}
