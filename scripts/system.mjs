// What the other scripts need from the operating system: to find programs, and to install system packages.
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const lockMessage = /could not get lock|unable to (acquire|lock)|is another process using it|resource temporarily/i;
const patience = 10 * 60_000;

/** The path when it is a file that can be run, else undefined. */
export function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The first of these program names that stands on PATH, as a full path; undefined when none does. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const found = executable(join(folder, name + ending));
        if (found) return found;
      }
  return undefined;
}

/** Whether the program can be started and says that all is well. */
export function answers(program, args) {
  return spawnSync(program, args, { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/** How to call apt-get with the right to install: a list of words to put first, or undefined where there is no way. */
function aptPrefix() {
  if (process.platform !== "linux" || !onPath("apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  return onPath("sudo") && answers("sudo", ["-n", "true"]) ? ["sudo", "-n"] : undefined;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs apt-get; waits while another program holds its locks; tries anything else that fails twice. */
async function apt(prefix, args) {
  const words = [
    ...prefix,
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "-o",
    "DPkg::Lock::Timeout=300",
    ...args,
  ];
  const end = Date.now() + patience;
  for (let failures = 0; ;) {
    const [program, ...rest] = words;
    const { status, stderr } = spawnSync(program, rest, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
    if (status === 0) return true;
    const locked = lockMessage.test(stderr ?? "");
    if (!locked) failures += 1;
    if (failures === 2 || Date.now() > end) {
      process.stderr.write(stderr ?? "");
      return false;
    }
    await pause(5_000);
  }
}

/** Installs system packages with apt-get where that can be done without a password; says whether they are in place now. */
export async function installPackages(packages) {
  const prefix = aptPrefix();
  if (!prefix) return false;
  console.log(`installing system packages: ${packages.join(" ")}`);
  // A failed update is not the end: the lists at hand may do.
  await apt(prefix, ["update", "-qq"]);
  return apt(prefix, ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}
