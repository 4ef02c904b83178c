import type { Book } from "../../preview/host";
import { createBook } from "../../preview/host";
import { adoptEdits, adoptPreview, knownTasks } from "../../src/app/adopt";
import { undo } from "../../src/app/undo";
import { excelHost } from "../../src/hosts/excel/host";
import { readRaw } from "../../src/hosts/excel/readRaw";
import { matchTasks, type MatchedTasks } from "../../src/workbook/adopt/matchTasks";
import { planEdits } from "../../src/workbook/edits";
import { INTERNAL_SHEET } from "../../src/workbook/internalSheet";
import { originsOfWritten, readOrigins } from "../../src/workbook/origins";
import { connected, look, write } from "./support";

const LIST = "=1+1 来件";
const ROWS = [
  ["序号", "重点任务", "责任单位", "完成时限"],
  ["001", "栽树", "甲街道", "6月底前"],
  ["002", "修路", "乙街道", "年底前"],
  ["003", "治水", "丙街道", "长期坚持"],
];

/** The list beside a task list of the standard's that has a task; below it there is room for so many rows. */
function bookWithList(room = 100): Book {
  const below = Array.from({ length: room }, () => []);
  return createBook([
    { name: LIST, cells: ROWS },
    {
      name: "街镇任务清单",
      cells: [
        ["编号", "重点任务", "责任单位", "完成时限"],
        ["A1", "旧改", "甲街道", "6月底前"],
        ...below,
        ["说明：用户自己的话"],
      ],
      tables: [{ name: "街镇任务", at: "A1:D2" }],
    },
  ]);
}

/** Adopts the list into the open workbook's own, as the pane does. */
async function adoptList(book: Book): Promise<MatchedTasks> {
  const raw = await connected(book, () => readRaw({ sheet: LIST }));
  const { model, located, snapshot } = await look(book);
  const { lists } = adoptPreview(raw, {}, "zh-CN");
  const matched = matchTasks(lists, knownTasks(model, snapshot), "");
  const { plan, refused } = planEdits(located, snapshot, adoptEdits(matched));
  await write(book, { ...plan, origins: originsOfWritten(matched.origins, refused) });
  return matched;
}

const origins = async (book: Book) => readOrigins((await look(book)).snapshot);
const numbers = ({ changed, added, gone, unchanged }: MatchedTasks) => [
  changed.length,
  added.length,
  gone.length,
  unchanged,
];

describe("导入整理 inside Excel", () => {
  it("remembers where rows come from, out of sight and as texts", async () => {
    const book = bookWithList();
    expect(numbers(await adoptList(book))).toEqual([0, 3, 0, 0]);
    expect(book.sheet(INTERNAL_SHEET).visibility).toBe("VeryHidden");
    expect(await origins(book)).toEqual([
      { table: "streetTasks", id: "001", file: "", sheet: LIST, row: 2 },
      { table: "streetTasks", id: "002", file: "", sheet: LIST, row: 3 },
      { table: "streetTasks", id: "003", file: "", sheet: LIST, row: 4 },
    ]);
  });

  it("adopted again after an edit changes that row, and after nothing changes nothing", async () => {
    const book = bookWithList();
    await adoptList(book);
    expect(numbers(await adoptList(book))).toEqual([0, 0, 0, 3]);
    book.edit(LIST, 2, 1, "修好路");
    const { changed, added } = await adoptList(book);
    expect([changed.map(({ id }) => id), added]).toEqual([["002"], []]);
    expect(await origins(book)).toHaveLength(3);
  });

  it("undo takes rows and origins back, and says nothing of cells out of sight", async () => {
    const book = bookWithList();
    await adoptList(book);
    const before = await origins(book);
    book.edit(LIST, 3, 1, "治好水");
    book.edit(LIST, 3, 0, "004");
    const { changed } = await adoptList(book);
    expect(changed.map(({ id }) => id)).toEqual(["003"]);
    expect(await connected(book, () => undo(excelHost()))).toMatchObject({ restored: 1, kept: [] });
    expect(await origins(book)).toEqual(before);

    const fresh = bookWithList();
    await adoptList(fresh);
    await connected(fresh, () => undo(excelHost()));
    expect(await origins(fresh)).toEqual([]);
    expect((await look(fresh)).model.tables.streetTasks).toHaveLength(1);
  });

  it("remembers nothing of rows for which there is no room", async () => {
    const book = bookWithList(1);
    await adoptList(book);
    expect(await origins(book)).toEqual([{ table: "streetTasks", id: "001", file: "", sheet: LIST, row: 2 }]);
  });
});
