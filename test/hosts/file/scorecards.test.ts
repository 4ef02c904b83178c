import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { recompute } from "../../../src/app/recompute";
import { roundHalfUp } from "../../../src/core/quantity/round";
import type { SubjectKind } from "../../../src/core/model/item";
import type { Assessment, SubjectResult } from "../../../src/core/scoring/result";
import { groupsOf } from "../../../src/report/groups";
import { hasItems } from "../../../src/report/scorecards/shared";
import { parseAddress } from "../../../src/workbook/a1";
import { pack, unpack, type Parts } from "../../../src/hosts/file/zip";
import { bytesOf, textOf } from "../../../src/hosts/file/xml";
import { day } from "../../support/results";
import { hostOf } from "./support";

const CLOCK = { today: day("2019-06-28") };
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../samples/gulou-2019.xlsx")));
/** The sheets, and whose results each holds. */
const KINDS = {
  单位成绩单: ["street", "department"],
  个人成绩单: ["leader", "cadre"],
  网格成绩单: ["gridWorker"],
} as const satisfies Readonly<Record<string, readonly SubjectKind[]>>;
const SHEETS = ["单位成绩单", "个人成绩单", "网格成绩单"] as const;

let bytes: Uint8Array;
let assessment: Assessment;

beforeAll(async () => {
  const host = hostOf(SAMPLE);
  ({ assessment } = await recompute(host, CLOCK));
  bytes = host.bytes();
}, 60_000);

/** A sheet as another program reads it. */
function sheetOf(name: string): WorkSheet {
  const sheet = read(bytes, { type: "array", cellText: false }).Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cellAt = (sheet: WorkSheet, row: number, column: string): CellObject | undefined => {
  const cell: unknown = sheet[`${column}${row}`];
  return typeof cell === "object" ? (cell as CellObject) : undefined;
};
const valueAt = (sheet: WorkSheet, row: number, column: string) => cellAt(sheet, row, column)?.v ?? null;
const lastRow = (sheet: WorkSheet) => Number(/\d+$/.exec(sheet["!ref"] ?? "A1")?.[0]);
const partsLike = (parts: Parts, pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name)).sort();
const rounded = (value: number | null) => (value === null ? null : roundHalfUp(value));

/** The rows of every table that begins with this header, by row number. */
function rowsUnder(sheet: WorkSheet, header: string): number[] {
  const rows: number[] = [];
  let inside = false;
  for (let row = 1; row <= lastRow(sheet); row += 1) {
    const first = valueAt(sheet, row, "A");
    const second = valueAt(sheet, row, "B");
    if (first === header) inside = true;
    else if (second === null) inside = false;
    else if (inside) rows.push(row);
  }
  return rows;
}

/** A rank and how sure it is. */
function rankText({ rank, rankLow, rankHigh }: SubjectResult): string | null {
  return rank === null ? null : `${rank}（${rankLow ?? "?"}–${rankHigh ?? "?"}）`;
}

describe("the sheets of results in a scored file", () => {
  it.each(SHEETS)("show every subject's numbers as the assessment has them: %s", (name) => {
    const sheet = sheetOf(name);
    const shown = rowsUnder(sheet, "名次").map((row) =>
      ["A", "B", "C", "D", "E", "F", "G"].map((column) => valueAt(sheet, row, column)),
    );
    const expected = groupsOf(assessment.subjects, KINDS[name]).flatMap(({ members }) =>
      members.map((one) => [
        rankText(one) ?? (hasItems(one) ? "明细" : null),
        one.name,
        rounded(one.qualitative),
        rounded(one.quantitative),
        rounded(one.bonus),
        rounded(one.penalty),
        rounded(one.score),
      ]),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(shown).toEqual(expected);
  });

  it.each(SHEETS)("lead from each item to the row with its id: %s", (name) => {
    const sheet = sheetOf(name);
    const book = read(bytes, { type: "array" });
    const rows = rowsUnder(sheet, "编号").filter((row) => valueAt(sheet, row, "A") !== null);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const cell = cellAt(sheet, row, "C");
      const [, target = "", at = ""] = /^#?'?([^'!]+)'?!(.+)$/.exec(cell?.l?.Target ?? "") ?? [];
      const found: unknown = book.Sheets[target]?.[at];
      expect(found).toMatchObject({ v: cellAt(sheet, row, "A")?.v });
    }
  });

  it.each(SHEETS)("lead from each name to its items and back: %s", (name) => {
    const sheet = sheetOf(name);
    const placeOf = (cell: CellObject | undefined) => {
      const [, target = "", at = ""] = /^#?'?([^'!]+)'?!(.+)$/.exec(cell?.l?.Target ?? "") ?? [];
      expect(target).toBe(name);
      return parseAddress(at)?.row ?? -1;
    };
    const named = rowsUnder(sheet, "名次").filter((row) => cellAt(sheet, row, "A")?.l !== undefined);
    expect(named.length).toBeGreaterThan(20);
    for (const row of named) {
      const heading = placeOf(cellAt(sheet, row, "A")) + 1;
      expect(valueAt(sheet, heading, "A")).toBe(valueAt(sheet, row, "B"));
      expect(placeOf(cellAt(sheet, heading + 2, "A")) + 1).toBe(row);
    }
  });

  it("are not built again when nothing has changed", async () => {
    const again = await recompute(hostOf(bytes), CLOCK);
    expect(again.plan).toMatchObject({ tables: [], sheets: [] });
  }, 60_000);

  it("fit one page in width, with page numbers and a line that stands on every page", () => {
    const parts = unpack(bytes);
    const book = textOf(parts.get("xl/workbook.xml") ?? new Uint8Array());
    for (const name of SHEETS) expect(book).toContain(`>'${name}'!$2:$2<`);
    const sheets = partsLike(parts, /worksheets\/sheet\d+\.xml$/).map((part) =>
      textOf(parts.get(part) ?? new Uint8Array()),
    );
    const cards = sheets.filter((xml) => xml.includes("返回名次表"));
    expect(cards).toHaveLength(SHEETS.length);
    for (const xml of cards) {
      expect(xml).toMatch(/<pageSetUpPr fitToPage="true"/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0" fitToWidth="1" orientation="portrait" paperSize="9"/);
      expect(xml).toContain("第 &amp;P 页");
      expect(xml).toMatch(/<rowBreaks count="\d+"/);
    }
  });
});

describe("sheets of results that are built again", () => {
  /** The scored sample on a later day, after these parts were changed. From the second run on there are trends. */
  async function rebuilt(change: (parts: Parts) => void, parts = unpack(bytes), asOf = "2019-07-31"): Promise<Parts> {
    change(parts);
    const host = hostOf(pack(parts));
    const { plan } = await recompute(host, { ...CLOCK, asOf: day(asOf) });
    expect(plan.sheets.filter(({ charts = [], replaces }) => charts.length > 0 && replaces !== undefined)).toHaveLength(
      SHEETS.length,
    );
    return unpack(host.bytes());
  }
  const cardsOf = (parts: Parts) =>
    partsLike(parts, /worksheets\/sheet\d+\.xml$/).filter((name) =>
      textOf(parts.get(name) ?? new Uint8Array()).includes("返回名次表"),
    );

  it("have no more charts and bars than before", async () => {
    const before = await rebuilt(() => undefined);
    const after = await rebuilt(() => undefined, new Map(before), "2019-08-30");
    for (const pattern of [/charts\/chart\d+\.xml$/, /drawings\/drawing\d+\.xml$/, /worksheets\/_rels/]) {
      expect(partsLike(after, pattern)).toHaveLength(partsLike(before, pattern).length);
      expect(partsLike(before, pattern).length).toBeGreaterThan(1);
    }
    const bars = (parts: Parts) =>
      cardsOf(parts).map((name) => [...textOf(parts.get(name) ?? new Uint8Array()).matchAll(/<cfRule /g)].length);
    expect(bars(after)).toEqual(bars(before));
    expect(textOf(after.get("[Content_Types].xml") ?? new Uint8Array()).match(/charts\/chart\d+/g)).toHaveLength(
      partsLike(after, /charts\/chart\d+\.xml$/).length,
    );
  }, 60_000);

  it("draw trends from the second run on, as lines that differ in grey and take their names from cells", async () => {
    const after = await rebuilt(() => undefined);
    const charts = partsLike(after, /charts\/chart\d+\.xml$/).map((name) =>
      textOf(after.get(name) ?? new Uint8Array()),
    );
    const lines = charts.filter((xml) => xml.includes("<lineChart>"));
    expect(lines.length).toBeGreaterThan(1);
    for (const xml of lines) {
      expect([...xml.matchAll(/<symbol val="(\w+)"/g)].map(([, mark]) => mark)).toEqual([
        "circle",
        "square",
        "triangle",
      ]);
      expect([...xml.matchAll(/<a:prstDash val="(\w+)"/g)].map(([, dash]) => dash)).toEqual([
        "solid",
        "dash",
        "sysDot",
      ]);
    }
    for (const xml of charts) {
      for (const [, name] of xml.matchAll(/<tx><strRef><f>([^<]*)<\/f>/g)) expect(name).toMatch(/!\$[A-Z]+\$\d+/);
    }
  }, 60_000);

  it("keep widths set by hand", async () => {
    const after = await rebuilt((parts) => {
      for (const name of cardsOf(parts)) {
        const xml = textOf(parts.get(name) ?? new Uint8Array());
        parts.set(name, bytesOf(xml.replace(/(<col [^>]*max="2" min="2" width=")[^"]+"/, '$161"')));
      }
    });
    for (const name of cardsOf(after)) {
      expect(textOf(after.get(name) ?? new Uint8Array())).toMatch(/<col [^>]*min="2"[^>]*width="61"/);
    }
  }, 60_000);

  it("write over no chart of the user's, whatever its number", async () => {
    const own = "<userChart/>";
    // The numbers that the next ones of ours would get.
    const next = (pattern: RegExp) => partsLike(unpack(bytes), pattern).length + 1;
    const chart = `charts/chart${next(/charts\/chart\d+\.xml$/)}`;
    const drawing = `drawings/drawing${next(/drawings\/drawing\d+\.xml$/)}`;
    const after = await rebuilt((parts) => {
      parts.set(`xl/${chart}.xml`, bytesOf(own));
      parts.set(`xl/${drawing}.xml`, bytesOf(own));
      const types = textOf(parts.get("[Content_Types].xml") ?? new Uint8Array());
      const listed = (part: string, type: string) =>
        `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
      const added = `${listed(chart, "drawingml.chart")}${listed(drawing, "drawing")}`;
      parts.set("[Content_Types].xml", bytesOf(types.replace("</Types>", `${added}</Types>`)));
      // Something leads to them: they are the user's, on a sheet of the user's.
      const task = "xl/worksheets/_rels/sheet3.xml.rels";
      const relations = textOf(parts.get(task) ?? new Uint8Array());
      const relation = (target: string, type: string) =>
        `<Relationship Id="rId9${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
      parts.set(
        task,
        bytesOf(
          relations.replace(
            "</Relationships>",
            `${relation(`../${chart}.xml`, "chart")}${relation(`../${drawing}.xml`, "own")}</Relationships>`,
          ),
        ),
      );
    });
    const charts = partsLike(after, /charts\/chart\d+\.xml$/);

    expect(charts).toHaveLength(partsLike(await rebuilt(() => undefined), /charts\/chart\d+\.xml$/).length + 1);
    expect(textOf(after.get(`xl/${chart}.xml`) ?? new Uint8Array())).toBe(own);
    expect(textOf(after.get(`xl/${drawing}.xml`) ?? new Uint8Array())).toBe(own);
  }, 60_000);
});
