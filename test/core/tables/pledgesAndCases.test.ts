import { assessed, itemOf, placesOf, subjectOf, type Sheet } from "../../support/model";

const NO_TASKS: Sheet<"streetTasks"> = [["id", "name", "responsible", "due"]];

describe("a pledge", () => {
  const PLEDGES: Sheet<"pledges"> = [
    ["id", "name", "signatory", "signed", "veto", "fulfilment", "due", "finish"],
    ["Z1", "平安建设", "甲街道", "2019-02-20", "yes", "broken", null, null],
    ["Z2", "生态环境", "甲街道", "2019-02-20", "no", "fulfilled", "2019-05-31", "2019-05-30"],
    ["Z3", "平安建设", "乙街道", null, "yes", "underway", null, null],
    ["Z4", "生态环境", "乙街道", "2019-02-20", "no", "underway", "2019-05-31", "2019-05-30"],
    ["Z5", "平安建设", "丙街道", "2019-02-20", "yes", "fulfilled", null, null],
  ];
  const result = assessed({ streetTasks: NO_TASKS, pledges: PLEDGES });

  test("that was broken counts nothing, from the day that it is said, and is red", () => {
    const { completion, timeliness, quantitative, light, score } = itemOf(result, "Z1");
    expect([completion.value, timeliness?.value, quantitative?.value, light, score]).toEqual([0, 0, 0, "red", 0]);
  });

  test("that was kept is done on its day, or today with a finding", () => {
    const kept = itemOf(result, "Z2");
    expect([kept.completion.value, kept.timeliness?.value, kept.light]).toEqual([1, 100, "done"]);
    expect(itemOf(result, "Z5").schedule.doneOn).toBe(43644);
    expect(placesOf(result.findings, "done-without-date")).toEqual(["pledges[4].finish"]);
  });

  test("that is underway is open until 31 December, whatever day is written", () => {
    expect(itemOf(result, "Z3").schedule.due).toBe(43830);
    expect(itemOf(result, "Z3").score).toBeNull();
    expect(itemOf(result, "Z4").light).toBe("red");
    expect(placesOf(result.findings, "pledge-contradiction")).toEqual(["pledges[3].fulfilment"]);
  });

  test("is judged by quality", () => {
    expect(itemOf(result, "Z2").item.mode).toBe("quality");
  });

  test("without a day of signing, and one that was broken, are findings", () => {
    expect(placesOf(result.findings, "pledge-unsigned")).toEqual(["pledges[2].signed"]);
    expect(placesOf(result.findings, "pledge-broken")).toEqual(["pledges[0].fulfilment"]);
  });

  test("with a veto that was broken caps the grade at the third, and takes no place in the first", () => {
    const tasks: Sheet<"streetTasks"> = [
      ["id", "name", "responsible", "due", "finish", "workload"],
      ["T1", "任务", "甲街道", "2019-05-31", "2019-05-31", 10],
      ["T2", "任务", "乙街道", "2019-05-31", "2019-06-04", 10],
    ];
    // 甲 breaks a pledge of weight 1 beside work of weight 99: still first by its score.
    const broken: Sheet<"pledges"> = [PLEDGES[0], ["Z1", "平安建设", "甲街道", "2019-02-20", "yes", "broken"]];
    const heavy: Sheet<"streetTasks"> = [
      tasks[0],
      ["T1", "任务", "甲街道", "2019-05-31", "2019-05-31", 199],
      tasks[2] ?? [],
    ];
    const scored = assessed({ streetTasks: heavy, pledges: broken });
    const [first, second] = [subjectOf(scored, "甲街道"), subjectOf(scored, "乙街道")];
    expect([first.veto, first.grade, first.rank]).toEqual([true, "合格", 1]);
    expect([second.veto, second.grade, second.overQuota]).toEqual([false, "优秀", false]);
  });
});

describe("a case", () => {
  test("is a yes-or-no of its leader and its unit, by time", () => {
    const result = assessed({
      streetTasks: NO_TASKS,
      cases: [
        ["id", "matter", "type", "leader", "responsible", "registered", "due", "finish", "difficulty"],
        ["B1", "信访积案", "case", "区领导A", "甲街道、乙街道", "2019-03-01", "2019-04-30", "2019-05-07", 1.5],
        ["B2", "网友留言", "onlineQuestion", "区领导A", "甲街道", "2019-06-20", "2019-06-24", null, null],
        ["B3", "接访", "petitionVisit", null, "甲街道", "2019-06-20", "2019-12-31", null, null],
      ],
    });
    const done = itemOf(result, "B1");
    expect([done.timeliness?.value, done.quantitative?.value, done.weight, done.light]).toEqual([97, 100, 1.5, "done"]);
    expect(done.item.parties).toEqual([
      { name: "区领导A", share: 1 },
      { name: "甲街道", share: 1 },
      { name: "乙街道", share: 0.5 },
    ]);
    const late = itemOf(result, "B2");
    expect([late.timeliness?.value, late.quantitative?.value, late.light]).toEqual([0, 0, "red"]);
    expect(itemOf(result, "B3").score).toBeNull();
    expect(subjectOf(result, "区领导A").kind).toBe("leader");
    expect(placesOf(result.findings, "responsible-missing")).toEqual(["cases[2].leader"]);
  });
});
