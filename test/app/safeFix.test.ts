import { readFileSync } from "node:fs";
import { bookFromXlsx } from "../../preview/files/load";
import { createBook } from "../../preview/host";
import { safeFix } from "../../src/app/safeFix";
import { planEdits } from "../../src/workbook/edits";
import { look, write } from "./support";

const LIST = "街镇任务清单";

function book(cells: Readonly<Record<string, string | number>>) {
  const headers = ["编号", "重点任务", "责任单位", "目标值", "完成值", "完成率", "完成时限"];
  const row = headers.map((header) => cells[header] ?? null);
  return createBook([
    { name: LIST, cells: [headers, row], tables: [{ name: "街镇任务", at: "A1:G2" }] },
    {
      name: "名册",
      cells: [
        ["名称", "类型"],
        ["鼓东街道", "街镇"],
        ["洪山镇", "街镇"],
        ["城管局", "部门"],
        ["城管中心", "部门"],
      ],
      tables: [{ name: "名册", at: "A1:B5" }],
    },
  ]);
}

const TASK = { 编号: "A1", 重点任务: "修路", 责任单位: "鼓东街道", 完成时限: "2019-12-31" };

async function fixesOf(cells: Readonly<Record<string, string | number>>) {
  const prepared = await look(book({ ...TASK, ...cells }));
  return prepared.assessment.findings.flatMap((finding) => {
    const fix = safeFix(finding, prepared);
    return fix === undefined ? [] : [[finding.code, fix.field, fix.after]];
  });
}

it.each([
  ["a number written as text", { 目标值: 20, 完成值: "12" }, [["number-as-text", "actual", 12]]],
  ["a number in full width", { 目标值: 20, 完成值: "１２" }, [["number-as-text", "actual", 12]]],
  ["a percentage written as text", { 完成率: "８５％" }, [["number-as-text", "progress", { percent: 0.85 }]]],
  ["a percentage written in points", { 完成率: 60 }, [["progress-as-percent", "progress", { percent: 0.6 }]]],
  ["the short name of a unit", { 责任单位: "鼓东、洪山镇" }, [["name-unknown", "responsible", "鼓东街道、洪山镇"]]],
  ["a short name that two units share", { 责任单位: "城管" }, []],
  ["a name that nobody has", { 责任单位: "某某公司" }, []],
  ["a number that is none", { 目标值: 20, 完成值: "约五个" }, []],
])("mends %s in one way or not at all", async (_, cells, fixes) => {
  expect(await fixesOf(cells)).toEqual(fixes);
});

it("offers the day that an impossible date was probably meant to be", async () => {
  const prepared = await look(book({ ...TASK, 完成时限: "2019-02-30" }));
  const fixes = prepared.assessment.findings.flatMap((finding) => safeFix(finding, prepared) ?? []);
  expect(fixes).toEqual([{ table: "streetTasks", row: 0, field: "due", after: 43524 }]);
});

it("in the sample every finding that is mended is gone, and no other cell is changed", async () => {
  const sample = bookFromXlsx(readFileSync("samples/gulou-2019.xlsx"));
  const prepared = await look(sample);
  const mended = prepared.assessment.findings.filter((finding) => safeFix(finding, prepared) !== undefined);
  expect(mended.length).toBeGreaterThan(1);
  const cells = mended.flatMap((finding) => safeFix(finding, prepared) ?? []);
  const { plan, refused } = planEdits(prepared.located, prepared.snapshot, { cells });
  expect(refused).toEqual([]);
  await write(sample, plan);
  const after = await look(sample);
  const left = new Set(after.assessment.findings.map(({ code, place }) => JSON.stringify([code, place])));
  expect(mended.filter(({ code, place }) => left.has(JSON.stringify([code, place])))).toEqual([]);
});
