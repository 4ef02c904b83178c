// Makes sure that the programs which verify:office opens our files with are there, then runs the script that is named,
// with YIXIAN_SOFFICE and YIXIAN_PYTHON set to the programs that were found.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { answers, executable, installPackages, onPath } from "./system.mjs";

const suite = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
].find(executable);

// The system's Python, which the package serves, is often not the first on PATH.
const python = () =>
  [process.env.YIXIAN_PYTHON, onPath("python3"), "/usr/bin/python3", onPath("python")]
    .filter((path) => path && executable(path))
    .find((path) => answers(path, ["-c", "import openpyxl"]));

/** What must be there, how to see that it is, and the Debian package that brings it. */
const needs = [
  { what: "LibreOffice Calc", package: "libreoffice-calc", there: () => suite || onPath("localc") },
  { what: "LibreOffice Writer", package: "libreoffice-writer", there: () => suite || onPath("lowriter") },
  { what: "pdftoppm and pdftotext", package: "poppler-utils", there: () => onPath("pdftoppm") && onPath("pdftotext") },
  {
    what: "Python with openpyxl",
    package: "python3-openpyxl",
    there: python,
  },
  {
    what: "Chinese fonts",
    package: "fonts-noto-cjk",
    there: () =>
      process.platform !== "linux" || (onPath("fc-list") && answers("sh", ["-c", "fc-list :lang=zh | grep -q ."])),
  },
];

const missing = () => needs.filter((need) => !need.there());

if (missing().length > 0) await installPackages(missing().map((need) => need.package));
const still = missing();
if (still.length > 0) {
  console.error(
    `verify:office needs programs that are not here: ${still.map((need) => need.what).join(", ")}.\n` +
      `On Debian or Ubuntu: apt-get install ${still.map((need) => need.package).join(" ")}`,
  );
  process.exit(1);
}

const [script, ...rest] = process.argv.slice(2);
if (script) {
  const env = { ...process.env, YIXIAN_SOFFICE: suite ?? onPath("soffice", "libreoffice"), YIXIAN_PYTHON: python() };
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  process.exitCode = spawnSync(process.execPath, [tsx, script, ...rest], { stdio: "inherit", env }).status ?? 1;
}
