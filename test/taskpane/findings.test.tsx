/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Severity } from "../../src/core/checks/finding";
import type { ExplainedFinding } from "../../src/report/explain";
import { Findings } from "../../src/taskpane/Findings";
import { all, nameOf, press, the } from "./page";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;

function findings(count: number, severity: Severity): ExplainedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    code: "actual-missing",
    severity,
    title: "缺完成值",
    message: `第${index + 1}条`,
    advice: "填写完成值",
    sheet: "街镇任务清单",
    cell: `F${index + 4}`,
  }));
}

async function show(list: readonly ExplainedFinding[]): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <Findings findings={list} />
      </FluentProvider>,
    ),
  );
}

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

it("shows the gravest first, each with its message, its advice and the way to the cell", async () => {
  await show([...findings(1, "info"), ...findings(2, "error"), ...findings(1, "warning")]);
  expect(all("heading").map(nameOf)).toEqual(["数据核对", "错误（2条）", "警告（1条）", "提示（1条）"]);
  const [first] = all("listitem", undefined, the("list", "错误（2条）"));
  expect(first?.textContent).toBe("第1条填写完成值街镇任务清单!F4");
});

it("says that nothing was found", async () => {
  await show([]);
  expect(the("region", "数据核对").textContent).toBe("数据核对没有发现问题");
});

it("offers no way to a finding about the workbook as a whole, and goes to a sheet where there is no cell", async () => {
  const [one] = findings(1, "info");
  if (one === undefined) throw new Error("one was made");
  await show([
    { ...one, sheet: "", cell: null },
    { ...one, cell: null },
  ]);
  expect(all("listitem").map(({ textContent }) => textContent)).toEqual([
    "第1条填写完成值整个工作簿",
    "第1条填写完成值街镇任务清单",
  ]);
  expect(all("button").map(nameOf)).toEqual(["转到 街镇任务清单"]);
});

it("of thousands shows a hundred of each gravity, and more when asked; the keyboard goes on at the first new one", async () => {
  await show([...findings(250, "error"), ...findings(5_000, "warning")]);
  const errors = the("list", "错误（250条）");
  expect(all("listitem", undefined, errors)).toHaveLength(100);
  expect(all("listitem", undefined, the("list", "警告（5000条）"))).toHaveLength(100);
  const [more] = all("button", "再显示100条");
  await act(async () => more?.click());
  expect(all("listitem", undefined, errors)).toHaveLength(200);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("转到 街镇任务清单!F104");
  await press("再显示50条");
  expect(all("listitem", undefined, errors)).toHaveLength(250);
  expect(all("button", "再显示50条")).toEqual([]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("转到 街镇任务清单!F204");
});
