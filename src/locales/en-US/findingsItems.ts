import { formatDay, weekdayOf } from "../../core/calendar/day";
import type { FindingTexts } from "../findings";
import { formatNumber, formatPercent, quote } from "../format";
import { DEADLINE_REASONS, weekday } from "./deadlines";
import { capital, item } from "./item";
import { count } from "./plural";

/** Findings about an item: its id, dates, target, progress, workload. */
export const itemFindings = {
  "id-missing": {
    title: "No ID",
    message: (_, names) => `The row has no “${names.column("id")}”, so inspections and the like cannot refer to it`,
    advice: (_, names) => `Enter an ID in “${names.column("id")}” that no other row has`,
  },
  "id-duplicate": {
    title: "ID repeated",
    message: ({ id }) =>
      `The ID ${quote(id)} stands in more than one row; all are scored, records refer to the first only`,
    advice: (_, names) => `Change “${names.column("id")}” so that every row has its own`,
  },
  "name-missing": {
    title: "No name",
    message: ({ id }) => `${capital(item(id))} does not say what the work is`,
    advice: (_, names) => `Say what the work is in “${names.column("name")}”`,
  },
  "deadline-missing": {
    title: "No deadline",
    message: ({ id }) => `${capital(item(id))} has no deadline, so its timeliness is not scored`,
    advice: (_, names) => `Enter a date in “${names.column("due")}”, such as 2019-06-30, or 长期 for standing work`,
  },
  "deadline-unreadable": {
    title: "Deadline not understood",
    message: ({ id, text, reason }) =>
      `The deadline ${quote(text)} of ${item(id)} was not understood (${DEADLINE_REASONS[reason]}); ` +
      "it counts as having no deadline",
    advice: ({ suggestion }, names) =>
      suggestion === undefined
        ? `Enter a date in “${names.column("due")}”, such as 2019-06-30, or words such as 6月底前`
        : `If ${formatDay(suggestion)} is meant, enter ${formatDay(suggestion)} in “${names.column("due")}”`,
  },
  "deadline-weekday": {
    title: "Date and weekday differ",
    message: ({ id, day, written }) =>
      `The deadline ${formatDay(day)} of ${item(id)} is a ${weekday(weekdayOf(day))}, but ${weekday(written)} is written; ` +
      "the date counts",
    advice: (_, names) => `Check both and correct the wrong one in “${names.column("due")}”`,
  },
  "deadline-recurring": {
    title: "Deadline comes again and again",
    message: ({ id, text }) =>
      `The deadline ${quote(text)} of ${item(id)} comes again and again, so it has no one due day; ` +
      "the work is scored as work without a deadline",
    advice: () => "List it as a standing duty if each time is to be recorded",
  },
  "deadline-steps": {
    title: "Deadline in steps",
    message: ({ id, text, due }) =>
      `The deadline ${quote(text)} of ${item(id)} has several steps; the last one counts, ${formatDay(due)}`,
    advice: () => "List the steps as milestones if they are to be scored",
  },
  "deadline-before-start": {
    title: "Deadline before start",
    message: ({ id, start, due }) =>
      `The deadline ${formatDay(due)} of ${item(id)} is before its start ${formatDay(start)}; the start was ignored`,
    advice: (_, names) => `Check “${names.column("start")}” and “${names.column("due")}” and correct the wrong one`,
  },
  "deadline-day-off": {
    title: "Deadline on a day off",
    message: ({ id, due }) => `The deadline ${formatDay(due)} of ${item(id)} is not a working day`,
    advice: () => "Nothing to do if it is meant so; only working days count as late",
  },
  "extension-not-later": {
    title: "Extension not later",
    message: ({ id, due, extension }) =>
      `${capital(item(id))} is extended to ${formatDay(extension)}, not later than its deadline ${formatDay(due)}; ` +
      "the extension was ignored",
    advice: (_, names) =>
      `Enter the approved new deadline in “${names.column("extendedTo")}”, or clear it if there is none`,
  },
  "extension-without-deadline": {
    title: "Extension without deadline",
    message: ({ id, extension }) =>
      `${capital(item(id))} has no deadline; its extension ${formatDay(extension)} was used`,
    advice: (_, names) => `Enter the original deadline in “${names.column("due")}”`,
  },
  overdue: {
    title: "Overdue",
    message: ({ id, due, days }) =>
      `${capital(item(id))} was due on ${formatDay(due)} and is ${count(days, "working day")} late`,
    advice: (_, names) =>
      `If done, enter the day in “${names.column("finish")}”; if an extension was approved, ` +
      `enter it in “${names.column("extendedTo")}”; otherwise get it done`,
  },
  "due-soon": {
    title: "Due soon",
    message: ({ id, due, days }) =>
      `${capital(item(id))} is due on ${formatDay(due)}, ${count(days, "working day")} left`,
    advice: (_, names) => `Get it done, and enter the day in “${names.column("finish")}”`,
  },
  "done-without-date": {
    title: "Done, but no date",
    message: ({ id, day }) =>
      `${capital(item(id))} has met its target but has no finish date that counts; ${formatDay(day)} was taken as the day`,
    advice: (_, names) =>
      `Enter the day it was done in “${names.column("finish")}”, such as 2019-06-30; the true day never costs points`,
  },
  "finish-in-future": {
    title: "Finish after the as-of day",
    message: ({ id, finish }) =>
      `The finish date ${formatDay(finish)} of ${item(id)} is after the as-of day; it counts as open`,
    advice: (_, names) => `Enter the day it was really done in “${names.column("finish")}”; leave it blank while open`,
  },
  "finish-before-start": {
    title: "Finish before start",
    message: ({ id, start, finish }) =>
      `The finish date ${formatDay(finish)} of ${item(id)} is before its start ${formatDay(start)}; ` +
      "the start was ignored",
    advice: (_, names) => `Check “${names.column("start")}” and “${names.column("finish")}” and correct the wrong one`,
  },
  "target-unreadable": {
    title: "Target not understood",
    message: ({ id, text }) => `No amount was found in the target ${quote(text)} of ${item(id)}; it counts as none`,
    advice: (_, names) =>
      `Enter a number in “${names.column("targetValue")}”, such as 150 or ≤5; leave it if there is no amount`,
  },
  "target-parts-sum": {
    title: "Parts of a target exceed it",
    message: ({ id, whole, parts }) =>
      `The parts in the target of ${item(id)} add up to ${formatNumber(parts)}, more than the whole, ${formatNumber(whole)}`,
    advice: (_, names) => `Check the whole and its parts in “${names.column("target")}”; leave it if the parts overlap`,
  },
  "target-missed": {
    title: "Finished short of target",
    message: ({ id, completion }) =>
      `${capital(item(id))} has a finish date but reached only ${formatPercent(completion)} of its target`,
    advice: (_, names) =>
      `Check “${names.column("actual")}” and “${names.column("progress")}”; if it was missed, give the reason in “${names.column("remarks")}”`,
  },
  "actual-missing": {
    title: "Result missing",
    message: ({ id }) => `${capital(item(id))} has a finish date and a target but no result; the target counts as met`,
    advice: (_, names) => `Enter the amount that was reached in “${names.column("actual")}”`,
  },
  "actual-far-above-target": {
    title: "Result well above target",
    message: ({ id, actual, target }) =>
      `The result ${formatNumber(actual)} of ${item(id)} is well above its target ${formatNumber(target)}`,
    advice: (_, names) =>
      `Check “${names.column("actual")}” and whether both are in the same “${names.column("unit")}”`,
  },
  "fall-as-positive": {
    title: "A fall written as a rise",
    message: ({ id, actual, target }) =>
      `${capital(item(id))} asks for a fall (${formatNumber(target)}); the actual ${formatNumber(actual)} counts as a rise`,
    advice: (_, names) => `If it fell, enter a negative number in “${names.column("actual")}”, such as -5 %`,
  },
  "progress-unreported": {
    title: "No progress reported",
    message: ({ id }) => `${capital(item(id))} has a target, but neither a result nor a progress was reported`,
    advice: (_, names) =>
      `Enter the amount so far in “${names.column("actual")}”, or a share in “${names.column("progress")}”, such as 60%`,
  },
  "progress-as-percent": {
    title: "Progress read as percent",
    message: ({ id, value }) =>
      `The progress ${formatNumber(value)} of ${item(id)} is above 2 and was read as ${formatNumber(value)}%`,
    advice: ({ value }, names) => `Enter ${formatNumber(value)}% in “${names.column("progress")}”`,
  },
  "progress-ambiguous": {
    title: "Progress unclear",
    message: ({ id, value }) =>
      `The progress of ${item(id)} is ${formatNumber(value)}: ${formatNumber(value)}% or ${formatPercent(value)}? ` +
      `It was read as ${formatPercent(value)}`,
    advice: (_, names) => `Enter “${names.column("progress")}” with a percent sign, such as 1% or 100%`,
  },
  "progress-below-done": {
    title: "Done, but progress below 100%",
    message: ({ id, progress }) =>
      `${capital(item(id))} has a finish date but its progress is ${formatPercent(progress)}; it counts as done`,
    advice: (_, names) =>
      `If done, set “${names.column("progress")}” to 100%; if not, clear “${names.column("finish")}”`,
  },
  "workload-missing": {
    title: "No workload",
    message: ({ id }) => `${capital(item(id))} has no workload; 1 was used`,
    advice: (_, names) => `Enter a number above 0 in “${names.column("workload")}”; an ordinary task needs none`,
  },
  "workload-not-positive": {
    title: "Workload not above 0",
    message: ({ id, value }) => `The workload of ${item(id)} is ${formatNumber(value)}; 1 was used`,
    advice: (_, names) => `Enter a number above 0 in “${names.column("workload")}”`,
  },
  "workload-unusual": {
    title: "Unusual workload",
    message: ({ id, value }) => `The workload ${formatNumber(value)} of ${item(id)} is not within the usual 1 to 10`,
    advice: (_, names) =>
      `Check “${names.column("workload")}” for a zero too many or a value of another column; leave it if it is meant so`,
  },
  "difficulty-missing": {
    title: "No difficulty",
    message: ({ id }) => `${capital(item(id))} has no difficulty; 1 was used`,
    advice: (_, names) => `Enter a number above 0 in “${names.column("difficulty")}”; an ordinary task needs none`,
  },
  "difficulty-not-positive": {
    title: "Difficulty not above 0",
    message: ({ id, value }) => `The difficulty of ${item(id)} is ${formatNumber(value)}; 1 was used`,
    advice: (_, names) => `Enter a number above 0 in “${names.column("difficulty")}”`,
  },
  "difficulty-unusual": {
    title: "Unusual difficulty",
    message: ({ id, value }) => `The difficulty ${formatNumber(value)} of ${item(id)} is not within the usual 0.5 to 2`,
    advice: (_, names) => `Check “${names.column("difficulty")}” for a slip; leave it if it is meant so`,
  },
} satisfies Partial<FindingTexts>;
