import type { Guide } from "../zh-CN/guide";

export const guide: Guide = {
  sheet: "Guide",
  title: "How to fill in this workbook",
  intro: [
    "This workbook keeps tasks, progress and inspections; yixian scores them, makes scorecards and writes the bulletin. New to it? Go down the list below.",
    "Only a task list has to be filled in. Every other table may stay empty. Tables grow as you type below them.",
  ],
  order: {
    heading: "1. In which order",
    columns: { step: "Step", sheet: "Sheet", need: "Needed", purpose: "What it keeps", how: "How to fill it in" },
    needs: { must: "at least one of the two", should: "recommended", may: "where you use it" },
    how: {
      roster:
        "One row for each unit or person, no name twice. Put short names into Other names, split by commas: other sheets may use them.",
      settings:
        "Set Assessment year and Day of issue first. A blank As-of day means today. All other parameters have defaults. To the right: category weights, holidays, consequences, comparison of categories, where you need them.",
      streetTasks:
        "One row for each task. Number, task, responsible unit and due are needed; with a target in figures give the target value and the actual, without one the progress.",
      leaderTasks: "Like the street tasks, with the lead official.",
      projects:
        "Divides a task into projects. Copy the task's number into Task no. Once a task has projects, progress is given there: the task's own figure no longer counts.",
      milestones:
        "One row for each time node. Copy the number of the task or project. Give the day once it is reached.",
      responsibilities: "Where several share an item: give the share of each. Not needed where one unit does it all.",
      gridCells: "Paste what the grid system exports. Every cell needs a head.",
      gridMatters: "One row for each matter: in which cell, who does it, and by when.",
      indicators:
        "On the left one row for each figure of the district, on the right its parts for the units: their targets add up to the whole.",
      pledges:
        "One row for each pledge. Veto is Yes where breaking it caps the grade; a pledge that was not kept is Broken.",
      standingDuties:
        "On the left what is due and how often (每月10日, 每周一, 每季度末); on the right one row each time it is held.",
      cases: "One row for each case. Give the day once it is closed.",
      progressReports:
        "One row whenever there is news. Where a task's actual is blank, the newest report counts. Good practice that is adopted earns a bonus.",
      inspections:
        "One row for each inspection, with a rating or a word. For a problem give the day to mend it by, and the day it was mended.",
    },
  },
  colours: {
    heading: "2. Colours of headers",
    columns: ["Header", "What it means"],
    rows: [
      ["Dark blue", "The column must be there: do not delete it. Cells may be blank for now; the check will say so."],
      ["Light blue", "Fill it in where there is something to say. You may delete columns that you do not use."],
      ["Grey", "Filled in by yixian: please leave it alone."],
      ["Select a header", "A note says what belongs into the column. Columns with fixed words offer a list."],
    ],
  },
  writing: {
    heading: "3. What is understood",
    columns: ["What", "How to write it"],
    rows: [
      ["Dates", "2019-06-28, as a date of the spreadsheet. A day that does not exist is reported."],
      ["Deadlines", "A date, or the Chinese words of the papers: 6月底前, 长期坚持."],
      ["Targets", "A figure; where less is better, write ≤5."],
      ["Progress", "60%, not 60."],
      ["Several units", "In one cell, split by commas; the first leads."],
      ["Numbers of items", "One each, never twice. Do not change them later: other sheets refer to them."],
      ["Columns of your own", "Add them as you like; they are neither read nor changed."],
    ],
  },
  results: {
    heading: "4. What yixian fills in",
    columns: ["Where", "What"],
    rows: [
      ["Grey columns", "The light, the scores, and how they came about."],
      ["Findings", "Which cell is wrong, and what to do. Click the place to get there."],
      [
        "Scorecards, Bulletin, History",
        "Sheets of its own, made again with each run. Your own sheets and cells stay as they are.",
      ],
    ],
  },
  after: {
    heading: "5. Then",
    columns: ["Step", "What to do"],
    rows: [
      ["1. Check", "In Excel, on the tab 一线工作法, press Check data, and mend what is marked as an error."],
      ["2. Score", "Press Score again. Twice gives the same; Undo scoring puts back what was there."],
      ["Without the add-in", "Your IT colleagues run yixian check and yixian score from the command line."],
    ],
  },
  footer: "— &P —",
};
