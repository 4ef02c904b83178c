import type { imports as chinese } from "../../zh-CN/views/imports";

export const imports: typeof chinese = {
  intro: "You see first what would be written; it is written once you confirm, and can be undone.",
  propose: "Preview",
  proposeOf: (title) => `Preview: ${title}`,
  draft: {
    title: "Projects from tasks",
    about: "Drafts rows of projects, milestones and responsible parties for every task without a project.",
  },
  agreed: {
    title: "Tasks from agreed matters",
    about: "Matters agreed at standing duties that name a person and a date become rows of the task list.",
  },
  chat: {
    title: "Progress from a work group's chat",
    about: "Paste reports from a chat: units, days and figures are recognised and become rows of progress reports.",
    field: "Chat",
  },
  grid: {
    title: "Import the grid",
    about:
      "Choose the file that the grid system exports (xlsx, xls, csv) to bring the grid table up to date; what the file lacks is only said, never deleted.",
    file: "Export of the grid system",
  },
};
