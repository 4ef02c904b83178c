import { day, judged, type TaskCells } from "../../support/model";

function light(cells: TaskCells, settings = {}, asOf?: string) {
  return judged(cells, settings, asOf ? day(asOf) : undefined).light;
}

const OPEN = { start: "2019-01-01", due: "2019-12-31" };

test("done and short of its target is 未达标", () => {
  expect(light({ ...OPEN, targetValue: "≥10", actual: 8, finish: "2019-06-01" })).toBe("missed");
});

test("done is 已完成, however late", () => {
  expect(light({ due: "2019-01-31", finish: "2019-06-01" })).toBe("done");
  expect(light({ ...OPEN, progress: { percent: 1 } })).toBe("done");
  expect(light({ ...OPEN, targetValue: "≥10", actual: 9.9999999999, finish: "2019-06-01" })).toBe("done");
});

test("open after its due day is 红", () => {
  expect(light({ due: "2019-06-27" })).toBe("red");
  expect(light({ due: "2019-06-28" })).not.toBe("red");
});

test("before its start it is 未启动", () => {
  expect(light({ start: "2019-06-29", due: "2019-07-01", progress: 0 })).toBe("notStarted");
  expect(light({ start: "2019-06-28", due: "2019-12-31" })).toBe("green");
  expect(light({ start: "2019-07-01" })).toBe("notStarted");
});

test("without a due day it is 长期, however far behind", () => {
  expect(light({ due: "长期坚持", progress: 0 })).toBe("standing");
  expect(light({ targetValue: "≥10", actual: 0 })).toBe("standing");
});

describe("a gap behind the elapsed share", () => {
  // 50 of 100 days are gone.
  const half = { start: "2019-05-10", due: "2019-08-17" };

  test.each([
    [0.2, "red"],
    [0.21, "yellow"],
    [0.4, "yellow"],
    [0.41, "green"],
    [0.9, "green"],
  ])("at %d done gives %s", (progress, expected) => {
    expect(light({ ...half, progress })).toBe(expected);
  });

  test("0.7 - 0.4 is a gap of 0.3, whatever doubles say", () => {
    // 70 of 100 days are gone.
    expect(light({ start: "2019-04-20", due: "2019-07-28", progress: 0.4 })).toBe("red");
  });

  test("does not count for a yes-or-no", () => {
    expect(light(half)).toBe("green");
  });

  test("is 1 - c for a cap with a figure", () => {
    expect(light({ ...half, targetValue: "≤7", actual: 10 })).toBe("red");
    expect(light({ ...half, targetValue: "≤9", actual: 10 })).toBe("yellow");
    expect(light({ ...half, targetValue: "≤10", actual: 10.5 })).toBe("green");
    expect(light({ ...half, targetValue: "≤10", actual: 10 })).toBe("green");
  });

  test("is measured against 黄灯差距 and 红灯差距", () => {
    expect(light({ ...half, progress: 0.21 }, { redGap: 0.25 })).toBe("red");
    expect(light({ ...half, progress: 0.41 }, { yellowGap: 0.05 })).toBe("yellow");
  });
});

describe("a near due day", () => {
  test("is 黄 from 5 working days before", () => {
    expect(light({ due: "2019-07-05" })).toBe("yellow");
    expect(light({ due: "2019-07-08" })).toBe("green");
    expect(light({ due: "2019-06-28" })).toBe("yellow");
  });

  test("is judged by 临期工作日", () => {
    expect(light({ due: "2019-07-01" }, { dueSoonDays: 0 })).toBe("green");
    expect(light({ due: "2019-06-30" }, { dueSoonDays: 0 })).toBe("yellow");
  });
});
