import { Inflate, strFromU8, zipSync, type Zippable } from "fflate";
import { HostError } from "../host";

/** The parts of a package by name, in the order of its entries. */
export type Parts = Map<string, Uint8Array>;

/** What a package may claim before it is taken for a zip bomb. */
export const LIMITS = { bytes: 512 * 1024 * 1024, entries: 20_000 } as const;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const METHOD = { stored: 0, deflated: 8 } as const;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
/** Deflate grows a byte to at most 1,032, so one slice can never fill the memory unnoticed. */
const SLICE = 64 * 1024;
/** The earliest time a zip entry can bear: equal content gives equal bytes. */
const ENTRY_TIME = "1980-01-01T00:00:00";

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Whether the bytes begin as a zip file does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && view(bytes).getUint32(0, true) === SIGNATURE.local;
}

/**
 * The parts of a zip file, inflated. Costs no more memory than `limit`, whatever the file claims.
 *
 * @throws HostError truncated, file-too-large (a zip bomb), password-protected, unsupported
 */
export function unpack(bytes: Uint8Array, limit: number = LIMITS.bytes): Parts {
  const entries = directoryOf(bytes).filter((entry) => !entry.name.endsWith("/"));
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (claimed > limit) throw new HostError("file-too-large", { size: String(claimed) });
  return new Map(entries.map((entry) => [entry.name, inflate(bytes, entry)]));
}

/** The zip file of these parts, in their order. The same parts give the same bytes. */
export function pack(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, data] of parts) files[name] = data;
  return zipSync(files, { level, mtime: ENTRY_TIME });
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const data = view(bytes);
  const end = endOfDirectory(data);
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  // A package that needs the 64-bit directory is larger than any workbook we can hold.
  if (count === 0xffff || at === 0xffffffff || count > LIMITS.entries) {
    throw new HostError("file-too-large", { entries: String(count) });
  }
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || data.getUint32(at, true) !== SIGNATURE.central) throw truncated();
    const nameLength = data.getUint16(at + 28, true);
    const flags = data.getUint16(at + 8, true);
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    entries.push({
      name: strFromU8(name, (flags & UTF8_FLAG) === 0 && !isUtf8(name)),
      flags,
      method: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    });
    at += CENTRAL_SIZE + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(data: DataView): number {
  const first = Math.max(0, data.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = data.byteLength - END_SIZE; at >= first; at--) {
    if (data.getUint32(at, true) === SIGNATURE.end) return at;
  }
  throw truncated();
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new HostError("password-protected");
  const data = view(bytes);
  const { offset } = entry;
  if (offset + LOCAL_SIZE > bytes.length || data.getUint32(offset, true) !== SIGNATURE.local) throw truncated();
  const start = offset + LOCAL_SIZE + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw truncated();
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === METHOD.stored) return packed;
  if (entry.method !== METHOD.deflated) throw new HostError("unsupported", { reason: `zip method ${entry.method}` });
  return inflateWithin(packed, entry.size);
}

/** Inflates slice by slice, so that an entry which lies about its size is stopped before it fills the memory. */
function inflateWithin(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new HostError("file-too-large", { size: String(length + chunk.length) });
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError("truncated", {}, { cause: error });
  }
  if (length !== size) throw truncated();
  return out;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function truncated(): HostError {
  return new HostError("truncated");
}
