import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Book } from "./book";
import { type Conversation, type Frame, type FrameOptions, openFrame } from "./frame";
import { officeFolder } from "./officeJs";

/** Whose message it is when the pane is its own page. */
export const testConversation: Conversation = { id: "conversation1", app: "app1", origin: "https://localhost:3000" };

export interface Booted {
  readonly frame: Frame;
  /** What Office.onReady answered. */
  readonly info: { readonly host: unknown; readonly platform: unknown };
}

/**
 * Boots the whole office.js in jsdom, as a pane of Excel on the web would: `Office.onReady`, settings, commands and
 * events are the real ones. The window's address must be `paneAddress("https://localhost:3000/taskpane.html",
 * testConversation)`. One boot for each window: a test file of its own.
 */
export async function bootOffice(
  book: Book,
  options: Omit<FrameOptions, "send" | "conversation"> = {},
): Promise<Booted> {
  const base = `${testConversation.origin}/office/`;
  const frame = openFrame(book, { ...options, conversation: testConversation, send: (text) => deliver(text) });
  Object.defineProperty(document, "domain", { value: window.location.hostname, configurable: true });
  Object.assign(window, {
    postMessage: (text: unknown) => {
      if (typeof text === "string") setTimeout(() => frame.receive(text), 0);
    },
  });
  loadScriptsFromDisk(base);
  const tag = document.createElement("script");
  tag.setAttribute("src", `${base}office.js`);
  document.head.appendChild(tag);
  const info = await new Promise<Booted["info"]>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("office.js did not start")), 10_000);
    void untilLoaded().then(() =>
      Office.onReady((answer) => {
        clearTimeout(late);
        resolve(answer);
      }),
    );
  });
  return { frame, info };
}

async function untilLoaded(): Promise<void> {
  while (!Reflect.has(window, "Office")) await new Promise((resolve) => setTimeout(resolve, 5));
}

function deliver(text: string): void {
  const event = new MessageEvent("message", { data: text, origin: testConversation.origin, source: window });
  setTimeout(() => window.dispatchEvent(event), 0);
}

/** Scripts under `base` come from the package's folder; jsdom itself would load nothing. */
function loadScriptsFromDisk(base: string): void {
  const append = Element.prototype.appendChild.bind(document.head);
  const appendChild = <Child extends Node>(child: Child): Child => {
    append(child);
    if (!(child instanceof HTMLScriptElement) || !child.src.startsWith(base)) return child;
    const file = child.src.slice(base.length).split("?")[0] ?? "";
    setTimeout(() => {
      evaluate(readFileSync(join(officeFolder(), file), "utf8"));
      child.dispatchEvent(new Event("load"));
    }, 0);
    return child;
  };
  Object.assign(document.head, { appendChild });
}

/** Runs a classic script in the window. */
function evaluate(source: string): void {
  const run: unknown = Reflect.get(window, "eval");
  if (typeof run === "function") Reflect.apply(run, window, [source]);
}
