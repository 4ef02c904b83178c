import { formatDay } from "../../../src/core/calendar/day";
import { day, judged, taskPlaces, type Settings, type TaskCells } from "../../support/model";

// As of 2019-06-28, a Friday, unless a test says otherwise.

function scheduleOf(cells: TaskCells, settings: Settings = {}, asOf?: string) {
  const { start, due, extended, doneOn, elapsed, daysLate } = judged(
    cells,
    settings,
    asOf ? day(asOf) : undefined,
  ).schedule;
  const show = (d: typeof due) => (d === undefined ? undefined : formatDay(d));
  return { start: show(start), due: show(due), extended, doneOn: show(doneOn), elapsed, daysLate };
}

describe("effective due day", () => {
  test("an extension later than the due day takes its place", () => {
    const cells = { due: "2019-05-31", extendedTo: "2019-07-31" };
    expect(scheduleOf(cells)).toMatchObject({ due: "2019-07-31", extended: true, daysLate: 0 });
    expect(taskPlaces("extension-not-later", cells)).toEqual([]);
  });

  test.each(["2019-05-31", "2019-05-30"])(
    "an extension to %s, not later, is a finding and counts for nothing",
    (extendedTo) => {
      const cells = { due: "2019-05-31", extendedTo };
      expect(scheduleOf(cells)).toMatchObject({ due: "2019-05-31", extended: false });
      expect(taskPlaces("extension-not-later", cells)).toEqual(["streetTasks[0].extendedTo"]);
    },
  );

  test("an extension without a due day is the due day, with a finding", () => {
    const cells = { due: null, extendedTo: "2019-07-31" };
    expect(scheduleOf(cells)).toMatchObject({ due: "2019-07-31", extended: true });
    expect(taskPlaces("extension-without-deadline", cells)).toEqual(["streetTasks[0].extendedTo"]);
    expect(taskPlaces("extension-without-deadline", { ...cells, due: "2019-06-30" })).toEqual([]);
  });

  test("words give the due day, too", () => {
    expect(scheduleOf({ due: "6月底前" }).due).toBe("2019-06-30");
  });
});

describe("finish", () => {
  test("a finish after the as-of day has not happened yet, and is a finding", () => {
    const cells = { due: "2019-06-30", finish: "2019-06-29" };
    expect(scheduleOf(cells).doneOn).toBeUndefined();
    expect(taskPlaces("finish-in-future", cells)).toEqual(["streetTasks[0].finish"]);
  });

  test("a finish on the as-of day has happened", () => {
    const cells = { due: "2019-06-30", finish: "2019-06-28" };
    expect(scheduleOf(cells).doneOn).toBe("2019-06-28");
    expect(taskPlaces("finish-in-future", cells)).toEqual([]);
  });

  test("a finish before the start is a finding, and the start is ignored", () => {
    const cells = { start: "2019-03-01", due: "2019-06-30", finish: "2019-02-28" };
    expect(scheduleOf(cells)).toMatchObject({ start: "2019-01-01", doneOn: "2019-02-28" });
    expect(taskPlaces("finish-before-start", cells)).toEqual(["streetTasks[0].finish"]);
  });

  test("a finish on the start is fine", () => {
    const cells = { start: "2019-03-01", due: "2019-06-30", finish: "2019-03-01" };
    expect(scheduleOf(cells).start).toBe("2019-03-01");
    expect(taskPlaces("finish-before-start", cells)).toEqual([]);
  });

  test("a finish that has not happened yet contradicts no start", () => {
    const cells = { start: "2019-08-01", due: "2019-12-31", finish: "2019-07-01" };
    expect(scheduleOf(cells)).toMatchObject({ start: "2019-08-01", elapsed: 0 });
  });
});

describe("start", () => {
  test("a start as written counts", () => {
    expect(scheduleOf({ start: "2019-03-01", due: "2019-06-30" }).start).toBe("2019-03-01");
  });

  test("a start after the due day is a finding and counts as blank", () => {
    const cells = { start: "2019-07-01", due: "2019-06-30" };
    expect(scheduleOf(cells).start).toBe("2019-01-01");
    expect(taskPlaces("deadline-before-start", cells)).toEqual(["streetTasks[0].due"]);
    expect(taskPlaces("deadline-before-start", { ...cells, start: "2019-06-30" })).toEqual([]);
  });

  test("a blank start is 下发日期 when that is not after the due day", () => {
    expect(scheduleOf({ due: "2019-06-30" }, { issued: "2019-02-11" }).start).toBe("2019-02-11");
    expect(scheduleOf({ due: "2019-02-11" }, { issued: "2019-02-11" }).start).toBe("2019-02-11");
    expect(scheduleOf({ due: "2019-02-10" }, { issued: "2019-02-11" }).start).toBe("2019-01-01");
    expect(scheduleOf({ due: "长期坚持" }, { issued: "2019-02-11" }).start).toBe("2019-02-11");
  });

  test("else it is 1 January of the assessment year, or of the due day's year if that is earlier", () => {
    expect(scheduleOf({ due: "2019-06-30" }).start).toBe("2019-01-01");
    expect(scheduleOf({ due: "2018-06-30" }).start).toBe("2018-01-01");
    expect(scheduleOf({ due: "2020-06-30" }).start).toBe("2019-01-01");
    expect(scheduleOf({ due: null }).start).toBe("2019-01-01");
  });

  test("1900, the first year there is, has a start too", () => {
    expect(scheduleOf({ due: 100 }).start).toBe("1900-03-01");
  });
});

describe("done on", () => {
  test("is the finish date", () => {
    expect(scheduleOf({ due: "2019-05-31", finish: "2019-05-20" }).doneOn).toBe("2019-05-20");
  });

  test("is the as-of day for what is complete without a date, with a finding", () => {
    const cells = { due: "2019-05-31", progress: { percent: 1 } };
    expect(scheduleOf(cells).doneOn).toBe("2019-06-28");
    expect(taskPlaces("done-without-date", cells)).toEqual(["streetTasks[0].finish"]);
    expect(taskPlaces("done-without-date", { ...cells, finish: "2019-06-28" })).toEqual([]);
    expect(taskPlaces("done-without-date", { ...cells, progress: { percent: 0.99 } })).toEqual([]);
  });

  test("is nothing for what is neither finished nor complete", () => {
    expect(scheduleOf({ due: "2019-05-31", progress: 0.99 }).doneOn).toBeUndefined();
  });

  test("a share that only misses 1 by the noise of doubles is complete", () => {
    expect(scheduleOf({ due: "2019-05-31", progress: 0.9999999999 }).doneOn).toBe("2019-06-28");
  });

  describe("of a cap that is kept", () => {
    const cap = { targetValue: "≤5", actual: 5 };
    test("is the earlier of finish and due day", () => {
      expect(scheduleOf({ ...cap, due: "2019-05-31", finish: "2019-05-20" }).doneOn).toBe("2019-05-20");
      expect(scheduleOf({ ...cap, due: "2019-05-31", finish: "2019-06-20" }).doneOn).toBe("2019-05-31");
    });

    test("without a finish is the due day once that is past", () => {
      expect(scheduleOf({ ...cap, due: "2019-06-27" }).doneOn).toBe("2019-06-27");
      expect(scheduleOf({ ...cap, due: "2019-06-28" }).doneOn).toBeUndefined();
    });

    test("without a due day is the finish", () => {
      expect(scheduleOf({ ...cap, finish: "2019-05-20" }).doneOn).toBe("2019-05-20");
      expect(scheduleOf(cap).doneOn).toBeUndefined();
    });

    test("a cap that is broken is done on its finish", () => {
      expect(scheduleOf({ ...cap, actual: 6, due: "2019-05-31", finish: "2019-06-20" }).doneOn).toBe("2019-06-20");
      expect(scheduleOf({ ...cap, actual: 6, due: "2019-05-31" }).doneOn).toBeUndefined();
    });

    test("a cap without a figure that is reported complete is done like any item", () => {
      expect(scheduleOf({ targetValue: "≤5", progress: { percent: 1 }, due: "2019-12-31" }).doneOn).toBe("2019-06-28");
    });
  });
});

describe("elapsed share", () => {
  test("is the days from start to the as-of day, both counted, over those to the due day", () => {
    expect(scheduleOf({ start: "2019-06-19", due: "2019-07-08" }).elapsed).toBe(10 / 20);
    expect(scheduleOf({ start: "2019-01-01", due: "2019-12-31" }).elapsed).toBe(179 / 365);
  });

  test("is 0 before the start and 1 after the due day", () => {
    expect(scheduleOf({ start: "2019-06-29", due: "2019-07-08" }).elapsed).toBe(0);
    expect(scheduleOf({ start: "2019-05-01", due: "2019-05-08" }).elapsed).toBe(1);
  });

  test("without a due day runs to 31 December of the assessment year", () => {
    expect(scheduleOf({ start: "2019-01-01" }).elapsed).toBe(179 / 365);
    expect(scheduleOf({ start: "2019-01-01" }, { year: 2020 }).elapsed).toBe(179 / 731);
  });

  test("counts working days when 时序口径 is 工作日", () => {
    const cells = { start: "2019-06-24", due: "2019-07-05" };
    expect(scheduleOf(cells, { elapsedBy: "workingDays" }).elapsed).toBe(5 / 10);
    expect(scheduleOf(cells, { elapsedBy: "calendarDays" }).elapsed).toBe(5 / 12);
  });

  test("is 1 from the start on when there is no day to count", () => {
    // Saturday and Sunday.
    const weekend = { start: "2019-06-22", due: "2019-06-23" };
    expect(scheduleOf(weekend, { elapsedBy: "workingDays" }, "2019-06-22").elapsed).toBe(1);
    expect(scheduleOf(weekend, { elapsedBy: "workingDays" }, "2019-06-21").elapsed).toBe(0);
    expect(scheduleOf({ start: "2019-06-01" }, { year: 2018 }).elapsed).toBe(1);
  });
});

describe("days late", () => {
  test("are the working days after the due day until done, or until the as-of day while open", () => {
    expect(scheduleOf({ due: "2019-04-26", finish: "2019-05-06" }).daysLate).toBe(5);
    expect(scheduleOf({ due: "2019-05-31" }).daysLate).toBe(19);
    expect(scheduleOf({ due: "2019-05-31", finish: "2019-05-31" }).daysLate).toBe(0);
    expect(scheduleOf({ due: null, finish: "2019-05-31" }).daysLate).toBe(0);
  });
});
