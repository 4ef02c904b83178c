/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { finding, type Severity } from "../../src/core/checks/finding";
import type { ExplainedFinding } from "../../src/report/explain";
import { FindingGroups } from "../../src/taskpane/findings/FindingGroups";
import { PaneContextProvider } from "../../src/taskpane/paneContext";
import { paneOf } from "./pane";
import { all, nameOf, press, the } from "./page";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;

function findings(count: number, severity: Severity): ExplainedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    code: "actual-missing",
    severity,
    finding: finding("actual-missing", { at: "workbook" }, { id: `A${index}` }),
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
        <PaneContextProvider value={paneOf()}>
          <FindingGroups findings={list} actions={() => null} />
        </PaneContextProvider>
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
  expect(all("heading").map(nameOf)).toEqual([
    "错误（2条）",
    "▾缺完成值（2）",
    "警告（1条）",
    "▾缺完成值（1）",
    "提示（1条）",
    "▾缺完成值（1）",
  ]);
  const [first] = all("listitem", undefined, the("list", "缺完成值（2）"));
  expect(first?.textContent).toBe("第1条填写完成值街镇任务清单!F4");
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
  expect(all("button", /^转到/).map(nameOf)).toEqual(["转到 街镇任务清单"]);
});

it("of thousands shows none until their kind is opened, then twenty, and more when asked; the keyboard goes on there", async () => {
  await show([...findings(50, "error"), ...findings(5_000, "warning")]);
  expect(all("listitem")).toEqual([]);
  await press("▸缺完成值（50）");
  const errors = the("list", "缺完成值（50）");
  expect(all("listitem", undefined, errors)).toHaveLength(20);
  await press("再显示20条");
  expect(all("listitem", undefined, errors)).toHaveLength(40);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("转到 街镇任务清单!F24");
  await press("再显示10条");
  expect(all("listitem", undefined, errors)).toHaveLength(50);
  expect(all("button", /再显示/)).toEqual([]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("转到 街镇任务清单!F44");
});
