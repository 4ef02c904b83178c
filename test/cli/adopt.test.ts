import { readFileSync, writeFileSync } from "node:fs";
import { read, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import type { AdoptJson } from "../../src/app/adoptJson";
import { hashOf, scored, scratch, yixian } from "../support/program";
import { readRows } from "../support/sheets";

const files = scratch();
afterAll(files.remove);

const ROWS = [
  ["2019年鼓东街道重点工作清单"],
  ["填报单位：鼓东街道"],
  ["序号", "类别", "重点工作任务", "目标", "责任单位", "完成时限", "完成率"],
  [1, "推动落实", "老旧小区改造", "6个以上", "鼓东街道（牵头）、区建设局", "6月底前", "50%"],
  [2, null, "垃圾分类", null, "同上", "长期坚持", null],
  [3, "优化服务", "=1+1", "+15%", "鼓东街道", "2019年12月31日", null],
  ["合计"],
];

function book(rows: readonly (readonly unknown[])[] = ROWS, name = "清单"): WorkBook {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (rows === ROWS) sheet["!merges"] = [utils.decode_range("A1:G1")];
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, name);
  return made;
}

function save(name: string, content: WorkBook | string | Uint8Array, bookType: BookType = "xlsx"): string {
  const path = files.path(name);
  const isPlain = typeof content === "string" || content instanceof Uint8Array;
  const bytes: unknown = isPlain ? content : write(content, { type: "buffer", bookType });
  if (typeof bytes !== "string" && !(bytes instanceof Uint8Array)) throw new Error("bytes");
  writeFileSync(path, bytes);
  return path;
}

function adopted(words: readonly string[]): AdoptJson {
  const run = yixian(["adopt", ...words, "--json"]);
  if (run.stderr !== "") throw new Error(run.stderr);
  return JSON.parse(run.stdout) as AdoptJson;
}

const FIELDS = ["编号", "类别", "重点任务", "目标", "责任单位", "完成时限", "完成率"];
const csv = (delimiter: string) =>
  ROWS.map((row) => row.map((cell) => (cell === null ? "" : String(cell))).join(delimiter)).join("\r\n");

/** GB18030 of the characters in these tests: Node decodes it, but does not encode it. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

describe("adopt", () => {
  test("writes a standard workbook that can be scored, says what it understood, and leaves the original alone", () => {
    const messy = save("messy.xlsx", book());
    const before = hashOf(messy);
    const out = files.path("standard.xlsx");
    const run = yixian(["adopt", messy, "--out", out]);
    expect([run.code, run.stderr, hashOf(messy)]).toEqual([0, "", before]);
    expect(run.stdout).toContain("清单：3项任务，导入到“街镇任务”");
    expect(run.stdout).toContain("F列 完成时限 → 完成时限");
    const [headers = [], ...rows] = readRows(out, "街镇任务清单");
    const cells = rows.map((row) => FIELDS.map((field) => row[headers.indexOf(field)] ?? null));
    expect(cells).toEqual([
      [1, "推动落实", "老旧小区改造", "6个以上", "鼓东街道（牵头）、区建设局", "6月底前", 0.5],
      [2, "推动落实", "垃圾分类", null, "鼓东街道（牵头）、区建设局", "长期坚持", null],
      [3, "优化服务", "=1+1", "+15%", "鼓东街道", "2019年12月31日", null],
    ]);
    const { items } = scored([out, "--as-of", "2019-06-28"]);
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ["1", "老旧小区改造"],
      ["2", "垃圾分类"],
      ["3", "=1+1"],
    ]);
  });

  test("text that looks like a formula stays text, and where rows come from is kept out of sight", () => {
    const out = files.path("kept.xlsx");
    yixian(["adopt", save("kept-from.xlsx", book()), "--out", out]);
    const { Sheets, Workbook } = read(readFileSync(out), { type: "buffer", cellFormula: true });
    expect(Sheets["街镇任务清单"]?.["D4"]).toMatchObject({ t: "s", v: "=1+1" });
    expect(Workbook?.Sheets?.at(-1)).toMatchObject({ name: "一线_内部", Hidden: 2 });
    expect(readRows(out, "一线_内部").map((row) => row.slice(-5))).toEqual([
      ["origin:table", "id", "file", "sheet", "row"],
      ["streetTasks", "1", "kept-from.xlsx", "清单", 4],
      ["streetTasks", "2", "kept-from.xlsx", "清单", 5],
      ["streetTasks", "3", "kept-from.xlsx", "清单", 6],
    ]);
  });

  test("the same file gives the same bytes", () => {
    const messy = save("again.xlsx", book());
    const outs = [files.path("one.xlsx"), files.path("two.xlsx")];
    for (const out of outs) yixian(["adopt", messy, "--out", out]);
    expect(new Set(outs.map(hashOf)).size).toBe(1);
  });

  test.each([
    ["of .xls", () => save("old.xls", book(), "biff8")],
    ["of .xls that is a web page", () => save("page.xls", book(), "html")],
    ["of .xls that is XML of 2003", () => save("xml.xls", book(), "xlml")],
    ["in UTF-8", () => save("utf8.csv", csv(","))],
    ["in UTF-8 with its mark", () => save("mark.csv", `\ufeff${csv(",")}`)],
    ["in UTF-16", () => save("utf16.csv", new Uint8Array(Buffer.from(`\ufeff${csv(",")}`, "utf16le")))],
    ["in GB18030", () => save("gb.csv", gb18030(csv(",")))],
    ["parted by semicolons", () => save("semicolons.csv", csv(";"))],
    ["parted by tabs", () => save("tabs.txt", csv("\t"))],
  ])("a file %s is understood as the workbook is", (_what, make) => {
    const { sheets, refused } = adopted([make()]);
    expect(refused).toEqual([]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      headerRow: 3,
      headerRows: 1,
      firstRow: 4,
      lastRow: 6,
      rows: 3,
      table: "街镇任务",
    });
    expect(sheets[0]?.columns.map(({ column, field }) => [column, field])).toEqual(
      FIELDS.map((field, index) => ["ABCDEFG"[index], field]),
    );
  });

  test("--map says what a column is, and leaves one out; --sheet looks at one sheet", () => {
    const made = book([
      ["序号", "任务", "责任单位", "甲", "乙"],
      [1, "旧改", "鼓东街道", "6月底前", "某话"],
    ]);
    utils.book_append_sheet(
      made,
      utils.aoa_to_sheet([
        ["任务", "责任人"],
        ["走访", "干部甲"],
      ]),
      "另一张",
    );
    const path = save("map.xlsx", made);
    const fields = (words: readonly string[]) =>
      adopted([path, ...words]).sheets.map(({ sheet, columns }) => [sheet, columns.map(({ field }) => field)]);
    expect(fields(["--map", "D=完成时限", "--map", "E=备注", "--sheet", "清单"])).toEqual([
      ["清单", ["编号", "重点任务", "责任单位", "完成时限", "备注"]],
    ]);
    expect(fields(["--map", "清单!A=", "--map", "d=Due"])).toEqual([
      ["清单", [null, "重点任务", "责任单位", "完成时限", null]],
      ["另一张", ["重点任务", "责任人"]],
    ]);
    expect(yixian(["adopt", path, "--sheet", "没有"]).code).toBe(2);
    const bad = yixian(["adopt", path, "--map", "D=什么"]);
    expect([bad.code, bad.stdout]).toEqual([2, ""]);
    expect(bad.stderr).toContain("D=什么");
  });

  test("asks about a column that it is not sure of, until it is told", () => {
    const rows = [
      ["任务", "责任单位", "时间"],
      ["旧改", "鼓东街道", "尽早安排"],
      ["招商", "鼓西街道", "看情况"],
    ];
    const path = save("unsure.xlsx", book(rows));
    const asked = (words: readonly string[]) =>
      adopted([path, ...words]).findings.filter(({ code }) => code === "adopt-column-doubtful");
    expect(asked([]).map(({ cell }) => cell)).toEqual(["C1"]);
    expect(asked([])[0]?.message).toContain("也可能是“开始日期”");
    expect(asked(["--map", "C=完成时限"])).toEqual([]);
    expect(yixian(["adopt", path]).stdout).toContain('--map "C=完成时限"');
  });

  test("says why each sheet is no task list, and ends with 1 where none is", () => {
    const path = save(
      "prices.xlsx",
      book(
        [
          ["品名", "规格", "单价", "数量"],
          ["纸", "A4", 20, 3],
        ],
        "采购",
      ),
    );
    const out = files.path("nothing.xlsx");
    const run = yixian(["adopt", path, "--out", out]);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("采购：不导入，像是价格、物资清单，不是任务清单");
    expect(run.stdout).toContain("没有可以导入的任务清单");
    expect(() => readFileSync(out)).toThrow("ENOENT");
    expect(adopted([path])).toMatchObject({ sheets: [], refused: [{ sheet: "采购", reason: "prices" }] });
  });

  test("a cell that shows a formula error is an error, and is left blank", () => {
    const made = book([
      ["任务", "责任单位", "时限"],
      ["旧改", "鼓东街道", null],
    ]);
    const sheet = made.Sheets["清单"];
    if (sheet === undefined) throw new Error("the sheet is there");
    sheet["C2"] = { t: "e", v: 23 };
    sheet["!ref"] = "A1:C2";
    const run = yixian(["adopt", save("fault.xlsx", made), "--json"]);
    expect(run.code).toBe(1);
    expect((JSON.parse(run.stdout) as AdoptJson).findings).toContainEqual(
      expect.objectContaining({ code: "formula-error", severity: "error", sheet: "清单", cell: "C2" }),
    );
  });

  test("days of a 1904 workbook become days of 1900", () => {
    const made = book([
      ["任务", "责任单位", "时限"],
      ["旧改", "鼓东街道", { t: "n", v: 43646 - 1462, z: "yyyy-mm-dd" }],
    ]);
    made.Workbook = { WBProps: { date1904: true } };
    const out = files.path("1904-out.xlsx");
    yixian(["adopt", save("1904.xlsx", made), "--out", out]);
    expect(readRows(out, "街镇任务清单")[1]).toContain(43646);
  });

  test("what is no workbook is said in one line, and ends with 2", () => {
    const empty = save("empty.xlsx", "");
    const words = save("words.xlsx", "只是文字");
    const binary = save(
      "binary.csv",
      Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256),
    );
    const cut = save("cut.xlsx", readFileSync(save("whole.xlsx", book())).subarray(0, 900));
    const blank = save("blank.csv", " \r\n");
    for (const path of [empty, words, binary, cut, blank, files.path("gone.xlsx")]) {
      const { code, stdout, stderr } = yixian(["adopt", path, "--json"]);
      expect([path, code, stdout, stderr.trim().split("\n").length]).toEqual([path, 2, "", 1]);
    }
  });

  test("a sheet whose used range claims row 1,048,576 costs no more than its cells", () => {
    const made = book();
    const sheet = made.Sheets["清单"];
    if (sheet === undefined) throw new Error("the sheet is there");
    const path = save("far.xlsx", made);
    sheet["!ref"] = "A1:G1048576";
    expect(adopted([path])).toEqual(adopted([save("far.xlsx", made)]));
  });

  test("in English says it in English and writes an English workbook", () => {
    const out = files.path("english.xlsx");
    const run = yixian(["adopt", save("to-english.xlsx", book()), "--out", out, "--lang", "en"]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("清单: 3 tasks, adopted into “StreetTasks”");
    expect(readRows(out, "Street tasks")[1]?.[3]).toBe("老旧小区改造");
  });

  test("into a workbook that is there: changes what changed, adds what is new, and nothing twice", () => {
    const list = (...rows: readonly (readonly unknown[])[]) =>
      book([["序号", "重点任务", "责任单位", "完成时限", "完成率"], ...rows]);
    const out = files.path("kept-up.xlsx");
    const first = save(
      "list.xlsx",
      list([1, "旧改", "鼓东街道", "6月底前", 0.2], [2, "招商", "鼓西街道", "年底", null]),
    );
    yixian(["adopt", first, "--out", out]);
    const before = hashOf(out);
    expect(yixian(["adopt", first, "--out", out]).stdout).toContain("已经是最新的");
    expect(hashOf(out)).toBe(before);

    save(
      "list.xlsx",
      list(
        [1, "旧改", "鼓东街道", "7月底前", null],
        [2, "招商", "鼓西街道", "年底", null],
        [3, "治水", "水部街道", "9月", 0],
      ),
    );
    const run = yixian(["adopt", first, "--out", out]);
    expect(run.stdout).toContain("修改1项，新增1项，1项没有变化");
    expect(run.stdout).toContain("1 完成时限：6月底前 → 7月底前");
    expect(hashOf(files.path("kept-up.bak.xlsx"))).toBe(before);

    // Another office's list has a task 1 as well.
    const other = save("other.xlsx", list([1, "平安创建", "东街街道", "每月10日", null]));
    expect(adopted([other, "--out", out]).changes).toEqual([
      { id: "清单-1", table: "街镇任务", kind: "added", cells: [] },
    ]);
    expect(adopted([other, "--out", out]).changes).toEqual([]);
    const tasks = readRows(out, "街镇任务清单").slice(1);
    expect(tasks.map((row) => [row[0], row[3], row[17], row[9]])).toEqual([
      [1, "旧改", "7月底前", 0.2],
      [2, "招商", "年底", null],
      [3, "治水", "9月", 0],
      ["清单-1", "平安创建", "每月10日", null],
    ]);
  });

  test("never writes over the list itself, nor over what is no standard workbook", () => {
    const messy = save("itself.xlsx", book());
    const other = save("not-ours.xlsx", book());
    const before = [hashOf(messy), hashOf(other)];
    expect(yixian(["adopt", messy, "--out", messy]).code).toBe(2);
    expect(yixian(["adopt", messy, "--out", other]).code).toBe(2);
    expect([hashOf(messy), hashOf(other)]).toEqual(before);
  });
});
