import fc from "fast-check";
import { splitUnits, type SplitOptions } from "../../../src/core/names/splitUnits";
import { readTable } from "../../data/table";

/** A split in one line: leads | assistants | *groups …, with + for an open list. */
function show(text: string, options: SplitOptions = {}): string {
  const { lead, assist, groups, open } = splitUnits(text, options);
  return `${lead.join(" ")} | ${[...assist, ...groups.map((group) => `*${group}`)].join(" ")}${open ? " +" : ""}`.trim();
}

const OPTIONS: Readonly<Record<string, SplitOptions>> = {
  晋陵公司轨道公司: { known: new Set(["晋陵公司", "轨道公司"]) },
  "鼓楼公安分局、区公安分局": {
    known: new Map([
      ["鼓楼公安分局", "鼓楼公安分局"],
      ["区公安分局", "鼓楼公安分局"],
    ]),
  },
};

const rows = readTable("units.tsv")
  .filter((row) => row["expression"] !== "同上")
  .map((row): [string, string[], string[]] => {
    const names = (column: string) =>
      (row[column] ?? "").split("|").filter((name) => name !== "" && !name.startsWith("("));
    return [row["expression"] ?? "", names("lead"), names("cooperating")];
  });

test.each(rows)("%s", (text, lead, cooperating) => {
  const split = splitUnits(text, OPTIONS[text]);
  const all = [...split.lead, ...split.assist, ...split.groups.map((group) => `*${group}`)];
  expect([...all].sort()).toEqual([...lead, ...cooperating].sort());
  // Where the table names no lead, it stands in another column or the first is listed among the rest.
  if (lead.length > 0) expect(split.lead).toEqual(lead);
});

const phrases = readTable("unit-phrases.tsv").map((row): [string, string] => [
  (row["expression"] ?? "").replaceAll("\\n", "\n"),
  row["names"] ?? "",
]);

test.each(phrases)("%j names %s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test("the tables have rows", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(phrases.length).toBeGreaterThan(140);
});

test.each([
  ["甲局、乙局、丙局", "甲局 | 乙局 丙局"],
  ["甲局,乙局；丙局;丁局，戊局", "甲局 | 乙局 丙局 丁局 戊局"],
  ["甲局/乙局", "甲局 | 乙局"],
  ["甲局  乙局\t丙局", "甲局 | 乙局 丙局"],
  ["甲局　乙局", "甲局 | 乙局"],
  ["、甲局、、乙局，", "甲局 | 乙局"],
  ["甲局、乙局、甲局", "甲局 | 乙局"],
  ["", "|"],
  [" \n、", "|"],
])("without marks the first leads: %j", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ["甲局\n乙局", "甲局 乙局 |"],
  ["甲局\r\n乙局、丙局", "甲局 乙局 | 丙局"],
  ["甲局、\n乙局", "甲局 | 乙局"],
])("each line of its own has its own lead, a wrapped line has not: %j", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ["甲局牵头，乙局配合", "甲局 | 乙局"],
  ["由甲局牵头，乙局、丙局配合", "甲局 | 乙局 丙局"],
  ["甲局、乙局牵头，丙局配合", "甲局 乙局 | 丙局"],
  ["甲局,乙局牵头,丙局,丁局配合", "甲局 乙局 | 丙局 丁局"],
  ["乙局、甲局（牵头）", "甲局 | 乙局"],
  ["甲局(牵头单位)、乙局", "甲局 | 乙局"],
  ["（牵头）甲局、乙局", "甲局 | 乙局"],
  ["甲局 牵头 乙局 配合", "甲局 | 乙局"],
  ["甲局，乙局、丙局配合", "甲局 | 乙局 丙局"],
  ["牵头 甲局 配合 乙局", "甲局 | 乙局"],
  ["甲局负责，乙局协助", "甲局 | 乙局"],
  ["牵头单位：甲局；配合单位：乙局、各街镇", "甲局 | 乙局 *各街镇"],
  ["牵头单位：甲局 配合单位：乙局", "甲局 | 乙局"],
  ["牵头单位：甲局配合单位：乙局", "甲局 | 乙局"],
  ["牵头单位\n甲局\n配合单位\n乙局", "甲局 | 乙局"],
  ["责任单位：甲局、乙局", "甲局 | 乙局"],
  ["配合单位：甲局、乙局", "| 甲局 乙局"],
  ["甲局；配合单位：乙局、丙局", "甲局 | 乙局 丙局"],
])("marks tell who leads: %s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ["各街镇", "| *各街镇"],
  ["各街镇、区城管局", "| 区城管局 *各街镇"],
  ["区城管局及各街镇", "区城管局 | *各街镇"],
  ["全区各街道、各有关单位", "| *全区各街道 *各有关单位"],
  ["各街道、社区", "| *各街道、社区"],
  ["区直各部门、各街道、区政府办", "| 区政府办 *区直各部门 *各街道"],
  ["鼓东街道、鼓西街道等9街1镇", "| *9街1镇"],
  ["十个街镇", "| *十个街镇"],
  ["各县、市、区政府", "| *各县、市、区政府"],
])("groups stand for several: %s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ["甲局、乙局等", "甲局 | 乙局 +"],
  ["甲局、乙局等有关单位", "甲局 | 乙局 +"],
  ["甲局牵头，乙局等配合", "甲局 | 乙局 +"],
  ["市高等法院", "市高等法院 |"],
])("等 leaves the list open: %s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ["东街、南街、安泰街道", "东街街道 | 南街街道 安泰街道"],
  ["区城管局、东街、安泰街道", "区城管局 | 东街街道 安泰街道"],
  ["洪山镇、东街、安泰街道、水部街道", "洪山镇 | 东街街道 安泰街道 水部街道"],
  ["东街，安泰街道", "东街 | 安泰街道"],
  ["干部甲、各街道", "干部甲 | *各街道"],
])("a shared ending is for all: %s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test("every spelling of a known body is one name, in whatever width it is typed", () => {
  const known = new Map([
    ["甲局", "甲局"],
    ["区甲局", "甲局"],
    ["A公司", "甲公司"],
  ]);
  expect(show("乙局、区甲局、甲局", { known })).toBe("乙局 | 甲局");
  expect(show("区甲局甲局Ａ公司", { known })).toBe("区甲局甲局Ａ公司 |");
  expect(show("Ａ公司牵头，区甲局配合", { known })).toBe("甲公司 | 甲局");
});

test("known names tell what belongs together", () => {
  const known = new Set(["甲局", "乙局", "甲局乙局分部", "文明办", "干部甲"]);
  expect(show("甲局乙局", { known })).toBe("甲局 | 乙局");
  expect(show("甲局乙局分部", { known })).toBe("甲局乙局分部 |");
  expect(show("甲局和乙局", { known })).toBe("甲局 | 乙局");
  expect(show("党史和方志室", { known })).toBe("党史和方志室 |");
  expect(show("干部甲、安泰街道", { known })).toBe("干部甲 | 安泰街道");
});

test("同上 repeats the cell above; without one it stays as it is written", () => {
  expect(show("同上", { previous: "甲局、乙局" })).toBe("甲局 | 乙局");
  expect(show("〃", { previous: "甲局牵头" })).toBe("甲局 |");
  expect(show("同上", { previous: "同上" })).toBe("|");
  expect(show("同上")).toBe("同上 |");
});

test.each(["=cmd|' /C calc'!A0", "🙂", "+1", "@甲", "<img src=x onerror=alert(1)>", "Gudong Street", "constructor"])(
  "%s stays one name",
  (text) => {
    expect(splitUnits(text)).toEqual({ lead: [text], assist: [], groups: [], open: false });
  },
);

test.each([
  ["（甲局、乙局）", "甲局 | 乙局"],
  ["（（甲局））、【乙局】", "甲局 | 乙局"],
  ["（甲局、乙局", "（甲局 | 乙局"],
  ["甲局（乙局、丙室）", "甲局（乙局、丙室） |"],
  ["区委宣传部（区文明办）牵头", "区委宣传部（区文明办） |"],
])("brackets keep together what they hold, or are only a wrapper: %s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test("no text makes it throw, and no name is lost, empty or named twice", () => {
  const pieces = [
    "甲局",
    "乙街",
    "丙街道",
    "、",
    "，",
    "；",
    "\n",
    " ",
    "（",
    "）",
    "牵头",
    "配合单位：",
    "等",
    "各街镇",
    "及",
    "/",
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(text, (value) => {
      const { lead, assist, groups } = splitUnits(value, { known: new Set(["甲局"]) });
      const names = [...lead, ...assist, ...groups];
      expect(names.every((name) => name.trim() !== "")).toBe(true);
      expect(new Set(names).size).toBe(names.length);
      if (value.includes("甲局") && !value.includes("等"))
        expect(names.some((name) => name.includes("甲局"))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

const typed = fc.constantFrom(...phrases, ...rows).map(([text]) => text);

test("no name is invented: every character of a name is in the text or in a known name", () => {
  const known = new Map([["区甲局", "甲委员会"]]);
  const noise = fc.constantFrom("", "区甲局", "、", "（", "牵头", "1.", "会同", "等", "镇");
  fc.assert(
    fc.property(typed, noise, typed, (a, b, c) => {
      const source = new Set(`${a}${b}${c}甲委员会`);
      const { lead, assist, groups } = splitUnits(a + b + c, { known });
      for (const name of [...lead, ...assist, ...groups]) {
        expect([...name].filter((char) => !source.has(char))).toEqual([]);
      }
    }),
  );
});

test("leads and assistants are read back in the order in which they were written", () => {
  const stem = fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛"), minLength: 2, maxLength: 4 });
  const units = fc.uniqueArray(
    fc.tuple(stem, fc.constantFrom("局", "办公室", "街道", "镇")).map((pair) => pair.join("")),
    {
      minLength: 2,
      maxLength: 8,
      // A name that ends another's would be one of two names that ran together.
      selector: (name) => name.slice(0, 2),
    },
  );
  fc.assert(
    fc.property(units, fc.nat(), fc.constantFrom("、", "，", "\u3000", " / "), (list, at, separator) => {
      const cut = 1 + (at % (list.length - 1));
      const [lead, assist] = [list.slice(0, cut), list.slice(cut)];
      const expected = { lead, assist, groups: [], open: false };
      const join = (names: readonly string[]) => names.join(separator.trim() === "/" ? "/" : separator);
      expect(splitUnits(`牵头单位：${join(lead)}；配合单位：${join(assist)}`)).toEqual(expected);
      expect(splitUnits(`${lead.join("、")}牵头，${assist.join("、")}配合`)).toEqual(expected);
      expect(splitUnits(join(list))).toEqual({ ...expected, lead: list.slice(0, 1), assist: list.slice(1) });
    }),
  );
});

test.each([
  "（",
  "）",
  "（）",
  "（甲",
  "甲、",
  "各",
  "等",
  "牵头",
  "牵头单位：",
  "各县、",
  " ",
  "\n",
  "及",
  "甲/",
  "街道、",
  "全区",
  "。",
  "…",
  "1",
  "由",
  "\u2003",
  "市、",
  "责任",
  "及各",
  "等有关",
  "会同",
  "局会同局",
  "1.甲",
  "①",
  "牵头单位（",
  "牵头单位（甲）",
  "东街街道",
  "区甲局",
  "甲和",
  "区甲局和",
  "负责",
  "局负责甲",
  "按职责分工负责",
  "甲|",
])("100,000 characters of %j come to an end", (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  const known = new Set(["甲", "甲甲", "牵头"]);
  for (const value of [text, `${text}x`, `各县、${text}`]) {
    const { lead, assist, groups } = splitUnits(value, { known });
    for (const name of [...lead, ...assist, ...groups]) expect(value.length).toBeGreaterThanOrEqual(name.length);
  }
});
