import { sheets } from "../golden/worked-example/case";
import { sheets as englishSheets } from "../golden/worked-example-english/case";
import { hashOf, headOf, scored, scratch, yixian } from "../support/program";
import { readRows, writeSheets } from "../support/sheets";

const files = scratch();
afterAll(files.remove);

describe("check", () => {
  const workbook = writeSheets(files.path("check.xlsx"), sheets);

  test("lists every finding with its cell, and ends with 1 where one is an error", () => {
    const { code, stdout, stderr } = yixian(["check", workbook]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("考核日：2019-06-28");
    expect(stdout).toContain("错误4条，警告8条，提示3条");
    expect(stdout).toContain("街镇任务清单!E3");
  });

  test("--json gives the same findings as score --json", () => {
    const { code, stdout, stderr } = yixian(["check", workbook, "--json"]);
    const { asOf, findings } = scored([workbook]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toEqual({ asOf, findings });
  });

  test("judges on the day that is asked for", () => {
    const { stdout } = yixian(["check", workbook, "--json", "--as-of", "2019-01-02"]);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: "2019-01-02" });
  });
});

describe("new", () => {
  test.each([
    ["zh-CN", "街镇任务清单", "编号", "任务清单里还没有任务"],
    ["en-US", "Street tasks", "No.", "The task list holds no task yet"],
  ])("in %s makes a workbook that can be scored at once and says that it is empty", (lang, sheet, header, says) => {
    const path = files.path(`new-${lang}.xlsx`);
    const made = yixian(["new", path, "--lang", lang]);
    expect([made.code, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain(path);
    expect(readRows(path, sheet)[0]?.[0]).toBe(header);
    const { code, stdout, stderr } = yixian(["score", path]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(says);
    expect(scored([path])).toMatchObject({ items: [], subjects: [], findings: [] });
    const out = files.path(`scored-${lang}.xlsx`);
    expect(yixian(["score", path, "--as-of", "2019-06-28", "--out", out]).code).toBe(0);
    expect(readRows(out, sheet)).toEqual(readRows(path, sheet));
  });

  test("never overwrites a file", () => {
    const path = files.path("there.xlsx");
    yixian(["new", path]);
    const before = hashOf(path);
    const { code, stdout, stderr } = yixian(["new", path]);
    expect([code, stdout, hashOf(path)]).toEqual([2, "", before]);
    expect(stderr).toContain("已经存在");
  });
});

describe("languages", () => {
  test("an English workbook scores to the same numbers as the Chinese one", () => {
    const chinese = scored([writeSheets(files.path("zh.xlsx"), sheets)]);
    const english = scored([writeSheets(files.path("en.xlsx"), englishSheets)]);
    expect(english.items).toEqual(chinese.items);
    expect(english.subjects).toEqual(chinese.subjects);
    expect(english.findings.map(({ code, cell }) => [code, cell])).toEqual(
      chinese.findings.map(({ code, cell }) => [code, cell]),
    );
  });

  test("--lang en speaks English all through, whatever the workbook's language; numbers stay", () => {
    const path = writeSheets(files.path("lang.xlsx"), sheets);
    const { stdout } = yixian(["score", path, "--lang", "en"]);
    expect(stdout).toContain("As of: 2019-06-28");
    expect(stdout).toContain("“A8” does not say who answers for it");
    const [chinese, english] = [scored([path]), scored([path, "--lang", "en"])];
    expect(english.items).toEqual(chinese.items);
    expect(english.subjects).toEqual(chinese.subjects);
    for (const { message } of english.findings) expect(message).not.toMatch(/[，。]/);
  });
});

test.each([
  [["--help"], "yixian score <工作簿>"],
  [["score", "-h"], "yixian check <工作簿>"],
  [[], "yixian new <工作簿>"],
  [["--help", "--lang", "en"], "yixian score <workbook>"],
])("%j shows the help, and ends with 0", (words, line) => {
  const { code, stdout, stderr } = yixian(words);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(line);
});

test("a reader that stops early does not make the command fail", () => {
  const path = writeSheets(files.path("pipe.xlsx"), {
    街镇任务清单: [
      ["编号", "重点任务", "责任单位", "完成时限"],
      ...Array.from({ length: 3000 }, (_, i) => [`P${i}`, "任务", "甲街道", "2019-05-31"]),
    ],
  });
  const { stderr } = headOf(["score", path, "--json", "--as-of", "2019-06-28"]);
  expect(stderr).toBe("");
});
