import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The parts of office.js that the typings leave out. */
export interface OfficeExtensionInternals {
  readonly SessionBase: { new (): object; _overrideSession: object | null };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly Error: new (details: { code: string; message: string; httpStatusCode: number }) => Error;
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly RichApiMessage[] }): void;
}

export interface RichApiMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly isRemoteOverride?: boolean;
}

export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & OfficeExtensionInternals;
  /** The window that the library sees: what is set here as Office decides on requirement sets. */
  readonly window: Record<string, unknown>;
}

/** The folder of the unmodified package. */
export function officeFolder(): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

let library: OfficeLibrary | undefined;

/**
 * Loads Excel's part of the unmodified office.js, once, without booting it: in a window of its own, in this realm.
 * Takes about 0.1 s.
 */
export function loadOfficeLibrary(): OfficeLibrary {
  if (library) return library;
  const source = readFileSync(join(officeFolder(), "excel-web-16.00.js"), "utf8");
  const window = emptyWindow();
  // The library is a classic script that hangs its names on `window`; `with` makes them its globals. It must run in
  // the realm of its caller: it asks whether the options of Excel.run are a plain object of its own realm.
  const body = `with (window) {${source}\n;return { Excel, OfficeExtension };}`;
  const load: unknown = Reflect.construct(Function, ["window", body]);
  const loaded: unknown = typeof load === "function" ? Reflect.apply(load, undefined, [window]) : undefined;
  if (!isLibrary(loaded)) throw new Error("office.js has changed: no Excel or OfficeExtension in it");
  library = { ...loaded, window };
  return library;
}

function isLibrary(value: unknown): value is Omit<OfficeLibrary, "window"> {
  return typeof value === "object" && value !== null && "Excel" in value && "OfficeExtension" in value;
}

/** As little of a browser as the library touches while it loads. */
function emptyWindow(): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    protocol: "https:",
    hostname: "localhost",
    host: "localhost",
    pathname: "/",
  };
  const document = {
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
    URL: location.href,
    location,
    cookie: "",
  };
  const window: Record<string, unknown> = {
    location,
    document,
    name: "",
    navigator: { userAgent: "node" },
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    // Timers of the library (it tries again to let go of ranges) must not keep a test alive.
    setTimeout: (callback: () => void, ms: number) => {
      const timer: unknown = setTimeout(callback, ms);
      if (isUnrefable(timer)) timer.unref();
      return timer;
    },
    clearTimeout,
    performance,
  };
  for (const name of ["OfficeExtension", "Excel", "Office", "OfficeCore", "OfficeExt", "OSF", "Microsoft"]) {
    window[name] = undefined;
  }
  return Object.assign(window, { window, self: window, parent: window, top: window });
}

function isUnrefable(timer: unknown): timer is { unref(): void } {
  return typeof timer === "object" && timer !== null && "unref" in timer;
}
