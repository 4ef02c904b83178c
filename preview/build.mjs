// Builds the preview page into dist/preview, unless it is what these sources make already.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const pageFolder = join(root, "dist/preview");
const stampFile = join(pageFolder, ".stamp");
const sources = ["src", "preview", "assets", "samples/gulou-2019.xlsx", "manifest.xml", "webpack.config.js"];
const packages = ["package-lock.json", "tsconfig.json"];
const longestBuild = 5 * 60_000;

const filesIn = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)));

function stampOf() {
  const hash = createHash("sha256");
  for (const file of [...sources, ...packages].flatMap((name) => filesIn(join(root, name)))) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const isFresh = (stamp) => existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Does the work while no other process does it for this folder; a lock that is older than any build is nobody's. */
function alone(work) {
  const lock = join(tmpdir(), `yixian-preview-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const made = existsSync(lock) ? statSync(lock).mtimeMs : Date.now();
      if (Date.now() - made > longestBuild) rmSync(lock, { recursive: true, force: true });
      pause(300);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Makes sure that dist/preview is up to date; false when the build failed, which then has said why. */
export function buildPage({ onBuild = () => undefined } = {}) {
  if (isFresh(stampOf())) return true;
  return alone(() => {
    // Another process may have built it meanwhile.
    const stamp = stampOf();
    if (isFresh(stamp)) return true;
    onBuild();
    const cli = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
    const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
    const { status } = spawnSync(process.execPath, [cli, "--config-name", "preview"], options);
    if (status === 0) writeFileSync(stampFile, stamp);
    return status === 0;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = buildPage() ? 0 : 1;
