import { formatDay } from "../../../src/core/calendar/day";
import { makeWorkCalendar } from "../../../src/core/calendar/workCalendar";
import { readParameters } from "../../../src/core/model/readParameters";
import { occurrencesOf } from "../../../src/core/scoring/duty";
import { assessed, AS_OF, day, itemOf, placesOf, settingsOf, subjectOf, type Sheet } from "../../support/model";

const parameters = readParameters({ settings: settingsOf({}), today: AS_OF }, () => undefined);
const occurrences = (due: readonly string[], records: readonly string[], before = "2018-12-10") =>
  occurrencesOf(
    { dueDays: due.map(day), before: day(before), records: records.map(day) },
    parameters,
    makeWorkCalendar(),
  ).map(({ held, value }) => [held === undefined ? null : formatDay(held), value]);

const TENTH = ["2019-01-10", "2019-02-10", "2019-03-10"];

describe("records matched with due days", () => {
  test("on time, late by working days, and none", () => {
    // 2019-02-11 and 12 are the first working days after Sunday the 10th.
    expect(occurrences(TENTH, ["2019-01-10", "2019-02-12"])).toEqual([
      ["2019-01-10", 100],
      ["2019-02-12", 98],
      [null, 0],
    ]);
  });

  test("a record after the due day before is on time for the next one", () => {
    expect(occurrences(TENTH, ["2018-12-20", "2019-01-20", "2019-02-20"])).toEqual([
      ["2018-12-20", 100],
      ["2019-01-20", 100],
      ["2019-02-20", 100],
    ]);
    expect(occurrences(TENTH, ["2018-12-05"])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });

  test("each record counts once, in time order", () => {
    expect(occurrences(TENTH, ["2019-01-11"])).toEqual([
      ["2019-01-11", 99],
      [null, 0],
      [null, 0],
    ]);
    expect(occurrences(TENTH, ["2019-01-09", "2019-01-10", "2019-02-11"])[1]).toEqual(["2019-02-11", 99]);
  });

  test("a record on the next due day is that one's", () => {
    expect(occurrences(TENTH, ["2019-02-10"])).toEqual([
      [null, 0],
      ["2019-02-10", 100],
      [null, 0],
    ]);
  });
});

const DUTIES: Sheet<"standingDuties"> = [
  ["id", "matter", "responsible", "frequency", "start", "end"],
  ["L1", "居民恳谈", "甲街道", "每月10日", "2019-02-01", null],
  ["L2", "例会", "乙街道", "每周一", "2019-06-01", null],
  ["L3", "年度述职", "甲街道", "每年12月31日", null, null],
];
const RECORDS: Sheet<"dutyRecords"> = [
  ["dutyId", "date"],
  ["L1", "2019-02-10"],
  ["L1", "2019-03-12"],
  ["L1", "2019-04-10"],
  ["L1", "2019-07-10"],
];

describe("a standing duty", () => {
  const result = assessed({
    streetTasks: [
      ["id", "name", "responsible", "due"],
      ["T", "任务", "甲街道", "2019-12-31"],
    ],
    standingDuties: DUTIES,
    dutyRecords: RECORDS,
  });

  test("is measured by what was held of what was due, with all of its time gone", () => {
    // Due on 10 February to 10 June: held on time, two working days late, on time, and two not at all.
    const { completion, schedule, timeliness, quantitative, light } = itemOf(result, "L1");
    expect(completion).toEqual({ rule: "held", value: 0.6, held: 3, expected: 5 });
    expect(schedule.elapsed).toBe(1);
    expect(timeliness?.value).toBe((100 + 98 + 100) / 5);
    expect(quantitative?.value).toBe(60);
    expect(light).toBe("standing");
  });

  test("without any record has no T, no quantity to speak of, and a finding", () => {
    const { timeliness, quantitative } = itemOf(result, "L2");
    expect([timeliness, quantitative?.value]).toEqual([null, 0]);
    expect(placesOf(result.findings, "duty-without-record")).toEqual(["standingDuties[1].id"]);
  });

  test("that was not due yet is not judged", () => {
    const { timeliness, quantitative } = itemOf(result, "L3");
    expect([timeliness, quantitative]).toEqual([null, null]);
    expect(subjectOf(result, "甲街道").load).toBe(1);
  });

  test("whose frequency is missing or not understood, and a record of nothing, are findings", () => {
    const { findings } = assessed({
      streetTasks: [["id", "name", "responsible", "due"]],
      standingDuties: [
        DUTIES[0],
        ["L1", "事项", "甲街道", null, null, null],
        ["L2", "事项", "甲街道", "时不时", null, null],
      ],
      dutyRecords: [RECORDS[0], ["L9", "2019-02-10"], ["L1", null]],
    });
    expect(placesOf(findings, "frequency-missing")).toEqual(["standingDuties[0].frequency"]);
    expect(placesOf(findings, "frequency-unreadable")).toEqual(["standingDuties[1].frequency"]);
    expect(placesOf(findings, "link-unknown")).toEqual(["dutyRecords[0].dutyId"]);
    expect(placesOf(findings, "record-undated")).toEqual(["dutyRecords[1].date"]);
  });
});
