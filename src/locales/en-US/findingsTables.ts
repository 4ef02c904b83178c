import { formatDay } from "../../core/calendar/day";
import type { FindingTexts } from "../findings";
import { formatNumber, quote } from "../format";
import { capital, item, named } from "./item";
import { count as counted } from "./plural";

/** Findings about the tables beside the task lists, and how they are linked. */
export const tableFindings = {
  "link-missing": {
    title: "Not said what it belongs to",
    message: () => "This row does not say what it belongs to; it was ignored, or counts by itself",
    advice: (_, names) => `Enter the number that it belongs to in “${names.here ?? ""}”`,
  },
  "link-unknown": {
    title: "No such number",
    message: ({ id }) => `There is nothing with the number ${quote(id)}, so this row belongs to nothing`,
    advice: (_, names) => `Check “${names.here ?? ""}”; enter a number that exists`,
  },
  "link-repeated": {
    title: "Entered twice",
    message: ({ id, name }) => `${quote(name)} of ${item(id)} has more than one row`,
    advice: () => "Keep one of the rows",
  },
  "link-several": {
    title: "Several task numbers",
    message: ({ id, used }) =>
      `${capital(named("project", id))} names several tasks; it counts for ${quote(used)} only`,
    advice: (_, names) => `Leave one number in “${names.here ?? ""}”, or make two projects of it`,
  },
  "link-not-task": {
    title: "Belongs to no task",
    message: ({ id, parent }) =>
      `${capital(named("project", id))} belongs to ${quote(parent)}, which is no task; it counts by itself`,
    advice: (_, names) => `Enter a number of a task list in “${names.here ?? ""}”`,
  },
  "link-circular": {
    title: "Belongs to itself",
    message: ({ id }) => `What ${named("project", id)} belongs to leads back to it; it counts by itself`,
    advice: (_, names) => `Enter a number of a task list in “${names.here ?? ""}”`,
  },
  "share-out-of-range": {
    title: "Share out of range",
    message: ({ id, value }) =>
      `The share ${formatNumber(value)} of ${item(id)} is not between 0 and 1; the share of the role counts`,
    advice: () => "Enter a number between 0 and 1, such as 0.6 or 60 %",
  },
  "task-without-project": {
    title: "Task without a project",
    message: ({ id }) => `${capital(item(id))} has no project yet`,
    advice: (_, names) => `Write a project for it in “${names.table("projects")}”, or have it drafted`,
  },
  "task-lacks": {
    title: "Not all four are fixed",
    message: ({ id, part }) => `${capital(item(id))} does not fix its ${part}`,
    advice: (_, names) => `Fill in “${names.here ?? ""}”`,
  },
  "parent-figure-ignored": {
    title: "The task's own figure does not count",
    message: ({ id }) => `${capital(item(id))} has projects, whose progress counts; the figure here does not`,
    advice: () => "Enter progress at the projects and leave this blank",
  },
  "milestone-undated": {
    title: "Milestone without a planned day",
    message: ({ id, name }) => `Milestone ${quote(name)} of ${item(id)} has no planned day; it does not count`,
    advice: (_, names) => `Enter a date in “${names.column("planned")}”, such as 2019-06-30`,
  },
  "milestone-outside": {
    title: "Milestone outside of its item",
    message: ({ id, name, planned }) =>
      `Milestone ${quote(name)} of ${item(id)} is planned for ${formatDay(planned)}, not between start and due day`,
    advice: () => "Check the planned day, or the start and the due day of the item",
  },
  "milestone-weights-sum": {
    title: "Milestone weights do not add up",
    message: ({ id, sum, total }) =>
      `The milestone weights of ${item(id)} add up to ${formatNumber(sum)}, not ${formatNumber(total)}; their proportions count`,
    advice: () => "Check the weights of the milestones",
  },
  "cell-without-head": {
    title: "Cell without a head",
    message: ({ id }) => `${capital(named("grid cell", id))} has no head`,
    advice: (_, names) => `Enter a name in “${names.column("head")}”`,
  },
  "cell-without-matter": {
    title: "Cell without a matter",
    message: ({ id }) => `${capital(named("grid cell", id))} has no matter`,
    advice: (_, names) => `Enter a matter with a person and a deadline in “${names.table("gridMatters")}”`,
  },
  "person-in-many-cells": {
    title: "One person in many cells",
    message: ({ name, cells, middle }) =>
      `${quote(name)} has matters in ${counted(cells, "cell")}; others usually in ${formatNumber(middle)}`,
    advice: () => "Check whether two people share the name; if not, think of sharing the work",
  },
  "indicator-without-target": {
    title: "Indicator without a target",
    message: ({ id }) => `No figure was found in the target of ${named("indicator", id)}; progress cannot be compared`,
    advice: (_, names) => `Enter a number in “${names.column("targetValue")}”, such as 150`,
  },
  "breakdown-target-sum": {
    title: "Breakdown and total differ",
    message: ({ id, total, sum }) =>
      `The target of ${named("indicator", id)} is ${formatNumber(total)}, its units' add up to ${formatNumber(sum)}`,
    advice: () => "Check the units' targets; leave them if more was handed out on purpose",
  },
  "breakdown-actual-sum": {
    title: "Done values and total differ",
    message: ({ id, total, sum }) =>
      `Of ${named("indicator", id)} ${formatNumber(total)} is done, its units' figures add up to ${formatNumber(sum)}`,
    advice: () => "Check the total and the units' figures",
  },
  "pledge-unsigned": {
    title: "Pledge without a day of signing",
    message: ({ id }) => `${capital(named("pledge", id))} has no day of signing; it may not have been signed`,
    advice: (_, names) => `Enter the day in “${names.column("signed")}” once it is signed`,
  },
  "pledge-broken": {
    title: "Pledge broken",
    message: ({ id, veto }) =>
      `${capital(named("pledge", id))} was not kept${veto ? "; its signatory reaches the third grade at best" : ""}`,
    advice: () => "Check whether that is so; then proceed as the pledge says",
  },
  "pledge-contradiction": {
    title: "Fulfilment and day disagree",
    message: ({ id, finish }) =>
      `${capital(named("pledge", id))} was finished on ${formatDay(finish)} but is not marked as fulfilled; the mark counts`,
    advice: (_, names) => `Check “${names.column("fulfilment")}” and “${names.column("finish")}”`,
  },
  "frequency-missing": {
    title: "No frequency",
    message: () => "This standing duty has no frequency, so its due days are unknown",
    advice: () => "Enter one, such as 每月10日, 每周一 or 每季度末",
  },
  "frequency-unreadable": {
    title: "Frequency not understood",
    message: ({ text }) => `The frequency ${quote(text)} was not understood, so the due days are unknown`,
    advice: () => "Write it like 每月10日, 每周一 or 每季度末",
  },
  "duty-ends-early": {
    title: "Ends before it starts",
    message: ({ start, end }) =>
      `It ends on ${formatDay(end)}, before its start on ${formatDay(start)}; it is never due`,
    advice: () => "Check the start and the end",
  },
  "duty-without-record": {
    title: "Standing duty without a record",
    message: ({ id, expected }) => `${capital(item(id))} was due ${counted(expected, "time")} and has no record`,
    advice: (_, names) => `Enter the days on which it was held in “${names.table("dutyRecords")}”`,
  },
  "record-undated": {
    title: "Record without a date",
    message: ({ id }) => `This record of ${item(id)} has no date; it was ignored`,
    advice: (_, names) => `Enter the day in “${names.here ?? ""}”`,
  },
  "report-undated": {
    title: "Report without a date",
    message: () => "This report has no date; its figures were ignored",
    advice: (_, names) => `Enter the day of the report in “${names.column("date")}”`,
  },
  "progress-backwards": {
    title: "Progress went backwards",
    message: ({ id, day }) => `What was reported of ${item(id)} on ${formatDay(day)} is less than the time before`,
    advice: () => "Check both reports; if the earlier one said too much, correct it",
  },
  "actual-unsupported": {
    title: "Done value without a report",
    message: ({ id }) => `${capital(item(id))} says more than any of its reports`,
    advice: () => "Check the figure; if it is right, add a report",
  },
  "actuals-unsupported": {
    title: "Done values without reports",
    message: ({ count, total }) => `${counted(count, "item")} of ${total} have a done value but no progress report`,
    advice: (_, names) => `Add reports with a date and a figure to “${names.table("progressReports")}”`,
  },
  "practice-repeated": {
    title: "Good practice told twice",
    message: ({ unit }) => `${quote(unit)} has told this good practice before`,
    advice: () => "Delete one of the two; adopting both earns the bonus twice",
  },
} satisfies Partial<FindingTexts>;
