import { join } from "node:path";

/** The workbook that make.py wrote with openpyxl: Excel tables, dates as dates, rows in another order. */
export const file = join(__dirname, "input.xlsx");
