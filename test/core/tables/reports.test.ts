import { assessed, day, itemOf, placesOf, subjectOf, taskSheet, type Sheet, type TaskCells } from "../../support/model";

const FIELDS = ["date", "unit", "subjectId", "type", "content", "actual", "progress", "adopted"] as const;
type Rows = readonly (readonly (string | number | null)[])[];

const reported = (cells: TaskCells, rows: Rows) =>
  assessed({
    streetTasks: taskSheet({ due: "2019-12-31", ...cells }),
    progressReports: [FIELDS, ...rows] as Sheet<"progressReports">,
  });
const item = (cells: TaskCells, rows: Rows) => itemOf(reported(cells, rows), "A");

describe("进展 that states figures", () => {
  test("fills what the item leaves blank, the newest one up to the as-of day", () => {
    const rows: Rows = [
      ["2019-05-31", "甲街道", "A", "progress", "", null, 0.5],
      ["2019-03-31", "甲街道", "A", "progress", "", null, 0.2],
      ["2019-07-31", "甲街道", "A", "progress", "", null, 0.9],
      ["2019-06-10", "甲街道", "A", "problem", "", null, 0.1],
    ];
    expect(item({}, rows).completion).toEqual({ rule: "progress", value: 0.5, progress: 0.5 });
    expect(item({ targetValue: 10 }, [["2019-05-31", "甲街道", "A", "progress", "", 4]]).completion.value).toBe(0.4);
  });

  test("does not beat the item's own cell", () => {
    expect(item({ progress: 0.3 }, [["2019-05-31", "甲街道", "A", "progress", "", null, 0.2]]).completion.value).toBe(
      0.3,
    );
  });

  test("says the most of what was reported on one day, in whatever order", () => {
    const rows: Rows = [
      ["2019-05-31", "甲街道", "A", "progress", "", null, 0.5],
      ["2019-05-31", "甲街道", "A", "progress", "", null, 0.4],
    ];
    expect([item({}, rows).completion.value, item({}, [...rows].reverse()).completion.value]).toEqual([0.5, 0.5]);
  });

  test("dates what is complete by the first report that says so", () => {
    const { schedule, timeliness } = item({ targetValue: 10, actual: 12, due: "2019-04-30" }, [
      ["2019-03-31", "甲街道", "A", "progress", "", 6],
      ["2019-05-07", "甲街道", "A", "progress", "", 10],
      ["2019-05-31", "甲街道", "A", "progress", "", 12],
    ]);
    expect([schedule.doneOn, timeliness?.value]).toEqual([day("2019-05-07"), 97]);
  });
});

describe("checks of 进展", () => {
  test("no item, no such item, no date, and a figure that falls", () => {
    const { findings } = reported({}, [
      ["2019-05-31", "甲街道", null, "progress", "推进中"],
      ["2019-05-31", "甲街道", "X", "progress", "推进中"],
      [null, "甲街道", "A", "progress", "", null, 0.5],
      ["2019-03-31", "甲街道", "A", "progress", "", null, 0.5],
      ["2019-04-30", "甲街道", "A", "progress", "", null, 0.4],
    ]);
    expect(placesOf(findings, "link-missing")).toEqual(["progressReports[0].subjectId"]);
    expect(placesOf(findings, "link-unknown")).toEqual(["progressReports[1].subjectId"]);
    expect(placesOf(findings, "report-undated")).toEqual(["progressReports[2].date"]);
    expect(placesOf(findings, "progress-backwards")).toEqual(["progressReports[4].progress"]);
  });

  test("a figure that is to stay low may fall", () => {
    const { findings } = reported({ targetValue: "≤10" }, [
      ["2019-03-31", "甲街道", "A", "progress", "", 12],
      ["2019-04-30", "甲街道", "A", "progress", "", 9],
    ]);
    expect(placesOf(findings, "progress-backwards")).toEqual([]);
  });

  test("a done value above all reports, and done values that no report speaks of", () => {
    const rows: Rows = [["2019-05-31", "甲街道", "A", "progress", "", null, 0.2]];
    expect(placesOf(reported({ progress: 0.6 }, rows).findings, "actual-unsupported")).toEqual([
      "streetTasks[0].progress",
    ]);
    const other: Rows = [["2019-05-31", "甲街道", null, "goodPractice", "一个做法"]];
    expect(placesOf(reported({ progress: 0.6 }, other).findings, "actuals-unsupported")).toEqual(["progressReports"]);
  });
});

describe("good practice", () => {
  const rows: Rows = [
    ["2019-05-31", "甲街道", null, "goodPractice", "一线调度，当日办结。", null, null, "yes"],
    ["2019-06-01", "甲街道", null, "goodPractice", "一线调度 当日办结", null, null, "no"],
    ["2019-06-02", "甲街道、乙街道", null, "goodPractice", "联合巡查", null, null, "yes"],
    ["2019-07-02", "甲街道", null, "goodPractice", "以后的事", null, null, "yes"],
  ];
  const result = reported({ finish: "2019-06-01", assisting: "乙街道" }, rows);

  test("that was adopted earns who reports it a bonus", () => {
    expect([subjectOf(result, "甲街道").bonus, subjectOf(result, "乙街道").bonus]).toEqual([1, 0.5]);
    expect(subjectOf(result, "甲街道").credits).toEqual([
      { kind: "goodPractice", row: 0, points: 0.5 },
      { kind: "goodPractice", row: 2, points: 0.5 },
    ]);
    expect(result.goodPractice.map(({ content }) => content)).toEqual(["一线调度，当日办结。", "联合巡查"]);
  });

  test("that was told before is a finding, however it is punctuated", () => {
    expect(placesOf(result.findings, "practice-repeated")).toEqual(["progressReports[1].content"]);
  });
});
