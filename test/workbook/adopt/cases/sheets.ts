import type { Golden } from "../golden";

/** Sheets beside each other, lists beside each other, and what is no task list. */
export const SHEET_CASES: readonly Golden[] = [
  {
    title: "two lists side by side on one sheet",
    sheets: [
      {
        name: "左右",
        rows: [
          ["序号", "任务", "责任单位", "时限", null, "序号", "任务", "责任单位", "时限"],
          [1, "甲任务", "鼓东街道", "3月", null, 3, "丙任务", "东街街道", "5月"],
          [2, "乙任务", "鼓西街道", "4月", null, 4, "丁任务", "南街街道", "6月"],
        ],
      },
    ],
    lists: [
      {
        sheet: "左右",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
        ids: ["1", "2"],
      },
      {
        sheet: "左右",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { F: "编号", G: "重点任务", H: "责任单位", I: "完成时限" },
        ids: ["3", "4"],
      },
    ],
  },
  {
    title: "two different lists, one below the other",
    sheets: [
      {
        name: "两表",
        rows: [
          ["表一 重点任务"],
          ["序号", "重点任务", "责任单位", "完成时限"],
          ["A1", "甲任务", "鼓东街道", "3月底"],
          ["A2", "乙任务", "鼓西街道", "4月底"],
          [],
          ["表二 整改事项"],
          ["编号", "整改事项", "整改措施", "整改责任单位", "整改时限"],
          ["B1", "路面破损", "修补", "城管科", "5月10日"],
        ],
      },
    ],
    lists: [
      {
        sheet: "两表",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
      },
      {
        sheet: "两表",
        headerRow: 7,
        headerRows: 1,
        firstRow: 8,
        lastRow: 8,
        rows: 1,
        columns: { A: "编号", B: "重点任务", C: "具体举措", D: "责任单位", E: "完成时限" },
      },
    ],
  },
  {
    title: "a workbook of two task lists with the same numbers, an attendance list, a price list and an empty sheet",
    sheets: [
      {
        name: "街道任务",
        rows: [
          ["序号", "重点任务", "责任单位", "完成时限"],
          [1, "平安创建", "华大街道", "年底"],
        ],
      },
      {
        name: "班子任务",
        rows: [
          ["领导班子任务清单"],
          ["序号", "任务", "牵头领导", "责任单位", "完成时限"],
          [1, "包案化解", "区领导A", "区信访局", "6月底"],
        ],
      },
      {
        name: "考勤",
        rows: [
          ["姓名", "部门", "应出勤", "实出勤", "迟到", "请假"],
          ["干部甲", "党政办", 22, 21, 0, 1],
          ["干部乙", "城管科", 22, 22, 1, 0],
        ],
      },
      {
        name: "采购",
        rows: [
          ["序号", "名称", "规格型号", "单位", "数量", "单价", "金额", "备注"],
          [1, "打印纸", "A4", "箱", 10, 150, 1500, null],
          [2, "墨盒", "黑", "个", 4, 200, 800, null],
        ],
      },
      { name: "空", rows: [] },
    ],
    lists: [
      {
        sheet: "街道任务",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 2,
        rows: 1,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
        table: "街镇任务",
        ids: ["1"],
      },
      {
        sheet: "班子任务",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 3,
        rows: 1,
        columns: { A: "编号", B: "重点任务", C: "牵头领导", D: "责任单位", E: "完成时限" },
        table: "领导任务",
        ids: ["班子任务-1"],
      },
    ],
    refused: { 考勤: "attendance", 采购: "prices", 空: "empty" },
  },
  {
    title: "monthly figures by shop, and a Gantt chart of coloured cells",
    sheets: [
      {
        name: "销售",
        rows: [
          ["门店", "1月", "2月", "3月", "4月", "合计"],
          ["东街店", 12, 13, 15, 14, 54],
          ["南街店", 10, 11, 9, 12, 42],
        ],
      },
      {
        name: "甘特图",
        rows: [
          ["工作任务", "负责人", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
          ["方案设计", "干部甲"],
          ["招标采购", "干部乙"],
          ["施工", "干部丙"],
        ],
      },
    ],
    lists: [],
    refused: { 销售: "figures", 甘特图: "calendar" },
  },
  {
    title: "a form about one task",
    sheets: [
      {
        name: "任务卡",
        rows: [
          ["重点任务卡"],
          ["任务名称", "老旧小区改造", "任务编号", "GL-01"],
          ["责任单位", "鼓东街道", "责任人", "干部甲"],
          ["完成时限", "2019年9月30日", "牵头领导", "街道主任A"],
          ["工作目标", "改造小区6个"],
          ["进展情况", "已开工3个"],
        ],
        merges: ["A1:D1"],
      },
    ],
    lists: [],
    refused: { 任务卡: "form" },
  },
  {
    title: "headers down the first column, a task in each column",
    sheets: [
      {
        name: "横排",
        rows: [
          ["重点任务", "旧改", "招商", "治水"],
          ["责任单位", "鼓东街道", "区商务局", "区水务局"],
          ["完成时限", "6月底", "12月底", "9月底"],
          ["进展情况", "签约80%", "引进5家", "清淤完成"],
        ],
      },
    ],
    lists: [],
    refused: { 横排: "transposed" },
  },
  {
    title: "contacts, an agenda, and a letter",
    sheets: [
      {
        name: "通讯录",
        rows: [
          ["序号", "姓名", "单位", "职务", "手机", "办公电话"],
          [1, "干部甲", "鼓东街道", "科长", "1", "2"],
          [2, "干部乙", "鼓西街道", "科员", "3", "4"],
        ],
      },
      {
        name: "议程",
        rows: [
          ["时间", "内容", "主持人", "地点"],
          ["9:00", "传达精神", "区领导A", "三楼"],
          ["9:30", "部署工作", "区领导A", "三楼"],
        ],
      },
      { name: "说明", rows: [["关于报送任务清单的通知"], ["各街镇："], ["请于6月25日前报送。"]] },
    ],
    lists: [],
    refused: { 通讯录: "contacts", 议程: "agenda", 说明: "noHeader" },
  },
  {
    title: "a legend beside the list and a helper column at its end",
    sheets: [
      {
        name: "清单",
        rows: [
          ["序号", "重点任务", "责任单位", "完成时限", "进度", "辅助列", null, null, "图例"],
          [1, "甲任务", "鼓东街道", "3月底", "已完成", "1-鼓东街道", null, null, "红：逾期"],
          [2, "乙任务", "鼓西街道", "4月底", "正在推进，已完成招标", "2-鼓西街道", null, null, "绿：正常"],
        ],
      },
    ],
    lists: [
      {
        sheet: "清单",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "责任单位",
          D: "完成时限",
          E: "进展情况",
          F: null,
          I: null,
        },
      },
    ],
  },
  {
    title: "a task list of months that has a deadline, and one with quarters of progress",
    sheets: [
      {
        name: "月度",
        rows: [
          ["序号", "重点项目", "责任单位", "完成时限", "1月", "2月", "3月", "4月", "5月", "6月"],
          [1, "学校扩建", "区教育局", "8月底", "设计", "招标", "开工", null, null, null],
          [2, "医院迁建", "区卫健局", "12月底", "选址", "设计", null, null, null, null],
        ],
      },
      {
        name: "季度",
        rows: [
          ["任务名称", "责任单位", "年度目标", "一季度完成情况", "二季度完成情况"],
          ["新增就业", "区人社局", "1万人", "2100人", "5200人"],
          ["职业培训", "区人社局", "3000人次", "600人次", "1500人次"],
        ],
      },
    ],
    lists: [
      {
        sheet: "月度",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "责任单位",
          D: "完成时限",
          E: null,
          F: null,
          G: null,
          H: null,
          I: null,
          J: null,
        },
      },
      {
        sheet: "季度",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { A: "重点任务", B: "责任单位", C: "目标", D: null, E: "进展情况" },
      },
    ],
  },
];
