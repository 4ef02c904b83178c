import { readFileSync, writeFileSync } from "node:fs";
import { roundHalfUp } from "../../src/core/quantity/round";
import { unpack, pack } from "../../src/hosts/file/zip";
import { bytesOf, textOf } from "../../src/hosts/file/xml";
import { hashOf, partHashesOf, scored, scratch, yixian } from "../support/program";
import { readRows } from "../support/sheets";

const SAMPLE = "samples/gulou-2019.xlsx";

const files = scratch();
afterAll(files.remove);

const may = files.path("may.xlsx");
const june = files.path("june.xlsx");
let text = "";
let json: ReturnType<typeof scored>;

beforeAll(() => {
  expect(yixian(["score", SAMPLE, "--as-of", "2019-05-31", "--out", may]).code).toBeLessThan(2);
  const txt = files.path("june.txt");
  const run = yixian(["score", may, "--as-of", "2019-06-28", "--out", june, "--bulletin", txt]);
  expect(run.stdout).toContain(`通报（第2期）已写入“${txt}”`);
  expect(run.stdout).toContain("设置里没有填写机关代字、主送、署名、抄送、印发机关，通报中没有写");
  text = readFileSync(txt, "utf8").replaceAll("\r\n", "\n");
  json = scored([may, "--as-of", "2019-06-28"]);
});

/** The counts of a list such as 已完成40项、亮红灯10项, by name. */
function countsIn(list: string, unit = "项"): Record<string, number> {
  const pairs = list.split("、").map((part): [string, number] => {
    const [, name = "", count] = new RegExp(`^(.*?)(\\d+)${unit}(?:（.*）)?$`).exec(part) ?? [];
    return [name, Number(count)];
  });
  return Object.fromEntries(pairs);
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** What a pattern's groups hold in the text. */
function said(pattern: RegExp, from = text): string[] {
  const found = pattern.exec(from);
  if (found === null) throw new Error(`${pattern} is nowhere`);
  return found.slice(1);
}

const LIGHT_WORDS: Record<string, string> = {
  已完成: "已完成",
  完成但未达标: "未达标",
  亮红灯: "红",
  亮黄灯: "黄",
  正常推进: "绿",
  尚未启动: "未启动",
  长期推进: "长期",
};

type Item = (typeof json)["items"][number];

const TASK_LISTS = ["街镇任务", "领导任务"];
const isTask = ({ table }: Item) => TASK_LISTS.includes(table);

/** Projects, and tasks that have none: of rows that share an id the first has the projects. */
function withoutProjects(items: readonly Item[]): Item[] {
  const projects = items.filter(({ table }) => table === "项目");
  const seen = new Set<string>();
  const bare = items.filter(isTask).filter(({ id }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    return !isFirst || !projects.some((project) => project.id.startsWith(`${id}-`));
  });
  return [...bare, ...projects];
}

describe("the numbers of the sentences, read back out of the text", () => {
  test("tasks by light and by category add up to all tasks", () => {
    const tasks = json.items.filter(isTask);
    const [total = "", lights = ""] = said(/任务共(\d+)项，其中(.*?)。/);
    expect(Number(total)).toBe(tasks.length);
    const counts = countsIn(lights);
    expect(sumOf(counts)).toBe(tasks.length);
    for (const [word, count] of Object.entries(counts)) {
      expect([word, count]).toEqual([word, tasks.filter(({ light }) => light === LIGHT_WORDS[word]).length]);
    }
    const [categories = "", again] = said(/按类别分，(.*)，合计(\d+)项。/);
    expect([sumOf(countsIn(categories)), Number(again)]).toEqual([tasks.length, tasks.length]);
  });

  test("the ranking shows every ranked unit with its score and how it moved, and no leader or cadre", () => {
    const before = scored([SAMPLE, "--as-of", "2019-05-31"]).subjects;
    const units = json.subjects.filter(({ kind, rank }) => (kind === "街镇" || kind === "部门") && rank !== null);
    const lines = text.split("\n").map((line) => line.trim().split(" | "));
    for (const { name, rank, score, bonus, penalty } of units) {
      const line = lines.find((cells) => cells.length === 9 && cells[1] === name && /^\d+$/.test(cells[0] ?? ""));
      const was = before.find((one) => one.name === name)?.rank ?? null;
      const moved =
        was === null || rank === null
          ? "新列入"
          : was === rank
            ? "持平"
            : `${was > rank ? "升" : "降"}${Math.abs(was - rank)}位`;
      expect([name, line?.[0], Number(line?.[6]), Number(line?.[4]), Number(line?.[5]), line?.[8]]).toEqual([
        name,
        String(rank),
        roundHalfUp(score ?? NaN),
        bonus,
        penalty,
        moved,
      ]);
    }
    const [ranking = ""] = said(/二、街镇成绩\n(.*?)\n三、/s);
    for (const { name, kind } of json.subjects) {
      if (kind === "领导" || kind === "干部") expect(ranking).not.toContain(name);
    }
  });

  test("grades and movers of every group add up to its ranked units", () => {
    const groups = [
      ...text.matchAll(/参加排名的单位共(\d+)个，按等次分，(.*)。\n(?:.*\n)*?　　与上期（截至5月31日）相比，(.*)。/g),
    ];
    expect(groups.length).toBeGreaterThan(1);
    for (const [, total, grades = "", movers = ""] of groups) {
      expect(sumOf(countsIn(grades, "个"))).toBe(Number(total));
      const parts = movers.split("；").map((part) => /(\d+)个：(.*)/.exec(part) ?? []);
      for (const [, count, names = ""] of parts) expect(names.split("、")).toHaveLength(Number(count));
      expect(parts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(total));
    }
  });

  test("problems and what is due add up, by kind and by unit, and every late item says by how many working days", () => {
    const [problems = "", kinds = ""] = said(/存在问题的任务共(\d+)项，其中(.*?)。/);
    const work = withoutProjects(json.items);
    const wrong = work.filter(({ light }) => light === "红" || light === "未达标");
    expect([Number(problems), sumOf(countsIn(kinds))]).toEqual([wrong.length, wrong.length]);
    const [troubled = ""] = said(/第一责任单位分，(.*?)。\n　　责任单位 \| 编号 \| 工作 \| 问题/);
    expect(sumOf(countsIn(troubled))).toBe(wrong.length);
    const late = json.findings
      .filter(({ code }) => code === "overdue")
      .map(({ message }) => said(/“(.*)”应于.*逾期(\d+)个工作日/, message))
      .filter(([late]) => work.some(({ id }) => id === late));
    expect(late.length).toBeGreaterThan(0);
    for (const [id = "", days = ""] of late)
      expect(text).toMatch(new RegExp(` \\| ${id} \\| .* \\| 逾期 \\| .* \\| ${days}\n`));
    expect(countsIn(kinds)["逾期未完成"]).toBe(late.length);
    const [due = "", units = ""] = said(/至2019年7月31日到期的任务共(\d+)项，按第一责任单位分，(.*?)。/);
    expect(sumOf(countsIn(units))).toBe(Number(due));
    const [listed = ""] = said(/工作 \| 完成时限 \| 完成率\n(.*?)\n　　[^|]*\n/s);
    expect(listed.split("\n")).toHaveLength(Number(due));
  });
});

describe("issues in the workbook", () => {
  const marks = (path: string) =>
    [
      ...textOf(unpack(new Uint8Array(readFileSync(path))).get("xl/workbook.xml") ?? new Uint8Array()).matchAll(
        /<sheet [^>]*name="([^"]*)"/g,
      ),
    ].map(([, name]) => name);

  test("the bulletin of May stays as 通报第1期 beside that of June", () => {
    expect(marks(may)).toContain("通报");
    expect(marks(june)).toEqual(expect.arrayContaining(["通报第1期", "通报"]));
    expect(readRows(june, "通报第1期")).toEqual(readRows(may, "通报"));
    expect(readRows(june, "通报").flat()).toContain("第2期");
  });

  test("a run on unchanged data writes nothing, and adds nothing to the record of runs", () => {
    const again = files.path("again.xlsx");
    const { stdout } = yixian(["score", june, "--as-of", "2019-06-28", "--out", again]);
    expect(stdout).toContain("结果没有变化，没有需要写入的内容");
    expect(partHashesOf(again)).toEqual(partHashesOf(june));
    const days = readRows(june, "计分历史").map((row) => row[1]);
    expect(days.filter((day) => day === "2019-05-31").length).toBe(json.subjects.length);
    expect(days.filter((day) => day === "2019-06-28").length).toBe(json.subjects.length);
  });

  test("a bulletin that was edited is kept, and said; what is issued keeps its edits", () => {
    const mine = files.path("edited.xlsx");
    const parts = unpack(new Uint8Array(readFileSync(june)));
    for (const [name, bytes] of parts) {
      const xml = textOf(bytes);
      if (/worksheets|sharedStrings/.test(name)) parts.set(name, bytesOf(xml.replaceAll("第2期", "第2期（已签发）")));
    }
    writeFileSync(mine, pack(parts));
    const [kept, july] = [files.path("kept.xlsx"), files.path("july.xlsx")];
    const { stdout } = yixian(["score", mine, "--as-of", "2019-06-29", "--out", kept]);
    expect(stdout).not.toContain("程序出错");
    expect(readRows(kept, "通报").flat()).toContain("第2期（已签发）");
    expect(readRows(kept, "数据核对清单").flat()).toContain("bulletin-edited");
    yixian(["score", kept, "--as-of", "2019-07-31", "--out", july]);
    expect(readRows(july, "通报第2期").flat()).toContain("第2期（已签发）");
    expect(readRows(july, "通报").flat()).toContain("第3期");
    expect(readRows(july, "数据核对清单").flat()).not.toContain("bulletin-edited");
  });
});

describe("--bulletin", () => {
  test("a Word document has the same bytes every time", () => {
    const [one, other] = [files.path("one.docx"), files.path("other.docx")];
    for (const path of [one, other]) yixian(["score", june, "--as-of", "2019-06-28", "--bulletin", path]);
    expect(readFileSync(one).subarray(0, 2).toString("latin1")).toBe("PK");
    expect(hashOf(other)).toBe(hashOf(one));
  });

  test.each([
    ["旬", "至2019年7月10日到期"],
    ["季", "至2019年9月30日到期"],
    ["2019-06-01..2019-06-28", "至2019年7月26日到期"],
  ])("--period %s", (period, says) => {
    const path = files.path("period.txt");
    expect(
      yixian(["score", SAMPLE, "--as-of", "2019-06-28", "--period", period, "--bulletin", path]).code,
    ).toBeLessThan(2);
    expect(readFileSync(path, "utf8")).toContain(says);
  });

  test.each([
    [["--bulletin", "bulletin.pdf"], "通报不能写成“bulletin.pdf”"],
    [["--period", "年"], "“年”不是有效的期间"],
    [["--period", "2019-06-28..2019-06-01"], "不是有效的期间"],
    [["--period", "2019-06-31..2019-07-01"], "“2019-06-31”不是有效的日期"],
  ])("%j is refused in one line", (words, says) => {
    const { code, stdout, stderr } = yixian(["score", SAMPLE, ...words]);
    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(stderr).toContain(says);
  });

  test("never writes over the workbook, or two files into one", () => {
    const both = files.path("both.docx");
    expect(yixian(["score", SAMPLE, "--scorecards", both, "--bulletin", both]).code).toBe(2);
  });
});
