import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, saveBytes } from "../../../src/hosts/file/disk";
import { CHECKLIST, fixture, outColumns, planOf } from "./support";

const BYTES = new Uint8Array([1, 2, 3]);
const OLD = "the old file";
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "disk-"));
  path = join(folder, "任务.xlsx");
});

afterEach(() => rm(folder, { recursive: true }));

describe("saving a file", () => {
  test("replaces the old file and leaves nothing else behind", async () => {
    await writeFile(path, OLD);
    await saveBytes(path, BYTES);
    expect(await readdir(folder)).toEqual(["任务.xlsx"]);
    expect(new Uint8Array(await readFile(path))).toEqual(BYTES);
  });

  test("a failure half way through writing leaves the old file, and no half-written one", async () => {
    await writeFile(path, OLD);
    const write = async (temporary: string): Promise<void> => {
      await writeFile(temporary, BYTES.slice(0, 1));
      throw new Error("no space left on device");
    };
    const saving = saveBytes(path, BYTES, { write, rename: () => Promise.resolve() });
    await expect(saving).rejects.toMatchObject({
      code: "write-failed",
      params: { file: path, reason: "no space left on device" },
    });
    expect(await readdir(folder)).toEqual(["任务.xlsx"]);
    expect(await readFile(path, "utf8")).toBe(OLD);
  });

  test("the old file stands until the new one is whole: it is renamed, not written over", async () => {
    await writeFile(path, OLD);
    const steps: string[] = [];
    const write = async (temporary: string, bytes: Uint8Array): Promise<void> => {
      await writeFile(temporary, bytes);
      steps.push(await readFile(path, "utf8"));
    };
    const rename = (): Promise<void> => Promise.reject(new Error("the file is open in another program"));
    await expect(saveBytes(path, BYTES, { write, rename })).rejects.toMatchObject({ code: "write-failed" });
    expect(steps).toEqual([OLD]);
    expect(await readdir(folder)).toEqual(["任务.xlsx"]);
  });

  test("a folder that is not there is said", async () => {
    await expect(saveBytes(join(folder, "none", "a.xlsx"), BYTES)).rejects.toMatchObject({ code: "write-failed" });
  });

  test("writes through a link to the file that it names", async () => {
    await writeFile(path, OLD);
    const link = join(folder, "link.xlsx");
    await symlink(path, link);
    await saveBytes(link, BYTES);
    expect(new Uint8Array(await readFile(path))).toEqual(BYTES);
  });
});

describe("a workbook on disk", () => {
  beforeEach(() => writeFile(path, fixture("openpyxl.xlsx")));

  test("is written in place with numbered backups, none ever overwritten", async () => {
    const original = await readFile(path);
    const file = await openFile(path);
    await file.apply(planOf([outColumns(await file.read())]));
    expect(await file.save(path, { backup: true })).toBe(join(folder, "任务.bak.xlsx"));
    const second = await openFile(path);
    await second.apply(planOf([], [CHECKLIST]));
    expect(await second.save(path, { backup: true })).toBe(join(folder, "任务.bak2.xlsx"));
    expect(await readFile(join(folder, "任务.bak.xlsx"))).toEqual(original);
    expect((await readdir(folder)).sort()).toEqual(["任务.bak.xlsx", "任务.bak2.xlsx", "任务.xlsx"].sort());
  });

  test("a new file needs no backup", async () => {
    const file = await openFile(path);
    expect(await file.save(join(folder, "new.xlsx"), { backup: true })).toBeUndefined();
  });

  test("a plan for tables is refused when the file has changed since it was read", async () => {
    const file = await openFile(path);
    const plan = planOf([outColumns(await file.read())]);
    await writeFile(path, fixture("libreoffice.xlsx"));
    await expect(file.apply(plan)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("reading again sees what changed on disk", async () => {
    const file = await openFile(path);
    await writeFile(path, fixture("libreoffice.xlsx"));
    expect((await file.read()).sheets.map((sheet) => sheet.name)).toEqual(["街镇任务清单", "汇总"]);
    await expect(file.apply(planOf([outColumns(await file.read())]))).resolves.toMatchObject({ cells: 8 });
  });

  test("is never saved over a change that another program made", async () => {
    const file = await openFile(path);
    await file.apply(planOf([outColumns(await file.read())]));
    await writeFile(path, OLD);
    await expect(file.save(path)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await readFile(path, "utf8")).toBe(OLD);
  });

  test("can be saved in place twice", async () => {
    const file = await openFile(path);
    await file.apply(planOf([outColumns(await file.read())]));
    await file.save(path);
    await file.apply(planOf([], [CHECKLIST]));
    await file.save(path);
    expect(Buffer.compare(await readFile(path), Buffer.from(file.bytes()))).toBe(0);
  });
});
