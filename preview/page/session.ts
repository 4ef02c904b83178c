import type { Book, Faults } from "../host";

/** One workbook that is open: the book of both sides, and the file that it came from. */
export interface Session {
  readonly name: string;
  readonly book: Book;
  /** The file as it was opened, byte for byte. */
  readonly bytes: Uint8Array;
  readonly faults: Faults;
}

/**
 * Opens a workbook file.
 *
 * @throws HostError when it is none
 */
export async function openSession(bytes: Uint8Array, name: string): Promise<Session> {
  const { bookFromXlsx } = await import("../files/load");
  const book = bookFromXlsx(bytes);
  book.state.name = name;
  return { name, book, bytes, faults: {} };
}

/** The file with everything that has changed since it was opened. */
export async function savedBytes({ bytes, book }: Session): Promise<Uint8Array> {
  const { saveXlsx } = await import("../files/save");
  return saveXlsx(bytes, book.state, "excelize.bin");
}

/** Hands a file to the user. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
