import { assessed, subjectOf, type Sheet, type Sheets, type Settings } from "../../support/model";

const OFF = { calibrateInspectors: "no" };
const DONE = "2019-05-31";

/** Tasks with a due day of 2019-05-31. */
function tasks(...rows: Sheet<"streetTasks">[1][]): Sheets {
  return { streetTasks: [["id", "due", "finish", "progress", "workload", "responsible", "assisting"], ...rows] };
}

function scored(sheets: Sheets, name: string, settings: Settings = {}) {
  return subjectOf(assessed(sheets, { ...OFF, ...settings }), name);
}

describe("whose an item is", () => {
  test("an item counts once for a subject, with the largest of its shares", () => {
    const sheets = tasks(["A", DONE, DONE, null, 4, "甲街道", "甲街道、乙街道"]);
    expect(scored(sheets, "甲街道").items.map(({ share }) => share)).toEqual([1]);
    expect(scored(sheets, "甲街道").load).toBe(4);
    expect(scored(sheets, "乙街道").load).toBe(2);
  });

  test("配合权重 is the share of who assists", () => {
    const sheets = tasks(["A", DONE, DONE, null, 4, "甲街道", "乙街道"]);
    expect(scored(sheets, "乙街道", { assistShare: 0.25 }).load).toBe(1);
    expect(scored(sheets, "乙街道", { assistShare: 0 })).toMatchObject({ load: 0, score: null });
  });
});

describe("X and Y₀", () => {
  const sheets = tasks(
    ["A", DONE, DONE, null, 3, "甲街道", null],
    ["B", DONE, null, 0.6, 2, "乙街道", "甲街道"],
    ["C", "2019-12-31", null, 0.9, 5, "甲街道", null],
    ["D", "2019-12-31", null, null, 7, "甲街道", null],
  );

  test("are means by weight and share of what has been judged", () => {
    const { qualitative, quantitativeBase } = scored(sheets, "甲街道");
    expect(qualitative).toBeCloseTo((100 * 3 + 41 * 1) / 4, 9);
    expect(quantitativeBase).toBeCloseTo((100 * 3 + 60 * 1 + 100 * 5) / 9, 9);
  });

  test("coverage is the part of the judged work that each side has judged", () => {
    const result = scored(sheets, "甲街道");
    expect(result.load).toBe(9);
    expect(result.qualitativeCoverage).toBeCloseTo(4 / 9, 12);
    expect(result.quantitativeCoverage).toBe(1);
  });

  test("each side speaks as loudly as the work that it has judged", () => {
    const { qualitative, quantitative, mixed, score } = scored(sheets, "甲街道");
    const loud = 4 / 9;
    expect(mixed).toBeCloseTo((loud * (qualitative ?? NaN) + (quantitative ?? NaN)) / (loud + 1), 9);
    expect(score).toBe(mixed);
  });

  test("an item of which nothing is judged counts for nothing", () => {
    expect(scored(tasks(["D", "2019-12-31", null, null, 7, "甲街道", null]), "甲街道")).toMatchObject({
      load: 0,
      score: null,
      qualitative: null,
      quantitative: null,
      qualitativeCoverage: 0,
      grade: null,
      rank: null,
    });
  });
});

describe("ratings of a subject itself", () => {
  const roster: Sheet<"roster"> = [
    ["name", "kind", "aliases"],
    ["甲街道", "street", "甲街"],
  ];
  const inspections = (subjectId: string): Sheet<"inspections"> => [
    ["date", "inspector", "subjectId", "rating"],
    ["2019-06-01", "督查一组", subjectId, 70],
  ];
  const own = tasks(["A", DONE, DONE, null, 3, "甲街道", null]);

  test.each(["甲街道", "甲街", " 甲街道"])("under the name %j are one more item of weight 1", (name) => {
    const result = scored({ ...own, roster, inspections: inspections(name) }, "甲街道");
    expect(result.qualitative).toBeCloseTo((100 * 3 + 70 * 1) / 4, 9);
    expect(result.load).toBe(4);
    expect(result.quantitativeCoverage).toBe(0.75);
    expect(result.ownQuality?.value).toBe(70);
  });

  test("count for a name outside the 名册, too, in any width", () => {
    const wide = tasks(["A", DONE, DONE, null, 3, "甲街道A", null]);
    expect(scored({ ...wide, inspections: inspections("甲街道Ａ") }, "甲街道A").ownQuality?.value).toBe(70);
  });

  test("alone make a score", () => {
    const result = scored({ streetTasks: [["id"]], roster, inspections: inspections("甲街道") }, "甲街道");
    expect(result).toMatchObject({ score: 70, quantitative: null, load: 1 });
  });
});

test("Y is at most 120, S within 0 and 总分封顶", () => {
  const sheets: Sheets = {
    ...tasks(["A", null, null, { percent: 2 }, 9, "甲街道", null], ["B", null, null, 0.5, 1, "乙街道", null]),
  };
  expect(scored(sheets, "甲街道", { loadExponent: 1 })).toMatchObject({
    loadFactor: 1.05,
    quantitative: 120,
    score: 110,
  });
  expect(scored(sheets, "甲街道", { loadExponent: 1, scoreCap: 115 }).score).toBe(115);
});

test("a name outside the 名册 takes its kind from its column and ending", () => {
  const { subjects } = assessed({
    streetTasks: [
      ["id", "due", "finish", "leader", "responsible", "person"],
      ["A", DONE, DONE, "领导甲", "甲街道、乙镇、丙乡、区建设局", "干部甲"],
    ],
  });
  expect(subjects.map(({ name, kind, group }) => [name, kind, group])).toEqual([
    ["甲街道", "street", "街镇"],
    ["丙乡", "street", "街镇"],
    ["乙镇", "street", "街镇"],
    ["区建设局", "department", "部门"],
    ["领导甲", "leader", "领导"],
    ["干部甲", "cadre", "干部"],
  ]);
});

test("a group of mixed kinds stays together, by rank", () => {
  const { subjects } = assessed({
    streetTasks: [
      ["id", "due", "finish", "responsible"],
      ["A", DONE, "2019-06-28", "甲街道"],
      ["B", DONE, "2019-06-03", "区建设局"],
      ["C", DONE, DONE, "乙街道"],
    ],
    roster: [
      ["name", "kind", "group"],
      ["甲街道", "street", "综合组"],
      ["区建设局", "department", "综合组"],
      ["乙街道", "street", "综合组"],
    ],
  });
  expect(subjects.map(({ name, rank }) => [name, rank])).toEqual([
    ["乙街道", 1],
    ["区建设局", 2],
    ["甲街道", 3],
  ]);
});
