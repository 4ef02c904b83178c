import { assessed, itemOf, placesOf, type Sheet, type TaskCells, taskSheet } from "../../support/model";

const NODES: Sheet<"milestones"> = [
  ["itemId", "name", "planned", "finish", "weight"],
  ["A", "进场", "2019-03-29", "2019-04-02", 2],
  ["A", "封顶", "2019-06-03", null, 1],
  ["A", "验收", "2019-09-30", null, 1],
];

const judged = (cells: TaskCells, milestones: Sheet<"milestones"> = NODES) =>
  itemOf(assessed({ streetTasks: taskSheet({ start: "2019-01-01", due: "2019-12-31", ...cells }), milestones }), "A");

test("A9: one node two days late with weight 2, one missed, one to come", () => {
  const result = judged({ progress: 0.4 });
  expect(result.timeliness?.value).toBeCloseTo(65.3333, 4);
  expect(result.qualitative).toBeCloseTo(65.3333, 4);
  expect(result.quantitative?.value).toBeCloseTo(81.5642, 4);
  expect(result.score).toBeCloseTo(73.4488, 4);
  expect(result.light).toBe("green");
  expect(result.milestones.map(({ light }) => light)).toEqual(["done", "red", "green"]);
});

test("a node speaks the day after its planned day, not on it", () => {
  const onTheDay = judged({}, [NODES[0], ["A", "节点", "2019-06-28", null, 1]]);
  expect(onTheDay.timeliness).toBeNull();
  const dayBefore = judged({}, [NODES[0], ["A", "节点", "2019-06-27", null, 1]]);
  expect(dayBefore.timeliness?.value).toBe(0);
});

test("a finish after the as-of day has not happened", () => {
  const node = judged({}, [NODES[0], ["A", "节点", "2019-06-03", "2019-07-01", 1]]).milestones[0];
  expect(node?.light).toBe("red");
});

test("once the item is done its own due day weighs as much as all judged nodes together", () => {
  // Nodes (2·98 + 1·0)/3; done 3 working days after 2019-04-30: 97.
  const result = judged({ due: "2019-04-30", finish: "2019-05-07" });
  expect(result.timeliness?.value).toBeCloseTo((196 / 3 + 97) / 2, 9);
});

test("once the item is overdue, too", () => {
  // 60 % done, 19 working days late: 41.
  const result = judged({ due: "2019-05-31", progress: 0.6 });
  expect(result.timeliness?.value).toBeCloseTo((196 / 3 + 41) / 2, 9);
});

test("standing work is judged by its nodes alone", () => {
  expect(judged({ due: "长期坚持" }).timeliness?.value).toBeCloseTo(65.3333, 4);
});

test("a node that cannot count is a finding", () => {
  const milestones: Sheet<"milestones"> = [
    NODES[0],
    ["X", "没有这项任务", "2019-03-29", null, 1],
    ["A", "没有日期", null, null, 1],
    ["A", "太晚", "2020-03-31", null, 50],
    ["A", "一半", "2019-06-03", null, 40],
    ["A", "一半", "2019-06-03", null, null],
  ];
  const { findings } = assessed({ streetTasks: taskSheet({ due: "2019-12-31" }), milestones });
  expect(placesOf(findings, "link-unknown")).toEqual(["milestones[0].itemId"]);
  expect(placesOf(findings, "milestone-undated")).toEqual(["milestones[1].planned"]);
  expect(placesOf(findings, "milestone-outside")).toEqual(["milestones[2].planned"]);
  expect(placesOf(findings, "link-repeated")).toEqual(["milestones[4].name"]);
  expect(placesOf(findings, "milestone-weights-sum")).toEqual(["milestones[3].weight"]);
});
