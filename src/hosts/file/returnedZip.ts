import type { RawBook } from "../../workbook/raw";
import { HostError } from "../host";
import { readReturned } from "./returnedFile";
import { looksLikeZip, unpack } from "./zip";

/** A part that every workbook has, and no zip of workbooks. */
const WORKBOOK_PART = "[Content_Types].xml";
const OPEN_DOCUMENT_PART = "mimetype";
const WORKBOOK_FILE = /(?:^|\/)(?!~\$|\.)[^/]*\.xlsx?$/i;
/** What all workbooks of a zip may come to. */
const LIMIT = 256 * 1024 * 1024;

/** A file out of a zip. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that came back; it is read only when its turn comes. */
interface Returned {
  readonly file: string;
  readonly read: () => Promise<RawBook>;
}

/** A file that a browser has been given, or anything that is read like one. */
interface Chosen {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

const ZIP_FILE = /\.zip$/i;

/**
 * The files that were chosen, and those in zips that were, each under a name of its own. A zip that cannot be opened is
 * passed on, for whoever reads it to say so.
 */
export async function returnedIn(chosen: readonly Chosen[]): Promise<readonly Returned[]> {
  const found: Returned[] = [];
  for (const one of chosen) found.push(...(ZIP_FILE.test(one.name) ? await unzipped(one) : [single(one)]));
  const seen = new Map<string, number>();
  return found.map(({ file, read }) => {
    const before = seen.get(file) ?? 0;
    seen.set(file, before + 1);
    return { file: before === 0 ? file : `${file} (${before + 1})`, read };
  });
}

function single(chosen: Chosen): Returned {
  return {
    file: chosen.name,
    read: async () => readReturned(new Uint8Array(await chosen.arrayBuffer()), chosen.name),
  };
}

async function unzipped(chosen: Chosen): Promise<readonly Returned[]> {
  try {
    const files = zippedWorkbooks(new Uint8Array(await chosen.arrayBuffer()));
    if (files === undefined || files.length === 0) return [single(chosen)];
    return files.map(({ name, bytes }) => ({ file: name, read: () => readReturned(bytes, name) }));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [{ file: chosen.name, read: () => Promise.reject(error) }];
  }
}

/**
 * The workbooks in a zip that somebody has packed; undefined where the bytes are no such zip, but perhaps a workbook.
 *
 * @throws HostError truncated, file-too-large, password-protected, unsupported
 */
export function zippedWorkbooks(bytes: Uint8Array): readonly ZippedFile[] | undefined {
  if (!looksLikeZip(bytes)) return undefined;
  const parts = unpack(bytes, LIMIT);
  if (parts.has(WORKBOOK_PART) || parts.has(OPEN_DOCUMENT_PART)) return undefined;
  return [...parts].flatMap(([path, content]) => {
    const name = readable(path);
    return WORKBOOK_FILE.test(name) ? [{ name: name.slice(name.lastIndexOf("/") + 1), bytes: content }] : [];
  });
}

/** Programs of Chinese Windows write the names of a zip in GB18030, which reading it takes for Latin letters. */
function readable(path: string): string {
  if (!/[\u0080-\u00ff]/.test(path) || /[\u0100-\uffff]/.test(path)) return path;
  try {
    const bytes = Uint8Array.from(path, (letter) => letter.charCodeAt(0));
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return path;
  }
}
