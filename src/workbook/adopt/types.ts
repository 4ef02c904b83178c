import type { OutField, TaskField } from "../../core/model/tables";

/** A column of a task list that its owner fills in. */
export type TaskInput = Exclude<TaskField, OutField>;
