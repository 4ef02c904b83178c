import * as fc from "fast-check";
import { assess } from "../../../src/core/assess";
import type { CellValue } from "../../../src/core/model/cell";
import { draftProjects } from "../../../src/workbook/actions/draft";
import { stepsOf } from "../../../src/workbook/actions/steps";
import { readWorkbook } from "../../../src/workbook/read";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { SCHEMA, said } from "../../../src/workbook/schema";
import { snapshot } from "../grids";
import { AS_OF, contextOf, day, rowsOf, tableSheet } from "./support";

const HEADERS = [
  "编号",
  "重点任务",
  "目标",
  "完成值",
  "牵头领导",
  "责任单位",
  "配合单位",
  "责任人",
  "岗位",
  "开始日期",
  "完成时限",
  "完成日期",
  "考核方式",
  "工作量",
];
type Cells = readonly CellValue[];
const tasks = (...rows: readonly Cells[]): SheetSnapshot => tableSheet("街镇任务清单", "街镇任务", [HEADERS, ...rows]);
const T01: Cells = [
  "T01",
  "新增项目落地",
  "150个以上",
  40,
  "区领导A",
  "鼓东街道、鼓西街道",
  "区建设局",
  "干部甲",
  "科长",
  day(2019, 2, 11),
  "3月底前完成选址，6月底前开工，12月底前全部建成",
  null,
  "时效",
  3,
];

/** A table with the rows that an action adds to it. */
function drafted(
  table: "projects" | "milestones" | "responsibilities",
  rows: readonly Readonly<Record<string, unknown>>[],
): SheetSnapshot {
  const { columns, sheet, table: name } = SCHEMA[table];
  const body = rows.map((row) => columns.map(({ field }) => (row[field] ?? null) as CellValue));
  return tableSheet(sheet.zh, name.zh, [columns.map((column) => said(column.name, "zh-CN")), ...body]);
}

describe("drafting projects", () => {
  it("takes over what the task says, its several dates as nodes, and everybody's part", () => {
    const { edits, notes } = draftProjects(contextOf(tasks(T01)));
    expect(rowsOf(edits, "projects")).toEqual([
      {
        id: "T01-1",
        taskId: "T01",
        name: "新增项目落地",
        target: "150个以上",
        actual: 40,
        responsible: "鼓东街道、鼓西街道",
        assisting: "区建设局",
        person: "干部甲",
        start: day(2019, 2, 11),
        due: day(2019, 12, 31),
        mode: "时效",
        workload: 3,
      },
    ]);
    expect(rowsOf(edits, "milestones")).toEqual([
      { itemId: "T01-1", name: "完成选址", planned: day(2019, 3, 31) },
      { itemId: "T01-1", name: "开工", planned: day(2019, 6, 30) },
    ]);
    expect(rowsOf(edits, "responsibilities").map(({ role, name, post, share }) => [role, name, post, share])).toEqual([
      ["牵头领导", "区领导A", undefined, 1],
      ["责任单位", "鼓东街道", undefined, 1],
      ["配合单位", "鼓西街道", undefined, 0.5],
      ["配合单位", "区建设局", undefined, 0.5],
      ["责任人", "干部甲", "科长", 1],
    ]);
    expect(notes).toEqual([
      { code: "node-past", params: { id: "T01-1", name: "完成选址", planned: day(2019, 3, 31) } },
    ]);
  });

  it("leaves tasks that have a project alone, and says why others cannot be drafted", () => {
    const projects = tableSheet("项目表", "项目", [
      ["项目编号", "任务编号", "项目名称", "完成时限"],
      ["T02-7", "T02", "已有项目", null],
      ["T03-1", "T99", "编号被占", null],
    ]);
    const plain = (id: CellValue, name: CellValue) => [id, name, null, null, null, "鼓东街道"];
    const context = contextOf(
      tasks(plain("T02", "修路"), plain("T03", "种树"), plain("T03", "重复"), plain(null, "无号"), plain("T05", null)),
      projects,
    );
    const { edits, notes } = draftProjects(context);
    expect(rowsOf(edits, "projects").map(({ id, name }) => [id, name])).toEqual([["T03-2", "种树"]]);
    expect(notes.map(({ code }) => code)).toEqual(["task-id-repeated", "task-without-id", "task-without-name"]);
  });

  it("of a finished task drafts no nodes: nobody knows when they were reached", () => {
    const done = T01.map((cell, at) => (HEADERS[at] === "完成日期" ? day(2019, 6, 1) : cell));
    const { edits } = draftProjects(contextOf(tasks(done)));
    expect(rowsOf(edits, "milestones")).toEqual([]);
    expect(rowsOf(edits, "projects")[0]).toMatchObject({ finish: day(2019, 6, 1) });
  });

  it("speaks English to an English workbook", () => {
    const english = tableSheet("Street tasks", "StreetTasks", [
      ["No.", "Task", "Responsible unit", "Person responsible", "Due", "Mode"],
      ["A1", "Mend the road", "Street A", "Cadre A", "2019-06-30", "Quality"],
    ]);
    const { edits } = draftProjects(contextOf(english));
    expect(rowsOf(edits, "projects")[0]).toMatchObject({ mode: "Quality", due: "2019-06-30" });
    expect(rowsOf(edits, "responsibilities").map(({ role }) => role)).toEqual([
      "Responsible unit",
      "Person responsible",
    ]);
  });

  it("twice drafts nothing, and changes nobody's score", () => {
    const cell = (values: readonly CellValue[]) => fc.constantFrom<CellValue>(...values);
    const row = fc.tuple(
      cell(["修路", "种树"]),
      cell([null, "150个以上", "不超过5件"]),
      cell([null, 0, 3, 40, 160]),
      cell([null, "区领导A", "区领导A、区领导B"]),
      cell(["鼓东街道", "鼓东街道、鼓西街道", "区建设局（牵头）、各街镇"]),
      cell([null, "区建设局", "鼓东街道"]),
      cell([null, "干部甲", "干部甲、干部乙"]),
      cell([null, "科长"]),
      cell([null, day(2019, 2, 11)]),
      cell([null, "6月底前", day(2019, 5, 31), "长期坚持", "12月底前"]),
      cell([null, day(2019, 5, 20)]),
      cell([null, "时效", "质量"]),
      cell([null, 1, 3]),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const list = tasks(...rows.map((cells, at): Cells => [`T${at}`, ...cells]));
        const { edits } = draftProjects(contextOf(list));
        expect(rowsOf(edits, "projects")).toHaveLength(rows.length);
        const sheets = (["projects", "milestones", "responsibilities"] as const).map((table) =>
          drafted(table, rowsOf(edits, table)),
        );
        expect(draftProjects(contextOf(list, ...sheets)).edits.rows).toEqual([]);
        const scores = (...book: readonly SheetSnapshot[]) => {
          const reading = readWorkbook(snapshot(book), { today: AS_OF, asOf: AS_OF });
          if (!reading.ok) throw new Error("a task list was expected");
          return assess(reading.model).subjects.map(({ name, score, load }) => [
            name,
            score?.toFixed(9),
            load.toFixed(9),
          ]);
        };
        expect(scores(list, ...sheets)).toEqual(scores(list));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the steps of a deadline", () => {
  const steps = (text: string) => stepsOf(text, { year: 2019 }).map(({ name, day: by }) => [name, by]);

  it("are several dates with what is reached by then", () => {
    expect(steps("6月底前完成50%；12月底前全部完成")).toEqual([
      ["完成50%", day(2019, 6, 30)],
      ["全部完成", day(2019, 12, 31)],
    ]);
    expect(steps("6月27日、9月30日、2020年1月5日前")).toEqual([
      ["6月27日", day(2019, 6, 27)],
      ["9月30日", day(2019, 9, 30)],
      ["2020年1月5日前", day(2020, 1, 5)],
    ]);
  });

  it("are none where there is one date, or none", () => {
    expect(steps("3月15日前完成，并长期坚持")).toEqual([]);
    expect(steps("长期坚持")).toEqual([]);
    expect(steps("6月底前，6月30日")).toEqual([]);
  });
});
