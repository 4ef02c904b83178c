/** The first run: three ways to begin. */
export const start = {
  title: "从哪里开始",
  foreign: "这个工作簿里还没有任务清单。选一种方式开始，也可以先跳过。",
  standard: {
    title: "标准工作簿",
    about: "在当前工作簿里新建全套空表：任务清单、名册、督查记录、设置等。原有工作表不动。",
    action: "新建全套空表",
  },
  adopt: {
    title: "导入整理",
    about: "把手头的清单整理成标准表：对应表头，核对前几行，确认后写入。原表不动。",
    action: "整理现有工作表",
  },
  sample: {
    title: "示例",
    about: "一份虚构的示例工作簿，数据齐全，可以随便试。",
    download: "下载示例工作簿",
    file: "一线工作法示例.xlsx",
  },
  skip: "跳过",
  show: "开始的三种方式",
  noList: "这个工作簿里没有任务清单，没有可以计分的内容。",
  confirm: (sheets: number) => `将新建${sheets}张工作表：`,
};
