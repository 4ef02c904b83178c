// npm run figures: makes docs/images/fairness-*.svg, the pictures of docs/fairness.md, from the sample's own numbers.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge } from "../src/app/judge";
import { sensitivities } from "../src/core/fairness/sensitivity";
import { wasmPath } from "../src/hosts/file/disk";
import { fileHost } from "../src/hosts/file/host";
import { AS_OF } from "../samples/data/settings";
import { figures, RANKED } from "./fairnessFigures";

const ROOT = join(__dirname, "..");
const SAMPLE = "samples/gulou-2019.xlsx";

async function make(): Promise<void> {
  const host = fileHost(readFileSync(join(ROOT, SAMPLE)), SAMPLE, wasmPath());
  const { assessment, model } = await judge(host, { today: AS_OF });
  for (const [path, picture] of figures({ assessment, sensitive: sensitivities(model, [RANKED]) })) {
    writeFileSync(join(ROOT, path), picture);
    console.log(path);
  }
}

void make();
