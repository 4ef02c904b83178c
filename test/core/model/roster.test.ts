import { assessed, itemOf, placesOf, subjectOf, taskSheet, type Sheet } from "../../support/model";

function findings(roster: Sheet<"roster">) {
  return assessed({ roster }).findings;
}

test("a line without a name is a finding and nobody", () => {
  const roster: Sheet<"roster"> = [
    ["name", "kind"],
    [null, "street"],
    ["甲街道", "street"],
  ];
  expect(placesOf(findings(roster), "roster-name-missing")).toEqual(["roster[0].name"]);
  expect(assessed({ roster }).subjects.map(({ name }) => name)).toEqual(["甲街道"]);
});

test("a repeated name is a finding, in any width; its first line counts", () => {
  const roster: Sheet<"roster"> = [
    ["name", "kind", "group"],
    ["甲A", "street", "一组"],
    ["甲Ａ", "street", "二组"],
    ["乙", "street", "一组"],
  ];
  expect(placesOf(findings(roster), "roster-name-repeated")).toEqual(["roster[1].name"]);
  expect(subjectOf(assessed({ roster }), "甲A").group).toBe("一组");
});

test("another spelling that two share is a finding", () => {
  const roster = (second: string): Sheet<"roster"> => [
    ["name", "kind", "aliases"],
    ["甲街道", "street", "甲街、甲"],
    ["乙街道", "street", second],
  ];
  expect(placesOf(findings(roster("乙、甲街")), "roster-name-repeated")).toEqual(["roster[1].aliases"]);
  expect(placesOf(findings(roster("乙、乙街")), "roster-name-repeated")).toEqual([]);
});

test("another spelling is the same subject", () => {
  const assessment = assessed({
    streetTasks: taskSheet({ responsible: "甲街" }),
    roster: [
      ["name", "kind", "aliases"],
      ["甲街道", "street", "甲街"],
    ],
  });
  expect(itemOf(assessment, "A").item.parties).toEqual([{ name: "甲街道", share: 1 }]);
  expect(placesOf(assessment.findings, "name-unknown")).toEqual([]);
});

test("an unknown kind is a finding; the ending tells", () => {
  const roster: Sheet<"roster"> = [
    ["name", "kind"],
    ["甲街道", "office"],
    ["甲局", null],
  ];
  expect(placesOf(findings(roster), "word-unknown")).toEqual(["roster[0].kind"]);
  expect(assessed({ roster }).subjects.map(({ name, kind }) => [name, kind])).toEqual([
    ["甲街道", "street"],
    ["甲局", "department"],
  ]);
});

test("a headcount below 0 is a finding", () => {
  const roster = (headcount: number): Sheet<"roster"> => [
    ["name", "kind", "headcount"],
    ["甲街道", "street", headcount],
  ];
  expect(placesOf(findings(roster(-1)), "number-negative")).toEqual(["roster[0].headcount"]);
  expect(placesOf(findings(roster(0)), "number-negative")).toEqual([]);
});
