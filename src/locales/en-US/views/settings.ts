import type { settings as chinese } from "../../zh-CN/views/settings";
import { count } from "../plural";

export const settings: typeof chinese = {
  intro:
    "Fill in what is to change, press “Review changes”, and confirm: only then is the settings sheet written. Until then nothing changes.",
  groups: {
    basics: "Year and days",
    weights: "Weights and shares",
    timeliness: "Timeliness",
    quantity: "Quantity and lights",
    inspections: "Inspections",
    bonus: "Bonus and penalty",
    grades: "Grades and ranks",
    bulletin: "The bulletin's form",
    other: "Other",
  },
  bounds: (low, high) => `${low} to ${high}`,
  defaultIs: (value) => (value === "" ? "blank by default" : `default ${value}`),
  reset: "Reset",
  resetOf: (name) => `Reset ${name}`,
  resetAll: "Reset all",
  invalid: (low, high) => `Enter a number from ${low} to ${high}`,
  whole: "Enter a whole number",
  sum: "The two weights must add up to 1",
  unset: "(default)",
  review: "Review changes",
  changed: (changes) => `${count(changes, "setting")} changed, not written yet`,
  unchanged: "Nothing is changed",
};
