import { quote } from "../format";

/** An item by its id; a row that has none by itself. */
export function item(id: string): string {
  return id === "" ? "这一行" : quote(id);
}
