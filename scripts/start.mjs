// Scores the sample workbook with the command line, then serves the preview page: Excel, played by a web page, with
// the add-in in it. Ends after the scores with --no-serve, and where CI says that nobody is there to look.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { buildPage } from "../preview/build.mjs";
import { servePage } from "../preview/serve.mjs";
import { certificate } from "./certificate.mjs";
import { startTexts } from "./startTexts.mjs";

const cli = "dist/cli/yixian.js";
const sample = "samples/gulou-2019.xlsx";
const scored = "out/gulou-2019.scored.xlsx";
const port = 3000;
const texts = startTexts(Intl.DateTimeFormat().resolvedOptions().locale);

function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit" });
  return status ?? 2;
}

/** Builds the command line and scores the sample. */
function score() {
  mkdirSync("out", { recursive: true });
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  if (run(webpack, "--config-name", "cli") !== 0) process.exit(2);
  const status = run(cli, "score", sample, "--out", scored);
  // 1 says that findings of severity error stand in the workbook: the file is written all the same.
  if (status > 1) process.exit(status);
  console.log(`\nread    ${sample}\nwrote   ${scored}\nmore    node ${cli} --help`);
}

/** Serves the preview page until Ctrl+C. */
async function preview() {
  if (!buildPage({ onBuild: () => console.log(`\n${texts.building}`) })) process.exit(2);
  let made;
  try {
    made = await certificate();
  } catch (error) {
    console.error(`\n${texts.noCertificate(error.message)}`);
    process.exit(2);
  }
  const page = await servePage(made, port);
  process.on("SIGINT", () => process.exit(0));
  if (!made.trusted) console.log(`\n${texts.untrusted(process.platform)}`);
  if (page.port !== port) console.log(`\n${texts.otherPort(port, page.port)}`);
  console.log(`\n${texts.serving(page.address)}`);
}

const isSet = (value) => value !== undefined && value !== "" && value !== "0" && value !== "false";
const { values } = parseArgs({ options: { "no-serve": { type: "boolean" } } });
score();
if (!values["no-serve"] && !isSet(process.env.CI)) await preview();
