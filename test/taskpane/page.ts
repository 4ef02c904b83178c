import { act } from "react";

/** Milliseconds that a page may take for anything. */
const LONGEST = 20_000;

/** How a person names what is on the page. */
type Role =
  "button" | "tab" | "heading" | "list" | "listitem" | "status" | "alert" | "textbox" | "progressbar" | "region";

const SELECTORS: Readonly<Record<Role, string>> = {
  button: "button:not([role])",
  tab: '[role="tab"]',
  heading: "h1,h2,h3",
  list: "ul",
  listitem: "li",
  status: '[role="status"]',
  alert: '[role="alert"]',
  textbox: "textarea,input:not([type=date])",
  progressbar: '[role="progressbar"]',
  region: "section",
};

/** The name that a screen reader gives an element. */
export function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  const labelled = element.getAttribute("aria-labelledby");
  const text = (id: string) => document.getElementById(id)?.textContent ?? "";
  if (labelled !== null) return labelled.split(" ").map(text).join(" ").trim();
  if (element.matches("textarea,input")) return document.querySelector(`label[for="${element.id}"]`)?.textContent ?? "";
  return element.textContent.trim();
}

/** Everything with a role and, where given, a name: the whole of it, or a pattern. */
export function all(role: Role, name?: string | RegExp, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(SELECTORS[role])].filter((element) => {
    const its = nameOf(element);
    return name === undefined || (typeof name === "string" ? its === name : name.test(its));
  });
}

/** The one element with a role and a name; throws where there is none, or more than one. */
export function the(role: Role, name?: string | RegExp, within: ParentNode = document): HTMLElement {
  const found = all(role, name, within);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    const there = all(role, undefined, within).map(nameOf).join(" | ");
    throw new Error(`${found.length} × ${role} ${String(name ?? "")}; there is: ${there}`);
  }
  return only;
}

/** The field that a label names. */
export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const input = document.getElementById(found?.htmlFor ?? "");
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

/** Opens a view. */
export async function open(view: string): Promise<void> {
  await act(async () => the("tab", view).click());
}

/** Presses a button, as a mouse or the keyboard does. */
export async function press(name: string | RegExp): Promise<void> {
  await act(async () => the("button", name).click());
}

/** Enters a value, as typing or choosing does. */
export async function enter(
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
): Promise<void> {
  const setter = Object.getOwnPropertyDescriptor(Reflect.getPrototypeOf(input) ?? input, "value")?.set;
  await act(async () => {
    setter?.call(input, value);
    input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
}

/** Waits until something holds, while the page lives on. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + LONGEST;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never: ${what}; the page says: ${document.body.textContent}`);
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
  }
}

/** What is announced to those who cannot see the page. */
export function announced(): string {
  return the("status", undefined, document.querySelector("main") ?? document).textContent;
}

/** Waits for an announcement. */
export async function hears(pattern: RegExp): Promise<void> {
  await until(() => all("status").some(({ textContent }) => pattern.test(textContent)), String(pattern));
}
