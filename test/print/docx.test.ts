import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { periodOf } from "../../src/core/calendar/period";
import type { Assessment } from "../../src/core/scoring/result";
import { bulletinDocx } from "../../src/print/docx";
import { bulletinDocument } from "../../src/report/bulletin";
import { bulletinText } from "../../src/report/bulletinText";
import { layOut } from "../../src/report/layout";
import { assessmentOf, day, itemResult, subjectResult } from "../support/results";

const AS_OF = day("2019-06-28");
const PARAMETERS = {
  districtName: "某市某区",
  issuingBody: "某区一线工作通报",
  issuingCode: "某督",
  mainRecipients: "各街镇",
  signedBy: "某区督查室",
  copiesTo: "区领导",
  printedBy: "区办公室",
};

function documentOf(parts: Partial<Assessment> = {}) {
  const assessment = assessmentOf({ parameters: PARAMETERS, ...parts });
  return bulletinDocument(assessment, "zh-CN", { number: 3, period: periodOf("month", AS_OF) });
}

async function partsOf(parts: Partial<Assessment> = {}): Promise<Record<string, string>> {
  const files = unzipSync(await bulletinDocx(documentOf(parts), AS_OF));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const NAMES = [
  `<甲>&"乙"'街道`,
  "😀街道",
  "\u202e街道\u200f",
  "长".repeat(200),
  "=1+1",
  "+甲",
  "-甲",
  "@甲",
  "两\n行",
  "坏\u0000\ud800字",
];

function named(name: string): Partial<Assessment> {
  const subject = subjectResult(name);
  return { subjects: [subject], items: [itemResult({ id: name, name, light: "red", parties: [{ name, share: 1 }] })] };
}

/** The text of each paragraph of a Word document. */
function paragraphsIn(xml: string): string[] {
  const parsed = new DOMParser().parseFromString(xml, "text/xml");
  return Array.from(parsed.getElementsByTagName("w:p"), (paragraph) =>
    Array.from(paragraph.getElementsByTagName("w:r"), (run) => {
      const broken = run.getElementsByTagName("w:br").length > 0 ? "\n" : "";
      return broken + Array.from(run.getElementsByTagName("w:t"), (text) => text.textContent ?? "").join("");
    }).join(""),
  );
}

it("is an A4 page with the margins of GB/T 9704, 28 points a line", async () => {
  const { "word/document.xml": xml = "" } = await partsOf(named("甲街道"));
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  const [, page = ""] = /<w:pgMar ([^>]*)\/>/.exec(xml) ?? [];
  const margins = Object.fromEntries(
    Array.from(page.matchAll(/w:(\w+)="(\d+)"/g), ([, name = "", value]) => [name, Number(value)] as const),
  );
  expect(margins).toMatchObject({ top: 2098, bottom: 1984, left: 1587, right: 1474 });
  expect(xml).toContain('<w:spacing w:after="0" w:line="560" w:lineRule="exact"/>');
});

it("has the red head and rule, 小标宋 二号 title, 黑体 and 楷体 headings, 仿宋 三号 text two characters in", async () => {
  const units = [subjectResult("甲街道"), subjectResult("住建局", { kind: "department", group: "部门" })];
  const { "word/document.xml": xml = "", "word/styles.xml": styles = "" } = await partsOf({ subjects: units });
  const lookOf = (text: string) => {
    const at = xml.indexOf(`>${text}<`);
    const look = xml.slice(xml.lastIndexOf("<w:p>", at), at);
    const read = (pattern: RegExp) => pattern.exec(look)?.[1];
    return {
      font: read(/w:eastAsia="([^"]*)"/),
      halfPoints: read(/<w:sz w:val="(\d+)"/),
      color: read(/<w:color w:val="(\w+)"/),
      indent: read(/w:firstLine="(\d+)"/),
      rule: read(/<w:bottom w:val="single" w:color="(\w+)"/),
    };
  };
  const plain = { color: undefined, indent: undefined, rule: undefined };
  const song = "方正小标宋简体";
  expect(lookOf("某区一线工作通报")).toEqual({ ...plain, font: song, halfPoints: "72", color: "E60012" });
  expect(lookOf("某督〔2019〕3号")).toEqual({ ...plain, font: "仿宋_GB2312", halfPoints: "32", rule: "E60012" });
  expect(lookOf("某市某区一线工作通报")).toEqual({ ...plain, font: song, halfPoints: "44" });
  expect(lookOf("一、总体情况")).toEqual({ ...plain, font: "黑体", halfPoints: "32", indent: "640" });
  expect(lookOf("（一）街镇")).toEqual({ ...plain, font: "楷体_GB2312", halfPoints: "32", indent: "640" });
  expect(lookOf("无。")).toEqual({ ...plain, font: "仿宋_GB2312", halfPoints: "32", indent: "640" });
  expect(styles).toContain("仿宋_GB2312");
});

it("numbers its pages — 1 — at the outer edge, on odd and on even pages", async () => {
  const parts = await partsOf();
  const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
  expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(["left", "right"]);
  for (const [, xml] of footers) {
    expect(xml).toContain("— ");
    expect(xml).toContain("PAGE");
  }
  expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
});

it("repeats the header of every table and tears no row apart", async () => {
  const { "word/document.xml": xml = "" } = await partsOf(named("甲街道"));
  const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
  expect(tables).toBe(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0);
  for (const [, widths = ""] of xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
    const total = [...widths.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0);
    expect(Math.abs(total - (11906 - 1587 - 1474))).toBeLessThan(10);
  }
});

it("gives the same bytes for the same document and day, and carries that day", async () => {
  const [one, other] = [await bulletinDocx(documentOf(), AS_OF), await bulletinDocx(documentOf(), AS_OF)];
  expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  const { "docProps/core.xml": core = "" } = await partsOf();
  expect(core.match(/\d{4}-\d\d-\d\dT/g)).toEqual(["2019-06-28T", "2019-06-28T"]);
});

it.each(NAMES)("keeps the name %j as text in the sheet, in Word and in the text to paste", async (name) => {
  const shown = [...name].filter((one) => one !== "\u0000" && one !== "\ud800").join("");
  const document = documentOf(named(name));
  const cells = layOut(document, "通报").rows.flatMap((row) => row.cells);
  expect(cells.filter(({ value }) => value === shown)).not.toEqual([]);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  const { "word/document.xml": xml = "" } = await partsOf(named(name));
  expect(paragraphsIn(xml)).toContain(shown);
  const text = bulletinText(document);
  expect(text).toContain(` | ${shown.replaceAll("\n", " ")} | `);
  expect(text).not.toMatch(/^[=+\-@]/m);
});

it("stands with nobody to rank, with one subject, and with nothing judged", async () => {
  const unjudged = subjectResult("甲街道", { score: null, rank: null, grade: null, gradeIndex: null });
  for (const subjects of [[], [subjectResult("甲街道")], [unjudged]]) {
    const parts = await partsOf({ subjects });
    const text = paragraphsIn(parts["word/document.xml"] ?? "");
    expect(text.filter((one) => one === "无。").length).toBeGreaterThanOrEqual(4);
    expect(text.slice(-3)).toEqual(["2019年6月28日", "抄送：区领导。", "区办公室　　2019年6月28日印发"]);
  }
});
