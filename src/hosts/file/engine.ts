import type { init, NewFile } from "excelize-wasm";
import { HostError } from "../host";

/** A workbook open in excelize. */
export type Book = NewFile;
type Excelize = Awaited<ReturnType<typeof init>>;

let loaded: { readonly from: string; readonly engine: Promise<Excelize> } | undefined;

/** excelize, loaded once. `from` is the path or address of its WebAssembly file. */
export async function loadEngine(from: string): Promise<Excelize> {
  if (loaded?.from === from) return loaded.engine;
  const engine = import("excelize-wasm").then((module) => module.init(from));
  loaded = { from, engine };
  try {
    return await engine;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

/**
 * The workbook of these bytes.
 *
 * @throws HostError unsupported when excelize cannot open it
 */
export async function openBook(from: string, bytes: Uint8Array): Promise<Book> {
  const engine = await loadEngine(from);
  const book = engine.OpenReader(bytes);
  const reason = errorOf(book);
  if (reason !== undefined) throw new HostError("unsupported", { reason });
  return book;
}

/**
 * What a call of excelize returned, or its error as an exception.
 *
 * @example done(book.NewStyle({})).style
 */
export function done<T extends { error: string | null }>(result: T): T {
  if (result.error !== null) throw new HostError("write-failed", { reason: result.error });
  return result;
}

function errorOf(book: object): string | undefined {
  const error: unknown = "error" in book ? book.error : undefined;
  return typeof error === "string" && error !== "" ? error : undefined;
}
