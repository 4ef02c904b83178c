import { assessed, itemOf, placesOf, subjectOf, taskSheet, type Sheet, type TaskCells } from "../../support/model";

const ROSTER: Sheet<"roster"> = [
  ["name", "kind", "group"],
  ["甲街道", "street", null],
  ["乙街道", "street", null],
  ["丙镇", "street", null],
  ["区建设局", "department", "专班"],
  ["领导甲", "leader", null],
];

function book(cells: TaskCells) {
  return assessed({ streetTasks: taskSheet({ responsible: null, ...cells }), roster: ROSTER });
}

function shares(cells: TaskCells): Record<string, number> {
  return Object.fromEntries(itemOf(book(cells), "A").item.parties.map(({ name, share }) => [name, share]));
}

test("the first of several units leads, the rest assist", () => {
  expect(shares({ responsible: "甲街道、乙街道、区建设局" })).toEqual({ 甲街道: 1, 乙街道: 0.5, 区建设局: 0.5 });
});

test("a mark says who leads", () => {
  expect(shares({ responsible: "甲街道、区建设局（牵头）" })).toEqual({ 甲街道: 0.5, 区建设局: 1 });
});

test("leaders and persons all count in full", () => {
  expect(shares({ leader: "领导甲、领导乙", person: "干部甲、干部乙" })).toEqual({
    领导甲: 1,
    领导乙: 1,
    干部甲: 1,
    干部乙: 1,
  });
});

test("assisting units all assist", () => {
  expect(shares({ responsible: "甲街道", assisting: "乙街道、丙镇" })).toEqual({ 甲街道: 1, 乙街道: 0.5, 丙镇: 0.5 });
});

test("the largest share counts, in whichever column", () => {
  expect(shares({ responsible: "甲街道、乙街道", person: "乙街道" })).toEqual({ 甲街道: 1, 乙街道: 1 });
});

describe("a group", () => {
  test("stands for each of its members, with the share of its place", () => {
    expect(shares({ responsible: "各街镇" })).toEqual({ 甲街道: 1, 乙街道: 1, 丙镇: 1 });
    expect(shares({ responsible: "区建设局、各街镇" })).toEqual({ 区建设局: 1, 甲街道: 0.5, 乙街道: 0.5, 丙镇: 0.5 });
    expect(shares({ responsible: "区建设局", assisting: "各街镇" })).toEqual({
      区建设局: 1,
      甲街道: 0.5,
      乙街道: 0.5,
      丙镇: 0.5,
    });
    expect(shares({ responsible: "各街道" })).toEqual({ 甲街道: 1, 乙街道: 1 });
  });

  test("makes a group item only as 责任单位", () => {
    expect(itemOf(book({ responsible: "各街镇" }), "A").item.namesGroup).toBe(true);
    expect(itemOf(book({ responsible: "甲街道", assisting: "各街镇" }), "A").item.namesGroup).toBe(false);
  });

  test("of nobody is a finding", () => {
    expect(placesOf(book({ responsible: "各有关单位" }).findings, "responsible-vague")).toEqual([
      "streetTasks[0].responsible",
    ]);
    expect(placesOf(book({ responsible: "各街镇" }).findings, "responsible-vague")).toEqual([]);
  });
});

describe("同上", () => {
  function parties(rows: readonly (readonly [id: string, responsible: string | null, person: string | null])[]) {
    const assessment = assessed({ streetTasks: [["id", "responsible", "person"], ...rows], roster: ROSTER });
    return { assessment, of: (id: string) => itemOf(assessment, id).item.parties };
  }

  test("repeats the cell above, with its shares, however often", () => {
    const { assessment, of } = parties([
      ["A", "乙街道、区建设局", "干部甲"],
      ["B", "同上", "〃"],
      ["C", " 同上 ", null],
      ["D", "丙镇", "同上"],
    ]);
    expect(of("B")).toEqual(of("A"));
    expect(of("C")).toEqual([
      { name: "乙街道", share: 1 },
      { name: "区建设局", share: 0.5 },
    ]);
    // Nobody stands above D's person.
    expect(of("D")).toEqual([{ name: "丙镇", share: 1 }]);
    expect(placesOf(assessment.findings, "responsible-vague")).toEqual(["streetTasks[3].person"]);
    expect(assessment.subjects.map(({ name }) => name)).not.toContain("同上");
  });

  test("below nothing is a finding and names nobody", () => {
    const { assessment, of } = parties([["A", "同上", null]]);
    expect(of("A")).toEqual([]);
    expect(placesOf(assessment.findings, "responsible-vague")).toEqual(["streetTasks[0].responsible"]);
  });
});

test("a name outside the 名册 is a finding with the kind it takes; without a 名册 nobody is unknown", () => {
  const cells = { responsible: "丁街道", person: "干部甲" };
  expect(placesOf(book(cells).findings, "name-unknown")).toEqual([
    "streetTasks[0].responsible",
    "streetTasks[0].person",
  ]);
  expect(placesOf(book({ responsible: "甲街道" }).findings, "name-unknown")).toEqual([]);
  expect(placesOf(assessed({ streetTasks: taskSheet(cells) }).findings, "name-unknown")).toEqual([]);
  expect(subjectOf(book(cells), "丁街道").kind).toBe("street");
});

test("a name in columns of two kinds takes the same kind whichever row comes first", () => {
  const rows = [
    ["A", "某某", null],
    ["B", null, "某某"],
  ] as const;
  const kinds = [rows, [...rows].reverse()].map((order) => {
    const assessment = assessed({ streetTasks: [["id", "person", "leader"], ...order] });
    return subjectOf(assessment, "某某").kind;
  });
  expect(kinds).toEqual(["leader", "leader"]);
});
