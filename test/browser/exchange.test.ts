import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { BUILD_TIME, usePreview } from "./support/preview";
import type { User } from "./support/user";
import { inSheetJs, type as typeInto } from "../support/deform";

const TASKS = "街镇任务清单";
/** Thirty workbooks are made in a worker; a machine that others use, too, takes a minute or two. */
const LONG = 240_000;

const preview = usePreview("exchange");
let user: User;

it(
  "hands out beside the page, takes a returned file in, and gives back what was there",
  async () => {
    user = await preview.open();
    const { pane, page } = user;
    page.setDefaultTimeout(LONG);
    await user.view("exchange");
    await pane.getByRole("button", { name: "看看发给谁" }).click();
    await pane.getByRole("list", { name: "要下发的工作簿" }).waitFor();
    await pane.getByRole("button", { name: /^做成压缩包/ }).click();
    await pane.getByRole("button", { name: "取消" }).click();
    await pane.getByText("已取消", { exact: true }).waitFor();
    await pane.getByRole("button", { name: /^做成压缩包/ }).click();
    const saved = page.waitForEvent("download");
    await pane.getByRole("button", { name: "下载压缩包" }).click();
    const sent = Object.entries(unzipSync(new Uint8Array(readFileSync(await (await saved).path()))));
    const [name = "", bytes] = sent.find(([file]) => file.includes("洪山镇")) ?? [];
    if (bytes === undefined) throw new Error("洪山镇 gets nothing");
    const back = inSheetJs(bytes, (book) => typeInto(book, TASKS, "HS-01", "备注", "已按要求报回"));
    await pane.getByLabel("报回的文件", { exact: true }).setInputFiles([
      { name, mimeType: "application/octet-stream", buffer: Buffer.from(back) },
      { name: "坏.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("不是工作簿") },
    ]);
    await pane.getByRole("button", { name: "读取并对比" }).click();
    const list = pane.getByRole("list", { name: "报回的文件情况" });
    await list.getByText("洪山镇：已收").waitFor();
    await list.getByText(/读不出来/).waitFor();
    await pane.getByRole("button", { name: "洪山镇：采用1" }).click();
    await pane.getByRole("checkbox", { name: "采用：HS-01 备注" }).waitFor();
    expect(await user.barriers()).toEqual([]);
    await pane.getByRole("button", { name: "看将要写入的内容" }).click();
    await pane.getByRole("button", { name: "写入", exact: true }).click();
    await pane.getByText("已经写入。", { exact: false }).waitFor();
    await pane.getByText(/上次汇总后，还有29个没有报回/).waitFor();
    await pane.getByRole("button", { name: "撤销修改" }).click();
    await pane.getByText(/上次汇总后/).waitFor({ state: "hidden" });
  },
  LONG + BUILD_TIME,
);
