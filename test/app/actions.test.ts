import { createBook, type Book } from "../../preview/host";
import { connect, type Connection } from "../../preview/host/session";
import { confirm, previewChat, previewDraft, previewGrid } from "../../src/app/actions";
import { undo } from "../../src/app/undo";
import { excelHost } from "../../src/hosts/excel/host";
import { rawSheet } from "../../src/workbook/raw";
import { AS_OF, failureOf } from "../hosts/excel/support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const clock = { today: AS_OF };

function book(): Book {
  return createBook([
    {
      name: "街镇任务清单",
      cells: [
        ["编号", "重点任务", "责任单位", "完成时限"],
        ["T01", "修路", "鼓东街道", "6月底前开工，12月底前建成"],
        ["T02", "种树", "鼓西街道", "12月底前"],
      ],
      tables: [{ name: "街镇任务", at: "A1:D3" }],
    },
    {
      name: "网格",
      cells: [
        ["网格编号", "街镇", "网格长"],
        ["W1", "鼓东街道", "干部甲"],
      ],
      tables: [{ name: "网格", at: "A1:C2" }],
    },
  ]);
}

describe("an action in the open workbook", () => {
  it("is previewed, confirmed and undone", async () => {
    const open = book();
    connection = connect(open);
    const host = excelHost();
    const preview = await previewDraft(host, clock);
    expect(preview.entries.map(({ tableName, sheet, row, cell }) => [tableName, sheet, row, cell])).toEqual([
      ["项目", "项目表", "T01-1", null],
      ["节点", "时间表", "T01-1", null],
      ["责任", "责任表", "T01-1", null],
      ["项目", "项目表", "T02-1", null],
      ["责任", "责任表", "T02-1", null],
    ]);
    await confirm(host, preview);
    expect(open.state.tables.map(({ name }) => name)).toEqual(["街镇任务", "网格", "项目", "节点", "责任"]);
    expect((await previewDraft(host, clock)).entries).toEqual([]);
    expect((await undo(host)).kept).toEqual([]);
    expect(open.state.tables.map(({ name }) => name)).toEqual(["街镇任务", "网格"]);
  });

  it("writes only what was chosen, and shows what stands there now", async () => {
    const open = book();
    connection = connect(open);
    const host = excelHost();
    const cells = [
      ["网格编码", "所属街道", "网格长"],
      ["W1", "鼓东街道", "干部乙"],
      ["W2", "鼓西街道", "干部丙"],
    ];
    const preview = await previewGrid(host, clock, { date1904: false, sheets: [rawSheet("导出", cells)] });
    const [changed] = preview.entries;
    expect(changed).toMatchObject({
      sheet: "网格",
      cell: "C2",
      row: "W1",
      values: [{ header: "网格长", before: "干部甲", after: "干部乙" }],
    });
    await confirm(host, preview, preview.entries.slice(1));
    expect([open.value("网格", 1, 2), open.value("网格", 2, 0)]).toEqual(["干部甲", "W2"]);
  });

  it("is not written over what has changed since", async () => {
    const open = book();
    connection = connect(open);
    const host = excelHost();
    const cells = [
      ["网格编码", "网格长"],
      ["W1", "干部乙"],
    ];
    const preview = await previewGrid(host, clock, { date1904: false, sheets: [rawSheet("导出", cells)] });
    open.edit("网格", 1, 2, "干部丁");
    expect((await failureOf(confirm(host, preview))).code).toBe("preview-outdated");
    expect(open.value("网格", 1, 2)).toBe("干部丁");
  });

  it("keeps texts of a chat texts", async () => {
    const open = book();
    connection = connect(open);
    const host = excelHost();
    await confirm(host, await previewChat(host, clock, "【鼓东街道】3月5日 =1+1"));
    expect(open.value("进展填报", 1, 4)).toBe("=1+1");
    expect(open.sheet("进展填报").rows.get(1)?.[4]?.formula).toBeUndefined();
  });
});
