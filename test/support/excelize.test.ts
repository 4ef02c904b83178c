import { read } from "@e965/xlsx";
import { init } from "excelize-wasm";

const wasm = require.resolve("excelize-wasm/excelize.wasm.gz");

test("a workbook written by excelize inside the tests is read back by another library", async () => {
  const excelize = await init(wasm);
  const file = excelize.NewFile();
  expect(file.SetCellValue("Sheet1", "B2", "鼓东街道")).toEqual({ error: null });
  expect(file.SetCellValue("Sheet1", "C2", 97.675)).toEqual({ error: null });
  const { buffer, error } = file.WriteToBuffer();
  expect(error).toBeNull();

  const sheet = read(buffer, { type: "array" }).Sheets["Sheet1"];
  expect(sheet?.["B2"]).toMatchObject({ t: "s", v: "鼓东街道" });
  expect(sheet?.["C2"]).toMatchObject({ t: "n", v: 97.675 });
});
