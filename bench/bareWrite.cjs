const { readFileSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { init } = require("excelize-wasm");

const COLUMNS = 7;
const FIRST_FREE = 31;

// What writing costs at least: the workbook through excelize, opened, given so many cells, saved, and no more.
// Six columns of numbers, one of sentences. Words: the workbook, the new file, the number of cells.
async function main([workbook, target, cells]) {
  const excelize = await init(join(dirname(require.resolve("excelize-wasm")), "excelize.wasm.gz"));
  const book = excelize.OpenReader(new Uint8Array(readFileSync(workbook)));
  const [sheet] = book.GetSheetList().list;
  const rows = Math.ceil(Number(cells) / COLUMNS);
  for (let column = 0; column < COLUMNS; column++) {
    const values = Array.from({ length: rows }, (_, row) =>
      column === COLUMNS - 1 ? `逾期${row % 40}个工作日扣${row % 40}分` : (row % 10000) / 100,
    );
    const { cell } = excelize.CoordinatesToCellName(FIRST_FREE + column, 2);
    const { error } = book.SetSheetCol(sheet, cell, values);
    if (error) throw new Error(error);
  }
  const { buffer, error } = book.WriteToBuffer();
  if (error) throw new Error(error);
  writeFileSync(target, buffer);
}

main(process.argv.slice(2)).then(() => process.exit(0));
