import type { edits as chinese } from "../../zh-CN/views/edits";

export const edits: typeof chinese = {
  confirm: "Confirm the changes",
  write: "Write",
  leave: "Leave it",
  undo: "Undo the changes",
  creates: (sheet) => `New sheet “${sheet}”`,
  remembers: (missing) =>
    missing === 0
      ? "And keeps that everybody has returned theirs"
      : `And keeps that ${missing} are missing, for the bulletin to say so`,
};
