import { readFileSync } from "node:fs";
import { judge } from "../../src/app/judge";
import { prepare } from "../../src/app/prepare";
import type { Finding } from "../../src/core/checks/finding";
import { loadState } from "../../src/core/fairness/loads";
import { wasmPath } from "../../src/hosts/file/disk";
import { fileHost } from "../../src/hosts/file/host";
import { newWorkbook } from "../../src/hosts/file/newWorkbook";
import { closeRanks } from "../../src/report/rankText";
import { isEmptyPlan } from "../../src/workbook/change";
import { sampleWorkbook } from "../../samples/content";
import { MISTAKES, OMISSIONS, type Found } from "../../samples/data/mistakes";
import { rowNamed, writtenTables, type SampleTable } from "../../samples/data/sample";
import { AS_OF } from "../../samples/data/settings";

const FILE = "samples/gulou-2019.xlsx";
const sample = () => fileHost(readFileSync(FILE), FILE, wasmPath());
const clock = { today: AS_OF };
const written = writtenTables();

/** Everything that the mistakes and omissions give, as `table row field code`. */
function expectedFindings(): string[] {
  const mistakes = MISTAKES.flatMap((mistake) => [mistake.seenAt ?? mistake, ...(mistake.also ?? [])]);
  return [...mistakes, ...OMISSIONS].map(({ table, row, field, code }: Found) =>
    [table, rowNamed(written, table as SampleTable, row), field, code].join(" "),
  );
}

function said({ place, code }: Finding): string {
  return place.at === "cell" ? [place.table, place.row, place.field, code].join(" ") : code;
}

describe("samples/gulou-2019.xlsx", () => {
  test("is what its data make, byte for byte", async () => {
    const made = await newWorkbook(sampleWorkbook());
    expect(Buffer.from(made).equals(readFileSync(FILE))).toBe(true);
    expect(Buffer.from(await newWorkbook(sampleWorkbook())).equals(Buffer.from(made))).toBe(true);
  });

  test("says on every sheet that its figures are no real results, and its tables start in the third row", () => {
    for (const { note, tables } of sampleWorkbook().sheets) {
      expect(note).toBe("示例数据，非真实考核结果");
      expect(tables.map(({ row }) => row)).toEqual(tables.map(() => 2));
    }
  });

  test("gives each mistake and each omission its finding, at its cell", async () => {
    const { assessment } = await judge(sample(), clock);
    expect(assessment.findings.map(said)).toEqual(expect.arrayContaining(expectedFindings()));
  });

  test("holds no other error", async () => {
    const { assessment } = await judge(sample(), clock);
    const errors = assessment.findings.filter(({ severity }) => severity === "error").map(said);
    expect(errors.filter((error) => !expectedFindings().includes(error))).toEqual([]);
  });

  test("holds no other finding of a kind that is planted", async () => {
    const { assessment } = await judge(sample(), clock);
    const planted = new Set([...MISTAKES, ...OMISSIONS].map(({ code }) => code));
    const found = assessment.findings.filter(({ code }) => planted.has(code)).map(said);
    // The row that took the number of another reports nothing under its own.
    const byTheWay = ["leaderTasks 26 actual progress-unreported"];
    expect([...new Set(found)].sort()).toEqual([...expectedFindings(), ...byTheWay].sort());
  });

  test("has lists whose inspectors can be compared, and ranks all ten streets and towns", async () => {
    const { assessment } = await judge(sample(), clock);
    const codes = assessment.findings.map(({ code }) => code);
    expect(codes).not.toContain("inspectors-not-comparable");
    expect(codes).not.toContain("inspectors-too-few-ratings");
    const streets = assessment.subjects.filter(({ kind }) => kind === "street");
    expect(streets).toHaveLength(10);
    expect(new Set(assessment.items.map(({ light }) => light))).toEqual(
      new Set(["done", "missed", "red", "yellow", "green", "standing"]),
    );
  });

  test("shows a veto that caps a grade, bonus for good practice, and cells that are covered or not", async () => {
    const { assessment } = await judge(sample(), clock);
    const capped = assessment.subjects.filter(({ veto }) => veto);
    expect(capped.map(({ name, grade }) => [name, grade])).toEqual([["东街街道", "合格"]]);
    expect(assessment.goodPractice.length).toBeGreaterThan(5);
    expect(assessment.subjects.filter(({ bonus }) => bonus > 0).length).toBeGreaterThan(5);
    expect(assessment.coverage.reduce((sum, { cells }) => sum + cells, 0)).toBe(534);
    expect(assessment.coverage.reduce((sum, { withMatter }) => sum + withMatter, 0)).toBe(530);
  });

  test("has inspectors of different severity, evened out", async () => {
    const { corrected, inspectors, parts, visits } = (await judge(sample(), clock)).assessment.calibration;
    expect([corrected, parts.length, visits]).toEqual([true, 1, []]);
    const far = inspectors.filter(({ severity, standardError }) => Math.abs(severity ?? 0) > 2 * (standardError ?? 0));
    expect(far.map(({ name, severity }) => [name, Math.sign(severity ?? 0)])).toEqual([
      ["督查三组", 1],
      ["督查二组", -1],
    ]);
    expect(inspectors.every(({ ratings }) => ratings > 30)).toBe(true);
  });

  test("has ranks that are sure and ranks that are too close to call, which its bulletin says", async () => {
    const { assessment, bulletin } = await prepare(sample(), clock);
    const streets = assessment.subjects.filter(({ group }) => group === "街镇");
    expect(streets.some(({ rankLow, rankHigh }) => rankLow === rankHigh)).toBe(true);
    const runs = closeRanks(streets).map((run) => run.map(({ name }) => name));
    expect(runs.length).toBeGreaterThan(1);
    const [first = []] = runs;
    expect(JSON.stringify(bulletin.document)).toContain(first.join("、"));
  });

  test("compares its categories consistently, and has units that carry too much and too little", async () => {
    const { assessment } = await judge(sample(), clock);
    const { rows, consistency } = assessment.comparison;
    expect(consistency).toBeLessThan(0.1);
    expect(rows.reduce((sum, { weight }) => sum + (weight ?? NaN), 0)).toBeCloseTo(1, 12);
    const states = assessment.subjects.filter(({ kind }) => kind === "department").map(loadState);
    expect(states.filter((state) => state === "high").length).toBeGreaterThan(2);
    expect(states.filter((state) => state === "low").length).toBeGreaterThan(2);
  });

  test("gets the figures that its cells leave blank from what units report", async () => {
    const { assessment } = await judge(sample(), clock);
    const landed = assessment.indicators.find(({ id }) => id === "ZB-08");
    expect([landed?.target, landed?.actual]).toEqual([150, 58]);
    const reported = assessment.items.filter(({ item }) => item.table === "projects" && item.reports !== undefined);
    expect(reported.every(({ item }) => item.actual !== undefined)).toBe(true);
    expect(reported.length).toBeGreaterThan(15);
  });

  test("is scored once: a second run plans nothing", async () => {
    const host = sample();
    const { plan } = await prepare(host, clock);
    expect(isEmptyPlan(plan)).toBe(false);
    await host.apply(plan);
    expect(isEmptyPlan((await prepare(host, clock)).plan)).toBe(true);
  });
});
