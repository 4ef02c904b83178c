const { readFileSync } = require("node:fs");
const { read } = require("@e965/xlsx");

// What reading costs at least: the workbook through SheetJS, and no more. Words: the workbook.
const [, , workbook] = process.argv;
read(readFileSync(workbook), { type: "buffer", dense: true, nodim: true, cellText: false, cellHTML: false });
