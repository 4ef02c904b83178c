import { readFileSync } from "node:fs";
import { judge } from "../../src/app/judge";
import { nearerTurn, sensitivities } from "../../src/core/fairness/sensitivity";
import { wasmPath } from "../../src/hosts/file/disk";
import { fileHost } from "../../src/hosts/file/host";
import { formatApart, formatNumber, formatPercent } from "../../src/locales/format";
import { AS_OF } from "../../samples/data/settings";
import { figures, RANKED, type Shown } from "../../scripts/fairnessFigures";

const SAMPLE = "samples/gulou-2019.xlsx";
const DOCS = ["docs/fairness.md", "docs/fairness.zh-CN.md"];
const read = (path: string) => readFileSync(path, "utf8").replace(/\r\n/g, "\n");
/** The sample is scored a few hundred times. */
const LONG = 300_000;

let shown: Shown;

beforeAll(async () => {
  const { assessment, model } = await judge(fileHost(readFileSync(SAMPLE), SAMPLE, wasmPath()), { today: AS_OF });
  shown = { assessment, sensitive: sensitivities(model, [RANKED]) };
}, LONG);

test("the pictures are what npm run figures makes of the sample", () => {
  for (const [path, picture] of figures(shown)) expect([path, read(path) === picture]).toEqual([path, true]);
});

test("each page shows every picture in its language", () => {
  for (const path of figures(shown).keys()) {
    const page = path.includes("zh-CN") ? "docs/fairness.zh-CN.md" : "docs/fairness.md";
    expect(read(page)).toContain(`(${path.replace("docs/", "")})`);
  }
});

test("each idea is explained in ten lines", () => {
  for (const page of DOCS) {
    const sections = read(page).split(/^## /m).slice(1);
    expect(sections).toHaveLength(5);
    for (const section of sections) {
      const [, ...lines] = section.split("\n");
      expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(10);
    }
  }
});

test("the numbers in the words are the sample's", () => {
  const { assessment, sensitive } = shown;
  const { calibration, comparison, subjects } = assessment;
  const turns = sensitive.slice(0, 2).map((one) => formatApart(nearerTurn(one)?.at ?? NaN, one.value));
  const loadOf = (name: string) => formatNumber(subjects.find((one) => one.name === name)?.load ?? NaN);
  const intervals = subjects
    .filter(({ name }) => ["南街街道", "东街街道", "温泉街道"].includes(name))
    .map(({ rankLow, rankHigh }) => `${rankLow}–${rankHigh}`);
  const lenient = calibration.inspectors.find(({ name }) => name === "督查三组");
  const numbers = [
    ...calibration.inspectors.map(({ severity }) => formatNumber(Math.abs(severity ?? NaN))),
    ...calibration.inspectors.map(({ standardError }) => formatNumber(standardError ?? NaN)),
    formatNumber(90 - (lenient?.severity ?? NaN)),
    ...comparison.rows.map(({ weight }) => formatPercent(weight ?? NaN)),
    String(Math.round((comparison.consistency ?? NaN) * 1000) / 1000),
    ...intervals,
    ...turns,
    loadOf("区住房和建设局"),
    loadOf("区文化体育和旅游局"),
  ];
  for (const page of DOCS) for (const number of numbers) expect(read(page)).toContain(number);
});
