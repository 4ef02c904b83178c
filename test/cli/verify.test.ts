import { writeFileSync } from "node:fs";
import { readFileSync } from "node:fs";
import { textOf, bytesOf } from "../../src/hosts/file/xml";
import { pack, unpack } from "../../src/hosts/file/zip";
import { workbookOf } from "../golden/cases";
import { hashOf, scratch, yixian } from "../support/program";

const files = scratch();
afterAll(files.remove);

let workbook = "";
const cards = files.path("cards.xlsx");

beforeAll(async () => {
  workbook = await workbookOf("worked-example", files.path("book.xlsx"));
  // 1: the example has findings on purpose.
  expect(yixian(["score", workbook, "--as-of", "2019-06-28", "--scorecards", cards]).code).toBeLessThan(2);
});

/** A copy of a workbook with a piece of text replaced in one of its parts. */
function edited(file: string, name: string, wanted: RegExp, part: RegExp, replacement: string): string {
  const parts = unpack(new Uint8Array(readFileSync(file)));
  let count = 0;
  for (const [path, bytes] of parts) {
    if (!part.test(path)) continue;
    const text = textOf(bytes);
    if (!wanted.test(text)) continue;
    parts.set(path, bytesOf(text.replace(wanted, replacement)));
    count += 1;
  }
  if (count === 0) throw new Error(`${wanted} is nowhere`);
  const path = files.path(name);
  writeFileSync(path, pack(parts));
  return path;
}

function differences(words: readonly string[]): { readonly code: number | null; readonly json: VerifyJson } {
  const { code, stdout } = yixian(["verify", ...words, "--json"]);
  return { code, json: JSON.parse(stdout) as VerifyJson };
}

interface VerifyJson {
  readonly belongs: boolean;
  readonly asOf: string;
  readonly intact: boolean;
  readonly facts: readonly { readonly fact: string }[];
  readonly cells: readonly { readonly sheet: string; readonly name: string; readonly column: string }[];
}

test("cards belong to the workbook that they come from, and neither file is touched", () => {
  const before = [hashOf(cards), hashOf(workbook)];
  const run = yixian(["verify", cards, workbook]);
  expect([run.code, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toMatch(/^一致：.*考核日2019-06-28，数据指纹[0-9a-f]{16}/);
  expect([hashOf(cards), hashOf(workbook)]).toEqual(before);
});

test("the day that was asked for is remembered", () => {
  expect(differences([cards, workbook]).json).toMatchObject({
    belongs: true,
    asOf: "2019-06-28",
    facts: [],
    cells: [],
  });
});

test("scored in place, the workbook still belongs to its cards", () => {
  const out = files.path("scored.xlsx");
  yixian(["score", workbook, "--as-of", "2019-06-28", "--out", out]);
  expect(yixian(["verify", cards, out]).code).toBe(0);
});

test("another day is said", () => {
  const { code, json } = differences([cards, workbook, "--as-of", "2019-06-27"]);
  expect(code).toBe(1);
  expect(json.facts.map(({ fact }) => fact)).toContain("asOf");
});

test("a parameter that was changed in the cards is found, though the fingerprint is the same", () => {
  const changed = edited(cards, "alpha.xlsx", /(>定性权重<\/t>.*?<v>)0\.5(<\/v>)/s, /worksheets/, "$10.6$2");
  const { code, json } = differences([changed, workbook]);
  expect([code, json.belongs, json.intact, json.facts]).toEqual([1, false, true, []]);
  expect(json.cells).toEqual([{ sheet: "计算过程-参数", name: "定性权重", column: "值", cards: 0.6, workbook: 0.5 }]);
});

test("a record of data that was changed in the cards is found", () => {
  const changed = edited(cards, "record.xlsx", /(row\.streetTasks\.A1<\/t>.*?>)[0-9a-f]{4}/s, /worksheets/, "$10000");
  const { code, json } = differences([changed, workbook]);
  expect([code, json.intact]).toEqual([1, false]);
  expect(json.facts.map(({ fact }) => fact)).toEqual(["row.streetTasks.A1"]);
});

test("the same data under English headers is the same data", async () => {
  const english = await workbookOf("worked-example-english", files.path("english.xlsx"));
  expect(differences([cards, english])).toMatchObject({ code: 0, json: { facts: [], cells: [] } });
});

test("a figure that was changed in the workbook is said, with the item and the scores that it moved", () => {
  const other = edited(workbook, "other.xlsx", /<v>60<\/v>/, /worksheets/, "<v>50</v>");
  const run = yixian(["verify", cards, other]);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/^不一致/);
  expect(run.stdout).toContain("街镇任务“A3”的内容改过");
  expect(run.stdout).toMatch(/计算过程-成绩“乙”的总分S不同/);
});

test.each([
  ["a workbook that is none of ours", () => [workbook, workbook]],
  ["a file that is not there", () => [files.path("none.xlsx"), workbook]],
  ["one file only", () => [cards]],
])("%s is bad usage, said in one line", (_, words) => {
  const run = yixian(["verify", ...words()]);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr.trim().split("\n")).toHaveLength(1);
});

test("the workbook that is scored is never overwritten by its cards", () => {
  const before = hashOf(workbook);
  expect(yixian(["score", workbook, "--scorecards", workbook]).code).toBe(2);
  expect(hashOf(workbook)).toBe(before);
});
