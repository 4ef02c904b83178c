// Makes sure that node_modules is what the lock file says. Runs before the tests and before the start, in a fresh
// clone too, so it may use nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json");
const stampFile = join(root, "node_modules", ".yixian-stamp");
const oldestNode = 20;
const patience = 15 * 60_000;

const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const nodeMajor = Number(process.versions.node.split(".")[0]);
const machine = `${process.platform}-${process.arch}-node${nodeMajor}`;
const stamp = `${hash(readFileSync(lockFile))} ${machine}`;

const fail = (message) => {
  console.error(`bootstrap: ${message}`);
  process.exit(1);
};

const currentStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, "utf8").trim() : "");

/** Whether npm's own record of what it installed has every package of the lock file, for this kind of machine. */
function installedAsLocked() {
  const last = currentStamp();
  if (!existsSync(installed) || (last !== "" && !last.endsWith(machine))) return false;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  return Object.entries(want).every(
    ([path, entry]) => path === "" || (path in have ? have[path].version === entry.version : entry.optional === true),
  );
}

/** Npm hands its own settings down to scripts; only those that say where packages come from may reach the inner npm. */
function cleanEnvironment() {
  const kept =
    /^npm_config_(registry|proxy|https?_proxy|noproxy|cafile|ca|cert|key|strict_ssl|cache|(user|global)config|offline|prefer_offline|fetch_.*|@.*|\/\/.*)$/i;
  const entries = Object.entries(process.env).filter(([name, value]) => {
    if (/^npm_config_/i.test(name)) return kept.test(name) && value !== "";
    return !/^(npm_(lifecycle|package)_|npm_command$|NODE_ENV$|INIT_CWD$)/i.test(name);
  });
  return { ...Object.fromEntries(entries), YIXIAN_BOOTSTRAP: "1" };
}

function install() {
  console.log("bootstrap: installing the packages of package-lock.json (about a minute, about 1 GB)");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit", env: cleanEnvironment() };
  const result =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.status !== 0) fail("npm ci failed; its message stands above");
}

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Makes the folder; says whether it was not there before. */
function claim(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

const drop = (folder) => rmSync(folder, { recursive: true, force: true });

/** Runs `work` while no other bootstrap of this folder does. The lock lies outside node_modules, which npm ci deletes. */
function alone(work) {
  const lock = join(tmpdir(), `yixian-bootstrap-${hash(root)}`);
  const owner = join(lock, "pid");
  const broom = `${lock}-broom`;
  const isLeftBehind = () => existsSync(owner) && !isRunning(Number(readFileSync(owner, "utf8")));
  const end = Date.now() + patience;
  while (!claim(lock)) {
    if (Date.now() > end) fail(`another bootstrap has been running for long; if there is none, delete ${lock}`);
    // Only one may clear away what a crash left, or a second would delete the lock that the first then took.
    if (isLeftBehind() && claim(broom)) {
      if (isLeftBehind()) drop(lock);
      drop(broom);
    } else {
      pause(500);
    }
  }
  process.on("exit", () => drop(lock));
  writeFileSync(owner, String(process.pid));
  work();
}

if (nodeMajor < oldestNode) fail(`Node ${oldestNode} or newer is needed, this is ${process.versions.node}`);
if (!existsSync(installed) || currentStamp() !== stamp) {
  alone(() => {
    if (currentStamp() === stamp && existsSync(installed)) return;
    if (!installedAsLocked()) install();
    writeFileSync(stampFile, `${stamp}\n`);
  });
}
