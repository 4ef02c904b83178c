/** @jest-environment jsdom */
import "./browser";
import { act } from "react";
import { createBook, snapshotOf, type Book, type Scalar } from "../../preview/host";
import { HostError } from "../../src/hosts/host";
import { ON_THE_SPOT, type Thinking } from "../../src/taskpane/thinking/thinking";
import { day } from "../hosts/excel/support";
import { openPane, type Opened } from "./opened";
import { all, hears, nameOf, open, press, the, until } from "./page";

let opened: Opened;

afterEach(() => opened.close());

type Line = readonly Scalar[];

const CATEGORIES = ["调查研究", "推动落实", "优化服务"];
const [START, DUE] = [day(2019, 1, 1), day(2019, 5, 31)];

function task(id: string, category: string, unit: string, finish: number, load: number): Line {
  return [id, category, `任务${id}`, unit, START, DUE, finish, load];
}

/** Three streets; the inspections are of A1 and A2 by the first, and of those that are given by the second. */
function book(second: readonly string[], comparison?: readonly Line[]): Book {
  const tasks: readonly Line[] = [
    ["编号", "类别", "重点任务", "责任单位", "开始日期", "完成时限", "完成日期", "工作量"],
    task("A1", "调查研究", "甲街道", day(2019, 5, 30), 1),
    task("A2", "推动落实", "乙街道", day(2019, 6, 4), 2),
    task("A3", "优化服务", "丙街道", day(2019, 6, 12), 8),
    task("A4", "优化服务", "丙街道", day(2019, 6, 13), 1),
  ];
  const visit = (inspector: string, id: string, rating: number): Line => [day(2019, 6, 3), inspector, id, rating];
  const inspections: readonly Line[] = [
    ["日期", "督查员", "对象编号", "得分"],
    visit("督查一组", "A1", 90),
    visit("督查一组", "A2", 84),
    ...second.map((id, i) => visit("督查二组", id, 80 - 8 * i)),
  ];
  const sheets: [string, readonly Line[]][] = [
    ["街镇任务", tasks],
    ["督查", inspections],
    ...(comparison === undefined ? [] : [["类别比较", comparison] as [string, readonly Line[]]]),
  ];
  return createBook(
    sheets.map(([name, cells]) => ({
      name,
      cells: cells.map((line) => [...line]),
      tables: [{ name, at: `A1:${String.fromCharCode(64 + (cells[0]?.length ?? 1))}${cells.length}` }],
    })),
  );
}

const plain = (own: Book): string => JSON.stringify(snapshotOf(own.state));
const section = (name: string) => the("region", name);

/** The drop-down of a pair. */
function choice(first: string, second: string): HTMLSelectElement {
  const text = `“${first}”比“${second}”`;
  const label = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === text);
  const select = document.getElementById(label?.htmlFor ?? "");
  if (!(select instanceof HTMLSelectElement)) throw new Error(`nothing to choose for ${text}`);
  return select;
}

async function choose(first: string, second: string, words: string): Promise<void> {
  const select = choice(first, second);
  const option = [...select.options].find(({ text }) => text.startsWith(words));
  if (option === undefined) throw new Error(`no ${words}`);
  const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set;
  await act(async () => {
    setter?.call(select, option.value);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function openFairness(own: Book, thinking?: Thinking): Promise<void> {
  opened = await openPane(own, "zh-CN", {}, thinking);
  await open("公平性");
  await until(() => all("region", "名次区间").length === 1, "the view");
}

describe("公平性", () => {
  it("says how sure each rank is, who carries how much, and what that does to the score; nothing is written", async () => {
    const own = book(["A1", "A2"]);
    const before = plain(own);
    await openFairness(own);
    const ranks = all("listitem", undefined, the("list", "街镇的名次区间")).map(nameOf);
    expect(ranks).toHaveLength(3);
    for (const line of ranks) expect(line).toMatch(/^.街道 第\d名，(?:名次确定|区间\d–\d)$/);
    const loads = all("listitem", undefined, the("list", "街镇的工作量")).map(nameOf);
    expect(loads[0]).toMatch(/^丙街道偏重2项，工作量9，是中间水平的4.5倍负荷系数1.05，总分增加[\d.]+分$/);
    expect(loads[1]).toBe("乙街道适中1项，工作量2，是中间水平的1倍不影响总分");
    expect(section("工作量").textContent).toContain("偏重1个，偏轻0个。");
    expect(plain(own)).toBe(before);
  });

  it("shows each inspector's severity with its error and number of ratings, evened out where that is possible", async () => {
    await openFairness(book(["A1", "A2"]));
    const table = section("督查员宽严").querySelectorAll("tbody tr");
    // 90 and 84 against 80 and 72: eleven apart, and one too many to fit.
    expect([...table].map(({ textContent }) => textContent)).toEqual([
      "督查一组2+5.5 ± 0.5偏宽",
      "督查二组2-5.5 ± 0.5偏严",
    ]);
    expect(section("督查员宽严").textContent).toContain("已按宽严校正");
  });

  it("names the parts that cannot be compared, and the fewest visits that would join them", async () => {
    await openFairness(book(["A3", "A4"]));
    const { textContent } = section("督查员宽严");
    expect(textContent).toContain("没有校正");
    expect(textContent).toContain("督查员分成2部分，相互没有评过同一项工作：督查一组；督查二组。");
    const visits = all("listitem", undefined, the("list", /^再做下列督查/)).map(nameOf);
    expect(visits).toEqual(["督查一组督查A3"]);
  });

  it("works out what the ranks lean on: three sentences, and every parameter", async () => {
    await openFairness(book(["A1", "A2"]));
    await press("算一算");
    await hears(/^测算完成$/);
    const most = section("参数敏感度").querySelectorAll("ol li");
    expect(most.length).toBeGreaterThan(0);
    expect(most.length).toBeLessThanOrEqual(3);
    for (const { textContent } of most) expect(textContent).toMatch(/由.+改到约.+，.街道由第\d名变为第\d名。$/);
    expect(section("参数敏感度").querySelectorAll("tbody tr").length).toBeGreaterThan(20);
  }, 30_000);

  it("stops working it out when told", async () => {
    const sensitivities: Thinking["sensitivities"] = (_model, _groups, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new HostError("cancelled")));
      });
    await openFairness(book(["A1", "A2"]), { ...ON_THE_SPOT, sensitivities });
    await press("算一算");
    await press("停止");
    await hears(/^已停止$/);
    expect(all("button", "算一算")).toHaveLength(1);
    expect(section("参数敏感度").querySelector("table")).toBeNull();
  });
});

describe("the pairwise form", () => {
  it("follows every choice, and writes a sheet that was not there once it is confirmed; undo takes it away", async () => {
    const own = book(["A1", "A2"]);
    const sheets = () => own.state.sheets.map(({ name }) => name);
    const before = sheets();
    await openFairness(own);
    expect(section("类别权重（两两比较）").textContent).toContain("还有3对没有比较。");
    await choose("调查研究", "推动落实", "1/3");
    await choose("调查研究", "优化服务", "1　");
    await choose("推动落实", "优化服务", "3");
    const weights = all("listitem", undefined, the("list", "推出的权重")).map(nameOf);
    expect(weights).toEqual(["调查研究 20%", "推动落实 60%", "优化服务 20%"]);
    expect(section("类别权重（两两比较）").textContent).toContain("一致性比率CR＝0，小于0.10，可以采用。");
    expect(sheets()).toEqual(before);
    await press("看将要写入的内容");
    await press("写入");
    await hears(/^修改完成/);
    expect(own.value("设置", 2, 1)).toBe(3);
    await until(() => section("类别权重（两两比较）").textContent.includes("与工作簿一致"), "the workbook read again");
    await press("撤销修改");
    await hears(/^已撤销/);
    expect(sheets()).not.toContain("设置");
  }, 20_000);

  it("changes the cells of a table that is there, and puts back what they held", async () => {
    const own = book(
      ["A1", "A2"],
      [
        ["类别", ...CATEGORIES, "权重", "CR"],
        ["调查研究", 1, "1/3", 1, null, null],
        ["推动落实", 3, 1, 3, null, null],
        ["优化服务", 1, 0.33, 1, null, null],
      ],
    );
    await openFairness(own);
    expect(choice("调查研究", "推动落实").selectedOptions[0]?.text).toMatch(/^1\/3/);
    await choose("推动落实", "优化服务", "2");
    await press("看将要写入的内容");
    const group = document.querySelector('[role="group"][aria-label="确认修改"]');
    expect(group?.textContent).toContain("优化服务 3 → 2");
    expect(group?.textContent).toContain("推动落实 0.33 → 0.5");
    await press("写入");
    await hears(/^修改完成：写入了2个单元格/);
    expect([own.value("类别比较", 2, 3), own.value("类别比较", 3, 2)]).toEqual([2, 0.5]);
    await press("撤销修改");
    await hears(/^已撤销/);
    expect([own.value("类别比较", 2, 3), own.value("类别比较", 3, 2)]).toEqual([3, 0.33]);
  }, 20_000);

  it("refuses what contradicts itself, and names the pair that does most", async () => {
    await openFairness(book(["A1", "A2"]));
    await choose("调查研究", "推动落实", "3");
    await choose("推动落实", "优化服务", "3");
    await choose("调查研究", "优化服务", "1/5");
    const { textContent } = section("类别权重（两两比较）");
    expect(textContent).toMatch(/CR＝[\d.]+，不小于0.10，前后矛盾，不能采用。/);
    expect(textContent).toMatch(/矛盾最大的是“.+”比“.+”：选的是/);
    expect(all("list", "推出的权重")).toEqual([]);
    expect(the("button", "看将要写入的内容").getAttribute("aria-disabled")).toBe("true");
  });
});
