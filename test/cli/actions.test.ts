import { writeFileSync } from "node:fs";
import type { ActionJson } from "../../src/app/actionJson";
import { hashOf, scratch, yixian } from "../support/program";
import { readRows, writeSheets } from "../support/sheets";

const files = scratch();
afterAll(files.remove);

const TASKS = [
  ["编号", "重点任务", "目标", "责任单位", "责任人", "完成时限"],
  ["T01", "新增项目落地", "150个以上", "鼓东街道", "干部甲", "6月底前开工，12月底前建成"],
];
const sheets = {
  街镇任务清单: TASKS,
  名册: [
    ["名称", "类型"],
    ["鼓东街道", "街镇"],
  ],
  网格: [
    ["网格编号", "街镇", "网格长"],
    ["W1", "鼓东街道", "干部甲"],
    ["W2", "鼓东街道", "干部乙"],
  ],
};

function jsonOf(words: readonly string[]): ActionJson {
  const { stdout, stderr } = yixian([...words, "--json", "--as-of", "2019-05-28"]);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as ActionJson;
}

describe("draft", () => {
  const workbook = writeSheets(files.path("draft.xlsx"), sheets);

  test("shows what it would add, and writes nothing", () => {
    const before = hashOf(workbook);
    const { code, stdout, stderr } = yixian(["draft", workbook, "--as-of", "2019-05-28"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("拟新增4行，修改0个单元格");
    expect(stdout).toContain("项目编号：T01-1；任务编号：T01；项目名称：新增项目落地");
    expect(stdout).toContain("节点名称：开工；计划日期：2019-06-30");
    expect(stdout).toContain("确认后请加 --out <文件> 或 --in-place");
    expect(hashOf(workbook)).toBe(before);
  });

  test("writes it where it is asked to, keeps a backup, and finds nothing the second time", () => {
    const copy = writeSheets(files.path("draft-copy.xlsx"), sheets);
    const { code, stdout } = yixian(["draft", copy, "--in-place"]);
    expect(code).toBe(0);
    expect(stdout).toContain("原文件已备份为");
    expect(readRows(copy, "项目表")[1]?.slice(0, 3)).toEqual(["T01-1", "T01", "新增项目落地"]);
    expect(
      readRows(copy, "责任表")
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ["T01-1", "责任单位", "鼓东街道"],
      ["T01-1", "责任人", "干部甲"],
    ]);
    expect(readRows(copy, "街镇任务清单")).toEqual(readRows(workbook, "街镇任务清单"));
    expect(jsonOf(["draft", copy]).changes).toEqual([]);
    expect(yixian(["draft", copy, "--in-place"]).stdout).toContain("没有需要写入的内容");
  });
});

describe("import-chat", () => {
  test("reads texts in GB18030, and names the lines that belong to nobody", () => {
    const workbook = writeSheets(files.path("chat.xlsx"), sheets);
    const text = files.path("群消息.txt");
    // 【鼓东街道】3月5日 走访 — and 收到, in GB18030.
    writeFileSync(text, Buffer.from("cad5b5bd0aa1beb9c4b6abbdd6b5c0a1bf33d4c235c8d520d7dfb7c3", "hex"));
    const { changes, notes } = jsonOf(["import-chat", workbook, text]);
    expect(changes).toEqual([
      {
        table: "进展",
        sheet: "进展填报",
        cell: null,
        row: "43529",
        values: [
          { column: "日期", before: null, after: 43529 },
          { column: "填报单位", before: null, after: "鼓东街道" },
          { column: "类型", before: null, after: "进展" },
          { column: "内容", before: null, after: "走访" },
        ],
        refused: null,
      },
    ]);
    expect(notes).toEqual([{ code: "chat-line-unknown", message: "第1行看不出是哪个单位的，没有转入：收到" }]);
  });
});

describe("import-grid", () => {
  test("adds and changes cells from a csv, and says what is gone", () => {
    const workbook = writeSheets(files.path("grid.xlsx"), sheets);
    const csv = files.path("网格导出.csv");
    writeFileSync(csv, "网格编码,所属街道,网格长姓名\r\nW1,鼓东街道,干部丙\r\nW3,鼓东街道,干部丁\r\n");
    const out = files.path("grid-out.xlsx");
    const { code, stdout } = yixian(["import-grid", workbook, csv, "--out", out]);
    expect(code).toBe(0);
    expect(stdout).toContain("拟新增1行，修改1个单元格");
    expect(stdout).toContain("网格“W2”在导出文件里没有了；没有删除，请核对");
    expect(readRows(out, "网格")).toEqual([
      ["网格编号", "街镇", "网格长"],
      ["W1", "鼓东街道", "干部丙"],
      ["W2", "鼓东街道", "干部乙"],
      ["W3", "鼓东街道", "干部丁"],
    ]);
  });

  test("needs a file to import that can be read", () => {
    const workbook = writeSheets(files.path("grid2.xlsx"), sheets);
    expect(yixian(["import-grid", workbook]).stderr).toContain("命令“import-grid”后面要写两个文件");
    const { code, stderr } = yixian(["import-grid", workbook, files.path("没有.csv")]);
    expect(code).toBe(2);
    expect(stderr).toContain("没有.csv");
  });
});

describe("agreed", () => {
  test("makes a task of an agreed matter, in an English workbook in English", () => {
    const workbook = writeSheets(files.path("agreed.xlsx"), {
      "Street tasks": [
        ["No.", "Task", "Responsible unit", "Person responsible", "Due"],
        ["A1", "Mend the road", "Street A", "Cadre A", "2019-06-30"],
      ],
      "Standing duties": [["No."]],
      DutyRecords: [
        ["Duty no.", "Held on", "Agreed", "Person responsible", "Do by"],
        ["D1", "2019-03-11", "Put up lamps", "Cadre A", "2019-04-30"],
      ],
    });
    const { stdout, code } = yixian(["agreed", workbook]);
    expect(code).toBe(0);
    expect(stdout).toContain("1 new row and 0 changed cells proposed");
    expect(stdout).toContain("D1-20190311");
  });
});
