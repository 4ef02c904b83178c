import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** Files that programs and systems leave in a folder: locks of open workbooks, hidden files, thumbnails. */
const LEFTOVERS = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files that paths name, folders with everything in them, each once. A path that leads nowhere is passed on, for
 * whoever reads it to say so.
 */
export async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (isFolder) found.push(...(await filesBelow(path)));
    else found.push(path);
  }
  return [...new Set(found)];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !LEFTOVERS.test(basename(name)))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(path);
        return entry.isFile() ? [path] : [];
      }),
  );
  return found.flat();
}
