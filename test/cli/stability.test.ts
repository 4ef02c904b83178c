import { sheets } from "../golden/worked-example/case";
import { hashOf, partHashesOf, scored, scratch, yixian } from "../support/program";
import { writeSheets, type Put, type Sheets } from "../support/sheets";

const SAMPLE = "samples/gulou-2019.xlsx";
const AS_OF = ["--as-of", "2019-06-28"];

const files = scratch();
afterAll(files.remove);

test("a second run finds nothing to write, and its file equals the first one part by part", () => {
  const [first, second] = [files.path("first.xlsx"), files.path("second.xlsx")];
  const wrote = yixian(["score", SAMPLE, ...AS_OF, "--out", first]);
  expect(wrote.stdout).toMatch(/\d{4}个单元格，6张工作表/);
  const again = yixian(["score", first, ...AS_OF, "--out", second]);
  expect(again.stdout).toContain("结果没有变化，没有需要写入的内容");
  expect(again.stdout).toContain("0个单元格，0张工作表");
  expect(partHashesOf(second)).toEqual(partHashesOf(first));
  // What stands above the results is the same, too.
  const results = (text: string) => text.split("\n").slice(0, 40);
  expect(results(again.stdout)).toEqual(results(wrote.stdout));
});

test("scoring into a copy gives the same JSON as scoring without writing", () => {
  const out = files.path("json.xlsx");
  expect(scored([SAMPLE, ...AS_OF, "--out", out])).toEqual(scored([SAMPLE, ...AS_OF]));
  expect(scored([out, ...AS_OF])).toEqual(scored([SAMPLE, ...AS_OF]));
});

test("shuffled rows change no item, no subject and no finding but for its cell", () => {
  const plain = writeSheets(files.path("plain.xlsx"), sheets);
  const before = scored([plain]);
  const withoutCells = ({ findings }: typeof before) =>
    findings.map(({ code, severity, sheet, message }) => [code, severity, sheet, message].join(" ")).sort();
  for (const [name, shuffle] of Object.entries(SHUFFLES)) {
    const path = writeSheets(files.path(`${name}.xlsx`), shuffled(shuffle));
    const after = scored([path]);
    expect([name, after.items]).toEqual([name, before.items]);
    expect([name, after.subjects]).toEqual([name, before.subjects]);
    expect(withoutCells(after)).toEqual(withoutCells(before));
  }
});

test("time zone and language of the machine change not a byte", () => {
  const run = (env: Record<string, string>) => yixian(["score", SAMPLE, ...AS_OF, "--json"], env).stdout;
  const usual = run({ TZ: "UTC" });
  expect(usual.length).toBeGreaterThan(10_000);
  for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles"]) expect(run({ TZ })).toBe(usual);
  for (const LANG of ["C", "de_DE.UTF-8", "zh_CN.UTF-8"]) expect(run({ LANG, LC_ALL: LANG })).toBe(usual);
});

test("the workbook that is scored stays what it was", () => {
  const path = writeSheets(files.path("untouched.xlsx"), sheets);
  const before = hashOf(path);
  yixian(["score", path]);
  yixian(["score", path, "--json"]);
  yixian(["score", path, "--out", files.path("elsewhere.xlsx")]);
  yixian(["check", path]);
  expect(hashOf(path)).toBe(before);
});

type Rows = readonly (readonly Put[])[];

const SHUFFLES: Readonly<Record<string, (rows: Rows) => Rows>> = {
  reversed: (rows) => [...rows].reverse(),
  rotated: (rows) => [...rows.slice(2), ...rows.slice(0, 2)],
  dealt: (rows) => [...rows.filter((_, i) => i % 3 === 1), ...rows.filter((_, i) => i % 3 !== 1)],
};

/** The worked example with the rows below the headers in another order, on every sheet. */
function shuffled(shuffle: (rows: Rows) => Rows): Sheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, [headers = [], ...rows]]) => [name, [headers, ...shuffle(rows)]]),
  );
}
