// Finds the browser that the tests of the pane drive, or installs one. Run by itself it makes sure that there is one.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { answers, executable, installPackages, onPath } from "./system.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

function usualPaths() {
  if (process.platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    const folders = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    const edge = "Microsoft\\Edge\\Application\\msedge.exe";
    return folders.flatMap((folder) => [...programs, edge].map((program) => join(folder, program)));
  }
  return ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];
}

// Some systems ship a stub under a browser's name that only asks for another package. Windows' browsers would open.
const works = (path) => process.platform === "win32" || answers(path, ["--version"]);

/** The path of a Chromium, Chrome or Edge: what YIXIAN_BROWSER says, else the first that is found; undefined if none. */
export function findBrowser() {
  const wanted = process.env.YIXIAN_BROWSER;
  if (wanted) return executable(wanted) ?? onPath(wanted);
  const candidates = [...names.map((name) => onPath(name)), ...usualPaths().map(executable)];
  return candidates.find((path) => path !== undefined && works(path));
}

async function main() {
  if (findBrowser()) return;
  if (process.env.YIXIAN_BROWSER) {
    console.error(`YIXIAN_BROWSER names no program that can be run: ${process.env.YIXIAN_BROWSER}`);
    process.exit(1);
  }
  await installPackages(["chromium", "fonts-noto-cjk"]);
  if (findBrowser()) return;
  console.error(
    "The tests need a Chromium, Chrome or Edge and found none.\n" +
      "Install one, or set YIXIAN_BROWSER to its program file, and run npm test again.",
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
