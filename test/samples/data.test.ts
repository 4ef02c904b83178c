import { readFileSync } from "node:fs";
import { keyOf } from "../../samples/data/cells";
import { MISTAKES, OMISSIONS } from "../../samples/data/mistakes";
import { cleanTables, rowName, sampleTables, writtenTables, type SampleTable } from "../../samples/data/sample";
import { CATEGORY_COMPARISON } from "../../samples/data/settings";
import { STREETS } from "../../samples/data/streets";
import { headerOf, SCHEMA } from "../../src/workbook/schema";

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

  test("the district is cut into 534 cells of the ten, each with a head, a worker and a matter", () => {
    expect(clean.gridCells).toHaveLength(534);
    expect(new Set(clean.gridCells.map(({ street }) => street))).toEqual(new Set(STREETS.map(({ name }) => name)));
    const covered = new Set(clean.gridMatters.map(({ cellId }) => cellId));
    expect(
      clean.gridCells.filter(({ id, head, worker }) => !(covered.has(id) && head !== null && worker !== null)),
    ).toEqual([]);
  });

  test("the new projects are 150 of at least 50 million, worth 30 billion; 70 are completed, worth 14 billion", () => {
    const worth = (type: string) =>
      clean.projects.filter((row) => row.type === type).map((row) => Number(row.investment));
    expect([worth("新开工").length, worth("竣工").length, worth("服务业").length]).toEqual([150, 70, 25]);
    expect(Math.min(...worth("新开工"))).toBeGreaterThanOrEqual(0.5);
    expect([sum(worth("新开工")), sum(worth("竣工")), sum(worth("服务业"))].map((value) => value.toFixed(2))).toEqual([
      "300.00",
      "140.00",
      "36.58",
    ]);
  });

  test("the indicators carry the district's figures, their parts add up, and the leaders' tasks say the same", () => {
    const reached = new Map(clean.projects.map(({ taskId, actual }) => [taskId, actual]));
    const leaders = ["LD-05", "LD-06", "LD-07", "LD-08", "LD-10", "LD-11", "LD-13", "LD-14"];
    clean.indicators.forEach(({ id, targetValue, actual }, index) => {
      const shares = clean.indicatorShares.filter(({ indicatorId }) => indicatorId === id);
      expect(sum(shares.map((share) => Number(share.targetValue)))).toBeCloseTo(Number(targetValue), 9);
      const total = sum(shares.map((share) => Number(share.actual)));
      expect(actual === null || Math.abs(total - Number(actual)) < 1e-9).toBe(true);
      expect(Number(reached.get(leaders[index] ?? ""))).toBeCloseTo(total, 9);
    });
    expect(clean.indicators.map(({ targetValue }) => targetValue)).toEqual([150, 300, 70, 140, 210, 105, 36.58, 150]);
  });

  test("the categories are compared both ways alike, and no judgement contradicts another by much", () => {
    const size = CATEGORY_COMPARISON.length;
    let weights = CATEGORY_COMPARISON.map(() => 1 / size);
    let most = 0;
    for (let round = 0; round < 50; round += 1) {
      const next = CATEGORY_COMPARISON.map((row) => sum(row.map((value, at) => value * (weights[at] ?? 0))));
      most = sum(next);
      weights = next.map((value) => value / most);
    }
    CATEGORY_COMPARISON.forEach((row, i) => {
      row.forEach((value, j) => expect(value * (CATEGORY_COMPARISON[j]?.[i] ?? 0)).toBeCloseTo(1, 12));
    });
    // CR = CI / RI, with RI = 0.9 for four.
    expect((most - size) / (size - 1) / 0.9).toBeLessThan(0.1);
    expect(clean.categoryWeights.every(({ weight }, i) => Math.abs(Number(weight) - (weights[i] ?? 0)) < 0.05)).toBe(
      true,
    );
  });
});

describe("the sample's mistakes", () => {
  const written = writtenTables();

  test("each one changes its cell, and each omission leaves rows out", () => {
    const tables = Object.keys(written) as SampleTable[];
    const spoilt = sampleTables();
    const changed = tables.flatMap((table) =>
      spoilt[table].filter((row, index) => JSON.stringify(row) !== JSON.stringify(written[table][index])),
    );
    expect(changed).toHaveLength(MISTAKES.length);
    const missing = sum(tables.map((table) => clean[table].length - written[table].length));
    expect(missing).toBeGreaterThanOrEqual(OMISSIONS.length);
  });

  test("every table but those of settings and names holds one, and each kind of row has its own name", () => {
    const spoilt = new Set([...MISTAKES, ...OMISSIONS].map(({ table }) => table));
    const inOrder = ["categoryWeights", "holidays", "consequences", "roster", "indicators"];
    const tables = Object.keys(written) as SampleTable[];
    expect(tables.filter((table) => !spoilt.has(table))).toEqual(inOrder);
    for (const { table, row } of MISTAKES) {
      expect(written[table].filter((cells) => rowName(table, cells) === row)).toHaveLength(1);
    }
  });

  test("samples/README.md lists each one with the finding that it gives", () => {
    const readme = readFileSync("samples/README.md", "utf8");
    const listed = [...readme.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\| `(.+)` +\|$/gm)];
    const header = (table: SampleTable, field: string) => headerOf(table, field, "zh-CN");
    expect(listed.map(([, table, row, column, , , code]) => [table, row, column, code])).toEqual(
      MISTAKES.map(({ table, row, field, code }) => [SCHEMA[table].table.zh, row, header(table, field), code]),
    );
    for (const { row, code } of OMISSIONS) expect(readme).toMatch(new RegExp(`^\\| .*${row} .*\`${code}\``, "m"));
  });
});
