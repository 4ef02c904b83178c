import fc from "fast-check";
import { assess } from "../../../src/core/assess";
import { inputsOf } from "../../../src/core/fingerprint/inputs";
import type { CellValue } from "../../../src/core/model/cell";
import type { Model } from "../../../src/core/model/model";
import { anyBook, SMALL_BOOK, type Book } from "../../support/books";
import { day, modelOf, type Settings } from "../../support/model";

function inputs(model: Model) {
  return inputsOf(model, assess(model));
}

function fingerprint({ sheets, settings }: Book, more: Settings = {}, asOf = day("2019-06-28")): string {
  return inputs(modelOf(sheets, { ...settings, ...more }, asOf)).fingerprint;
}

/** The small book with one cell of a table set. */
function withCell(table: keyof Book["sheets"], row: number, column: number, value: CellValue): Book {
  const lines = (SMALL_BOOK.sheets[table] ?? []).map((line, at) =>
    at === row ? line.map((cell, i) => (i === column ? value : cell)) : line,
  );
  return { ...SMALL_BOOK, sheets: { ...SMALL_BOOK.sheets, [table]: lines } };
}

test("a fingerprint is 64 hexadecimal digits, the same for the same inputs", () => {
  expect(fingerprint(SMALL_BOOK)).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(SMALL_BOOK)).toBe(fingerprint(SMALL_BOOK));
});

test("the order of rows changes no fingerprint", () => {
  fc.assert(
    fc.property(anyBook, fc.integer(), (book, seed) => {
      const turned = Object.entries(book.sheets).map(([table, [header, ...rows]]) => {
        const at = rows.length === 0 ? 0 : Math.abs(seed) % rows.length;
        return [table, [header, ...rows.slice(at), ...rows.slice(0, at)].map((row) => [...row])];
      });
      const other = { ...book, sheets: Object.fromEntries(turned) as Book["sheets"] };
      expect(fingerprint(other)).toBe(fingerprint(book));
    }),
    { numRuns: 50 },
  );
});

test.each<[string, Book]>([
  ["an item's actual", withCell("streetTasks", 1, 4, 7)],
  ["an item's name", withCell("streetTasks", 1, 1, "任务壹")],
  ["an item's due day", withCell("streetTasks", 2, 6, "5月30日")],
  ["an item that is gone", withCell("streetTasks", 3, 0, "S-9")],
  ["a leader's progress", withCell("leaderTasks", 1, 5, 0.6)],
  ["an inspection's grade", withCell("inspections", 1, 3, "中")],
  ["an inspection's day", withCell("inspections", 2, 0, "2019-06-03")],
  ["who is on the roster", withCell("roster", 3, 1, "cadre")],
  ["a category's weight", withCell("categoryWeights", 1, 1, 3)],
])("%s changes the fingerprint", (_, book) => {
  expect(fingerprint(book)).not.toBe(fingerprint(SMALL_BOOK));
});

test("the as-of day and every parameter that scores depend on change the fingerprint", () => {
  const same = fingerprint(SMALL_BOOK);
  expect(fingerprint(SMALL_BOOK, {}, day("2019-06-27"))).not.toBe(same);
  expect(fingerprint(SMALL_BOOK, { qualitativeWeight: 0.6, quantitativeWeight: 0.4 })).not.toBe(same);
  expect(fingerprint(SMALL_BOOK, { gradeLimits: "92 80 60" })).not.toBe(same);
});

test("notes, blank rows and what documents are headed change no fingerprint", () => {
  const same = fingerprint(SMALL_BOOK);
  const [header, ...rows] = SMALL_BOOK.sheets.leaderTasks;
  const noted = {
    ...SMALL_BOOK.sheets,
    leaderTasks: [[...header, "remarks"], ...rows.map((row) => [...row, "按计划推进"]), []] as const,
  };
  expect(inputs(modelOf(noted, SMALL_BOOK.settings)).fingerprint).toBe(same);
  expect(fingerprint(SMALL_BOOK, { signedBy: "区一线办" })).toBe(same);
});

test("two rows with one id are one fact, whichever comes first", () => {
  const rows = [
    ["L-1", "任务四", "领导甲"],
    ["L-1", "任务五", "领导乙"],
  ] as const;
  const header = ["id", "name", "leader"] as const;
  const one = inputs(modelOf({ leaderTasks: [header, ...rows] }));
  const other = inputs(modelOf({ leaderTasks: [header, rows[1], rows[0]] }));
  expect([...one.facts.keys()].filter((name) => name.startsWith("row."))).toEqual(["row.leaderTasks.L-1"]);
  expect(other).toEqual(one);
});
