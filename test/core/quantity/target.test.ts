import fc from "fast-check";
import { parseTarget, readTargetValue, type Target } from "../../../src/core/quantity/target";
import { inUnit } from "../../../src/core/quantity/units";
import { partsBeyondWhole } from "../../../src/core/quantity/parts";
import { readTable } from "../../data/table";

/** A target in a few characters: ">=150个", ">=20..30个", ">[全市平均]", "done", "qualitative". */
function show(target: Target): string {
  if (target.kind === "benchmark") return `${target.op}[${target.reference}]`;
  if (target.kind !== "amount") return target.kind;
  const { op, value, upTo, unit, stretch, perUnit, baseline, subsetOf } = target;
  return [
    `${op}${value}${upTo === undefined ? "" : `..${upTo}`}${unit}`,
    ...(stretch ? ["力争"] : []),
    ...(perUnit ? ["每"] : []),
    ...(baseline === undefined ? [] : [`由${baseline}`]),
    ...(subsetOf === undefined ? [] : ["属"]),
  ].join(" ");
}

const parse = (text: string) => parseTarget(text).map(show).join(" ");

/** What a row of the table should be read as; 900万人 is told in plain persons. */
function expectedOf(row: Record<string, string>): string {
  const { op = "", value = "", unit: written = "", further = "" } = row;
  if (op === "qual") return "qualitative";
  if (op === "bool") return "done";
  if (op === "range") return `>=${value}${written}`;
  if (value.includes("平均")) return `${op}[${value}]`;
  const [, multiplier = "", name = ""] = /^(万(?=人))?(.*)$/.exec(written) ?? [];
  const { value: plain, unit } = inUnit(Number(value), multiplier, name);
  return `${op === "~=" ? "~" : op}${plain}${unit.replace("个/街镇", "个 每")}${further.replace(/^baseline (\d+).*|^.*$/, (_, from?: string) => (from ? ` 由${from}` : ""))}`;
}

const rows = readTable("targets.tsv").map((row): [string, string] => [row["expression"] ?? "", expectedOf(row)]);

test.each(rows)("%s asks for %s first", (text, expected) => {
  expect(show(parseTarget(text)[0] ?? { kind: "qualitative" })).toBe(expected);
});

const phrases = readTable("target-phrases.tsv").map((row): [string, string] => [
  row["expression"] ?? "",
  row["targets"] ?? "",
]);

test.each(phrases)("%s asks for %s", (text, expected) => {
  expect(parse(text)).toBe(expected);
});

test("the tables have rows", () => {
  expect(rows.length).toBeGreaterThan(45);
  expect(phrases.length).toBeGreaterThan(400);
});

test.each([
  ["新开工5000万元以上项目150个,总投资额300亿元", ["新开工5000万元以上项目", "总投资额"]],
  ["服务业重点项目25个,计划投资额36.58亿元", ["服务业重点项目", "投资额"]],
  ["8大类30项重点工作任务", ["重点工作任务", ""]],
  ["由家庭年人均收入3000元提高到不低于4200元", ["家庭年人均收入"]],
  ["为全区23000名老年人提供居家上门服务", ["老年人提供居家上门服务"]],
  ["新建2家“秋白书苑”", ["新建“秋白书苑”"]],
  ["4个路口增设交通信号灯、电子警察", ["路口增设交通信号灯、电子警察"]],
  ["增速高于全省平均、位次靠前", ["增速"]],
  ["城镇、农村常住居民收入分别增长5.2%、8%左右", ["城镇常住居民收入增长", "农村常住居民收入增长"]],
  ["东街、南街分别达到10个、20个", ["东街", "南街"]],
  ["化学需氧量、氨氮排放量分别下降2%、3%", ["化学需氧量下降", "氨氮排放量下降"]],
  ["重大安全事故零发生", ["重大安全事故"]],
  ["实现社区养老服务设施全覆盖", ["社区养老服务设施"]],
  ["考核目标：新建学校10所", ["新建学校"]],
])("%s is about %j", (text, expected) => {
  expect(parseTarget(text).map((target) => ("indicator" in target ? target.indicator : ""))).toEqual(expected);
});

test("a part says of which whole it is: the one that the parts add up to", () => {
  const wholes = parseTarget("学校项目12个,计划竣工3个,其中幼儿园7个、小学4个、初中1个").map((target) =>
    target.kind === "amount" ? target.subsetOf : target.kind,
  );
  expect(wholes).toEqual([undefined, undefined, "学校项目", "学校项目", "学校项目"]);
  expect(parseTarget("3.5亿元（其中区级1.2亿元）")[1]).toEqual({
    kind: "amount",
    indicator: "区级",
    op: ">=",
    value: 1.2,
    unit: "亿元",
    subsetOf: "",
  });
});

test.each([
  ["新建10个，其中甲7个、乙3个", []],
  ["新建10个，其中甲7个、乙4个", [[10, 11]]],
  ["投资3.5亿元（其中区级4亿元），新建2所", [[3.5, 4]]],
  ["甲0.3亿元（其中乙0.1亿元、丙0.2亿元）", []],
  ["新建10个、改造20个", []],
])("parts beyond their whole are told: %s", (text, expected) => {
  expect(partsBeyondWhole(parseTarget(text)).map(({ whole, parts }) => [whole.value, parts])).toEqual(expected);
});

test.each(["完成", "全部完成", "按期完成。", "完成任务"])("%s is done or not", (text) => {
  expect(parse(text)).toBe("done");
});

test.each(["", "进一步优化", "5000万元以上项目", "2019年底前", "一次性告知", "打造一套机制", "150", "三坊七巷"])(
  "%j is qualitative rather than guessed",
  (text) => {
    expect(parse(text)).toBe("qualitative");
  },
);

test.each<[string | number | { percent: number }, string]>([
  [150, " 150"],
  [{ percent: 0.8 }, " 0.8 %"],
  ["150", " 150"],
  ["≤5", "<= 5"],
  [">=150", ">= 150"],
  ["＜ 5", "< 5"],
  ["不低于80%", ">= 0.8 %"],
  ["80％", " 0.8 %"],
  ["≥80%", ">= 0.8 %"],
  ["150个", " 150"],
  ["150个以上", ">= 150"],
  ["5件以内", "<= 5"],
  ["2万个", " 20000"],
  ["2万", " 20000"],
  ["36.58亿元", " 36.58"],
  ["1,500套", " 1500"],
  ["三百家", " 300"],
  ["-5", " -5"],
  ["≤-5%", "<= -0.05 %"],
])("目标值 %j is %s", (value, expected) => {
  const read = readTargetValue(value);
  expect(read.kind === "value" && `${read.op ?? ""} ${read.value}${read.percent ? " %" : ""}`).toBe(expected);
});

test.each(["", "很多", "3个5件", "约", "新建2家", "5G", "1e309", "∞", "20-30个", "NaN"])(
  "目标值 %j is unreadable",
  (text) => {
    expect(readTargetValue(text)).toEqual({ kind: "unreadable", text });
  },
);

test("a number that is not finite is no target value", () => {
  expect(readTargetValue(NaN)).toEqual({ kind: "unreadable", text: "NaN" });
  expect(readTargetValue({ percent: Infinity })).toEqual({ kind: "unreadable", text: "Infinity" });
});

test("no text makes them throw, and every value is finite", () => {
  const pieces = [
    "150",
    "个",
    "%",
    "以上",
    "万",
    "亿元",
    "不低于",
    "≤",
    "，",
    "、",
    "其中",
    "（",
    "）",
    "三百",
    "每",
    "-",
    ".",
    ",",
    "5",
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(text, (value) => {
      const targets = parseTarget(value);
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) if (target.kind === "amount") expect(Number.isFinite(target.value)).toBe(true);
      const read = readTargetValue(value);
      if (read.kind === "value") expect(Number.isFinite(read.value)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

const PIECES =
  "1|1,|一|150个|（|(其中|(1|由|、|每|全|1,234|百分之|不| |力争|1、|分别|其中|零|高于平均|“|“1|1-|由1%|1%提高到";
const MORE_PIECES =
  "|第|前三|达到|(含1)|各街镇|以上|个|无|无1|翻|全覆盖|一分之|一成|新建|约|\n|10万元以上项目|不发生|1(|万|十万";

test.each(`${PIECES}${MORE_PIECES}`.split("|"))("100,000 characters of %j come to an end", (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  for (const value of [text, `${text}x`]) expect(parseTarget(value).length).toBeGreaterThan(0);
  expect(readTargetValue(text).kind).toMatch(/^(value|unreadable)$/);
});

const unit = fc.constantFrom(
  "个",
  "家",
  "万元",
  "亿元",
  "%",
  "人次",
  "平方米",
  "㎡",
  "公里",
  "名",
  "元/人",
  "微克/立方米",
);
const figure = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }),
  fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
);

test("amounts are read back as they were written", () => {
  const direction = fc.constantFrom<[string, string, string]>(
    ["不低于", "", ">="],
    ["达到", "", ">="],
    ["", "以上", ">="],
    ["", "", ">="],
    ["不超过", "", "<="],
    ["控制在", "以内", "<="],
    ["超过", "", ">"],
    ["", "以下", "<"],
    ["约", "", "~"],
    ["", "左右", "~"],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(direction, figure, unit), { minLength: 1, maxLength: 4 }), (list) => {
      const text = list.map(([[before, after], value, name]) => `指标${before}${value}${name}${after}`).join("，");
      expect(parse(text)).toBe(list.map(([[, , op], value, name]) => `${op}${value}${name}`).join(" "));
    }),
  );
});

test("ranges and changes are read back as they were written", () => {
  fc.assert(
    fc.property(figure, figure, unit, (a, b, name) => {
      const [low, high] = a < b ? [a, b] : [b, a + b];
      expect(parse(`${low}-${high}${name}`)).toBe(`>=${low}..${high}${name}`);
      expect(parse(`由${low}${name}提高到${high}${name}`)).toBe(`>=${high}${name} 由${low}`);
      expect(parse(`由${high}${name}降至${low}${name}`)).toBe(`<=${low}${name} 由${high}`);
    }),
  );
});

const phrase = fc.constantFrom(...rows, ...phrases).map(([text]) => text);

test("full-width and half-width writing mean the same", () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(" ", "　");
  fc.assert(
    fc.property(phrase, (text) => {
      expect(parseTarget(wide(text))).toEqual(parseTarget(text));
    }),
  );
});

test("spaces inside a text mean nothing, but for one between two figures", () => {
  fc.assert(
    fc.property(phrase, fc.infiniteStream(fc.boolean()), (text, spaces) => {
      let spaced = "";
      for (const char of text) {
        const inFigure = /[\d.,，０-９]$/.test(spaced) && /[\d.,，０-９]/.test(char);
        spaced += (!inFigure && spaces.next().value ? " " : "") + char;
      }
      expect(parseTarget(spaced)).toEqual(parseTarget(text));
    }),
  );
});
