/** Changes that the user confirms. */
export const edits = {
  confirm: "确认修改",
  write: "写入",
  leave: "不改",
  undo: "撤销修改",
  creates: (sheet: string) => `新建工作表“${sheet}”`,
  remembers: (missing: number) =>
    missing === 0 ? "并记下：都报回了" : `并记下：还有${missing}个没有报回，通报里会写明`,
};
