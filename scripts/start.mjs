// Scores the sample workbook with the command line and says where everything lies.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const cli = "dist/cli/yixian.js";
const sample = "samples/gulou-2019.xlsx";
const scored = "out/gulou-2019.scored.xlsx";

function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit" });
  return status ?? 2;
}

mkdirSync("out", { recursive: true });
if (run("node_modules/webpack-cli/bin/cli.js", "--config-name", "cli") !== 0) process.exit(2);
const status = run(cli, "score", sample, "--out", scored);
// 1 says that findings of severity error stand in the workbook: the file is written all the same.
if (status > 1) process.exit(status);
console.log(`\nread    ${sample}\nwrote   ${scored}\nmore    node ${cli} --help`);
