// Makes sure that the programs which verify:office opens our files with are there.
import { answers, executable, installPackages, onPath } from "./system.mjs";

const suite = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
].some(executable);
const python = () => onPath("python3") ?? onPath("python");

/** What must be there, how to see that it is, and the Debian package that brings it. */
const needs = [
  { what: "LibreOffice Calc", package: "libreoffice-calc", there: () => suite || onPath("localc") },
  { what: "LibreOffice Writer", package: "libreoffice-writer", there: () => suite || onPath("lowriter") },
  { what: "pdftoppm and pdftotext", package: "poppler-utils", there: () => onPath("pdftoppm") && onPath("pdftotext") },
  {
    what: "Python with openpyxl",
    package: "python3-openpyxl",
    there: () => python() && answers(python(), ["-c", "import openpyxl"]),
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
