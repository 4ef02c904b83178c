// Opens Excel with the add-in loaded from the development server, on Windows and Mac. `stop` takes it out again.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const platforms = ["win32", "darwin"];
const command = process.argv[2] ?? "start";

if (!platforms.includes(process.platform)) {
  console.error(`Excel with add-ins runs on Windows and Mac; this is ${process.platform}.`);
  process.exit(1);
}
if (!["start", "stop"].includes(command)) {
  console.error(`usage: npm run excel [-- stop]`);
  process.exit(1);
}

const tool = createRequire(import.meta.url).resolve("office-addin-debugging/cli.js");
const options = ["--app", "excel", "--no-debug", "--dev-server", "npm run dev", "--dev-server-port", "3000"];
const args = [tool, command, "manifest.xml", "desktop", ...(command === "start" ? options : [])];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
