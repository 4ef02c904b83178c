import type { words as chinese } from "../zh-CN/words";

export const words: typeof chinese = {
  lights: {
    done: "Done",
    missed: "Missed",
    red: "Red",
    yellow: "Yellow",
    green: "Green",
    notStarted: "Not started",
    standing: "Standing",
  },
  severities: { error: "Error", warning: "Warning", info: "Info" },
  subjectKinds: {
    street: "Street",
    department: "Department",
    leader: "Leader",
    cadre: "Cadre",
    gridWorker: "Grid worker",
  },
  modes: { timeliness: "Timeliness", quality: "Quality" },
  none: "None",
  comma: ", ",
};
