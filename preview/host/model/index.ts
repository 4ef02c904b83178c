import type { Book } from "../book";
import type { Host } from "../define";
import { range } from "./range";
import { table } from "./table";
import { worksheet } from "./worksheet";

export { newObject, workbook } from "./workbook";

/** The object model over a book. */
export function createHost(book: Book): Host {
  const host: Host = {
    book,
    registered: new Set(),
    make: {
      range: (sheet, area) => range(host, sheet, area),
      worksheet: (id) => worksheet(host, id),
      table: (id) => table(host, id),
    },
  };
  return host;
}
