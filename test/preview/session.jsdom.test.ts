/** @jest-environment jsdom */
import { createBook, webLimits } from "../../preview/host";
import { connect } from "../../preview/host/session";

it("connects in jsdom, and anew for each test", async () => {
  for (const value of ["甲", "乙"]) {
    const book = createBook([{ name: "设置" }]);
    const connection = connect(book, { faults: { ...webLimits } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("设置").getRange("A1");
      range.values = [[value]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[value]]);
    });
    expect(book.value("设置", 0, 0)).toBe(value);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    connection.disconnect();
    expect(Reflect.get(globalThis, "Excel")).toBeUndefined();
  }
});

it("refuses more than five megabytes in one request, as Excel on the web does", async () => {
  const connection = connect(createBook([{ name: "设置" }]), { faults: { ...webLimits } });
  const run = Excel.run(async (context) => {
    const lines = Array.from({ length: 180 }, () => ["字".repeat(10_000)]);
    context.workbook.worksheets.getItem("设置").getRange("A1:A180").values = lines;
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  connection.disconnect();
});
