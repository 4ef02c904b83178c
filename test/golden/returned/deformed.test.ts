import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReturned } from "../../../src/hosts/file/returnedFile";
import { addressOf, inParts, inSheetJs, sent, sheetOf } from "../../support/deform";
import { DISTRICT, handedOut } from "../../support/district";
import { day } from "../../support/model";
import { collected, lines, statuses } from "../../support/returns";
import { DEFORMATIONS, FILLED, fillIn, filledIn, OK, OUT, TASKS } from "./deformations";

let filled: Uint8Array;

beforeAll(async () => {
  filled = await filledIn();
});

test.each(DEFORMATIONS.map((one) => [one.what, one] as const))("%s", async (_what, one) => {
  const { change = () => undefined, bookType = "xlsx", file = "1.xlsx", found = FILLED, status = OK } = one;
  const book = await readReturned(inSheetJs(filled, change, bookType), file);
  const collection = collected(DISTRICT, [{ file, book }]);
  expect(statuses(collection)).toEqual([`${file} ${status}`]);
  expect(lines(collection)).toEqual(
    found.map((line) => (typeof line === "string" ? line : (expect.stringMatching(line) as string))),
  );
});

test.each(["returned-libreoffice.xlsx", "returned-libreoffice.xls"])("%s: filled in and written by LibreOffice", async (file) => {
  const book = await readReturned(new Uint8Array(readFileSync(join(__dirname, "../../data/fixtures", file))), file);
  const collection = collected(DISTRICT, [{ file, book }]);
  expect(statuses(collection)).toEqual([`${file} ${OK}`]);
  expect(lines(collection)).toEqual(FILLED);
});

describe("in the parts of the file", () => {
  const collectBytes = async (bytes: Uint8Array) =>
    collected(DISTRICT, [{ file: "1.xlsx", book: await readReturned(bytes, "1.xlsx") }]);

  test("a formula whose result was never stored is suspicious, not blank", async () => {
    const bytes = inParts(filled, (part, name) =>
      name.startsWith("xl/worksheets/")
        ? part.replace(/(<c r="G2"[^>]*?)(?: t="n")?><v>9<\/v><\/c>/, "$1><f>4+5</f></c>")
        : undefined,
    );
    const [line] = lines(await collectBytes(bytes));
    expect(line).toBe('suspicious GD-01 完成值: 7 / 7 / {"fault":"uncached","text":"4+5"} (fault)');
  });

  test("days of a workbook that counts from 1904 are the same days", async () => {
    const bytes = inSheetJs(filled, (book) => {
      book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
      const sheet = sheetOf(book, TASKS);
      const address = addressOf(book, TASKS, "GD-03", "完成日期");
      sheet[address] = { t: "n", v: 43611 - 1462, z: "yyyy-mm-dd" };
    });
    expect((await readReturned(bytes, "1.xlsx")).date1904).toBe(true);
    expect(lines(await collectBytes(bytes))).toContain("taken GD-03 完成日期: 43610 / 43610 / 43611");
  });

  test("typed into last month's copy: suspicious, with a status of its own", async () => {
    const may = handedOut(DISTRICT, { issued: day("2019-05-28") });
    const old = inSheetJs(await sent(may, "鼓东街道"), fillIn);
    const collection = collected(DISTRICT, [
      { file: "1.xlsx", book: await readReturned(old, "1.xlsx") },
      { file: "2.xlsx", book: await readReturned(await sent(OUT, "洪山镇"), "2.xlsx") },
    ]);
    expect(statuses(collection)).toEqual(["1.xlsx 鼓东街道 old-batch batch", "2.xlsx 洪山镇 ok"]);
    expect(lines(collection)).toEqual(FILLED.map((line) => `${line.replace("taken", "suspicious")} (old-batch)`));
  });
});
