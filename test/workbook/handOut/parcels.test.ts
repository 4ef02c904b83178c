import fc from "fast-check";
import { handOutBook } from "../../../src/workbook/handOut/book";
import { handOutFileName, recipientInFileName } from "../../../src/workbook/handOut/fileName";
import { decodeManifest, encodeManifest, manifestOf } from "../../../src/workbook/handOut/manifest";
import type { HandOut, Parcel } from "../../../src/workbook/handOut/parcels";
import { DISTRICT, handedOut } from "../../support/district";
import { day } from "../../support/model";

const OUT = handedOut(DISTRICT);

function parcelOf(recipient: string, out: HandOut = OUT): Parcel {
  const found = out.parcels.find((parcel) => parcel.recipient === recipient);
  if (found === undefined) throw new Error(`nothing for ${recipient}`);
  return found;
}

/** The rows of a parcel, table:key, those that are only seen in brackets. */
function listed({ tables }: Parcel): string[] {
  return tables.flatMap(({ table, rows }) =>
    rows.map(({ key, fill }) => (fill ? `${table}:${key}` : `(${table}:${key})`)),
  );
}

describe("who gets which rows", () => {
  test("recipients stand in the order of the 名册, and only those who can fill in something", () => {
    expect(OUT.parcels.map(({ recipient }) => recipient)).toEqual(["鼓东街道", "洪山镇", "区建设局"]);
  });

  test("a unit fills in what it is responsible for, by name, 简称 and group, and sees what it assists with", () => {
    expect(listed(parcelOf("鼓东街道"))).toEqual([
      "streetTasks:GD-01",
      "streetTasks:GD-02",
      "streetTasks:GD-03",
      "(streetTasks:HS-01)",
      "streetTasks:GZ-01",
      "(leaderTasks:LD-01)",
      "projects:XM-01",
      "milestones:XM-01/开工",
      "milestones:XM-01/封顶",
      "indicatorShares:ZB-01/鼓东街道",
      "pledges:ZR-01",
      "(standingDuties:LX-01)",
      "cases:BA-01",
    ]);
  });

  test("a grid matter belongs to the street that its cell lies in", () => {
    expect(listed(parcelOf("洪山镇"))).toContain("gridMatters:SX-01");
  });

  test("the 责任 table adds units to an item", () => {
    const more = handedOut({
      ...DISTRICT,
      responsibilities: [
        ["itemId", "role", "name"],
        ["GD-01", "责任单位", "洪山镇"],
        ["GD-02", "配合单位", "洪山镇"],
      ],
    });
    expect(listed(parcelOf("洪山镇", more))).toEqual(
      expect.arrayContaining(["streetTasks:GD-01", "(streetTasks:GD-02)"]),
    );
  });

  test("by person everyone gets the rows that name them, grid workers those of their cells", () => {
    const out = handedOut(DISTRICT, { by: "person" });
    expect(out.parcels.map(({ recipient }) => recipient)).toEqual(["领导甲", "干部甲", "网格员A"]);
    expect(listed(parcelOf("网格员A", out))).toEqual(["gridMatters:SX-01"]);
    expect(listed(parcelOf("干部甲", out))).toEqual([
      "streetTasks:GD-01",
      "streetTasks:GD-02",
      "projects:XM-01",
      "milestones:XM-01/开工",
      "milestones:XM-01/封顶",
    ]);
    expect(listed(parcelOf("领导甲", out))).toEqual(["(leaderTasks:LD-01)", "cases:BA-01"]);
  });

  test("a row that names nobody, or only 有关单位, is listed as handed out to no one", () => {
    const [headers, first = []] = DISTRICT.streetTasks ?? [[]];
    const responsible = headers.indexOf("responsible");
    const row = (id: string, unit: string | null) =>
      first.map((cell, at) => (at === 0 ? id : at === responsible ? unit : at === responsible + 1 ? null : cell));
    const out = handedOut({ ...DISTRICT, streetTasks: [headers, first, row("X-1", null), row("X-2", "各有关单位")] });
    expect(out.unowned).toEqual(
      expect.arrayContaining([
        { table: "streetTasks", key: "X-1" },
        { table: "streetTasks", key: "X-2" },
      ]),
    );
  });

  test("reports and records are handed out as blank tables, to those who have something to report on", () => {
    const append = ({ append: tables }: Parcel) => tables.map(({ table }) => table);
    expect(append(parcelOf("鼓东街道"))).toEqual(["progressReports", "dutyRecords"].sort(bySchema));
    expect(append(parcelOf("区建设局"))).toEqual(["progressReports"]);
    const [reports] = parcelOf("区建设局").append;
    expect(reports?.fields).toEqual(["date", "subjectId", "type", "content", "actual", "progress"]);
  });

  test("the same rows on another day, or for another return day, are another batch", () => {
    expect(handedOut(DISTRICT).batch).toBe(OUT.batch);
    expect(OUT.batch).toMatch(/^2019-06-28-[0-9a-f]{6}$/);
    expect(handedOut(DISTRICT, { issued: day("2019-07-28") }).batch).not.toBe(OUT.batch);
    expect(handedOut(DISTRICT, { due: day("2019-07-05") }).batch).not.toBe(OUT.batch);
  });

  test("origins tell all rows of a parcel apart, and differ between batches", () => {
    const origins = (out: HandOut) => parcelOf("鼓东街道", out).tables.flatMap(({ rows }) => rows.map((r) => r.origin));
    const [first, second] = [origins(OUT), origins(handedOut(DISTRICT, { issued: day("2019-07-28") }))];
    expect(new Set(first).size).toBe(first.length);
    expect(first.filter((origin) => second.includes(origin))).toEqual([]);
  });
});

const TABLE_ORDER = ["progressReports", "dutyRecords"];

function bySchema(a: string, b: string): number {
  return TABLE_ORDER.indexOf(a) - TABLE_ORDER.indexOf(b);
}

describe("what a handed out workbook looks like", () => {
  const book = handOutBook(OUT, parcelOf("鼓东街道"));
  const sheetOf = (name: string) => {
    const found = book.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };

  test("the guide comes first, then a sheet for each table, then the hidden record", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "填报说明",
      "街镇任务清单",
      "领导任务清单",
      "项目表",
      "时间表",
      "指标分解",
      "责任书",
      "例行",
      "包案接访",
      "进展填报",
      "例行记录",
      "一线_内部",
    ]);
    expect(book.sheets.filter(({ veryHidden }) => veryHidden).map(({ name }) => name)).toEqual(["一线_内部"]);
  });

  test("only what the unit may fill in is open, in rows that are its own", () => {
    const { rows } = sheetOf("街镇任务清单");
    const headers = rows[0]?.cells.map(({ value }) => value) ?? [];
    const open = (row: number) =>
      rows[row]?.cells.filter(({ style }) => style.startsWith("fill")).map(({ column }) => headers[column]);
    expect(open(1)).toEqual(["完成值", "完成率", "完成日期", "进展情况", "存在问题", "下一步打算", "备注"]);
    expect(open(4)).toEqual([]);
  });

  test("the guide names the unit, the batch, the day and what is to be filled in", () => {
    const out = handedOut(DISTRICT, { due: day("2019-07-05") });
    const [guide] = handOutBook(out, parcelOf("洪山镇", out)).sheets;
    const texts = guide?.rows.map(({ cells }) => cells.map(({ value }) => value).join("|"));
    expect(texts).toEqual(
      expect.arrayContaining([
        "填报单位|洪山镇",
        `批次|${out.batch}`,
        "报回时间|2019-07-05前",
        "网格清单|完成日期、完成率、备注|1",
        "领导任务清单|只看不填|1",
      ]),
    );
  });

  test("85 in a column of shares is shown as it was written, 0.85 as 85 %", () => {
    const [headers, ...rows] = DISTRICT.streetTasks ?? [[]];
    const at = headers.indexOf("progress");
    const out = handedOut({
      ...DISTRICT,
      streetTasks: [
        headers,
        ...rows.slice(0, 2).map((row, i) => row.map((cell, j) => (j !== at ? cell : i === 0 ? 85 : 0.85))),
      ],
    });
    const [, tasks] = handOutBook(out, parcelOf("鼓东街道", out)).sheets;
    const styles = tasks?.rows.slice(1).map(({ cells }) => cells.find(({ column }) => column === at));
    expect(styles).toEqual([
      { column: at, value: 85, style: "fill" },
      { column: at, value: 0.85, style: "fillShare" },
    ]);
  });
});

describe("the hidden record", () => {
  test("says everything that went out, in lines that a cell can hold", () => {
    const manifest = manifestOf(OUT, parcelOf("鼓东街道"));
    expect(decodeManifest(encodeManifest(manifest))).toEqual(manifest);
  });

  test("is not believed once a letter of it was changed, or a line lost", () => {
    const lines = encodeManifest(manifestOf(OUT, parcelOf("鼓东街道")));
    expect(decodeManifest(lines.map((line) => line.replace("GD-01", "GD-09")))).toBeUndefined();
    expect(decodeManifest(lines.slice(0, -1))).toBeUndefined();
    expect(decodeManifest([])).toBeUndefined();
  });

  test("survives any text, cut into lines between whole characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 400 }), (text, times) => {
        const recipient = `甲${text.repeat(times)}`;
        const manifest = { ...manifestOf(OUT, parcelOf("洪山镇")), recipient };
        const lines = encodeManifest(manifest);
        expect(lines.every((line) => line.length <= 255 && !/\p{Cs}/u.test(line))).toBe(true);
        expect(decodeManifest(lines)?.recipient).toBe(recipient);
      }),
      { numRuns: 30 },
    );
  });

  test("never throws, whatever stands in its sheet", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        expect(decodeManifest(lines)).toBeUndefined();
      }),
    );
  });
});

describe("file names", () => {
  test("sort in the order of the recipients, and hold nothing that a system refuses", () => {
    expect(handOutFileName(0, 20, "鼓东街道")).toBe("01_鼓东街道.xlsx");
    expect(handOutFileName(99, 534, "网格员A")).toBe("100_网格员A.xlsx");
    expect(handOutFileName(1, 3, 'a/b\\c:d*e?"<f>|\u202eg\n')).toBe("02_a_b_c_d_e___f___g_.xlsx");
  });

  test("tell the recipient wherever the name stands in them, the longer of two", () => {
    const units = ["东街街道", "鼓东街道", "街道"];
    expect(recipientInFileName("6月 鼓东街道(最终版).xlsx", units)).toBe("鼓东街道");
    expect(recipientInFileName("汇总.xlsx", units)).toBeUndefined();
  });
});
