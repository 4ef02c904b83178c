import type { Book } from "./book";
import type { Faults } from "./faults";
import { loadOfficeLibrary, type OfficeLibrary } from "./officeJs";
import type { OfficeEvent } from "./officeEvents";
import { Gap } from "./refusal";
import { defaultVersion, isSupported, requirementSets } from "./requirements";
import { type Answer, Server, transportErrors } from "./server";

export interface ConnectOptions {
  /** What goes wrong; the same object may be changed later. */
  readonly faults?: Faults;
  /** The ExcelApi version that the host reports; members above it throw ApiNotFound. "1.14" by default. */
  readonly version?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
}

/** A connected add-in: `Excel.run` works until `disconnect`. */
export interface Connection {
  readonly book: Book;
  readonly server: Server;
  readonly faults: Faults;
  readonly counts: Server["counts"];
  /** Gaps of the emulator that were met. */
  readonly gaps: readonly string[];
  disconnect(): void;
}

let open: Connection | undefined;

/**
 * Puts the real office.js on a book, for tests in Node or jsdom: sets the globals Excel, OfficeExtension and Office.
 * No boot: Office has `context.requirements`, the languages and `context.document.settings`, nothing else.
 * A second call disconnects the first. Call `disconnect` after each test.
 */
export function connect(book: Book, options: ConnectOptions = {}): Connection {
  open?.disconnect();
  const library = loadOfficeLibrary();
  const { OfficeExtension: extension } = library;
  const faults = options.faults ?? {};
  const server = new Server(book, faults, (events) => trigger(library, events));
  const office = officeOf(book, options);
  library.window["Office"] = office;
  extension.CommonUtility._doApiNotSupportedCheck = true;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  extension.SessionBase._overrideSession = sessionOf(library, server);
  const { run } = library.Excel;
  const replaced = { Excel: library.Excel, OfficeExtension: extension, Office: office };
  const before = new Map(Object.keys(replaced).map((name) => [name, Reflect.get(globalThis, name)] as const));
  Object.assign(library.Excel, { run: withUndoGroups(library, run, server) });
  Object.assign(globalThis, replaced);
  const connection: Connection = {
    book,
    server,
    faults,
    counts: server.counts,
    gaps: server.gaps,
    disconnect: () => {
      if (open !== connection) return;
      open = undefined;
      server.close();
      extension.SessionBase._overrideSession = null;
      Object.assign(library.Excel, { run });
      for (const [name, value] of before) Reflect.set(globalThis, name, value);
    },
  };
  open = connection;
  return connection;
}

function sessionOf(library: OfficeLibrary, server: Server): object {
  class EmulatedSession extends library.OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_customData: string, flags: number, message: { Body: unknown }) =>
          messageOf(await server.serve(JSON.stringify(message.Body), flags)),
      };
    }
  }
  return new EmulatedSession();
}

/** What the transport of office.js makes of the error codes. */
const errorNames: Readonly<Record<number, string>> = {
  [transportErrors.cellEdit]: "InvalidOperationInCellEditMode",
  [transportErrors.requestTooLarge]: "RequestPayloadSizeLimitExceeded",
  [transportErrors.responseTooLarge]: "ResponsePayloadSizeLimitExceeded",
};

function messageOf(answer: Answer): object {
  if ("body" in answer) {
    return {
      HttpStatusCode: 200,
      ErrorCode: "",
      ErrorMessage: "",
      Headers: {},
      Body: JSON.parse(answer.body) as unknown,
    };
  }
  const code = errorNames[answer.error] ?? "GeneralException";
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: code, Headers: {}, Body: null };
}

const eventCategory = 65_536;

function trigger(library: OfficeLibrary, events: readonly OfficeEvent[]): void {
  library.OfficeExtension._testTriggerRichApiMessageEvent({
    entries: events.map(({ type, target, message }) => ({
      messageCategory: eventCategory,
      messageType: type,
      targetId: target,
      message,
    })),
  });
}

/**
 * This version of office.js does not pass mergeUndoGroup on; newer builds do. So the emulator reads the option itself:
 * one undo step for the run, or the refusal that some builds on the web give.
 */
function withUndoGroups(
  library: OfficeLibrary,
  run: typeof Excel.run,
  server: Server,
): (...args: unknown[]) => unknown {
  return async (...args) => {
    const [options] = args;
    const grouped = typeof options === "object" && options !== null && Reflect.get(options, "mergeUndoGroup") === true;
    if (!grouped) return Reflect.apply(run, library.Excel, args) as Promise<unknown>;
    if (server.faults.noUndoGroups) {
      const message = "The undo group could not be merged.";
      throw new library.OfficeExtension.Error({ code: "InvalidArgument", message, httpStatusCode: 400 });
    }
    server.beginUndoGroup();
    try {
      return await (Reflect.apply(run, library.Excel, args) as Promise<unknown>);
    } finally {
      server.endUndoGroup();
    }
  };
}

/** The part of Office that code may need without the boot; anything else throws Gap. */
function officeOf(book: Book, options: ConnectOptions): object {
  const sets = requirementSets(options.version ?? defaultVersion);
  const context = {
    requirements: { isSetSupported: (name: string, version?: string) => isSupported(sets, name, version) },
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    displayLanguage: options.displayLanguage ?? "zh-CN",
    contentLanguage: options.contentLanguage ?? "zh-CN",
    document: loud("Office.context.document", { settings: loud("Office.context.document.settings", settingsOf(book)) }),
  };
  return loud("Office", {
    context: loud("Office.context", context),
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  });
}

/** The document settings of the older interface: changed in memory, kept by saveAsync. */
function settingsOf(book: Book): object {
  const working = new Map([...book.state.settings].map(([key, text]) => [key, JSON.parse(text) as unknown] as const));
  return {
    get: (key: string) => working.get(key) ?? null,
    set: (key: string, value: unknown) => void working.set(key, value),
    remove: (key: string) => void working.delete(key),
    saveAsync: (callback?: (result: { status: string }) => void) => {
      book.state.settings = new Map([...working].map(([key, value]) => [key, JSON.stringify(value)] as const));
      book.emit({ kind: "settings", by: "addin" });
      queueMicrotask(() => callback?.({ status: "succeeded" }));
    },
  };
}

function loud(name: string, members: object): object {
  return new Proxy(members, {
    get: (target, key) => {
      if (typeof key === "symbol" || key in target || key === "then" || key === "toJSON")
        return Reflect.get(target, key) as unknown;
      throw new Gap(`${name}.${key} without the boot`);
    },
  });
}
