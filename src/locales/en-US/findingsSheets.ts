import { formatDay } from "../../core/calendar/day";
import type { FindingTexts } from "../findings";
import { formatNumber, quote } from "../format";
import type { Names } from "../names";

/** Findings about sheets, headers, single cells, parameters and the calendar. */
export const sheetFindings = {
  "column-missing": {
    title: "Column missing",
    message: ({ column, closest }) =>
      `The required column “${column}” was not found` +
      (closest === undefined ? "" : `; the header ${quote(closest)} is close to it`),
    advice: ({ column, closest }) =>
      closest === undefined
        ? `Add a column “${column}” to the header row`
        : `If ${quote(closest)} is this column, rename it “${column}”; if not, add a column “${column}”`,
  },
  "header-close": {
    title: "Header nearly right",
    message: ({ header, column }) =>
      `The header ${quote(header)} is close to the standard column “${column}”; it was not read`,
    advice: ({ column }) => `If it is this column, rename it “${column}”; if not, leave it as it is`,
  },
  "header-repeated": {
    title: "Header repeated",
    message: ({ column }) => `More than one column is headed “${column}”`,
    advice: ({ column }) => `Keep one column “${column}”; rename or delete the others`,
  },
  "merged-cells": {
    title: "Merged cells",
    message: ({ area }) => `${area} is merged: only its top left cell holds a value, the others read as blank`,
    advice: () => "Unmerge the cells and fill in each row",
  },
  "rows-below-table": {
    title: "Something right below the table",
    message: ({ table }) => `Right below table ${quote(table)} there is more, outside of it; it was not read`,
    advice: () => "If it is data, drag the table's corner down to the last row; if it is a note, leave a row between",
  },
  "no-room": {
    title: "No room at the right",
    message: ({ columns }) => `There are no empty columns right of the table to add ${columns.join(", ")}`,
    advice: ({ columns }) => `Move what stands right of the table, leaving ${columns.length} columns, and score again`,
  },
  "sheet-name-taken": {
    title: "Sheet name taken",
    message: ({ name, used }) =>
      `A sheet ${quote(name)} exists that the add-in did not make; it was left alone and ${quote(used)} was used`,
    advice: ({ name }) => `To have the name ${quote(name)}, rename that sheet first and build again`,
  },
  "bulletin-edited": {
    title: "Bulletin edited by hand",
    message: ({ sheet, number }) =>
      `The sheet ${quote(sheet)} (issue ${number}) was edited after it was built; it is kept and was not built again`,
    advice: ({ sheet }) =>
      `To build it again from newer data, keep a copy of ${quote(sheet)}, delete it, and build again`,
  },
  "sheet-protected": {
    title: "Sheet protected",
    message: ({ sheet }) => `The sheet ${quote(sheet)} is protected, so scores cannot be written`,
    advice: () => "Unprotect the sheet on the Review tab and score again",
  },
  "formula-error": {
    title: "Formula error",
    message: ({ text }) => `The cell shows the formula error ${text} and is read as blank`,
    advice: () => "Correct the formula, or type the result",
  },
  "formula-uncached": {
    title: "Formula without a result",
    message: ({ formula }) => `The formula ${quote(formula)} has no stored result and is read as blank`,
    advice: () => "Open the workbook in Excel, recalculate, save, and score again",
  },
  "number-as-text": {
    title: "Number stored as text",
    message: ({ text, value }) => `${quote(text)} is text; it was read as the number ${formatNumber(value)}`,
    advice: ({ value }, names) => `Format ${here(names)} as a number and type ${formatNumber(value)} again`,
  },
  "number-unreadable": {
    title: "Not a number",
    message: ({ text }) => `${quote(text)} is not a number and is read as blank`,
    advice: (_, names) => `Enter only a number in ${here(names)}, such as 12 or 60%`,
  },
  "number-negative": {
    title: "Negative number",
    message: ({ value }) => `The number ${formatNumber(value)} is below 0, which makes no sense here`,
    advice: (_, names) => `Check it and enter a number of at least 0 in ${here(names)}`,
  },
  "date-unreadable": {
    title: "Not a date",
    message: ({ text }) => `${quote(text)} is not a valid date and is read as blank`,
    advice: ({ suggestion }, names) =>
      suggestion === undefined
        ? `Enter a date in ${here(names)}, such as 2019-06-30`
        : `Enter a date in ${here(names)}; if ${formatDay(suggestion)} is meant, enter ${formatDay(suggestion)}`,
  },
  "word-unknown": {
    title: "Not one of the choices",
    message: ({ text }) => `${quote(text)} is not one of the choices`,
    advice: ({ allowed }, names) =>
      `Enter one of these in ${here(names)}: ${allowed.map((code) => names.word(code)).join(", ")}`,
  },
  "text-too-long": {
    title: "Text too long",
    message: ({ length }) => `The cell has ${length} characters, too many for a name or an ID`,
    advice: () => "Keep the name only; details belong into another column",
  },
  "text-like-formula": {
    title: "Text like a formula",
    message: ({ text }) => `${quote(text)} begins like a formula; it is treated as text and never calculated`,
    advice: () => "Nothing to do if it is meant as text; if you do not know its origin, check it before use",
  },
  "parameter-unreadable": {
    title: "Parameter not understood",
    message: ({ parameter, text }, names) =>
      `The value ${quote(text)} of “${names.parameter(parameter)}” was not understood; the default was used`,
    advice: ({ parameter }, names) => `Enter “${names.parameter(parameter)}” again, or leave it blank for the default`,
  },
  "parameter-out-of-bounds": {
    title: "Parameter out of bounds",
    message: ({ parameter, value, low, high }, names) =>
      `The value ${formatNumber(value)} of “${names.parameter(parameter)}” is not within ` +
      `${formatNumber(low)} to ${formatNumber(high)}; the default was used`,
    advice: ({ parameter, low, high }, names) =>
      `Set “${names.parameter(parameter)}” to a number from ${formatNumber(low)} to ${formatNumber(high)}, ` +
      "or leave it blank for the default",
  },
  "parameter-weights-sum": {
    title: "Weights do not add up to 1",
    message: ({ sum }, names) =>
      `“${names.parameter("qualitativeWeight")}” and “${names.parameter("quantitativeWeight")}” ` +
      `add up to ${formatNumber(sum)} instead of 1; the defaults were used`,
    advice: () => "Change the two weights so that they add up to 1, such as 0.5 and 0.5",
  },
  "parameter-unknown": {
    title: "Unknown parameter",
    message: ({ name, closest }) =>
      `There is no parameter ${quote(name)}; the row has no effect` +
      (closest === undefined ? "" : `. “${closest}” is close to it`),
    advice: ({ closest }) =>
      closest === undefined
        ? "Check the name, or delete the row"
        : `If “${closest}” is meant, correct the name; if not, delete the row`,
  },
  "parameter-repeated": {
    title: "Parameter repeated",
    message: ({ parameter }, names) => `“${names.parameter(parameter)}” stands in more than one row`,
    advice: ({ parameter }, names) => `Keep one row for “${names.parameter(parameter)}”`,
  },
  "category-weights-sum": {
    title: "Sum of category weights",
    message: ({ sum, total }) =>
      `The category weights add up to ${formatNumber(sum)}; ${formatNumber(total)} would be usual`,
    advice: (_, names) => `Check the weights in “${names.table("categoryWeights")}”; if they are meant so, leave them`,
  },
  "comparison-unnamed": {
    title: "Comparison without a category",
    message: () => "This row of the comparison names no category and was not used",
    advice: () => "Name the category, or clear the row",
  },
  "comparison-repeated": {
    title: "Category compared twice",
    message: ({ category }) => `${quote(category)} stands in more than one row of the comparison; the first one counts`,
    advice: () => "Keep one row for each category",
  },
  "comparison-unmatched": {
    title: "Column of no category",
    message: ({ column }) => `No row of the comparison has the name of its column ${quote(column)}, which was not used`,
    advice: () => "Check the names; move columns that are no categories out of the table",
  },
  "comparison-size": {
    title: "Too few or too many categories compared",
    message: ({ count, fewest, most }) =>
      `The comparison has ${count} categories; only ${fewest} to ${most} can be compared, so it was not used`,
    advice: (_, names) => `Add or take away categories, or fill in “${names.table("categoryWeights")}”`,
  },
  "comparison-off-scale": {
    title: "Comparison off the scale",
    message: ({ first, second, value }) =>
      `${quote(first)} against ${quote(second)} is ${formatNumber(value)}, not between 1/9 and 9; ` +
      "the comparison was not used",
    advice: () => "Write 1 to 9, or the formula =1/3 (Excel takes a typed 1/3 for a date)",
  },
  "comparison-not-reciprocal": {
    title: "Comparison against itself",
    message: ({ first, second, written, fitting }) =>
      first === second
        ? `${quote(first)} against itself is ${formatNumber(written)} instead of 1; the comparison was not used`
        : `${quote(first)} against ${quote(second)} is ${formatNumber(written)}, but the opposite cell says ` +
          `${formatNumber(fitting)}; the comparison was not used`,
    advice: () => "The two cells are reciprocal; fill in one of them and leave the other blank",
  },
  "comparison-incomplete": {
    title: "Comparison not finished",
    message: ({ first, second, count }) =>
      `The comparison lacks ${count} of its pairs, such as ${quote(first)} against ${quote(second)}; it is not used yet`,
    advice: () => "Fill in one cell for each pair of categories",
  },
  "comparison-inconsistent": {
    title: "Comparison contradicts itself",
    message: ({ first, second, ratio, written, fitting }) =>
      `The consistency ratio is ${formatNumber(ratio)}, not below 0.10, so the comparison was not used. ` +
      `${quote(first)} against ${quote(second)} disturbs it most: ${formatNumber(written)}, where all others ` +
      `together say ${formatNumber(fitting)}`,
    advice: () => "Think over this pair first, then the cells around it",
  },
  "comparison-overruled": {
    title: "Category weights beat the comparison",
    message: ({ categories }, names) =>
      `The comparison gives weights, but “${names.table("categoryWeights")}” has weights for ` +
      `${categories.map(quote).join(", ")}, which count`,
    advice: (_, names) => `To use those of the comparison, clear the weights in “${names.table("categoryWeights")}”`,
  },
  "calendar-unknown": {
    title: "Holidays of the year unknown",
    message: ({ year }) => `The public holidays of ${year} are not known yet; Monday to Friday count as working days`,
    advice: ({ year }, names) =>
      `Enter the days off (休) and make-up working days (班) of ${year} in “${names.table("holidays")}”`,
  },
} satisfies Partial<FindingTexts>;

function here(names: Names): string {
  return names.here === undefined ? "this cell" : `“${names.here}”`;
}
