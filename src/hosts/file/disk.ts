import { constants } from "node:fs";
import { copyFile, mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { HostError } from "../host";
import { fileHost, type FileHost } from "./host";
import { wasmPath } from "./wasm";

export { wasmPath } from "./wasm";

/** A workbook file on disk. */
export interface DiskFile extends FileHost {
  /**
   * Writes the workbook to `path`, wholly or not at all. With `backup` a file that stands there is kept beside it
   * first, as name.bak.xlsx, or name.bak2.xlsx where that exists. Returns the backup's path.
   *
   * @throws HostError changed-meanwhile when `path` is the opened file and it has changed since; write-failed
   */
  save(path: string, options?: SaveOptions): Promise<string | undefined>;
}

export interface SaveOptions {
  readonly backup?: boolean;
}

/** The steps of writing, so that a test can make one fail. */
export interface Disk {
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

const disk: Disk = { write: writeThrough, rename };

/**
 * Opens a workbook file. `read` reads it again from disk as long as no plan was applied.
 *
 * @throws HostError file-missing, file-is-directory, and what `fileHost` throws; `params.file` names the file
 */
export async function openFile(path: string): Promise<DiskFile> {
  /** What the path should still hold: what was read, or what was saved there since. */
  let expected = await readBytes(path);
  let host = hostOf(path, expected);
  let applied = false;
  const mustBeUnchanged = async (): Promise<void> => {
    if (!same(expected, await readBytes(path))) throw new HostError("changed-meanwhile", { file: path });
  };
  return {
    name: host.name,
    bytes: () => host.bytes(),
    async read() {
      const now = applied ? expected : await readBytes(path);
      if (!same(expected, now)) {
        expected = now;
        host = hostOf(path, now);
      }
      return host.read();
    },
    async apply(plan, progress, signal) {
      if (plan.tables.length > 0) await mustBeUnchanged();
      const result = await host.apply(plan, progress, signal);
      applied = true;
      return result;
    },
    async save(target, { backup = false } = {}) {
      const home = resolve(target) === resolve(path);
      if (home) await mustBeUnchanged();
      const kept = backup ? await keepBackup(target) : undefined;
      await saveBytes(target, host.bytes());
      if (home) expected = host.bytes();
      return kept;
    },
  };
}

/**
 * Writes a file wholly or not at all: a temporary file beside it is flushed to disk and renamed onto it.
 *
 * @throws HostError write-failed
 */
export async function saveBytes(path: string, bytes: Uint8Array, steps: Disk = disk): Promise<void> {
  // A link keeps pointing at the file that it names.
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await rm(temporary, { force: true });
    await steps.write(temporary, bytes);
    await steps.rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeFailed(path, error);
  }
}

/**
 * Writes a file that is not there yet, with the folders that it stands in, and says whether it did: true also where the
 * same bytes stand there already, false where others do, which stay.
 *
 * @throws HostError write-failed
 */
export async function saveNew(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  if (there !== undefined) return same(there, bytes);
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw writeFailed(path, error);
  }
  await saveBytes(path, bytes);
  return true;
}

/**
 * The bytes of a file.
 *
 * @throws HostError file-missing, file-is-directory
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new HostError("file-is-directory", { file: path });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError("file-missing", { file: path, reason: reasonOf(error) }, { cause: error });
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies the file under the first free name; an older backup is never overwritten. */
export async function keepBackup(path: string): Promise<string | undefined> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const backup = `${stem}.bak${n === 1 ? "" : n}${extension}`;
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      if (codeOf(error) !== "EEXIST") throw writeFailed(backup, error);
    }
  }
}

function hostOf(path: string, bytes: Uint8Array): FileHost {
  try {
    return fileHost(bytes, basename(path), wasmPath());
  } catch (error) {
    if (error instanceof HostError) throw new HostError(error.code, { ...error.params, file: path }, { cause: error });
    throw error;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function writeFailed(file: string, error: unknown): HostError {
  return new HostError("write-failed", { file, reason: reasonOf(error) }, { cause: error });
}

function reasonOf(error: unknown): string {
  return String(propertyOf(error, "message") ?? error);
}

function codeOf(error: unknown): unknown {
  return propertyOf(error, "code");
}

/** Not by instanceof: an error of Node may come from another realm. */
function propertyOf(error: unknown, name: "message" | "code"): unknown {
  return typeof error === "object" && error !== null && name in error ? Reflect.get(error, name) : undefined;
}
