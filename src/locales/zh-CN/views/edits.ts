/** Changes that the user confirms. */
export const edits = {
  confirm: "确认修改",
  write: "写入",
  leave: "不改",
  undo: "撤销修改",
  creates: (sheet: string) => `新建工作表“${sheet}”`,
};
