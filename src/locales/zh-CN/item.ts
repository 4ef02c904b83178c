import { quote } from "../format";

/** An item by its id; a row that has none by itself. */
export function item(id: string): string {
  return id === "" ? "这一行" : quote(id);
}

/** Something else that has an id, such as a project; a row that has none by itself. @example named("项目", "P1") // "项目“P1”" */
export function named(noun: string, id: string): string {
  return id === "" ? item(id) : `${noun}${quote(id)}`;
}
