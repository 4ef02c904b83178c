import type { start as chinese } from "../../zh-CN/views/start";
import { count } from "../plural";

export const start: typeof chinese = {
  title: "Where to begin",
  foreign: "This workbook has no task list yet. Choose a way to begin, or skip this for now.",
  standard: {
    title: "The standard workbook",
    about:
      "Makes all empty tables in this workbook: task lists, roster, inspections, settings and more. Sheets that are there stay as they are.",
    action: "Make the empty tables",
  },
  adopt: {
    title: "Adopt a list",
    about:
      "Turns a list of your own into the standard table: match the headers, look at the first rows, confirm. Your sheet stays as it is.",
    action: "Adopt a sheet",
  },
  sample: {
    title: "The sample",
    about: "An invented workbook with everything filled in, to try things out.",
    download: "Download the sample",
    file: "yixian-sample.xlsx",
  },
  skip: "Skip",
  show: "Three ways to begin",
  noList: "This workbook has no task list, so there is nothing to score.",
  confirm: (sheets) => `${count(sheets, "sheet")} will be made:`,
};
