/** 导入整理 and what can be drafted from what is there. */
export const imports = {
  intro: "先看预览，确认后才写入；写入后可以撤销。",
  propose: "先看看",
  proposeOf: (title: string) => `先看看：${title}`,
  draft: { title: "任务起草项目", about: "为还没有项目的任务起草项目、节点和责任人各行。" },
  agreed: { title: "议定事项转任务", about: "例行记录里写明责任人和时限的议定事项，转为任务清单里的任务。" },
  chat: {
    title: "工作群消息转进展",
    about: "粘贴工作群里的接龙或汇报，识别单位、日期、数字，转为进展填报各行。",
    field: "群消息",
  },
  grid: {
    title: "导入网格",
    about: "选择网格系统导出的文件（xlsx、xls、csv），更新网格表；文件里没有的只提示，不删除。",
    file: "网格导出文件",
  },
};
