import { execFileSync } from "node:child_process";
import { measureAdopt, type AdoptResult } from "./adopt";
import type { AssessResult } from "./assess";
import { bundle } from "./bundle";
import { measureCommand } from "./command";
import { printExcel } from "./excel";
import { DISTRICT, measureDistrict } from "./district";
import { measureDocuments } from "./documents";
import { measureHandOut } from "./handOut";
import type { IntervalsResult } from "./intervals";

/** What each figure is held against; README.md says how to read them. */
const AIMS = { assess: 3, intervals: 100, command: 1.2 } as const;

async function main(): Promise<void> {
  const assess = (await measured("assess")) as AssessResult;
  const intervals = (await measured("intervals")) as IntervalsResult;
  const command = await measureCommand();
  const documents = await measureDocuments();
  const district = await measureDistrict();
  const roundTrips = await measureHandOut();
  const adopted = measureAdopt();
  const lines: (readonly [what: string, value: string, aim: string])[] = [
    ["assess / JSON.parse, 50,000 items", times(assess.ratio), `at most ${times(AIMS.assess)}`],
    ["  assess", ms(assess.assessMs), ""],
    ["  JSON.parse", ms(assess.parseMs), ""],
    ...assess.growth.map(
      ({ items, microsecondsPerItem }) =>
        [
          `assess, ${items.toLocaleString("en-US")} items`,
          `${microsecondsPerItem.toFixed(1)} µs an item`,
          "level",
        ] as const,
    ),
    [
      `${count(intervals.draws)} draws / assess, ${count(intervals.items)} items`,
      times(intervals.ratio),
      `at most ${times(AIMS.intervals)}`,
    ],
    ["  the draws", ms(intervals.drawsMs), `${count(intervals.subjects)} subjects with an interval`],
    ["  assess", ms(intervals.assessMs), ""],
    [`command / (read + write), 5,000 x 30`, times(command.ratio), `at most ${times(AIMS.command)}`],
    ["  yixian score --out", `${ms(command.scoreMs)}, ${mb(command.scoreBytes)}`, ""],
    ["  bare read", `${ms(command.readMs)}, ${mb(command.readBytes)}`, ""],
    [
      `  bare write of ${command.cells.toLocaleString("en-US")} cells`,
      `${ms(command.writeMs)}, ${mb(command.writeBytes)}`,
      "",
    ],
    ["documents of 10 units, 534 grid workers, 5,000 items", "", ""],
    ...documents.map(
      ({ what, ms: time, peakBytes, fileBytes }) =>
        [`  ${what}`, `${ms(time)}, ${mb(peakBytes)}`, `file of ${(fileBytes / 1024 / 1024).toFixed(1)} MB`] as const,
    ),
    [
      `district of ${DISTRICT.cells} cells, ${[DISTRICT.matters, DISTRICT.tasks, DISTRICT.projects].map(count).join(", ")}`,
      "",
      "matters, tasks, projects",
    ],
    ...district.map(
      ({ what, ms: time, peakBytes, fileBytes }) =>
        [`  ${what}`, `${ms(time)}, ${mb(peakBytes)}`, `file of ${(fileBytes / 1024 / 1024).toFixed(1)} MB`] as const,
    ),
    ["hand out and collect, every row filled in", "", ""],
    ...roundTrips.flatMap(({ what, files, outMs, outBytes, backMs, backBytes }) => [
      [`  hand out, ${what}`, `${ms(outMs)}, ${mb(outBytes)}`, `${files} files`] as const,
      [`  collect`, `${ms(backMs)}, ${mb(backBytes)}`, ""] as const,
    ]),
    ["adopt a messy list of 12 columns", "", ""],
    ...adopted.lists.flatMap((result) => adoptLines(`${result.rows.toLocaleString("en-US")} tasks`, result)),
    ...adoptLines("30 tasks, used range to row 1,048,576", adopted.far),
  ];
  for (const [what, value, aim] of lines) console.log(`${what.padEnd(42)}${value.padStart(20)}  ${aim}`.trimEnd());
  await printExcel();
}

/** What a measuring program of its own prints. */
async function measured(name: string): Promise<unknown> {
  const flags = ["--expose-gc", "--max-old-space-size=8192"];
  return JSON.parse(execFileSync(process.execPath, [...flags, await bundle(name)], { encoding: "utf8" }));
}

const count = (value: number) => value.toLocaleString("en-US");

function adoptLines(what: string, result: AdoptResult) {
  const { adoptMs, adoptBytes, writtenMs, writtenBytes, readMs, readBytes } = result;
  return [
    [`  ${what}`, `${ms(adoptMs)}, ${mb(adoptBytes)}`, `${times(adoptMs / readMs)} a bare read`],
    ["    with the workbook written", `${ms(writtenMs)}, ${mb(writtenBytes)}`, ""],
    ["    bare read", `${ms(readMs)}, ${mb(readBytes)}`, ""],
  ] as const;
}

const times = (ratio: number) => `${ratio.toFixed(2)} x`;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

void main();
