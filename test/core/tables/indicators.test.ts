import { assessed, day, found, placesOf, subjectOf, type Sheet } from "../../support/model";

const NO_TASKS: Sheet<"streetTasks"> = [["id", "name", "responsible", "due"]];
const INDICATORS: Sheet<"indicators"> = [
  ["id", "name", "target", "targetValue", "unit", "actual"],
  ["Z1", "新增项目", "150个以上", null, null, 60],
  ["Z2", "万元产值能耗", null, "≤5", null, 6],
  ["Z3", "商贸企业", null, 210, "家", null],
];
const SHARES: Sheet<"indicatorShares"> = [
  ["indicatorId", "unit", "targetValue", "actual"],
  ["Z1", "甲街道", 100, 50],
  ["Z1", "乙街道", 50, 10],
];
const book = { streetTasks: NO_TASKS, indicators: INDICATORS, indicatorShares: SHARES };
const result = assessed(book);
const shareOf = (unit: string) => {
  const share = subjectOf(result, unit).items[0]?.result;
  if (share === undefined) throw new Error(`no share of ${unit}`);
  return share;
};

describe("an indicator", () => {
  test("is compared with the finished months of the year, in percentage points", () => {
    const [first] = result.indicators;
    expect(first).toMatchObject({ id: "Z1", target: 150, actual: 60, unit: "个", attainment: 0.4, elapsed: 5 / 12 });
    expect(first?.gap).toBeCloseTo(0.4 - 5 / 12, 12);
    expect(first?.light).toBe("green");
  });

  test("is compared with calendar days where 设置 says so", () => {
    const { indicators } = assessed(book, { indicatorElapsedBy: "calendarDays" });
    expect(indicators[0]?.elapsed).toBe(179 / 365);
  });

  test("finishes a month on its last day", () => {
    const at = (text: string) => assessed(book, {}, day(text)).indicators[0]?.elapsed;
    expect([at("2019-01-30"), at("2019-01-31"), at("2019-06-29"), at("2019-06-30")]).toEqual([0, 1 / 12, 5 / 12, 0.5]);
    expect(at("2019-12-31")).toBe(1);
  });

  test("that is to stay below a limit is compared with the limit", () => {
    const limit = result.indicators[1];
    expect(limit?.attainment).toBeCloseTo(5 / 6, 12);
    expect(limit?.gap).toBeCloseTo(5 / 6 - 1, 12);
  });

  test("without a figure cannot be compared, and says so", () => {
    expect(result.indicators[2]).toMatchObject({ attainment: null, gap: null, light: "red" });
    expect(placesOf(result.findings, "progress-unreported")).toEqual(["indicators[2].actual"]);
  });

  test("takes the figure of the newest report where its own is blank", () => {
    const reported = assessed({
      ...book,
      progressReports: [
        ["date", "unit", "subjectId", "type", "actual"],
        ["2019-06-01", "区商务局", "Z3", "progress", 84],
        ["2019-07-01", "区商务局", "Z3", "progress", 120],
      ],
    });
    expect(reported.indicators[2]?.attainment).toBe(0.4);
  });
});

describe("projects and investment of one indicator", () => {
  const both = (actual: string | number | null) =>
    assessed({
      streetTasks: NO_TASKS,
      indicators: [INDICATORS[0], ["Z1", "新开工项目", "150个以上，总投资300亿元", null, null, actual]],
    });

  test("are compared one by one, and it has come as far as the slower of them", () => {
    const [indicator] = both("60个、90亿元").indicators;
    expect(indicator?.parts.map(({ target, actual, unit, attainment }) => [target, actual, unit, attainment])).toEqual([
      [150, 60, "个", 0.4],
      [300, 90, "亿元", 0.3],
    ]);
    expect([indicator?.attainment, indicator?.unit]).toEqual([0.3, "亿元"]);
  });

  test("a bare figure is that of the first, and the other is asked for", () => {
    const result = both(60);
    expect(result.indicators[0]?.parts.map(({ actual }) => actual)).toEqual([60, null]);
    expect(placesOf(result.findings, "progress-unreported")).toEqual(["indicators[0].actual"]);
  });

  test("words without a figure are a finding", () => {
    expect(placesOf(both("推进中").findings, "number-unreadable")).toEqual(["indicators[0].actual"]);
  });
});

describe("the part of a unit", () => {
  test("is an item of the unit: by the year, measured, with the direction of the whole", () => {
    const share = shareOf("甲街道");
    expect(share.item).toMatchObject({ table: "indicatorShares", id: "Z1", name: "新增项目", mode: "timeliness" });
    expect(share.completion.value).toBe(0.5);
    expect(share.schedule).toMatchObject({ start: day("2019-01-01"), due: day("2019-12-31"), elapsed: 5 / 12 });
    expect(share.quantitative?.value).toBe(100);
    expect(shareOf("乙街道").quantitative?.value).toBeCloseTo((100 * 0.2) / (5 / 12), 9);
  });

  test("adds up to the whole, or a finding says by how much not", () => {
    expect(placesOf(result.findings, "breakdown-target-sum")).toEqual([]);
    const off = assessed({ ...book, indicatorShares: [...SHARES, ["Z1", "丙街道", 2, 1]] });
    expect(found(off.findings, "breakdown-target-sum")[0]?.params).toEqual({ id: "Z1", total: 150, sum: 152 });
    expect(found(off.findings, "breakdown-actual-sum")[0]?.params).toEqual({ id: "Z1", total: 60, sum: 61 });
  });

  test("of no indicator, and a second one of the same unit, are findings", () => {
    const { findings } = assessed({
      ...book,
      indicatorShares: [...SHARES, ["Z9", "甲街道", 1, 1], ["Z1", "甲街道", 1, 1]],
    });
    expect(placesOf(findings, "link-unknown")).toEqual(["indicatorShares[2].indicatorId"]);
    expect(placesOf(findings, "link-repeated")).toEqual(["indicatorShares[3].indicatorId"]);
    expect(placesOf(findings, "id-duplicate")).toEqual([]);
  });
});
