import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectJson } from "../../src/app/collectJson";
import { inSheetJs, type } from "../support/deform";
import { hashOf, scratch, yixian } from "../support/program";
import { readColumns, readRows, writeSheets } from "../support/sheets";

const TASKS = "街镇任务清单";
const files = scratch();
afterAll(files.remove);

const MASTER = writeSheets(files.path("district.xlsx"), {
  名册: [
    ["名称", "类型"],
    ["鼓东街道", "街镇"],
    ["鼓西街道", "街镇"],
    ["干部甲", "干部"],
  ],
  [TASKS]: [
    ["编号", "重点任务", "目标值", "完成值", "责任单位", "责任人", "完成时限", "进展情况"],
    ["GD-02", "新开工项目", 13, 7, "鼓东街道", "干部甲", "12月底前", "已开工7个"],
    ["GD-03", "竣工项目", 6, 3, "鼓东街道", null, "12月底前", "已竣工3个"],
    ["GD-04", "新增规模企业", 18, 9, "鼓东街道", null, "12月底前", "新入统9家"],
    ["GX-01", "居民恳谈", 12, 5, "鼓西街道", null, "12月底前", null],
    ["QT-01", "无人负责的事", null, null, null, null, "12月底前", null],
  ],
});

/** The district, handed out on 28 June. */
const sent = files.path("sent");
const handedOut = yixian(["hand-out", MASTER, "--dir", sent, "--as-of", "2019-06-28", "--due", "2019-07-05", "--json"]);

/** A folder with what 鼓东街道 and 鼓西街道 send back. */
function returned(name: string): string {
  const folder = files.path(name);
  mkdirSync(folder);
  cpSync(join(sent, "02_鼓西街道.xlsx"), join(folder, "02_鼓西街道.xlsx"));
  const book = inSheetJs(new Uint8Array(readFileSync(join(sent, "01_鼓东街道.xlsx"))), (one) => {
    type(one, TASKS, "GD-02", "完成值", 9);
    type(one, TASKS, "GD-03", "完成值", 2);
    type(one, TASKS, "GD-04", "进展情况", "=1+1");
  });
  writeFileSync(join(folder, "鼓东报送.xlsx"), book);
  return folder;
}

function collectJson(words: readonly string[]): CollectJson & { readonly code: number | null } {
  const { code, stdout, stderr } = yixian(["collect", ...words, "--json"]);
  if (stderr !== "") throw new Error(stderr);
  return { ...(JSON.parse(stdout) as CollectJson), code };
}

describe("hand-out", () => {
  test("writes a workbook for each unit, named in the order of the 名册, and lists them", () => {
    expect([handedOut.code, handedOut.stderr]).toEqual([0, ""]);
    const json = JSON.parse(handedOut.stdout) as { files: { file: string; unit: string }[]; unowned: unknown };
    expect(json).toMatchObject({ by: "unit", issued: "2019-06-28", due: "2019-07-05" });
    expect(json.files[0]).toEqual({ file: "01_鼓东街道.xlsx", unit: "鼓东街道", rows: 3, fill: 3 });
    expect(json.unowned).toEqual([{ table: "街镇任务", id: "QT-01" }]);
    expect(readdirSync(sent).sort()).toEqual(json.files.map(({ file }) => file));
  });

  test("the same again gives the same bytes; other files of those names are never overwritten", () => {
    const words = ["hand-out", MASTER, "--dir", sent, "--as-of", "2019-06-28", "--due", "2019-07-05"];
    const before = hashOf(join(sent, "01_鼓东街道.xlsx"));
    const again = yixian(words);
    expect([again.code, again.stderr, hashOf(join(sent, "01_鼓东街道.xlsx"))]).toEqual([0, "", before]);
    const other = yixian([...words.slice(0, -1), "2019-07-06"]);
    expect([other.code, other.stdout]).toEqual([2, ""]);
    expect(other.stderr).toContain("01_鼓东街道.xlsx”已经存在，没有覆盖");
    expect(hashOf(join(sent, "01_鼓东街道.xlsx"))).toBe(before);
  });

  test("by person it is for those whom rows name", () => {
    const { code, stdout } = yixian(["hand-out", MASTER, "--dir", files.path("persons"), "--by", "person", "--json"]);
    const { files: made } = JSON.parse(stdout) as { files: { unit: string }[] };
    expect([code, made.map(({ unit }) => unit)]).toEqual([0, ["干部甲"]]);
  });

  test.each([
    { words: ["hand-out", MASTER], says: "要写选项“--dir”" },
    { words: ["hand-out", MASTER, "--dir", "x", "--by", "street"], says: "不能下发给“street”" },
    { words: ["hand-out", MASTER, "--dir", "x", "--due", "7月"], says: "“7月”不是有效的日期" },
    { words: ["collect", MASTER], says: "再写报回的文件或文件夹" },
  ] as const)("bad usage is said: $says", ({ words, says }) => {
    const { code, stdout, stderr } = yixian(words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });
});

describe("collect", () => {
  const back = returned("back");

  test("what nobody touched changes nothing, and says who is missing", () => {
    const { code, files: reports, changes, missing } = collectJson([MASTER, join(sent, "02_鼓西街道.xlsx")]);
    expect([code, changes]).toEqual([0, []]);
    expect(reports).toEqual([{ file: "02_鼓西街道.xlsx", unit: "鼓西街道", status: "ok", message: "" }]);
    expect(missing).toEqual(["鼓东街道"]);
  });

  test("every change has its three values and a verdict; what is in doubt ends with 1", () => {
    const { code, changes } = collectJson([MASTER, back]);
    expect(code).toBe(1);
    const file = "鼓东报送.xlsx";
    expect(changes).toEqual([
      { id: "GD-02", column: "完成值", handedOut: 7, master: 7, returned: 9, file, verdict: "taken" },
      { id: "GD-03", column: "完成值", handedOut: 3, master: 3, returned: 2, file, verdict: "suspicious" },
      expect.objectContaining({ id: "GD-04", column: "进展情况", returned: "=1+1", verdict: "taken" }),
    ]);
  });

  test("--out holds what is beyond doubt, as values, and who reported it; the second time nothing is left", () => {
    const merged = files.path("merged.xlsx");
    const before = hashOf(MASTER);
    const { code, stdout } = yixian(["collect", MASTER, back, "--out", merged]);
    expect([code, hashOf(MASTER)]).toEqual([1, before]);
    expect(stdout).toContain("采用2格，新增0行，工作簿已有0格，冲突0处，可疑1处");
    const cells = readColumns(merged, TASKS, "编号", ["完成值", "进展情况"]);
    expect([cells.get("GD-02")?.[0], cells.get("GD-03")?.[0], cells.get("GD-04")?.[1]]).toEqual([9, 3, "=1+1"]);
    const reports = readRows(merged, "进展填报").slice(1);
    expect(reports.map((row) => row.slice(1, 5))).toEqual([
      ["鼓东街道", "GD-02", "进展", "完成值 7→9"],
      ["鼓东街道", "GD-04", "进展", "=1+1"],
    ]);
    const again = files.path("again.xlsx");
    const second = yixian(["collect", merged, back, "--out", again]);
    expect(second.stdout).toContain("没有需要写入的内容");
    expect(hashOf(again)).toBe(hashOf(merged));
  });

  test.each([["GD-03"], ["GD-03.完成值"], ["鼓东街道"], ["鼓东报送.xlsx"], ["all"]])(
    "--accept %s decides what is suspicious",
    (word) => {
      expect(yixian(["collect", MASTER, back, "--accept", word]).code).toBe(0);
    },
  );

  test("what was accepted is written", () => {
    const merged = files.path("accepted.xlsx");
    expect(yixian(["collect", MASTER, back, "--out", merged, "--accept", "GD-99", "--accept", "GD-03"]).code).toBe(0);
    expect(readColumns(merged, TASKS, "编号", ["完成值"]).get("GD-03")).toEqual([2]);
  });

  test("written over the workbook itself it keeps the old one beside it, byte for byte", () => {
    const master = files.path("master.xlsx");
    cpSync(MASTER, master);
    yixian(["collect", master, back, "--out", master]);
    expect(hashOf(master)).not.toBe(hashOf(MASTER));
    expect(hashOf(files.path("master.bak.xlsx"))).toBe(hashOf(MASTER));
  });

  test("a file that cannot be read gets its line and does not stop the others", () => {
    const folder = returned("mixed");
    writeFileSync(join(folder, "坏的.xlsx"), "no workbook");
    cpSync(MASTER, join(folder, "总表.xlsx"));
    const { code, files: reports, changes } = collectJson([join(folder, "总表.xlsx"), folder]);
    expect([code, changes.length]).toEqual([1, 3]);
    expect(reports.map(({ file, status }) => [file, status])).toEqual([
      ["02_鼓西街道.xlsx", "ok"],
      ["坏的.xlsx", "unreadable"],
      ["鼓东报送.xlsx", "ok"],
    ]);
    expect(reports[1]?.message).toContain("打不开文件“坏的.xlsx”");
  });

  test("a workbook that is none is bad usage, not a file that came back", () => {
    const { code, stdout } = yixian(["collect", join(back, "nothing.xlsx"), back]);
    expect([code, stdout]).toEqual([2, ""]);
  });

  test("speaks English when it is asked to", () => {
    const { stdout } = yixian(["collect", MASTER, back, "--lang", "en-US"]);
    expect(stdout).toContain("smaller or earlier than before");
    expect(stdout).toContain("Everybody has returned theirs");
  });
});
