import { readFileSync } from "node:fs";
import { keyOf } from "../../samples/data/cells";
import { MISTAKES } from "../../samples/data/mistakes";
import { cleanTables, sampleTables } from "../../samples/data/sample";
import { STREETS } from "../../samples/data/streets";

const clean = cleanTables();
const delivery = clean.leaderTasks.filter(({ category }) => category === "推动落实");

function partsOf(task: string): number[] {
  return clean.streetTasks.filter(({ name }) => name === task).map(({ targetValue }) => Number(targetValue));
}

function worthIn(task: string, unit: RegExp): number {
  const words = clean.streetTasks.filter(({ name }) => name === task).map(({ target }) => keyOf(target));
  return words.reduce((sum, text) => sum + Number(unit.exec(text)?.[1]), 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("the sample's lists", () => {
  test.each([
    ["新开工项目", 150],
    ["竣工项目", 70],
    ["新增规模企业", 210],
    ["服务业重点项目", 25],
    ["产业项目落地", 150],
    ["网格清单上墙", 534],
  ])("the streets' parts of %s add up to the district's %d", (task, total) => {
    expect(sum(partsOf(task))).toBe(total);
  });

  test.each([
    ["新开工项目", /总投资额([\d.]+)亿元/, 300],
    ["竣工项目", /总投资额([\d.]+)亿元/, 140],
    ["新增规模企业", /净增(\d+)家/, 105],
    ["服务业重点项目", /计划投资额([\d.]+)亿元/, 36.58],
  ])("the words of %s add up, too (%s: %d)", (task, unit, total) => {
    expect(worthIn(task, unit)).toBeCloseTo(total, 9);
  });

  test("the leadership teams carry every figure of the district as a target", () => {
    const targets = clean.leaderTasks.map(({ targetValue, unit }) => keyOf(targetValue, unit));
    expect(targets).toEqual(
      expect.arrayContaining([
        "150 个",
        "300 亿元",
        "70 个",
        "140 亿元",
        "210 家",
        "105 家",
        "25 个",
        "36.58 亿元",
        "534 个",
      ]),
    );
  });

  test("the delivery list has 30 key tasks in 8 groups", () => {
    expect(delivery).toHaveLength(30);
    expect(new Set(delivery.map(({ group }) => group)).size).toBe(8);
  });

  test("the four research topics are led by four teams", () => {
    const seriesOf = new Map(clean.roster.map(({ name, series }) => [name, series]));
    const topics = clean.leaderTasks.filter(({ category }) => category === "调查研究");
    expect(topics.map(({ leader }) => seriesOf.get(leader ?? "")).sort()).toEqual(
      ["人大", "区委", "政府", "政协"].sort(),
    );
  });

  test("every street and town signs two pledges and holds residents' talks", () => {
    for (const { name } of STREETS) {
      const tasks = clean.streetTasks.filter(({ responsible }) => responsible === name).map((row) => row.name);
      expect(tasks).toEqual(expect.arrayContaining(["平安建设责任书", "生态环境保护责任书", "居民恳谈日"]));
    }
  });

  test("every inspector rates often, and shared items tie the groups together", () => {
    const byItem = new Map<unknown, Set<unknown>>();
    for (const { subjectId, inspector } of sampleTables().inspections)
      byItem.set(subjectId, (byItem.get(subjectId) ?? new Set()).add(inspector));
    const pairs = [...byItem.values()]
      .filter(({ size }) => size > 1)
      .map((inspectors) => [...inspectors].sort().join());
    expect(new Set(pairs).size).toBeGreaterThanOrEqual(2);
  });
});

describe("the sample's mistakes", () => {
  test("each one changes its cell", () => {
    const spoilt = sampleTables();
    const changed = (["streetTasks", "leaderTasks", "inspections"] as const).flatMap((table) =>
      spoilt[table].filter((row, index) => JSON.stringify(row) !== JSON.stringify(clean[table][index])),
    );
    expect(changed).toHaveLength(MISTAKES.length);
  });

  test("samples/README.md lists each one with the finding that it gives", () => {
    const readme = readFileSync("samples/README.md", "utf8");
    const listed = [...readme.matchAll(/^\| (\S+( \S+)?) +\| (\S+) +\|.*\| `(.+)` +\|$/gm)].map((line) => [
      line[1],
      line[4],
    ]);
    expect(listed).toEqual(MISTAKES.map(({ row, code }) => [row, code]));
  });
});
