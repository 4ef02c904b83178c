import { dayOf } from "../../src/core/calendar/day";
import { parseDeadline } from "../../src/core/calendar/deadline";
import { LOCALES } from "../../src/locales/locale";
import { guideSheet } from "../../src/report/guide";
import { blankWorkbook } from "../../src/workbook/blank";
import { readDate } from "../../src/core/calendar/date";
import { parseTarget } from "../../src/core/quantity/target";

describe.each(LOCALES)("the guide of the standard workbook in %s", (locale) => {
  const guide = guideSheet(locale);
  const cells = guide.rows.flatMap((row) => row.cells);

  test("leads to every sheet, each once, and to none that is not there", () => {
    const sheets = blankWorkbook(locale).sheets.map(({ name }) => name);
    const links = cells.flatMap(({ link }) => (link?.sheet === undefined ? [] : [link.sheet]));
    expect([...links].sort()).toEqual([...sheets].sort());
    expect(sheets).not.toContain(guide.name);
  });

  test("numbers the steps without a gap", () => {
    const steps = guide.rows.flatMap(({ cells: [first] }) => (typeof first?.value === "number" ? [first.value] : []));
    expect(steps).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  test("stands on two pages, and no heading ends the first", () => {
    const [second = 0, ...more] = guide.pageBreaks ?? [];
    expect(more).toEqual([]);
    expect(guide.rows[second]?.cells[0]?.style).toBe("heading");
    expect(guide.rows[second - 1]?.cells[0]?.style).not.toBe("heading");
  });

  test("puts the stamp of a sample above all else", () => {
    expect(guideSheet(locale, "示例").rows[0]?.cells[0]?.value).toBe("示例");
  });
});

test("what the guide says can be written is understood", () => {
  const text = JSON.stringify(guideSheet("zh-CN").rows);
  const due = (words: string) => {
    expect(text).toContain(words);
    return parseDeadline(words, { year: 2019 });
  };
  expect(due("6月底前")).toEqual({ kind: "by", due: dayOf(2019, 6, 30) });
  expect(due("第三季度末")).toEqual({ kind: "by", due: dayOf(2019, 9, 30) });
  expect(due("长期坚持")).toEqual({ kind: "standing" });
  expect(readDate("2019年6月28日", { year: 2019 })).toEqual({ kind: "day", day: dayOf(2019, 6, 28) });
  expect(readDate("2019.6.31", { year: 2019 }).kind).not.toBe("day");
  expect(parseTarget("150个以上")[0]).toMatchObject({ kind: "amount", op: ">=", value: 150 });
  expect(parseTarget("不低于80%")[0]).toMatchObject({ kind: "amount", op: ">=", value: 80 });
});
