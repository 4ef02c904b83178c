// Builds the add-in for one address and puts it, with all that an office's IT needs, into one zip:
// npm run package -- --base https://host/path/ [--office local]
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../package.json";
import { zipFiles } from "./zip";

const ROOT = join(__dirname, "..");
const SITE = join(ROOT, "dist/site");

/** Beside the site: the name in the zip, and where it is here. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  "manifest.xml": "dist/site/manifest.xml",
  "INSTALL.zh-CN.md": "docs/install.zh-CN.md",
  "INSTALL.md": "docs/install.md",
  LICENSE: "LICENSE",
  NOTICE: "NOTICE",
  "PRIVACY.md": "PRIVACY.md",
};

function build(base: string, office: string): boolean {
  const cli = require.resolve("webpack-cli/bin/cli.js");
  const options = ["--config-name", "taskpane", "--env", `base=${base}`, "--env", `office=${office}`];
  return spawnSync(process.execPath, [cli, ...options], { cwd: ROOT, stdio: "inherit" }).status === 0;
}

function contents(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const path of readdirSync(SITE, { recursive: true, encoding: "utf8" })) {
    const full = join(SITE, path);
    if (statSync(full).isFile()) files.set(`site/${path.replaceAll("\\", "/")}`, readFileSync(full));
  }
  for (const [name, path] of Object.entries(DOCUMENTS)) files.set(name, readFileSync(join(ROOT, path)));
  return files;
}

function main(): void {
  const { values } = parseArgs({ options: { base: { type: "string" }, office: { type: "string" } } });
  if (values.base === undefined) {
    console.error("usage: npm run package -- --base https://host/path/ [--office local]");
    process.exitCode = 2;
    return;
  }
  if (!build(values.base, values.office ?? "microsoft")) {
    process.exitCode = 1;
    return;
  }
  const zip = zipFiles(contents());
  const path = `dist/yixian-${version}.zip`;
  writeFileSync(join(ROOT, path), zip);
  console.log(`wrote ${path}, ${(zip.length / 1024 / 1024).toFixed(1)} MB, for ${values.base}`);
}

main();
