import { readFileSync } from "node:fs";
import { bookFromXlsx } from "../../preview/files/load";
import { saveXlsx } from "../../preview/files/save";
import type { Book } from "../../preview/host";
import { planDismissal, planRestoring } from "../../src/app/dismiss";
import { judgeSnapshot } from "../../src/app/judge";
import type { Prepared } from "../../src/app/prepare";
import { recompute } from "../../src/app/recompute";
import { undo } from "../../src/app/undo";
import type { Finding } from "../../src/core/checks/finding";
import { excelHost } from "../../src/hosts/excel/host";
import { wasmPath } from "../../src/hosts/file/disk";
import { fileHost } from "../../src/hosts/file/host";
import { readDismissals } from "../../src/workbook/dismissals";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { connected, look, write } from "./support";

const SHEET = "街镇任务清单";
const REASON = "已核实，属实";

function overdue({ assessment }: Pick<Prepared, "assessment">): Finding | undefined {
  return assessment.findings.find(({ code }) => code === "overdue");
}

async function dismiss(book: Book): Promise<Finding> {
  const prepared = await look(book);
  const finding = overdue(prepared);
  if (finding === undefined) throw new Error("a task is overdue");
  await write(book, planDismissal(finding, REASON, prepared.model, readDismissals(prepared.snapshot)));
  return finding;
}

it("a finding that is no problem is left out, with its reason kept; other findings stay", async () => {
  const book = smallBook();
  const before = (await look(book)).assessment.findings.length;
  const finding = await dismiss(book);
  const after = await look(book);
  expect(after.dismissed).toEqual([{ finding, reason: REASON }]);
  expect(overdue(after)).toBeUndefined();
  expect(after.assessment.findings).toHaveLength(before - 1);
  expect(book.sheet("一线_内部").visibility).toBe("VeryHidden");
});

it("moving its row changes nothing; another value in its cell brings it back", async () => {
  const book = smallBook();
  await dismiss(book);
  for (let column = 0; column < 8; column += 1) {
    const [one, other] = [book.value(SHEET, 4, column), book.value(SHEET, 5, column)];
    book.edit(SHEET, 4, column, other);
    book.edit(SHEET, 5, column, one);
  }
  expect(overdue(await look(book))).toBeUndefined();
  book.edit(SHEET, 5, 5, AS_OF - 20);
  expect(overdue(await look(book))).toBeDefined();
});

it("comes back when it is restored", async () => {
  const book = smallBook();
  const finding = await dismiss(book);
  const { model, snapshot } = await look(book);
  await write(book, planRestoring(finding, model, readDismissals(snapshot)));
  expect(await look(book)).toMatchObject({ dismissed: [] });
  expect(overdue(await look(book))).toBeDefined();
});

it("outlasts scoring and undo, which keep their journal in the same sheet", async () => {
  const book = smallBook();
  await dismiss(book);
  await connected(book, () => recompute(excelHost(), { today: AS_OF }));
  expect(overdue(await look(book))).toBeUndefined();
  await connected(book, () => undo(excelHost()));
  expect(overdue(await look(book))).toBeUndefined();
});

it("is read from a file as it is read in Excel", async () => {
  const bytes = readFileSync("samples/gulou-2019.xlsx");
  const book = bookFromXlsx(bytes);
  await dismiss(book);
  const saved = await saveXlsx(bytes, book.state, wasmPath());
  const read = judgeSnapshot(await fileHost(saved, "sample.xlsx", wasmPath()).read(), { today: AS_OF });
  expect(read.dismissed.map(({ reason }) => reason)).toEqual([REASON]);
  expect(read.assessment.findings).toEqual((await look(book)).assessment.findings);
});

it("what somebody has typed into the hidden sheet is passed over", () => {
  const cells = {
    row: 0,
    column: 0,
    values: [
      ["x", "dismissed:{"],
      ["x", "dismissed:[1,2]"],
      ["x", 7],
      ["x", null],
    ],
  };
  const sheet = { id: "1", name: "一线_内部", protected: false, tables: [], merges: [] };
  const snapshot = { date1904: false, sheets: [{ ...sheet, loose: { cells, hiddenRows: false } }] };
  expect(readDismissals(snapshot)).toEqual([]);
});
