import type { CellValue } from "../../../src/core/model/cell";
import { agreedMatters } from "../../../src/workbook/actions/agreed";
import { contextOf, day, rowsOf, tableSheet } from "./support";

const LIST = ["编号", "重点任务", "责任单位", "完成时限", "责任人", "开始日期", "备注"];
const DUTIES = tableSheet("例行工作", "例行", [
  ["例行编号", "事项", "责任单位", "频次"],
  ["L1", "居民恳谈会", "鼓东街道", "每月10日"],
]);
const records = (...rows: readonly (readonly CellValue[])[]) =>
  tableSheet("例行", "例行记录", [["例行编号", "实办日期", "参加人数", "议定事项", "责任人", "办理时限"], ...rows]);
const agreed = ["L1", day(2019, 3, 11), 20, "安装路灯", "干部甲", day(2019, 4, 30)];
const tasks = (...rows: readonly (readonly CellValue[])[]) => tableSheet("街镇任务清单", "街镇任务", [LIST, ...rows]);

describe("agreed matters", () => {
  it("with a person and a limit become tasks, with an id of the duty and the day", () => {
    const { edits, notes } = agreedMatters(contextOf(tasks(["A1", "修路", "鼓东街道", null]), DUTIES, records(agreed)));
    expect(rowsOf(edits, "streetTasks")).toEqual([
      {
        id: "L1-20190311",
        name: "安装路灯",
        responsible: "鼓东街道",
        person: "干部甲",
        start: day(2019, 3, 11),
        due: day(2019, 4, 30),
        remarks: "居民恳谈会",
      },
    ]);
    expect(notes).toEqual([]);
  });

  it("of one day get one task each, and never a second one, whatever has become of it", () => {
    const two = records(agreed, ["L1", day(2019, 3, 11), 20, "修补围墙", "干部乙", day(2019, 5, 1)]);
    const first = agreedMatters(contextOf(tasks(), DUTIES, two));
    expect(rowsOf(first.edits, "streetTasks").map(({ id }) => id)).toEqual(["L1-20190311", "L1-20190311-2"]);
    const again = agreedMatters(contextOf(tasks(["L1-20190311", "改了名", "甲", null]), DUTIES, two));
    expect(rowsOf(again.edits, "streetTasks").map(({ id }) => id)).toEqual(["L1-20190311-2"]);
  });

  it("leave out where they come from where the list has no column for it", () => {
    const short = tableSheet("街镇任务清单", "街镇任务", [LIST.slice(0, 5), ["A1", "修路", "鼓东街道", null]]);
    const { edits } = agreedMatters(contextOf(short, DUTIES, records(agreed)));
    expect(Object.keys(rowsOf(edits, "streetTasks")[0] ?? {})).toEqual(["id", "name", "responsible", "person", "due"]);
  });

  it("go into the list that there is", () => {
    const leaders = tableSheet("领导任务清单", "领导任务", [LIST, ["B1", "调研", "区政府办", null]]);
    expect(agreedMatters(contextOf(leaders, DUTIES, records(agreed))).edits.rows?.[0]?.table).toBe("leaderTasks");
  });

  it("that lack something are named with what they lack; a record without any matter is none", () => {
    const { edits, notes } = agreedMatters(
      contextOf(
        tasks(),
        DUTIES,
        records(
          ["L1", day(2019, 3, 11), 20, "安装路灯"],
          ["L1", "某天", 3, "修墙", "干部甲", day(2019, 5, 1)],
          ["L1", day(2019, 4, 10), 9],
        ),
      ),
    );
    expect(edits.rows).toEqual([]);
    expect(notes).toEqual([
      { code: "agreed-incomplete", params: { row: 0, id: "L1", text: "安装路灯", lacks: ["person", "limit"] } },
      { code: "agreed-incomplete", params: { row: 1, id: "L1", text: "修墙", lacks: ["date"] } },
    ]);
  });

  it("in many words keep them all in the measures", () => {
    const long = `整治背街小巷${"，逐条登记".repeat(30)}`;
    const { edits } = agreedMatters(
      contextOf(tasks(), DUTIES, records(["L1", day(2019, 3, 11), 2, long, "干部甲", "6月底前"])),
    );
    const [task] = rowsOf(edits, "streetTasks");
    expect(task).toMatchObject({ measures: long, due: "6月底前" });
    expect(String(task?.["name"])).toHaveLength(100);
  });
});
