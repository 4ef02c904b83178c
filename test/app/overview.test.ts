import { overviewOf } from "../../src/app/overview";
import { recompute } from "../../src/app/recompute";
import { excelHost } from "../../src/hosts/excel/host";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { connected, look } from "./support";

const SHEET = "街镇任务清单";
const score = (now: string) => recompute(excelHost(), { today: AS_OF, now });

it("counts every item once by list and once by category", async () => {
  const { all, byList, byCategory } = overviewOf(await look(smallBook()));
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  expect(all).toMatchObject({ done: 1, red: 1 });
  expect(byList.map(({ table, lights }) => [table, total(lights)])).toEqual([["streetTasks", 3]]);
  expect(byCategory.map(({ category, lights }) => [category, total(lights)])).toEqual([[undefined, 3]]);
});

it("names who is ahead and who is behind, nobody twice", async () => {
  const { standings } = overviewOf(await look(smallBook()));
  expect(standings.map(({ group, ahead, behind }) => [group, ahead.map(nameOf), behind.map(nameOf)])).toEqual([
    ["街镇", ["乙街道"], ["甲街道"]],
  ]);
});

it("lists what falls due within two weeks, the earliest first, and nothing that is done or overdue", async () => {
  const book = smallBook();
  book.edit(SHEET, 5, 5, AS_OF + 10);
  book.edit(SHEET, 4, 5, AS_OF);
  const { due } = overviewOf(await look(book));
  expect(due.map(({ result, units }) => [result.item.id, units])).toEqual([
    ["A2", ["甲街道"]],
    ["A3", ["乙街道"]],
  ]);
});

it("knows whether the data have changed since the last run", async () => {
  const book = smallBook();
  expect(overviewOf(await look(book))).toMatchObject({ lastRun: undefined, changed: false });
  await connected(book, () => score("2019-06-28 17:30:00"));
  expect(overviewOf(await look(book))).toMatchObject({
    lastRun: { asOf: AS_OF, time: "2019-06-28 17:30:00", subjects: 2 },
    changed: false,
  });
  book.edit(SHEET, 4, 3, 0.7);
  expect(overviewOf(await look(book)).changed).toBe(true);
  await connected(book, () => score("2019-06-28 18:00:00"));
  expect(overviewOf(await look(book))).toMatchObject({ lastRun: { time: "2019-06-28 18:00:00" }, changed: false });
});

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
