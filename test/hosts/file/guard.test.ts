import { strToU8, zipSync } from "fflate";
import { HostError, type HostErrorCode } from "../../../src/hosts/host";
import { openFile } from "../../../src/hosts/file/disk";
import { LIMITS, unpack } from "../../../src/hosts/file/zip";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixture, hostOf, workbookOf } from "./support";

const WORKBOOK = workbookOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function codeOf(open: () => unknown): HostErrorCode | undefined {
  try {
    open();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return undefined;
}

/** A minimal compound file whose directory holds a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set(OLE);
  [...stream].forEach((letter, i) => {
    bytes[512 + 2 * i] = letter.charCodeAt(0);
  });
  return bytes;
}

/** The same file with the size of its only entry claimed to be another one. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const data = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (data.getUint32(at, true) === 0x02014b50) data.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe("what is refused before it is read", () => {
  test.each<[string, Uint8Array, HostErrorCode]>([
    ["an empty file", new Uint8Array(), "file-empty"],
    ["text named .xlsx", strToU8("编号,重点任务\n1,甲"), "not-a-workbook"],
    ["a truncated workbook", WORKBOOK.slice(0, WORKBOOK.length - 200), "truncated"],
    ["half a workbook", WORKBOOK.slice(0, WORKBOOK.length / 2), "truncated"],
    ["a protected workbook", compoundFile("EncryptedPackage"), "password-protected"],
    ["a workbook that Excel encrypted", fixture("excel/encrypted.xlsx"), "password-protected"],
    ["an .xls workbook", compoundFile("Workbook"), "unsupported"],
    ["some zip", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["an OpenDocument sheet", zipSync({ "META-INF/manifest.xml": strToU8("<a/>") }), "unsupported"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(() => hostOf(bytes))).toBe(code);
  });

  test("a Word document is no workbook", () => {
    const relations =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
    const docx = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "_rels/.rels": strToU8(relations),
      "word/document.xml": strToU8(`<w:document xmlns:w="urn:w"><w:body/></w:document>`),
    });
    expect(codeOf(() => hostOf(docx))).toBe("not-a-workbook");
  });

  test("a zip bomb is refused by what it claims", () => {
    expect(codeOf(() => unpack(claiming(zipSync({ a: strToU8("a") }), LIMITS.bytes + 1)))).toBe("file-too-large");
  });

  test("a zip bomb that lies about its size is stopped while it inflates", () => {
    const bomb = claiming(zipSync({ a: new Uint8Array(32 * 1024 * 1024) }), 1000);
    expect(codeOf(() => unpack(bomb))).toBe("file-too-large");
  });

  test("an entry that holds less than it claims is damaged", () => {
    expect(codeOf(() => unpack(claiming(zipSync({ a: strToU8("a".repeat(99)) }), 1000)))).toBe("truncated");
  });

  test("too many entries", () => {
    const files: Record<string, Uint8Array> = {};
    for (let i = 0; i <= LIMITS.entries; i++) files[`${i}`] = new Uint8Array();
    expect(codeOf(() => unpack(zipSync(files, { level: 0 })))).toBe("file-too-large");
  });

  test("a path that is missing, or a directory, and names the file in every message", async () => {
    const folder = await mkdtemp(join(tmpdir(), "guard-"));
    const empty = join(folder, "empty.xlsx");
    await writeFile(empty, "");
    try {
      await expect(openFile(join(folder, "none.xlsx"))).rejects.toMatchObject({ code: "file-missing" });
      await expect(openFile(folder)).rejects.toMatchObject({ code: "file-is-directory" });
      await expect(openFile(empty)).rejects.toMatchObject({ code: "file-empty", params: { file: empty } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
