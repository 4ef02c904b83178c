import { zipSync, type Zippable } from "fflate";

/** The oldest time that a zip can hold. It has no time zone there, so this is the same everywhere. */
const TIME = new Date(1980, 0, 1);

/** Files as a zip. The same files give the same bytes, in whatever order and at whatever time. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes) entries[path] = bytes;
  }
  return zipSync(entries, { level: 9, mtime: TIME });
}
