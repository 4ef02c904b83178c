import { assessed, itemOf, placesOf, subjectOf, type Sheet } from "../../support/model";

const TASKS: Sheet<"streetTasks"> = [
  ["id", "name", "responsible", "category", "due", "workload", "difficulty", "actual", "finish"],
  ["T1", "老旧小区改造", "甲街道", "推动落实", "2019-12-31", 9, 2, null, null],
  ["T2", "单独的任务", "乙街道", null, "2019-05-31", 2, 1, null, "2019-05-31"],
];

/** Weights 3·1·2 = 6 and 1·1·2 = 2; done three working days late, and open with 40 % at 179/365. */
const PROJECTS: Sheet<"projects"> = [
  ["id", "taskId", "name", "responsible", "person", "start", "due", "finish", "progress", "workload", "difficulty"],
  ["P1", "T1", "一期", "甲街道", "干部甲", "2019-01-01", "2019-04-30", "2019-05-07", null, 3, 1],
  ["P2", "T1", "二期", "丙街道", null, "2019-01-01", "2019-12-31", null, 0.4, 1, 1],
];

const WEIGHTS: Sheet<"categoryWeights"> = [
  ["category", "weight"],
  ["推动落实", 2],
];

const book = { streetTasks: TASKS, projects: PROJECTS, categoryWeights: WEIGHTS };

describe("a task with projects", () => {
  const result = assessed(book);
  const task = itemOf(result, "T1");

  test("weighs what they weigh together; a project without a category has its task's", () => {
    expect(itemOf(result, "P1").weight).toBe(6);
    expect(itemOf(result, "P2").weight).toBe(2);
    expect(task.weight).toBe(8);
  });

  test("has the weighted means of their c, T and N; what is n/a drops out", () => {
    expect(task.completion.value).toBeCloseTo((6 * 1 + 2 * 0.4) / 8, 12);
    expect(task.timeliness?.value).toBe(97);
    expect(task.quantitative?.value).toBeCloseTo((6 * 100 + 2 * 81.56424581005587) / 8, 9);
    expect(task.qualitative).toBe(97);
  });

  test("stands on the light of its own dates, with their c", () => {
    expect(task.light).toBe("green");
    const late = assessed({ ...book, streetTasks: [TASKS[0], ["T1", "任务", "甲街道", null, "2019-05-31", 1, 1]] });
    expect(itemOf(late, "T1").light).toBe("red");
  });

  test("is done when all of them are, on the day of the last one", () => {
    const [fields, first, second] = PROJECTS;
    const done = [...(second ?? [])].map((cell, column) => (column === 7 ? "2019-06-20" : cell));
    const { schedule, light } = itemOf(assessed({ ...book, projects: [fields, first ?? [], done] }), "T1");
    expect([schedule.doneOn, light]).toEqual([43636, "done"]);
  });

  test("takes its quality from them, unless it is rated itself", () => {
    const inspections: Sheet<"inspections"> = [
      ["date", "inspector", "subjectId", "rating"],
      ["2019-06-01", "督查一组", "P1", 90],
      ["2019-06-01", "督查一组", "P2", 70],
    ];
    const off = { calibrateInspectors: "no" };
    expect(itemOf(assessed({ ...book, inspections }, off), "T1").quality?.value).toBe((6 * 90 + 2 * 70) / 8);
    const rated: Sheet<"inspections"> = [...inspections, ["2019-06-02", "督查一组", "T1", 60]];
    expect(itemOf(assessed({ ...book, inspections: rated }, off), "T1").quality?.value).toBe(60);
  });

  test("counts for whoever is named on it; its projects only for others", () => {
    const ids = (name: string) => subjectOf(result, name).items.map((one) => one.result.item.id);
    expect(ids("甲街道")).toEqual(["T1"]);
    expect(ids("丙街道")).toEqual(["P2"]);
    expect(ids("干部甲")).toEqual(["P1"]);
    expect(subjectOf(result, "甲街道").load).toBe(8);
  });

  test("does not count its own figures twice, and says so", () => {
    const own = assessed({ ...book, streetTasks: [TASKS[0], ["T1", "任务", "甲街道", null, "2019-12-31", 1, 1, 5]] });
    expect(placesOf(own.findings, "parent-figure-ignored")).toEqual(["streetTasks[0].actual"]);
  });
});

describe("what belongs to no task", () => {
  const linked = (...taskIds: readonly (string | null)[]) =>
    assessed({
      streetTasks: TASKS,
      projects: [
        ["id", "taskId", "name", "responsible", "due"],
        ...taskIds.map((taskId, i) => [`P${i + 1}`, taskId, "项目", "甲街道", "2019-12-31"]),
      ],
    });

  test("counts by itself, with a finding at its 任务编号", () => {
    const result = linked("T9", null);
    expect(placesOf(result.findings, "link-unknown")).toEqual(["projects[0].taskId"]);
    expect(placesOf(result.findings, "link-missing")).toEqual(["projects[1].taskId"]);
    expect(subjectOf(result, "甲街道").items.map((one) => one.result.item.id)).toEqual(["T1", "P1", "P2"]);
  });

  test("a project of a project, and one that leads back to itself", () => {
    const result = linked("P2", "P1", "P1");
    expect(placesOf(result.findings, "link-circular")).toEqual(["projects[0].taskId", "projects[1].taskId"]);
    expect(placesOf(result.findings, "link-not-task")).toEqual(["projects[2].taskId"]);
  });

  test("of two tasks in one cell the first counts", () => {
    const result = linked("T1、T2");
    expect(placesOf(result.findings, "link-several")).toEqual(["projects[0].taskId"]);
    expect(itemOf(result, "T1").children).toHaveLength(1);
    expect(itemOf(result, "T2").children).toHaveLength(0);
  });
});

describe("定岗位、定责任、定任务、定目标", () => {
  test("are asked for where tasks become projects", () => {
    const { findings } = assessed(book);
    expect(placesOf(findings, "task-without-project")).toEqual(["streetTasks[1].id"]);
    expect(placesOf(findings, "task-lacks")).toContain("streetTasks[0].post");
    expect(placesOf(findings, "task-lacks")).toContain("streetTasks[0].target");
  });

  test("are not asked for in a workbook of task lists only", () => {
    const { findings } = assessed({ streetTasks: TASKS });
    expect([placesOf(findings, "task-without-project"), placesOf(findings, "task-lacks")]).toEqual([[], []]);
  });
});
