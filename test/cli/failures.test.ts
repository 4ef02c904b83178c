import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { sheets } from "../golden/worked-example/case";
import { hashOf, scratch, yixian } from "../support/program";
import { writeSheets } from "../support/sheets";

const files = scratch();
afterAll(files.remove);
const SAMPLE = "samples/gulou-2019.xlsx";

const MEGABYTE = 1024 * 1024;

/** Files that cannot be scored, made when they are asked for, with what must be said of them. */
const BAD_FILES: readonly (readonly [name: string, make: (path: string) => void, says: RegExp])[] = [
  ["missing.xlsx", () => undefined, /没有这个文件/],
  ["directory.xlsx", (path) => mkdirSync(path), /文件夹/],
  ["empty.xlsx", (path) => writeFileSync(path, ""), /空的/],
  ["text.xlsx", (path) => writeFileSync(path, "编号,重点任务\nA1,任务\n"), /不是 Excel 工作簿/],
  ["truncated.xlsx", (path) => writeFileSync(path, readFileSync(SAMPLE).subarray(0, 30_000)), /不完整/],
  ["locked.xlsx", (path) => copyFileSync("test/data/fixtures/excel/encrypted.xlsx", path), /密码/],
  ["bomb.xlsx", (path) => writeFileSync(path, bomb(160, 4 * MEGABYTE)), /太大/],
  ["other.zip", (path) => writeFileSync(path, zipSync({ "a.txt": new Uint8Array([65]) })), /不是 Excel 工作簿/],
  [
    "no-list.xlsx",
    (path) => writeSheets(path, { 通讯录: [["姓名"], ["干部甲"]], 街镇台账: [["内容"]] }),
    /没有任务清单.*街镇任务清单.*StreetTasks.*通讯录.*街镇台账/,
  ],
];

describe.each(BAD_FILES)("%s", (name, make, says) => {
  test.each([
    ["score", "--in-place"],
    ["check", "--json"],
  ])("%s %s says in one line what is wrong, and writes nothing", (...words) => {
    const room = scratch();
    const path = room.path(name);
    make(path);
    const before = listing(dirname(path));
    const [command, ...options] = words;
    const { code, stdout, stderr } = yixian([command, path, ...options]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(says);
    expect(stderr).toContain(name);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(listing(dirname(path))).toEqual(before);
    room.remove();
  });
});

test.each([
  ["a directory that is missing", "nowhere/out.xlsx", /没有写成/],
  ["a directory in its place", "taken.xlsx", /没有写成/],
])("a target that cannot be written (%s) is one line, and leaves nothing behind", (_, target, says) => {
  const room = scratch();
  const workbook = writeSheets(room.path("in.xlsx"), sheets);
  mkdirSync(room.path("taken.xlsx"));
  const before = listing(dirname(workbook));
  const { code, stdout, stderr } = yixian(["score", workbook, "--out", room.path(target), "--json"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(says);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(listing(dirname(workbook))).toEqual(before);
  room.remove();
});

test("a failed write leaves the workbook itself as it was", () => {
  const room = scratch();
  const workbook = writeSheets(room.path("in.xlsx"), sheets);
  const before = hashOf(workbook);
  chmodSync(dirname(workbook), 0o555);
  const { code } = yixian(["score", workbook, "--in-place"]);
  chmodSync(dirname(workbook), 0o755);
  // Who may write everywhere (root) writes here, too, and keeps a backup.
  if (code === 2) expect([hashOf(workbook), listing(dirname(workbook))]).toEqual([before, [`in.xlsx ${before}`]]);
  else expect(hashOf(room.path("in.bak.xlsx"))).toBe(before);
  room.remove();
});

test("--in-place keeps the original as a backup, once; a second run writes nothing", () => {
  const room = scratch();
  const workbook = writeSheets(room.path("in.xlsx"), sheets);
  const before = hashOf(workbook);
  expect(yixian(["score", workbook, "--in-place"]).stdout).toContain("in.bak.xlsx");
  const after = hashOf(workbook);
  expect(hashOf(room.path("in.bak.xlsx"))).toBe(before);
  expect(after).not.toBe(before);
  expect(yixian(["score", workbook, "--in-place"]).stdout).toContain("结果没有变化");
  expect(listing(dirname(workbook))).toEqual([`in.bak.xlsx ${before}`, `in.xlsx ${after}`]);
  room.remove();
});

test.each([
  ["by its own name", (path: string) => path],
  ["through a link", (path: string) => (symlinkSync(path, `${path}.link.xlsx`), `${path}.link.xlsx`)],
])("--out onto the workbook %s keeps a backup, too", (_, nameOf) => {
  const room = scratch();
  const workbook = writeSheets(room.path("in.xlsx"), sheets);
  const before = hashOf(workbook);
  yixian(["score", workbook, "--out", nameOf(workbook)]);
  expect(hashOf(workbook)).not.toBe(before);
  expect(listing(dirname(workbook)).filter((file) => file.endsWith(before))).toHaveLength(1);
  room.remove();
});

test.each([
  [["frobnicate"], /没有命令“frobnicate”/],
  [["score"], /后面要写一个工作簿/],
  [["score", "a.xlsx", "b.xlsx"], /多写了“b.xlsx”/],
  [["score", "a.xlsx", "--frobnicate"], /没有选项“--frobnicate”/],
  [["score", "a.xlsx", "--out"], /“--out”后面要写一个值/],
  [["score", "a.xlsx", "--as-of", "2019-02-30"], /“2019-02-30”不是有效的日期/],
  [["score", "a.xlsx", "--as-of", "soon"], /“soon”不是有效的日期/],
  [["score", "a.xlsx", "--out", "b.xlsx", "--in-place"], /不能同时使用/],
  [["check", "a.xlsx", "--out", "b.xlsx"], /“check”没有选项“--out”/],
  [["score", "a.xlsx", "--lang", "fr"], /没有语言“fr”/],
  [["scor", "a.xlsx", "--lang", "en"], /no command “scor”/i],
])("%j is bad usage: one line, where help is found, code 2", (words, says) => {
  const { code, stdout, stderr } = yixian(words);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(says);
  expect(stderr).toContain("yixian --help");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

/** A zip file whose directory lists the same few blanks again and again: `count` parts of `size` bytes each. */
function bomb(count: number, size: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size, " "));
  const name = "xl/worksheets/sheet000.xml";
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const data = Buffer.concat([local, Buffer.from(name), packed]);
  const entries = Array.from({ length: count }, (_, i) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name.replace("000", String(i).padStart(3, "0")))]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(data.length, 16);
  return Buffer.concat([data, directory, end]);
}

/** The files of a directory with their hashes. */
function listing(directory: string): string[] {
  const found = readdirSync(directory, { withFileTypes: true });
  return found.map((entry) => `${entry.name} ${entry.isFile() ? hashOf(`${directory}/${entry.name}`) : "-"}`).sort();
}
