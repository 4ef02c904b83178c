import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { collect } from "../../../src/app/collect";
import type { Host } from "../../../src/hosts/host";
import { filesIn } from "../../../src/hosts/file/folder";
import { readReturned } from "../../../src/hosts/file/returnedFile";
import { inParts, inSheetJs, sent, type } from "../../support/deform";
import { DISTRICT, handedOut, ISSUED, snapshotOf } from "../../support/district";
import { collected, lines, statuses } from "../../support/returns";

const TASKS = "街镇任务清单";
const FIXTURES = join(__dirname, "../../data/fixtures");
const OUT = handedOut(DISTRICT);
const TAKEN = "taken GD-01 完成值: 7 / 7 / 9";

const MASTER: Host = {
  read: async () => snapshotOf(DISTRICT),
  apply: async () => {
    throw new Error("nothing is written here");
  },
};

let good: Uint8Array;

beforeAll(async () => {
  good = inSheetJs(await sent(OUT, "鼓东街道"), (book) => type(book, TASKS, "GD-01", "完成值", 9));
});

/** What comes of a file beside a good one of another unit: the good one is always taken. */
async function beside(bytes: Uint8Array): Promise<{ readonly status: string; readonly code: string }> {
  const file = (name: string, content: Uint8Array) => ({ file: name, read: () => readReturned(content, name) });
  const { collection } = await collect(MASTER, [file("0.xlsx", bytes), file("1.xlsx", good)], { today: ISSUED });
  expect(lines(collection)).toEqual([TAKEN]);
  const [bad] = collection.files;
  const failed = bad?.notes.find((note) => note.note === "failed");
  return { status: bad?.status ?? "", code: failed?.note === "failed" ? failed.code : "" };
}

/** A zip whose one entry says in the directory that it is far larger than it weighs. */
function bomb(): Uint8Array {
  const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(1024) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 200 * 1024 * 1024, true);
  return bytes;
}

/** A workbook of one sheet. */
function writtenBook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])));
  const written: unknown = write(book, { type: "buffer", bookType: "xlsx" });
  if (!(written instanceof Uint8Array)) throw new Error("SheetJS gives its file as bytes");
  return new Uint8Array(written);
}

/** The old container with the stream that holds an encrypted workbook. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

describe("a file that cannot be taken gets its line, and the others are taken", () => {
  test.each<[string, () => Uint8Array, string, string]>([
    ["an empty file", () => new Uint8Array(), "unreadable", "file-empty"],
    ["a text", () => strToU8("单位,完成值\n鼓东街道,9"), "unreadable", "not-a-workbook"],
    ["a Word document", () => zipSync({ "word/document.xml": strToU8("<a/>") }), "unreadable", "not-a-workbook"],
    ["half a workbook", () => good.slice(0, good.length / 2), "unreadable", "truncated"],
    ["a zip bomb", bomb, "unreadable", "file-too-large"],
    ["a workbook with a password", encrypted, "unreadable", "password-protected"],
    ["a workbook that Excel encrypted", () => readFileSync(join(FIXTURES, "excel/encrypted.xlsx")), "unreadable", "password-protected"],
    ["an old container without a workbook", () => encrypted().fill(0, 8), "unreadable", "not-a-workbook"],
    ["an OpenDocument sheet", () => zipSync({ "META-INF/manifest.xml": strToU8("<a/>") }), "unreadable", "unsupported"],
    ["a binary workbook", () => inSheetJs(good, undefined, "xlsb"), "unreadable", "unsupported"],
    [
      "a workbook whose sheet is no XML",
      () => inParts(good, (_part, name) => (name === "xl/workbook.xml" ? "<<<" : undefined)),
      "unreadable",
      "not-a-workbook",
    ],
    [
      "somebody's workbook about something else",
      () => writtenBook([["日期", "内容"], [43644, "会议"]]),
      "foreign",
      "",
    ],
  ])("%s", async (_what, bytes, status, code) => {
    expect(await beside(bytes())).toEqual({ status, code });
  });
});

describe("what a file carries besides values never reaches the workbook", () => {
  const collectBytes = async (bytes: Uint8Array) =>
    collected(DISTRICT, [{ file: "1.xlsm", book: await readReturned(bytes, "1.xlsm") }]);

  test("macros, external links, objects and code in names", async () => {
    const bytes = inParts(good, (part, name) => {
      if (name === "[Content_Types].xml") {
        return part.replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml").replace(
          "</Types>",
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        );
      }
      if (name !== "xl/_rels/workbook.xml.rels") return undefined;
      const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      return part.replace(
        "</Relationships>",
        `<Relationship Id="rIdX" Type="${type}/externalLink" Target="http://example.invalid/a.xlsx" TargetMode="External"/>` +
          `<Relationship Id="rIdV" Type="${type}/vbaProject" Target="vbaProject.bin"/></Relationships>`,
      );
    });
    const collection = await collectBytes(bytes);
    expect([statuses(collection), lines(collection)]).toEqual([["1.xlsm 鼓东街道 ok"], [TAKEN]]);
  });

  test("a range to the last row and column, with thousands of formatted cells, is read by what it holds", async () => {
    const blank = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 900_000}"><c r="A${at + 900_000}" s="1"/></row>`);
    const bytes = inParts(good, (part, name) =>
      name === "xl/worksheets/sheet2.xml"
        ? part
            .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
            .replace("</sheetData>", `${blank.join("")}<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>`)
            .replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A900000:XFD1048576"/></mergeCells>')
        : undefined,
    );
    const collection = await collectBytes(bytes);
    expect([statuses(collection), lines(collection)]).toEqual([["1.xlsm 鼓东街道 ok"], [TAKEN]]);
  });
});

describe("a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "yixian-returned-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("gives every file in it once, but for what programs leave behind", async () => {
    for (const name of ["a.xlsx", "~$a.xlsx", ".hidden", "Thumbs.db", "b.doc"]) writeFileSync(join(folder, name), "x");
    const found = await filesIn([folder, join(folder, "a.xlsx"), join(folder, "gone.xlsx")]);
    expect([...found].sort()).toEqual(["a.xlsx", "b.doc", "gone.xlsx"].map((name) => join(folder, name)));
  });
});

test("collecting stops between two files when it is cancelled", async () => {
  const stop = new AbortController();
  const read = async () => {
    stop.abort();
    return readReturned(good, "1.xlsx");
  };
  const files = [
    { file: "1.xlsx", read },
    { file: "2.xlsx", read },
  ];
  await expect(collect(MASTER, files, { today: ISSUED }, { signal: stop.signal })).rejects.toMatchObject({
    code: "cancelled",
  });
});
