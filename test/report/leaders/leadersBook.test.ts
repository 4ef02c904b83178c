import fc from "fast-check";
import { assess } from "../../../src/core/assess";
import { inputsOf } from "../../../src/core/fingerprint/inputs";
import type { Model } from "../../../src/core/model/model";
import { LOCALES, type Locale } from "../../../src/locales/locale";
import { leadersBook } from "../../../src/report/leaders/leadersBook";
import { FIRST_ENTRY } from "../../../src/report/leaders/workTable";
import { address } from "../../../src/workbook/a1";
import type { BookSheet } from "../../../src/workbook/book";
import { anyBook, SMALL_BOOK } from "../../support/books";
import { calculator, type Value } from "../../support/formulas";
import { day, modelOf } from "../../support/model";

const SCORES = "计算过程-成绩";
const ITEMS = "计算过程-工作项";
const PARAMETERS = "计算过程-参数";

function bookOf(model: Model, locale: Locale = "zh-CN", options = {}): readonly BookSheet[] {
  const assessment = assess(model);
  return leadersBook(assessment, inputsOf(model, assessment), locale, options);
}

const SMALL = modelOf(SMALL_BOOK.sheets, SMALL_BOOK.settings);

function sheetOf(sheets: readonly BookSheet[], name: string): BookSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name} among ${sheets.map((sheet) => sheet.name).join()}`);
  return found;
}

/** The cells of one column of a sheet of workings, by its header. */
function column(sheet: BookSheet, header: string) {
  const at = sheet.rows[FIRST_ENTRY - 1]?.cells.find(({ value }) => value === header)?.column;
  if (at === undefined) throw new Error(`no column ${header}`);
  return sheet.rows.slice(FIRST_ENTRY).map(({ cells }) => cells.find((cell) => cell.column === at));
}

/** Every formula whose value is not the one that it is written with. */
function wrong(sheets: readonly BookSheet[], calculated: readonly BookSheet[] = sheets): string[] {
  const valueAt = calculator(calculated);
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column: at, value, formula }) => {
        if (formula === undefined) return [];
        const found = valueAt(name, row, at);
        return near(found, value) ? [] : [`${name}!${address(row, at)} =${formula} is ${found}, not ${value}`];
      }),
    ),
  );
}

function near(found: Value, wanted: string | number | null): boolean {
  if (typeof found === "number" && typeof wanted === "number") return Math.abs(found - wanted) <= 1e-9;
  return found === wanted;
}

test("every formula gives what the engine gives, in whatever workbook", () => {
  fc.assert(
    fc.property(anyBook, ({ sheets, settings }) => {
      expect(wrong(bookOf(modelOf(sheets, settings)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("with another weight written into the workings the formulas give what the engine gives for it", () => {
  const before = bookOf(SMALL);
  const edit = (label: string, value: number) =>
    before.map((sheet) =>
      sheet.name !== PARAMETERS
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.cells[0]?.value === label
                ? { ...row, cells: row.cells.map((cell) => (cell.column === 1 ? { ...cell, value } : cell)) }
                : row,
            ),
          },
    );
  const alpha = bookOf(
    modelOf(SMALL_BOOK.sheets, { ...SMALL_BOOK.settings, qualitativeWeight: 0.8, quantitativeWeight: 0.2 }),
  );
  const category = bookOf(
    modelOf(
      {
        ...SMALL_BOOK.sheets,
        categoryWeights: [
          ["category", "weight"],
          ["推动落实", 5],
        ],
      },
      SMALL_BOOK.settings,
    ),
  );
  for (const [sheets, edited] of [
    [alpha, edit("定性权重", 0.8)],
    [category, edit("类别权重：推动落实", 5)],
  ] as const) {
    expect(scoresOf(sheets, sheets)).not.toEqual(scoresOf(before, before));
    const found = scoresOf(before, edited);
    for (const [name, score] of scoresOf(sheets, sheets)) expect(near(found.get(name) ?? null, score)).toBe(true);
  }
});

/** S of each subject as the formulas of `calculated` give it. */
function scoresOf(sheets: readonly BookSheet[], calculated: readonly BookSheet[]): Map<string, number | string> {
  const valueAt = calculator(calculated);
  const sheet = sheetOf(sheets, SCORES);
  const at = column(sheet, "总分S")[0]?.column ?? 0;
  return new Map(
    sheet.rows.slice(FIRST_ENTRY).map(({ cells }, row) => {
      const score = valueAt(SCORES, FIRST_ENTRY + row, at);
      return [String(cells[0]?.value), typeof score === "number" ? score : ""];
    }),
  );
}

test("every V, M, N, row score, S, rank and grade is a formula; T, Q, c, e, w, d and σ are not", () => {
  const sheets = bookOf(SMALL);
  const items = sheetOf(sheets, ITEMS);
  for (const header of ["权重V", "定性M", "综合分"]) {
    expect(column(items, header).map((cell) => cell?.formula)).not.toContain(undefined);
  }
  for (const header of ["时效T", "质量Q", "完成c", "时序e", "工作量w", "难度d"]) {
    expect(column(items, header).every((cell) => cell !== undefined && cell.formula === undefined)).toBe(true);
  }
  const scores = sheetOf(sheets, SCORES);
  for (const header of ["定性X", "定量Y₀", "负荷系数f", "定量Y", "合成Z", "加分B", "扣分P", "总分S", "名次", "等次"]) {
    expect(column(scores, header).map((cell) => cell?.formula)).not.toContain(undefined);
  }
});

test("n/a is a blank cell or the empty text, never a number", () => {
  const scores = sheetOf(
    bookOf(
      modelOf({
        streetTasks: [
          ["id", "name", "responsible", "due"],
          ["A", "任务", "甲街道", "2019-12-31"],
        ],
      }),
    ),
    SCORES,
  );
  expect(column(scores, "总分S").map((cell) => cell?.value)).toEqual([""]);
  expect(column(scores, "名次").map((cell) => cell?.value)).toEqual([""]);
});

const HOSTILE = [
  "<b>甲 & 乙</b>",
  "\"引号\" '它的'",
  "🏙️街道",
  "\u202eمدينة\u200f街道",
  '=HYPERLINK("x")',
  "+1街道",
  "-1街道",
  "@甲",
  "长".repeat(200),
  "甲\u0000\u0007街道",
  "*?~[]/\\:街道",
];

describe("the trend", () => {
  const runs = ["2019-04-30", "2019-05-31"].map((asOf, i) => ({
    asOf: day(asOf),
    movements: new Map(
      ["鼓东街道", "鼓西街道", "洪山镇", "领导甲"].map((name, n) => [name, { score: 70 + 5 * n + i, rank: 4 - n }]),
    ),
  }));

  test("its last point is a formula over the present scores, and gives what the engine gives", () => {
    fc.assert(
      fc.property(anyBook, ({ sheets, settings }) => {
        expect(wrong(bookOf(modelOf(sheets, settings), "zh-CN", { runs }))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("stands on the sheet of a group that is compared and on each page, own line and mean; of leaders only their own", () => {
    const sheets = bookOf(SMALL, "zh-CN", { runs });
    const names = (sheet: string) =>
      (sheetOf(sheets, sheet).charts ?? [])
        .filter(({ kind }) => kind === "line")
        .map(({ title, series }) => [title, ...series.map(({ name }) => name)]);
    expect(names("街镇")).toEqual([["历次总分：街镇", "最高", "平均", "最低"]]);
    expect(names("街镇明细").length).toBeGreaterThan(0);
    for (const [, ...series] of names("街镇明细")) expect(series).toEqual(["总分", "组平均"]);
    const leaders = sheets.filter(({ name }) => name.startsWith("领导")).flatMap(({ name }) => names(name));
    expect(leaders).toEqual([["历次总分：领导甲", "总分"]]);
    expect(
      bookOf(SMALL)
        .flatMap(({ charts = [] }) => charts)
        .filter(({ kind }) => kind === "line"),
    ).toEqual([]);
  });
});

describe("the sheet of a group of any size", () => {
  const sheetOfMany = (count: number) => {
    const names = Array.from({ length: count }, (_, i) => `街道${i}`);
    const model = modelOf({
      streetTasks: [
        ["id", "name", "responsible", "due"],
        ...names.map((name) => [name, "任务", name, "2019-05-31"] as const),
      ],
      roster: [["name", "kind", "group"], ...names.map((name) => [name, "street", "街镇"] as const)],
    });
    const movements = new Map(names.map((name, i) => [name, { score: i % 90, rank: i + 1 }]));
    const runs = Array.from({ length: 11 }, (_, i) => ({ asOf: day(`2019-05-${i + 10}`), movements }));
    return sheetOf(bookOf(model, "zh-CN", { runs }), "街镇");
  };

  test.each([2, 20, 30, 31, 40, 60, 200])(
    "no header stands alone above its charts, and no page parts one: %d",
    (count) => {
      const { rows, charts = [], pageBreaks = [], print } = sheetOfMany(count);
      expect(charts).toHaveLength(2);
      for (const { at } of charts) {
        for (const next of pageBreaks) expect(next <= at.row || next >= at.row + at.rows).toBe(true);
        // Where the header is repeated, its page must hold rows of the ranking before the charts.
        const top = Math.max(0, ...pageBreaks.filter((next) => next <= at.row));
        if (print.repeatedRows !== undefined) expect(typeof rows[top]?.cells[0]?.value).toBe("number");
        const height = rows.slice(top, at.row + at.rows).reduce((sum, row) => sum + (row.height ?? 15), 0);
        expect(height).toBeLessThanOrEqual(830);
      }
    },
  );
});

test("a name never becomes a formula, whatever it looks like", () => {
  const model = modelOf({
    streetTasks: [
      ["id", "name", "category", "responsible", "due", "finish"],
      ...HOSTILE.map((name) => [name, name, name, name, "2019-05-31", "2019-05-31"] as const),
    ],
    roster: [["name", "kind", "group"], ...HOSTILE.map((name) => [name, "street", name] as const)],
  });
  const sheets = bookOf(model);
  expect(wrong(sheets)).toEqual([]);
  const formulas = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ formula }) => formula ?? "")));
  for (const name of HOSTILE) expect(formulas.filter((formula) => formula.includes(name))).toEqual([]);
  const names = sheets.map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]\p{Cc}]{1,31}(?<!')$/u);
});

test.each<[string, Model]>([
  ["no task", modelOf({ streetTasks: [["id", "name"]] })],
  [
    "one subject",
    modelOf({
      streetTasks: [
        ["id", "name", "responsible", "due"],
        ["A", "任务", "甲街道", "2019-05-31"],
      ],
    }),
  ],
  [
    "nobody judged",
    modelOf({
      streetTasks: [
        ["id", "name", "responsible", "due"],
        ["A", "任务", "甲街道", "2019-12-31"],
      ],
    }),
  ],
  [
    "a task of nobody",
    modelOf({
      streetTasks: [
        ["id", "name", "due"],
        ["A", "任务", "2019-05-31"],
      ],
    }),
  ],
])("the workbook stands with %s", (_, model) => {
  for (const locale of LOCALES) {
    const sheets = bookOf(model, locale);
    expect(wrong(sheets)).toEqual([]);
    expect(sheets.length).toBeGreaterThanOrEqual(6);
  }
});

test("every page and sheet bears the fingerprint and the as-of day in its footer, and the cover all of it", () => {
  const { fingerprint } = inputsOf(SMALL, assess(SMALL));
  const sheets = bookOf(SMALL);
  for (const { print } of sheets) {
    expect(print.footer).toContain(fingerprint.slice(0, 16));
    expect(print.footer).toContain("2019-06-28");
  }
  const cover = sheetOf(sheets, "首页").rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(cover).toContain(`数据指纹：${fingerprint}`);
});

test("each member of a group begins a page, and the ranking leads to it", () => {
  const sheets = bookOf(SMALL);
  const group = sheetOf(sheets, "街镇");
  const pages = sheetOf(sheets, "街镇明细");
  const links = group.rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, link, column: at }) => (link && at === 1 ? [[value, link.cell]] : [])),
  );
  expect(links.length).toBe(3);
  for (const [name, cell] of links) {
    const row = Number(String(cell).slice(1)) - 1;
    expect(pages.rows[row]?.cells[0]?.value).toBe(name);
    expect(row === 0 || pages.pageBreaks?.includes(row)).toBe(true);
  }
});

test("who moved since the run before stands on the cover; units only, the farthest first", () => {
  const previous = new Map([
    ["鼓东街道", { score: 70, rank: 3 }],
    ["İ街道", { score: 90, rank: 1 }],
    ["领导甲", { score: 90, rank: 1 }],
  ]);
  const lines = (options: object) =>
    sheetOf(bookOf(SMALL, "zh-CN", options), "首页").rows.flatMap(({ cells }) =>
      cells.map(({ value }) => String(value)),
    );
  const moved = lines({ runs: [{ asOf: day("2019-05-31"), movements: previous }] }).filter((line) =>
    line.includes("→"),
  );
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.join()).not.toContain("领导甲");
  expect(lines({})).not.toContain("三、名次变化");
});
