import { quote } from "../format";

/** An item by its id; a row that has none by itself. */
export function item(id: string): string {
  return id === "" ? "this row" : quote(id);
}

/** A text that begins a sentence. @example capital("this row") // "This row" */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Something else that has an id, such as a project; a row that has none by itself. @example named("project", "P1") // "project “P1”" */
export function named(noun: string, id: string): string {
  return id === "" ? item(id) : `${noun} ${quote(id)}`;
}
