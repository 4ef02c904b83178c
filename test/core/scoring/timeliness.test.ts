import { day, judged, type Settings, type TaskCells } from "../../support/model";

function timeliness(cells: TaskCells, settings: Settings = {}, asOf?: string): number | null {
  return judged(cells, settings, asOf ? day(asOf) : undefined).timeliness?.value ?? null;
}

test("is n/a until the due day has passed or the item is done", () => {
  expect(timeliness({ due: "2019-06-28" })).toBeNull();
  expect(timeliness({ due: "2019-06-28", finish: "2019-06-28" })).toBe(100);
  expect(timeliness({ due: "2019-06-27" })).toBe(0);
});

test("is n/a without a due day, also when done", () => {
  expect(timeliness({ due: null })).toBeNull();
  expect(timeliness({ due: null, finish: "2019-06-01" })).toBeNull();
});

describe("done", () => {
  test("each working day late costs a point", () => {
    expect(timeliness({ due: "2019-04-26", finish: "2019-04-26" })).toBe(100);
    // A weekend with a make-up Sunday.
    expect(timeliness({ due: "2019-04-26", finish: "2019-04-27" })).toBe(100);
    expect(timeliness({ due: "2019-04-26", finish: "2019-04-28" })).toBe(99);
    expect(timeliness({ due: "2019-04-26", finish: "2019-05-06" })).toBe(95);
  });

  test("at most 40 are lost", () => {
    expect(timeliness({ due: "2019-01-04", finish: "2019-06-28" })).toBe(60);
    expect(timeliness({ due: "2019-04-26", finish: "2019-05-06" }, { lateDoneCap: 3 })).toBe(97);
    expect(timeliness({ due: "2019-04-26", finish: "2019-05-06" }, { latePerDay: 2 })).toBe(90);
  });

  test("early finish adds nothing by default", () => {
    expect(timeliness({ due: "2019-06-28", finish: "2019-06-03" })).toBe(100);
  });

  test("early finish adds 提前每工作日加分 up to 提前加分封顶", () => {
    const cells = { due: "2019-06-28", finish: "2019-06-24" };
    expect(timeliness(cells, { earlyPerDay: 0.5 })).toBe(102);
    expect(timeliness({ ...cells, finish: "2019-03-01" }, { earlyPerDay: 0.5 })).toBe(105);
    expect(timeliness({ ...cells, finish: "2019-03-01" }, { earlyPerDay: 0.5, earlyCap: 7 })).toBe(107);
  });

  test("short of the target it is at most 100·c", () => {
    const missed = { targetValue: "≥10", actual: 8, due: "2019-04-26" };
    expect(timeliness({ ...missed, finish: "2019-04-20" })).toBe(80);
    expect(timeliness({ ...missed, finish: "2019-05-06" })).toBe(80);
    expect(timeliness({ ...missed, actual: 9.9, finish: "2019-05-06" })).toBe(95);
    expect(timeliness({ ...missed, finish: "2019-04-20" }, { earlyPerDay: 1 })).toBe(80);
  });

  test("complete without a date counts as done on the as-of day", () => {
    expect(timeliness({ due: "2019-05-31", progress: { percent: 1 } })).toBe(81);
  });
});

describe("open and overdue", () => {
  test("starts from 60 or 100·c, whichever is less, and loses a point each working day", () => {
    expect(timeliness({ due: "2019-05-31", progress: 0.9 })).toBe(60 - 19);
    expect(timeliness({ due: "2019-05-31", progress: 0.5 })).toBe(50 - 19);
    expect(timeliness({ due: "2019-05-31", progress: 0.5 }, { latePerDay: 2 })).toBe(50 - 38);
    expect(timeliness({ due: "2019-05-31", progress: 0.9 }, { overdueCeiling: 80 })).toBe(80 - 19);
  });

  test("never falls below 0", () => {
    expect(timeliness({ due: "2019-05-31", progress: 0.1 })).toBe(0);
    expect(timeliness({ due: "2018-05-31", progress: 0.9 })).toBe(0);
  });

  test("costs nothing on the weekend after the due day", () => {
    expect(timeliness({ due: "2019-06-21", progress: 0.5 }, {}, "2019-06-23")).toBe(50);
    expect(timeliness({ due: "2019-06-21", progress: 0.5 }, {}, "2019-06-24")).toBe(49);
  });
});

test("a cap that was kept to its due day is on time", () => {
  expect(timeliness({ targetValue: "≤5", actual: 5, due: "2019-05-31" })).toBe(100);
  expect(timeliness({ targetValue: "≤5", actual: 5, due: "2019-05-31", finish: "2019-06-20" })).toBe(100);
  expect(timeliness({ targetValue: "≤5", actual: 8, due: "2019-05-31" })).toBe(60 - 19);
});
