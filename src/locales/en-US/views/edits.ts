import type { edits as chinese } from "../../zh-CN/views/edits";

export const edits: typeof chinese = {
  confirm: "Confirm the changes",
  write: "Write",
  leave: "Leave it",
  undo: "Undo the changes",
  creates: (sheet) => `New sheet “${sheet}”`,
};
