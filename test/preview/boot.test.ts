/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Web$16.01$zh-CN$$$$0#&_serializer_version=1&_xdm_Info=conversation1|app1|https://localhost:3000"}
 */
import { createBook } from "../../preview/host";
import { bootOffice, type Booted, testConversation } from "../../preview/host/boot";
import { paneAddress } from "../../preview/host/frame";

const book = createBook([{ name: "设置", cells: [["项目", "值"]] }], { settings: { 上次: 3 } });
let booted: Booted;

beforeAll(async () => {
  booted = await bootOffice(book, { version: "1.14" });
});

afterAll(() => booted.frame.close());

it("opens panes at the address that this test uses", () => {
  expect(window.location.href).toBe(paneAddress("https://localhost:3000/taskpane.html", testConversation));
});

it("says that its host is Excel on the web, in Chinese, with ExcelApi 1.14", () => {
  expect(booted.info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect(Office.context.displayLanguage).toBe("zh-CN");
  const { requirements } = Office.context;
  expect([requirements.isSetSupported("ExcelApi", "1.14"), requirements.isSetSupported("ExcelApi", "1.15")]).toEqual([
    true,
    false,
  ]);
});

it("reads and writes through the whole transport", async () => {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem("设置").getRange("A2:B2");
    range.values = [["考核日", 43644]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["考核日", 43644]]);
  });
  expect(book.value("设置", 1, 1)).toBe(43644);
});

it("names the errors that come as codes of the transport", async () => {
  const ask = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("设置").getRange("A1:B2").load("values");
      await context.sync();
    });
  book.beginCellEdit();
  await expect(ask()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  book.endCellEdit();
  booted.frame.server.faults.requestLimit = 10;
  await expect(ask()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  delete booted.frame.server.faults.requestLimit;
  booted.frame.server.faults.responseLimit = 10;
  await expect(ask()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  delete booted.frame.server.faults.responseLimit;
});

it("keeps document settings", async () => {
  const { settings } = Office.context.document;
  expect(settings.get("上次")).toBe(3);
  settings.set("范围", { 表: "街镇任务" });
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(Object.fromEntries(book.state.settings)).toEqual({ 上次: "3", 范围: '{"表":"街镇任务"}' });
});

it("tells of cells that somebody edits", async () => {
  const heard = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
    void Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => resolve(event));
      await context.sync();
      book.edit("设置", 1, 1, 43645);
    });
  });
  const event = await heard;
  expect(event).toMatchObject({ address: "B2", changeType: "RangeEdited", source: "Local" });
  expect(event.details).toMatchObject({ valueBefore: 43644, valueAfter: 43645 });
});

it("runs a ribbon command until it says that it is done", async () => {
  let done = 0;
  Office.actions.associate("recompute", (event: Office.AddinCommands.Event) => {
    done++;
    event.completed();
  });
  await booted.frame.runCommand("recompute");
  expect(done).toBe(1);
  expect(booted.frame.server.gaps).toEqual([]);
});
