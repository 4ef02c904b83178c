import fc from "fast-check";
import { parseTarget, readTargetValue, type Target } from "../../../src/core/quantity/target";
import { inUnit } from "../../../src/core/quantity/units";
import { readTable } from "../../data/table";

/** A target in a few characters: ">=150个", "20..30个", "done", "qualitative". */
function show(target: Target): string {
  if (target.kind !== "amount") return target.kind;
  const value = target.upTo === undefined ? `${target.op}${target.value}` : `${target.value}..${target.upTo}`;
  return `${value}${target.unit}${target.stretch ? " stretch" : ""}${target.perUnit ? " each" : ""}`;
}

const parse = (text: string) => parseTarget(text).map(show).join(" ");

/** What a row of the table should be read as; 900万人 is told in plain persons. */
function expectedOf(row: Record<string, string>): string {
  const { op = "", value = "", unit: written = "" } = row;
  if (op === "qual") return "qualitative";
  if (op === "bool") return "done";
  if (op === "range") return `${value}${written}`;
  const [, multiplier = "", name = ""] = /^(万(?=人))?(.*)$/.exec(written) ?? [];
  const { value: plain, unit } = inUnit(Number(value), multiplier, name);
  return `${op === "~=" ? "~" : op}${plain}${unit.replace("个/街镇", "个 each")}`;
}

const rows = readTable("targets.tsv")
  .map((row): [string, string] => [row["expression"] ?? "", expectedOf(row)]);

test.each(rows)("%s asks for %s first", (text, expected) => {
  expect(show(parseTarget(text)[0] ?? { kind: "qualitative" })).toBe(expected);
});

test("the table has rows", () => {
  expect(rows.length).toBeGreaterThan(35);
});

test.each([
  ["150个以上", ">=150个"],
  ["不低于80%", ">=80%"],
  ["达到80%", ">=80%"],
  ["≥ 150", ">=150"],
  ["≤5", "<=5"],
  ["<=5", "<=5"],
  ["不超过5件", "<=5件"],
  ["超过5件", ">5件"],
  ["低于3%", "<3%"],
  ["3%以下（含3%）", "<=3%"],
  ["100人以上（不含100人）", ">100人"],
  ["约100家", "~100家"],
  ["1,500套", ">=1500套"],
  ["2万个", ">=20000个"],
  ["1.1万人次", ">=11000人次"],
  ["36.58亿元", ">=36.58亿元"],
  ["十五家", ">=15家"],
  ["百分之八十以上", ">=80%"],
  ["20～30个", "20..30个"],
  ["力争120个", ">=120个 stretch"],
  ["确保100个，力争120个", ">=100个 >=120个 stretch"],
  ["能耗下降3%左右", "~-3%"],
  ["下降到3%", "<=3%"],
  ["每个社区不少于2场", ">=2场 each"],
  ["6月底前完成150个", ">=150个"],
])("%s is %s", (text, expected) => {
  expect(parse(text)).toBe(expected);
});

test("several amounts come in their order, parts say of what", () => {
  expect(parse("新开工5000万元以上项目150个,总投资额300亿元")).toBe(">=150个 >=300亿元");
  expect(parse("新增高新技术企业200家、新型研发机构20家")).toBe(">=200家 >=20家");
  expect(parseTarget("3.5亿元（其中区级1.2亿元）")[1]).toEqual({
    kind: "amount",
    indicator: "区级",
    op: ">=",
    value: 1.2,
    unit: "亿元",
    subsetOf: "",
  });
  expect(parseTarget("实施亿元项目78个以上，其中新开工项目20个以上")).toEqual([
    { kind: "amount", indicator: "实施亿元项目", op: ">=", value: 78, unit: "个" },
    { kind: "amount", indicator: "新开工项目", op: ">=", value: 20, unit: "个", subsetOf: "实施亿元项目" },
  ]);
});

test.each(["完成", "全部完成", "按期完成。", "完成任务"])("%s is done or not", (text) => {
  expect(parse(text)).toBe("done");
});

test.each([
  "",
  "进一步优化",
  "5G网络建设",
  "5000万元以上项目",
  "排名全市前三名",
  "第三季度开工",
  "每月开展1次",
  "2019年底前",
  "高于全省平均",
  "城镇、农村收入分别增长5.2%、8%",
  "由3000元提高到4200元",
  "8大类30项任务",
  "一次性告知",
  "打造一套机制",
  "150",
  "三坊七巷",
])("%j is qualitative rather than guessed", (text) => {
  expect(parse(text)).toBe("qualitative");
});

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

test.each(["1", "1,", "一", "150个", "（", "(其中", "由", "、", "每", "全", "1,234", "百分之", "不", " ", "力争"])(
  "100,000 characters of %j come to an end",
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    for (const value of [text, `${text}x`]) expect(parseTarget(value).length).toBeGreaterThan(0);
    expect(readTargetValue(text).kind).toMatch(/^(value|unreadable)$/);
  },
);
