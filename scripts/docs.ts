// npm run docs: writes docs/workbook.md and docs/findings.md from the source.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { docs } from "./docsText";

for (const [path, text] of docs()) {
  writeFileSync(join(__dirname, "..", path), text);
  console.log(path);
}
