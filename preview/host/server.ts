import { type Book, usualRules } from "./book";
import type { Faults } from "./faults";
import { interfere } from "./faults";
import { type OfficeEvent, officeEventsOf } from "./officeEvents";
import { createHost, newObject, workbook } from "./model";
import { type ProcessOptions, processQuery, References, type RequestBody, type ResponseBody } from "./processQuery";

/** What went over the wire since the connection was made, or since `reset`. */
export interface Counts {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
}

/** The answer to a request: JSON, or an error code of the transport. */
export type Answer = { readonly body: string } | { readonly error: TransportError };

/** Codes of office.js for requests that never reached the workbook. */
export const transportErrors = { cellEdit: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;
export type TransportError = (typeof transportErrors)[keyof typeof transportErrors];

/** Bits of a request's flags. */
const writes = 1;
const delayForCellEdit = 64;

/** The host's side of one add-in: takes request bodies, applies the faults, counts, and passes events on. */
export class Server {
  readonly counts: Counts = { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0 };
  /** Every gap and bug that a request met; a test may ask that there is none. */
  readonly gaps: string[] = [];
  readonly references: References;
  private readonly host;
  private readonly root;
  private readonly stop: () => void;
  private pending: OfficeEvent[] = [];
  private hasRead = false;
  private undoGroup: "none" | "open" | "remembered" = "none";

  constructor(
    readonly book: Book,
    readonly faults: Faults,
    private readonly deliver: (events: readonly OfficeEvent[]) => void,
  ) {
    this.host = createHost(book);
    this.root = workbook({ host: this.host });
    this.references = new References(book);
    this.stop = book.subscribe((event) => {
      this.pending.push(...officeEventsOf(book.state, this.host.registered, event));
      if (event.by !== "addin") this.flush();
    });
  }

  /** Does one request. Answers after the faults' delay, and in cell-edit mode when the edit ends or at once refused. */
  async serve(text: string, flags: number): Promise<Answer> {
    const { faults, book } = this;
    const size = byteLength(text);
    this.counts.requests++;
    this.counts.bytesIn += size;
    if (faults.slow) await pause(faults.slow);
    if (faults.requestLimit !== undefined && size > faults.requestLimit)
      return { error: transportErrors.requestTooLarge };
    if (book.isEditing) {
      if ((flags & delayForCellEdit) === 0) return { error: transportErrors.cellEdit };
      await book.afterCellEdit();
    }
    const answer = this.process(JSON.parse(text) as RequestBody, (flags & writes) !== 0);
    const answered = byteLength(answer);
    this.counts.bytesOut += answered;
    const tooLarge = faults.responseLimit !== undefined && answered > faults.responseLimit;
    queueMicrotask(() => this.flush());
    return tooLarge ? { error: transportErrors.responseTooLarge } : { body: answer };
  }

  /** Does what office.js asks by itself: no fault touches it, and it does not count. */
  serveItself(text: string): Answer {
    return { body: JSON.stringify(this.run(JSON.parse(text) as RequestBody, {})) };
  }

  /** All requests until `endUndoGroup` become one step of `book.undo`. */
  beginUndoGroup(): void {
    this.undoGroup = "open";
  }

  endUndoGroup(): void {
    this.undoGroup = "none";
  }

  close(): void {
    this.stop();
    this.references.clear();
  }

  resetCounts(): void {
    Object.assign(this.counts, { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0 });
  }

  private process(body: RequestBody, isWrite: boolean): string {
    const { book, faults } = this;
    this.counts.actions += body.Actions.length;
    if (isWrite) this.interfere();
    if (isWrite) this.rememberForUndo();
    Object.assign(book.rules, {
      filtered: faults.filteredWrites ?? usualRules.filtered,
      merged: faults.mergedWrites ?? usualRules.merged,
      tableGrows: faults.tableGrows ?? usualRules.tableGrows,
    });
    const response = book.as("addin", () => this.run(body, this.failing(body, isWrite)));
    // What a person types at the grid always lands where it belongs.
    Object.assign(book.rules, usualRules);
    if (!isWrite) this.hasRead = true;
    return JSON.stringify(response);
  }

  private run(body: RequestBody, failing: ProcessOptions): ResponseBody {
    return processQuery(body, this.root, this.references, {
      newObject: (type) => newObject(this.host, type),
      onGap: (message) => this.gaps.push(message),
      ...failing,
    });
  }

  private interfere(): void {
    const { between } = this.faults;
    if (!between || !this.hasRead) return;
    delete this.faults.between;
    for (const what of between) interfere(this.book, what);
  }

  private failing(body: RequestBody, isWrite: boolean): ProcessOptions {
    const { failAfter } = this.faults;
    if (!failAfter || !isWrite) return {};
    delete this.faults.failAfter;
    const action = Math.min(Math.floor(body.Actions.length * failAfter.share), body.Actions.length - 1);
    return { failAt: { action, code: failAfter.code ?? "GeneralException" } };
  }

  private rememberForUndo(): void {
    if (this.undoGroup !== "remembered") this.book.remember();
    if (this.undoGroup === "open") this.undoGroup = "remembered";
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const events = this.pending;
    this.pending = [];
    this.deliver(events);
  }
}

const encoder = typeof TextEncoder === "undefined" ? undefined : new TextEncoder();

/** UTF-8 bytes of a text; where there is no encoder (jsdom), three for each character that is not Latin. */
function byteLength(text: string): number {
  if (encoder) return encoder.encode(text).length;
  let length = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) length += 2;
  return length;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
