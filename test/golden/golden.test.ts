import { itemJson, scored, scratch, subjectJson, yixian } from "../support/program";
import { readColumns, readRows } from "../support/sheets";
import { CASES, expectedOf, workbookOf } from "./cases";

const files = scratch();
afterAll(files.remove);

const HEADERS = {
  chinese: ["编号", "状态", "时效分", "质量分", "定性分", "定量分", "综合分", "计分说明"],
  english: ["No.", "Light", "Timeliness", "Quality", "Qualitative", "Quantitative", "Score", "Derivation"],
};

describe.each(CASES)("%s", (name) => {
  const expected = expectedOf(name);
  const out = files.path(`${name}-out.xlsx`);
  let workbook = "";
  beforeAll(async () => {
    workbook = await workbookOf(name, files.path(`${name}.xlsx`));
  });

  test("every item and every subject shows the printed figures, and nothing else is scored", () => {
    const json = scored([workbook]);
    expect(json.asOf).toBe("2019-06-28");
    for (const [id, figures] of Object.entries(expected.items)) {
      expect(printed({ ...itemJson(json, id) }, figures)).toEqual(figures);
    }
    for (const [subject, figures] of Object.entries(expected.subjects)) {
      expect(printed({ ...subjectJson(json, subject) }, figures)).toEqual(figures);
    }
    expect([json.items.length, json.subjects.length]).toEqual([
      Object.keys(expected.items).length,
      Object.keys(expected.subjects).length,
    ]);
  });

  test("the findings are these, at these cells", () => {
    const { findings } = scored([workbook]);
    expect(findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell ?? ""}`).sort()).toEqual(expected.findings);
  });

  test("the written cells hold the words and the numbers rounded half up to 2 decimals", () => {
    expect(yixian(["score", workbook, "--out", out]).code).toBe(expected.exitCode);
    const [sheet = ""] = expected.findings.find((one) => one.startsWith("overdue"))?.split(" ").slice(1).join(" ").split("!") ?? [];
    const [key = "", ...headers] = readRows(out, sheet).flat().includes("编号") ? HEADERS.chinese : HEADERS.english;
    const written = readColumns(out, sheet, key, headers);
    const cells = [...written].map(([id, values]) => [id, values.slice(0, -1)] as const);
    expect(Object.fromEntries(cells)).toEqual(expected.written);
    for (const [id, values] of written) expect([id, typeof values.at(-1)]).toEqual([id, "string"]);
  });
});

/** The fields that are expected, as they would be printed: the score of a subject with 2 decimals, the rest with 4. */
function printed(actual: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, unknown>>) {
  const decimals = (field: string) => ("rank" in fields && field === "score" ? 2 : 4);
  return Object.fromEntries(
    Object.keys(fields).map((field) => {
      const value = actual[field];
      return [field, typeof value === "number" ? Number(value.toFixed(decimals(field))) : value];
    }),
  );
}
