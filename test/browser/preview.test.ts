import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { read, utils, write } from "@e965/xlsx";
import { request } from "node:https";
import { usePreview } from "./support/preview";
import type { User } from "./support/user";

const preview = usePreview("last");
let user: User;

beforeEach(async () => {
  user = await preview.open();
});

/** In 项目表: GD-11-1 was due on 2019-03-29 and done on 2019-04-04, four working days late. */
const finished = "R32";
const timeliness = "X32";
const score = "AB32";
/** In 街镇任务清单: the timeliness of its task. */
const ofTask = "AC14";

const press = async (name: string, until: string): Promise<void> => {
  await user.pane.getByRole("button", { name, exact: true }).click();
  await user.pane.getByText(until).first().waitFor();
};

it("scores the sample, scores again after an edit, and takes it back", async () => {
  await user.sheet("项目表");
  expect(await user.content(timeliness)).toBe("");
  await press("重新计分", "计分完成");
  expect(await user.content(timeliness)).toBe("96");
  expect(await user.cell(32, 24).textContent()).toBe("96.00");
  const before = Number(await user.content(score));
  await user.picture("scored");

  await user.type(finished, "2019-03-29");
  expect(await user.content(finished)).toBe("2019-03-29");
  await user.pane.getByRole("button", { name: "重新计分", exact: true }).click();
  await user.holds(timeliness, "100");
  expect(Number(await user.content(score))).toBeGreaterThan(before);
  await user.sheet("街镇任务清单");
  expect(await user.content(ofTask)).toBe("100");
  await user.sheet("项目表");

  await press("撤销计分", "已撤销上一次计分");
  expect(await user.content(timeliness)).toBe("96");
  expect(await user.content(finished)).toBe("2019-03-29");
});

it("leads from a finding to its cell", async () => {
  await press("数据核对", "核对完成");
  await user.pane.getByRole("button", { name: /^不是日期（/ }).click();
  await user.pane.getByRole("button", { name: /街镇任务清单!Q26/ }).click();
  await user.page.getByRole("tab", { name: "街镇任务清单", selected: true }).waitFor();
  await user.isAt("Q26");
  expect(await user.page.getByLabel("单元格内容").textContent()).toBe("2019-02-30");
  await user.picture("finding");
});

it("can be worked by keyboard alone", async () => {
  const { keyboard } = user.page;
  const focusOn = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 40; steps++) {
      const focused = user.page.locator(":focus");
      const label = (await focused.count()) > 0 ? await focused.first().evaluate((e) => e.textContent) : "";
      if (label === name) return;
      await keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await focusOn("重新计分");
  await keyboard.press("Enter");
  await user.page.getByText("完成：重新计分").waitFor();
  await focusOn("说明");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await user.page.getByRole("tab", { name: "街镇任务清单", selected: true }).waitFor();
  await keyboard.press("Shift+Tab");
  await keyboard.press("Control+Home");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "F2"]) await keyboard.press(key);
  await keyboard.press("Control+A");
  await keyboard.type("推动落实");
  await keyboard.press("Enter");
  await user.isAt("B5");
  expect(await user.content("B4")).toBe("推动落实");
});

it("writes the bulletin at the press of a ribbon button, in a sheet of its own", async () => {
  await user.ribbon("生成通报").click();
  await user.page.getByText("完成：生成通报").waitFor();
  await user.pane.getByText("通报完成").first().waitFor();
  await user.sheet("通报");
  await user.page.getByRole("gridcell", { name: /一、总体情况/ }).waitFor();
  await user.picture("bulletin");
});

it("exports the leaders' workbook at the press of a ribbon button, to be downloaded in the pane", async () => {
  await user.ribbon("导出成绩单").click();
  const button = user.pane.getByRole("button", { name: "下载成绩单" });
  await button.waitFor();
  await user.picture("scorecards");
  const [download] = await Promise.all([user.page.waitForEvent("download"), button.click()]);
  expect(download.suggestedFilename()).toBe("成绩单-2019-06-28.xlsx");
  const { SheetNames } = read(readFileSync(await download.path()));
  expect(SheetNames.slice(0, 3)).toEqual(["首页", "街镇", "街镇明细"]);
});

it("opens the pane and closes it", async () => {
  await user.ribbon("关闭面板").click();
  await user.page.getByTitle("任务窗格").waitFor({ state: "hidden" });
  // A ribbon command shows the pane, so that its outcome is seen.
  await user.ribbon("数据核对").click();
  await user.pane.getByText("核对完成").first().waitFor();
  await user.ribbon("关闭面板").waitFor();
});

it("opens a workbook of one's own and saves it with scores, edits and sheets", async () => {
  const sheet = utils.aoa_to_sheet([
    ["编号", "重点任务", "责任单位", "完成时限", "完成日期", "别的"],
    ["Z-1", "修路", "鼓东街道", "2019年3月29日", "2019-04-04", "=不是公式"],
    ["Z-2", "栽树", "鼓西街道", "2019年12月31日", "", 7],
  ]);
  const workbook = utils.book_new(sheet, "街镇任务清单");
  const buffer = Buffer.from(write(workbook, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
  await user.page.getByLabel("打开 .xlsx").setInputFiles({ name: "自己的.xlsx", mimeType: "application/x", buffer });
  await user.page.getByText("已打开 自己的.xlsx").waitFor();
  await user.pane.getByLabel("考核日").fill("2019-06-28");
  await user.type("B3", "栽一百棵树");
  await press("重新计分", "计分完成");

  const saved = read(await user.save(), { type: "buffer" });
  expect(saved.SheetNames).toEqual(expect.arrayContaining(["街镇任务清单", "通报", "数据核对清单"]));
  const rows = utils.sheet_to_json<Record<string, unknown>>(saved.Sheets["街镇任务清单"] ?? {});
  expect(rows[0]).toMatchObject({ 编号: "Z-1", 状态: "已完成", 时效分: 96, 别的: "=不是公式" });
  expect(rows[1]).toMatchObject({ 编号: "Z-2", 重点任务: "栽一百棵树", 别的: 7 });
});

it("says why nothing was written on a protected sheet", async () => {
  await user.sheet("街镇任务清单");
  await user.page.getByRole("button", { name: "模拟故障" }).click();
  await user.page.getByLabel("保护当前工作表").check();
  await user.page.keyboard.press("Escape");
  await user.pane.getByRole("button", { name: "重新计分", exact: true }).click();
  await user.pane.getByText(/保护/).first().waitFor();
  await user.picture("protected");
  expect(await user.content(ofTask)).toBe("");
  await user.type("D4", "改一下");
  await user.page.getByText("Excel 不接受这次修改").waitFor();
});

it("is served to this machine alone, page by page, with headers that keep it to itself", async () => {
  const ask = (path: string, host = "localhost") =>
    new Promise<{ status: number | undefined; policy: string | undefined }>((resolve, reject) => {
      const { port } = new URL(preview.address());
      const options = { hostname: "localhost", port, path, headers: { host }, rejectUnauthorized: false };
      request(options, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, policy: answer.headers["content-security-policy"]?.toString() });
      })
        .on("error", reject)
        .end();
    });
  expect(await ask("/")).toMatchObject({
    status: 200,
    policy: expect.stringContaining("default-src 'self'") as string,
  });
  expect((await ask("/../../package.json")).status).toBe(404);
  expect((await ask("/%2e%2e/%2e%2e/package.json")).status).toBe(404);
  expect((await ask("/", "elsewhere.example")).status).toBe(421);
});

it("has no barriers that axe finds, in the pane and around it", async () => {
  await press("数据核对", "核对完成");
  // The colours of cells are the workbook's.
  const { violations } = await new AxeBuilder({ page: user.page }).exclude(".cell").analyze();
  expect(violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) }))).toEqual([]);
});
