import type { adopting as chinese } from "../../zh-CN/views/adopting";
import { count } from "../plural";

export const adopting: typeof chinese = {
  title: "Adopt a list",
  about:
    "Choose a list of your own, see what each column is taken for, correct what is wrong, and confirm: its tasks go into the standard list. Your sheet stays as it is; adopted again, rows that are there are changed, never doubled.",
  sheet: "Sheet",
  read: "Read it",
  none: "There is no sheet to choose",
  list: (rows, table) => `${count(rows, "task")} found, for “${table}”`,
  columns: "What the columns are",
  header: (letters, header) => (header === "" ? `Column ${letters}` : `Column ${letters} ${header}`),
  leaveOut: "Left out",
  unsure: "Not certain, please check",
  sample: (values) => `Such as: ${values}`,
  first: "The first tasks",
  confirm: "See what will be written",
  noticed: (findings) => `Noticed while reading (${findings})`,
};
