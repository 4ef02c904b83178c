import { readFileSync } from "node:fs";
import { judge } from "../../src/app/judge";
import { prepare } from "../../src/app/prepare";
import type { Finding } from "../../src/core/checks/finding";
import { wasmPath } from "../../src/hosts/file/disk";
import { fileHost } from "../../src/hosts/file/host";
import { newWorkbook } from "../../src/hosts/file/newWorkbook";
import { isEmptyPlan } from "../../src/workbook/change";
import { sampleWorkbook } from "../../samples/content";
import { keyOf } from "../../samples/data/cells";
import { MISTAKES } from "../../samples/data/mistakes";
import { cleanTables } from "../../samples/data/sample";
import { AS_OF } from "../../samples/data/settings";

const FILE = "samples/gulou-2019.xlsx";
const sample = () => fileHost(readFileSync(FILE), FILE, wasmPath());
const clock = { today: AS_OF };
const clean = cleanTables();

/** The row of a mistake, as the table counts its body. */
function rowOf({ table, row }: (typeof MISTAKES)[number]): number {
  if (table === "inspections") {
    return clean.inspections.findIndex(({ inspector, subjectId }) => keyOf(inspector, subjectId) === row);
  }
  return clean[table].findIndex(({ id }) => id === row);
}

function isIn({ place }: Finding, table: string, row: number): boolean {
  return place.at === "cell" && place.table === table && place.row === row;
}

describe("samples/gulou-2019.xlsx", () => {
  test("is what its data make, byte for byte", async () => {
    const made = await newWorkbook(sampleWorkbook());
    expect(Buffer.from(made).equals(readFileSync(FILE))).toBe(true);
    expect(Buffer.from(await newWorkbook(sampleWorkbook())).equals(Buffer.from(made))).toBe(true);
  });

  test("says above every table that its figures are no real results, and its tables start in the third row", () => {
    for (const { note, tables } of sampleWorkbook().sheets) {
      expect(note).toBe("示例数据，非真实考核结果");
      expect(tables.map(({ row }) => row)).toEqual(tables.map(() => 2));
    }
  });

  test("gives each mistake its finding, in its row, and no other error", async () => {
    const { assessment } = await judge(sample(), clock);
    for (const mistake of MISTAKES) {
      const found = assessment.findings.filter((one) => isIn(one, mistake.table, rowOf(mistake)));
      expect(found.map(({ code }) => code)).toContain(mistake.code);
    }
    const errors = assessment.findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
    const codes = MISTAKES.map(({ code }) => code);
    expect(errors.filter((code) => !codes.includes(code))).toEqual([]);
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

  test("is scored once: a second run plans nothing", async () => {
    const host = sample();
    const { plan } = await prepare(host, clock);
    expect(isEmptyPlan(plan)).toBe(false);
    await host.apply(plan);
    expect(isEmptyPlan((await prepare(host, clock)).plan)).toBe(true);
  });
});
