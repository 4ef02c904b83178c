import type { Finding } from "../../../src/core/checks/finding";
import type { CellValue } from "../../../src/core/model/cell";
import type { ParameterKey } from "../../../src/core/model/parameters";
import { PARAMETER_TABLE } from "../../../src/core/model/parameterTable";
import { readParameters } from "../../../src/core/model/readParameters";
import { AS_OF, assessed, day, found, placesOf, settingsOf, type Settings } from "../../support/model";

function read(settings: Settings, asOf?: string) {
  const findings: Finding[] = [];
  const model = { settings: settingsOf(settings), today: AS_OF, ...(asOf !== undefined && { asOf: day(asOf) }) };
  return { parameters: readParameters(model, (one) => findings.push(one)), findings };
}

test("without settings every parameter has its default", () => {
  const { parameters, findings } = read({});
  expect(findings).toEqual([]);
  expect(parameters).toMatchObject({
    year: 2019,
    asOf: AS_OF,
    issued: undefined,
    qualitativeWeight: 0.5,
    gradeLimits: [90, 80, 60],
  });
});

const NUMBERS = Object.entries(PARAMETER_TABLE).flatMap(([key, rule]) =>
  rule.kind === "number" ? [{ key: key as ParameterKey, rule }] : [],
);

test.each(NUMBERS)("$key holds its bounds", ({ key, rule }) => {
  const at = (value: number) => read({ [key]: value });
  const isHalf = key === "qualitativeWeight" || key === "quantitativeWeight";
  for (const value of isHalf ? [0.5] : [rule.low, rule.high]) {
    expect(at(value).parameters[key]).toBe(value);
    expect(at(value).findings).toEqual([]);
  }
  for (const value of [rule.low - 1, rule.high + 1]) {
    expect(at(value).parameters[key]).toBe(rule.default);
    expect(placesOf(at(value).findings, "parameter-out-of-bounds")).toEqual(["settings[0].value"]);
  }
  expect(at(rule.default).findings).toEqual([]);
});

const UNREADABLE: readonly (readonly [ParameterKey, CellValue, CellValue])[] = [
  ["latePerDay", "一些", "２"],
  ["dueSoonDays", 2.5, 2],
  ["asOf", "不久", "2019-06-01"],
  ["issued", true, "2月11日"],
  ["year", "今年", "2019年度"],
  ["year", 1800, 1901],
  ["unreported", "maybe", "ignore"],
  ["rankLeaders", "maybe", "yes"],
  ["gradeLimits", "80 90 60", "85 70 50"],
  ["gradeLimits", "90 80", "90、80、60"],
  ["unitGrades", "优 良", "优 良 中 差"],
  ["gradeValues", "优 良", "优95 良85"],
  ["gradeValues", "优101", "优100"],
  ["seed", { fault: "error", text: "#REF!" }, 7],
];

test.each(UNREADABLE)("%s cannot be %j, which leaves its default; it can be %j", (key, bad, good) => {
  const { parameters, findings } = read({ [key]: bad });
  expect(placesOf(findings, "parameter-unreadable")).toEqual(["settings[0].value"]);
  expect(parameters[key]).toEqual(read({}).parameters[key]);
  expect(read({ [key]: good }).findings).toEqual([]);
});

test("the two weights must add up to 1, or both fall back", () => {
  const bad = read({ qualitativeWeight: 0.6, quantitativeWeight: 0.6 });
  expect(placesOf(bad.findings, "parameter-weights-sum")).toEqual(["settings[1].value"]);
  expect(bad.parameters).toMatchObject({ qualitativeWeight: 0.5, quantitativeWeight: 0.5 });
  const good = read({ qualitativeWeight: 0.7, quantitativeWeight: 0.3 });
  expect(good.findings).toEqual([]);
  expect(good.parameters).toMatchObject({ qualitativeWeight: 0.7, quantitativeWeight: 0.3 });
});

test("the as-of day is the one asked for, else 考核日, else today; the year is 考核年度, else its year", () => {
  expect(read({ asOf: "2018-12-31" }, "2020-01-02").parameters).toMatchObject({ asOf: day("2020-01-02"), year: 2020 });
  expect(read({ asOf: "2018-12-31" }).parameters).toMatchObject({ asOf: day("2018-12-31"), year: 2018 });
  expect(read({}).parameters).toMatchObject({ asOf: AS_OF, year: 2019 });
  expect(read({ asOf: "2019-01-05", year: 2018 }).parameters.year).toBe(2018);
});

describe("类别权重", () => {
  const weights = (...values: number[]) =>
    assessed({ categoryWeights: [["category", "weight"], ...values.map((value, i) => [`类别${i}`, value])] }).findings;

  test("that look like parts of 1 or of 100 and do not add up are a finding", () => {
    expect(found(weights(0.5, 0.4), "category-weights-sum").map(({ params }) => params)).toEqual([
      { sum: 0.9, total: 1 },
    ]);
    expect(placesOf(weights(50, 40), "category-weights-sum")).toEqual(["categoryWeights.weight"]);
    expect(placesOf(weights(0.1, 0.2, 0.7), "category-weights-sum")).toEqual([]);
    expect(placesOf(weights(60, 40), "category-weights-sum")).toEqual([]);
    expect(placesOf(weights(1, 2), "category-weights-sum")).toEqual([]);
  });
});

test("节假日 overrides the calendar", () => {
  const late = (type: string) =>
    assessed({
      streetTasks: [
        ["id", "due", "finish"],
        ["A", "2019-06-27", "2019-06-28"],
      ],
      holidays: [
        ["date", "type"],
        ["2019-06-28", type],
      ],
    });
  expect(late("off").items[0]?.timeliness?.value).toBe(100);
  expect(late("on").items[0]?.timeliness?.value).toBe(99);
  expect(placesOf(late("maybe").findings, "word-unknown")).toEqual(["holidays[0].type"]);
});
