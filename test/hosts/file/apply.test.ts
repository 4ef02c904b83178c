import { strFromU8 } from "fflate";
import { unpack, pack, type Parts } from "../../../src/hosts/file/zip";
import { lost } from "../../../scripts/office/lost";
import { bytesOf } from "../../../src/hosts/file/xml";
import { CHECKLIST, firstTable, fixture, hostOf, outColumns, planOf } from "./support";

const FIXTURES = ["openpyxl.xlsx", "libreoffice.xlsx", "excel.xlsm"] as const;
/** Growth that the plan asks for. */
const MEANT = /(dimension|table|autoFilter)@ref: |@Target: (.*) → \/xl\/\2$/;

function textOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`${name} was expected`);
  return strFromU8(part);
}

/** The part whose name matches. */
function find(parts: Parts, pattern: RegExp): string {
  const name = [...parts.keys()].find((part) => pattern.test(part));
  if (name === undefined) throw new Error(`${pattern} was expected`);
  return textOf(parts, name);
}

describe.each(FIXTURES)("applying a plan to %s", (name) => {
  test("leaves every part that it does not concern byte for byte, and loses nothing of the others", async () => {
    const host = hostOf(fixture(name));
    const before = unpack(host.bytes());
    await host.apply(planOf([outColumns(await host.read())], [CHECKLIST]));
    const after = unpack(host.bytes());
    const changed = [...before].filter(([part, bytes]) => Buffer.compare(bytes, after.get(part) ?? bytesOf("")) !== 0);
    const may =
      /Content_Types|workbook\.xml|styles\.xml|sharedStrings\.xml|tables\/table\d+\.xml|sheets\/sheet[19]\.xml/;
    expect(changed.map(([part]) => part).filter((part) => !may.test(part))).toEqual([]);
    for (const [part, bytes] of changed) {
      const losses = lost(bytes, after.get(part) ?? bytesOf("<gone/>")).filter((loss) => !MEANT.test(loss));
      expect(losses.map((loss) => `${part}: ${loss}`)).toEqual([]);
    }
  });

  test("keeps the order of the entries", async () => {
    const host = hostOf(fixture(name));
    const before = [...unpack(host.bytes()).keys()];
    await host.apply(planOf([outColumns(await host.read())], [CHECKLIST]));
    expect([...unpack(host.bytes()).keys()].slice(0, before.length)).toEqual(before);
  });

  test("grows the table and its filter by the new columns", async () => {
    const host = hostOf(fixture(name));
    const { table } = firstTable(await host.read());
    const columns = table.cells.values[0]?.length ?? 0;
    await host.apply(planOf([outColumns(await host.read())]));
    const grown = firstTable(await host.read()).table;
    expect(grown.cells.values[0]?.slice(columns)).toEqual(["状态", "综合分"]);
    expect(grown.cells.values[1]?.slice(columns)).toEqual(["红", 50.125]);
    expect(grown.hiddenRows).toBe(table.hiddenRows);
    const part = find(unpack(host.bytes()), /tables\//);
    const ids = [...part.matchAll(/<tableColumn id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(columns + 2);
    expect(new Set(ids).size).toBe(columns + 2);
    expect(part).toContain(`count="${columns + 2}"`);
    const [, whole = "", filter = ""] = /<table[^>]* ref="([^"]+)".*<autoFilter ref="([^"]+)"/s.exec(part) ?? [];
    expect(filter.replace(/\d/g, "")).toBe(whole.replace(/\d/g, ""));
  });

  test("text stays text, whatever it begins with", async () => {
    const texts = ["=1+1", "+1", "-a", "@x"];
    const host = hostOf(fixture(name));
    await host.apply(planOf([outColumns(await host.read(), texts)]));
    const { values } = firstTable(await host.read()).table.cells;
    const written = values.slice(1).map((line) => line.at(-2));
    expect(written).toEqual(texts.slice(0, written.length));
    const sheet = find(unpack(host.bytes()), name === "excel.xlsm" ? /sheet9\.xml$/ : /sheet1\.xml$/);
    expect(sheet).not.toContain("<f>1+1</f>");
  });

  test("marks its own sheet, builds it at the end and reads the mark back", async () => {
    const host = hostOf(fixture(name));
    await host.apply(planOf([], [CHECKLIST]));
    const { sheets } = await host.read();
    expect(sheets.at(-1)).toMatchObject({ name: "数据核对清单", mark: { document: "findings", fingerprint: "abcd" } });
    expect(sheets.slice(0, -1).some((sheet) => sheet.mark !== undefined)).toBe(false);
    expect(textOf(unpack(host.bytes()), "xl/workbook.xml")).toMatch(
      /<definedName name="_yixian" localSheetId="2" hidden="1">"findings:abcd"<\/definedName>/,
    );
  });

  test("equal plans give equal bytes", async () => {
    const [one, other] = [hostOf(fixture(name)), hostOf(fixture(name))];
    await one.apply(planOf([outColumns(await one.read())], [CHECKLIST]));
    await other.apply(planOf([outColumns(await other.read())], [CHECKLIST]));
    expect(Buffer.compare(one.bytes(), other.bytes())).toBe(0);
  });
});

describe("applying a plan", () => {
  test("an empty plan leaves the file alone", async () => {
    const bytes = fixture("openpyxl.xlsx");
    const host = hostOf(bytes);
    expect(await host.apply(planOf([]))).toEqual({ cells: 0, sheets: 0, journal: { entries: [] } });
    expect(host.bytes()).toBe(bytes);
  });

  test("keeps the totals row, the calculated column, the filter's criteria and the style of a table", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    await host.apply(planOf([outColumns(await host.read())]));
    const table = find(unpack(host.bytes()), /tables\//);
    expect(table).toContain(`ref="A3:M8"`);
    expect(table).toContain(`<autoFilter ref="A3:M7"><filterColumn colId="1"><filters><filter val="推动落实"/>`);
    expect(table).toContain(`totalsRowCount="1"`);
    expect(table).toContain("<calculatedColumnFormula>街镇任务[[#This Row],[完成值]]/街镇任务[[#This Row],[目标值]]");
    expect(table).toContain(`name="TableStyleMedium7"`);
  });

  test("keeps the ids and the sort state of a table of Excel", async () => {
    const host = hostOf(fixture("excel.xlsm"));
    await host.apply(planOf([outColumns(await host.read())]));
    const table = find(unpack(host.bytes()), /tables\//);
    expect(table).toContain(`<sortState ref="A2:E4">`);
    expect(table).toContain(`<tableColumn id="15" name="完成率"/><tableColumn id="16" name="状态"/>`);
  });

  test("a new column looks like its left neighbour, with its own number format", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    await host.apply(planOf([outColumns(await host.read())]));
    const parts = unpack(host.bytes());
    const sheet = textOf(parts, "xl/worksheets/sheet1.xml");
    const styleOf = (cell: string): string => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1] ?? "";
    expect(styleOf("L3")).toBe(styleOf("K3"));
    expect(styleOf("L4")).toBe(styleOf("K4"));
    const styles = [
      ...(/<cellXfs.*<\/cellXfs>/s.exec(textOf(parts, "xl/styles.xml"))?.[0] ?? "").matchAll(/<xf [^>]*>/g),
    ];
    const [number = "", neighbour = ""] = ["M4", "K4"].map((cell) => styles[Number(styleOf(cell))]?.[0] ?? "");
    expect(number).toContain(`numFmtId="2"`);
    expect(/borderId="\d+"/.exec(number)?.[0]).toBe(/borderId="\d+"/.exec(neighbour)?.[0]);
  });

  test("claims the new columns as used, for readers that trust the claim", async () => {
    const host = hostOf(fixture("libreoffice.xlsx"));
    await host.apply(planOf([outColumns(await host.read())]));
    expect(textOf(unpack(host.bytes()), "xl/worksheets/sheet1.xml")).toContain(`<dimension ref="A1:H5">`);
  });

  test("clears a cell and keeps its style; the journal tells what stood there", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    const change = { ...outColumns(await host.read()), added: [] };
    const cells = [{ row: 3, column: 5, before: 8, after: null }];
    const applied = await host.apply(planOf([{ ...change, cells }]));
    const { table } = firstTable(await host.read());
    expect(table.cells.values[1]?.[5]).toBeNull();
    expect(applied).toMatchObject({ cells: 1, sheets: 0 });
    expect(applied.journal.entries).toEqual([{ sheet: "街镇任务清单", row: 3, column: 5, before: 8, after: null }]);
    expect(textOf(unpack(host.bytes()), "xl/worksheets/sheet1.xml")).toMatch(/<c r="F4" s="\d+"><\/c>/);
  });

  test("a plan for another state of the workbook is refused", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    const plan = planOf([outColumns(await host.read())]);
    await host.apply(plan);
    await expect(host.apply(plan)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("never builds on a sheet of the user's own", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    const taken = { ...CHECKLIST, name: "说明" };
    await expect(host.apply(planOf([], [taken]))).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("a sheet built again keeps its place and the widths set by hand, and holds only the new content", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    await host.apply(planOf([], [CHECKLIST]));
    await host.apply(planOf([], [{ ...CHECKLIST, document: "bulletin", name: "通报" }]));
    const parts = unpack(host.bytes());
    const part = "xl/worksheets/sheet3.xml";
    parts.set(part, bytesOf(textOf(parts, part).replace(/(<col [^>]*width=)"[^"]*"/, `$1"33"`)));

    const edited = hostOf(pack(parts));
    const id = (await edited.read()).sheets[2]?.id ?? "";
    const rows = CHECKLIST.rows.slice(0, 2);
    await edited.apply(planOf([], [{ ...CHECKLIST, rows, fingerprint: "beef", replaces: id }]));
    const { sheets } = await edited.read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["街镇任务清单", "说明", "数据核对清单", "通报"]);
    expect(sheets[2]?.mark).toEqual({ document: "findings", fingerprint: "beef" });
    expect(sheets[2]?.loose?.cells.values).toEqual([["数据核对清单"], ["级别", "位置"]]);
    expect(textOf(unpack(edited.bytes()), part)).toContain(`width="33"`);
    expect(textOf(unpack(edited.bytes()), "xl/workbook.xml").match(/_yixian/g)).toHaveLength(2);
  });

  test("sets up print, frozen rows, merges and links of its own sheet", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    await host.apply(planOf([], [CHECKLIST]));
    const parts = unpack(host.bytes());
    const sheet = textOf(parts, "xl/worksheets/sheet3.xml");
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toContain(`<mergeCell ref="A1:B1">`);
    expect(sheet).toMatch(/<hyperlink [^>]*location="'街镇任务清单'!D4"/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(sheet).toMatch(/<pageMargins [^>]*bottom="1"/);
    expect(sheet).toContain("<oddFooter>&amp;C— &amp;P —</oddFooter>");
    expect(textOf(parts, "xl/workbook.xml")).toMatch(/_xlnm.Print_Titles" localSheetId="2">'数据核对清单'!\$2:\$2</);
  });

  test("a cancelled run changes nothing", async () => {
    const bytes = fixture("openpyxl.xlsx");
    const host = hostOf(bytes);
    const run = host.apply(planOf([], [CHECKLIST]), undefined, AbortSignal.abort());
    await expect(run).rejects.toMatchObject({ code: "cancelled" });
    expect(host.bytes()).toBe(bytes);
  });

  test("tells how far it is", async () => {
    const host = hostOf(fixture("openpyxl.xlsx"));
    const steps: [number, number][] = [];
    await host.apply(planOf([outColumns(await host.read())], [CHECKLIST]), (done, total) => steps.push([done, total]));
    expect(steps.at(-1)).toEqual([9, 9]);
  });
});
