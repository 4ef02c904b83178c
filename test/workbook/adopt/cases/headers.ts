import type { Golden } from "../golden";

/** Headers of every shape: rows, merges, words, places. */
export const HEADER_CASES: readonly Golden[] = [
  {
    title: "a title over merged cells, the reporting unit, one row of headers",
    sheets: [
      {
        name: "Sheet1",
        rows: [
          ["2019年鼓东街道重点工作任务清单"],
          ["填报单位：鼓东街道", null, null, null, "填报时间：2019年6月"],
          ["序号", "重点工作任务", "责任单位", "完成时限", "备注"],
          [1, "老旧小区改造", "城建科", "6月底前", null],
          [2, "垃圾分类", "城管科、各社区", "长期坚持", null],
          [3, "招商引资", "经济科", "2019年12月31日", "新增"],
        ],
        merges: ["A1:E1", "A2:D2"],
      },
    ],
    lists: [
      {
        sheet: "Sheet1",
        headerRow: 3,
        headerRows: 1,
        firstRow: 4,
        lastRow: 6,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限", E: "备注" },
        table: "街镇任务",
        ids: ["1", "2", "3"],
        cells: { "1.完成时限": "6月底前", "2.责任单位": "城管科、各社区" },
      },
    ],
  },
  {
    title: "two rows of headers, 责任分工 divided into who leads, assists and answers",
    sheets: [
      {
        name: "任务分解表",
        rows: [
          ["重点任务分解表"],
          [],
          ["序号", "工作任务", "责任分工", null, null, "完成时限", "备注"],
          [null, null, "牵头单位", "配合单位", "责任人", null, null],
          ["1", "推进内河整治", "区建设局", "鼓西街道、区城管局", "干部甲", "2019年9月30日", null],
          ["2", "打通断头路", "区建设局", "水部街道", "干部乙", "10月底前", null],
        ],
        merges: ["A1:G1", "A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4"],
      },
    ],
    lists: [
      {
        sheet: "任务分解表",
        headerRow: 3,
        headerRows: 2,
        firstRow: 5,
        lastRow: 6,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "配合单位", E: "责任人", F: "完成时限", G: "备注" },
      },
    ],
  },
  {
    title: "three rows of headers, wider ones over wider ones",
    sheets: [
      {
        name: "目标管理",
        rows: [
          ["序号", "目标任务", "年度目标", null, null, "责任落实", null, "完成时间"],
          [null, null, "量化指标", null, "说明", "单位", null, null],
          [null, null, "目标值", "计量单位", null, "牵头单位", "配合单位", null],
          [1, "新开工项目", 150, "个", "5000万元以上", "区发改局", "各街镇", "2019年底"],
          [2, "竣工项目", 70, "个", null, "区建设局", "各街镇", "2019年底"],
        ],
        merges: ["A1:A3", "B1:B3", "C1:E1", "C2:D2", "E2:E3", "F1:G1", "F2:G2", "H1:H3"],
      },
    ],
    lists: [
      {
        sheet: "目标管理",
        headerRow: 1,
        headerRows: 3,
        firstRow: 4,
        lastRow: 5,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "目标值",
          D: "计量单位",
          E: "备注",
          F: "责任单位",
          G: "配合单位",
          H: "完成时限",
        },
        cells: { "1.目标值": 150, "1.计量单位": "个" },
      },
    ],
  },
  {
    title: "two rows of headers of which nothing is merged, as a text file has them",
    sheets: [
      {
        name: "导出",
        rows: [
          ["序号", "任务内容", "责任分工", null, "时间安排", null, "进展情况"],
          [null, null, "牵头单位", "配合单位", "开始时间", "完成时间", null],
          ["1", "整治农贸市场", "市场监管局", "安泰街道", "2019-03-01", "2019-08-31", "正在施工"],
          ["2", "清理占道经营", "城管局", "南街街道", "2019-04-01", "2019-06-30", "已开展3轮"],
        ],
      },
    ],
    lists: [
      {
        sheet: "导出",
        headerRow: 1,
        headerRows: 2,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "责任单位",
          D: "配合单位",
          E: "开始日期",
          F: "完成时限",
          G: "进展情况",
        },
      },
    ],
  },
  {
    title: "完成时限 divided into 起 and 止",
    sheets: [
      {
        name: "工程",
        rows: [
          ["项目名称", "建设内容", "完成时限", null, "责任单位", "责任人"],
          [null, null, "起", "止", null, null],
          ["五四路景观提升", "沿街立面整治2公里", "2019.3", "2019.10", "鼓西街道", "干部甲"],
          ["屏山公园改造", "绿化及步道", "2019.4", "2019.12", "华大街道", "干部乙"],
        ],
        merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"],
      },
    ],
    lists: [
      {
        sheet: "工程",
        headerRow: 1,
        headerRows: 2,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: { A: "重点任务", B: "具体举措", C: "开始日期", D: "完成时限", E: "责任单位", F: "责任人" },
        ids: ["工程-3", "工程-4"],
      },
    ],
  },
  {
    title: "headers with line breaks, spaces, full-width signs and units in brackets",
    sheets: [
      {
        name: "指标",
        rows: [
          [
            "序　号",
            "重点\n任务",
            "目标值（个）",
            "完成值\n（个）",
            "完成率（％）",
            "责 任 单 位",
            "完成\n时限",
            "难度系数*",
          ],
          [1, "新增规上企业", 210, 96, 0.457, "区商务局", "年底前", 1.2],
          [2, "净增限上企业", 105, 40, 0.381, "区商务局", "年底前", 1.5],
        ],
      },
    ],
    lists: [
      {
        sheet: "指标",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "目标值",
          D: "完成值",
          E: "完成率",
          F: "责任单位",
          G: "完成时限",
          H: "难度系数",
        },
      },
    ],
  },
  {
    title: "a list that begins in the third column and the seventh row",
    sheets: [
      {
        name: "清单",
        rows: [
          [],
          [],
          [null, null, "洪山镇2019年民生实事清单"],
          [],
          [null, null, null, null, null, null, "单位：项"],
          [],
          [null, null, "序号", "实事项目", "主要内容", "牵头单位", "完成时限"],
          [null, null, 1, "新建公厕", "新建10座", "环卫站", "9月底"],
          [null, null, 2, "改造菜市场", "改造2个", "市场办", "11月底"],
        ],
        merges: ["C3:G3"],
      },
    ],
    lists: [
      {
        sheet: "清单",
        headerRow: 7,
        headerRows: 1,
        firstRow: 8,
        lastRow: 9,
        rows: 2,
        columns: { C: "编号", D: "重点任务", E: "具体举措", F: "责任单位", G: "完成时限" },
      },
    ],
  },
  {
    title: "English headers",
    sheets: [
      {
        name: "Action plan",
        rows: [
          ["Action plan 2019"],
          ["No.", "Task", "Department", "Owner", "Start date", "Due date", "% complete", "Status", "Notes"],
          [
            1,
            "Open the service centre",
            "Street office",
            "Cadre A",
            "2019-02-01",
            "2019-06-30",
            { percent: 0.8 },
            "On track",
            null,
          ],
          [
            2,
            "Renew the market",
            "Works office",
            "Cadre B",
            "2019-03-01",
            "2019-09-30",
            { percent: 0.2 },
            "Late",
            "Check",
          ],
        ],
      },
    ],
    lists: [
      {
        sheet: "Action plan",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "责任单位",
          D: "责任人",
          E: "开始日期",
          F: "完成时限",
          G: "完成率",
          H: "进展情况",
          I: "备注",
        },
      },
    ],
  },
  {
    title: "责任单位 beside 牵头单位 assists",
    sheets: [
      {
        name: "督办",
        rows: [
          ["督办事项", "牵头单位", "责任单位", "办结时限", "办理情况"],
          ["整治违建", "区城管局", "各街镇", "7月15日前", "已拆除12处"],
          ["排查隐患", "区应急局", "各街镇、区消防大队", "每月25日", "排查56家"],
        ],
      },
    ],
    lists: [
      {
        sheet: "督办",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { A: "重点任务", B: "责任单位", C: "配合单位", D: "完成时限", E: "进展情况" },
      },
    ],
  },
  {
    title: "numbers of the columns under the headers, and a blank header over running numbers",
    sheets: [
      {
        name: "任务",
        rows: [
          ["", "任务名称", "责任部门", "负责人", "截止时间", "权重"],
          ["甲", "1", "2", "3", "4", "5"],
          [1, "组织居民恳谈", "社区办", "干部甲", "每月10日", 5],
          [2, "走访企业", "经济科", "干部乙", "每季度末", 3],
          [3, "矛盾化解", "综治办", "干部丙", "年内", 2],
        ],
      },
    ],
    lists: [
      {
        sheet: "任务",
        headerRow: 1,
        headerRows: 1,
        firstRow: 3,
        lastRow: 5,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "责任人", E: "完成时限", F: "工作量" },
      },
    ],
  },
  {
    title: "完成时间 beside 实际完成时间, and columns that belong to no task list",
    sheets: [
      {
        name: "台账",
        rows: [
          ["编号", "事项", "责任科室", "联系人", "联系电话", "完成时间", "实际完成时间", "自评分", "考核得分"],
          ["A-01", "编制规划", "规划科", "干部甲", "1234", "2019/5/31", "2019/5/20", 5, 4.5],
          ["A-02", "公开征求意见", "规划科", "干部甲", "1234", "2019/7/31", null, null, null],
        ],
      },
    ],
    lists: [
      {
        sheet: "台账",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "责任单位",
          D: null,
          E: null,
          F: "完成时限",
          G: "完成日期",
          H: null,
          I: null,
        },
        ids: ["A-01", "A-02"],
      },
    ],
  },
  {
    title: "wider headers over all columns, so that the clear ones stand in the second row",
    sheets: [
      {
        name: "总表",
        rows: [
          ["2019年全区重点工作总表"],
          ["任务基本情况", null, null, "责任分工", null, "进展情况", null, null],
          ["序号", "类别", "重点任务", "牵头领导", "责任单位", "完成率", "存在问题", "下一步打算"],
          [1, "推动落实", "项目建设", "区领导A", "区发改局", { percent: 0.5 }, "征迁滞后", "加快征迁"],
          [2, "优化服务", "企业服务", "区领导B", "区工信局", { percent: 0.7 }, null, null],
        ],
        merges: ["A1:H1", "A2:C2", "D2:E2", "F2:H2"],
      },
    ],
    lists: [
      {
        sheet: "总表",
        headerRow: 2,
        headerRows: 2,
        firstRow: 4,
        lastRow: 5,
        rows: 2,
        columns: {
          A: "编号",
          B: "类别",
          C: "重点任务",
          D: "牵头领导",
          E: "责任单位",
          F: "完成率",
          G: "存在问题",
          H: "下一步打算",
        },
        table: "领导任务",
      },
    ],
  },
  {
    title: "words of one's own for every column",
    sheets: [
      {
        name: "攻坚",
        rows: [
          [
            "攻坚事项",
            "推进路径",
            "领办单位",
            "协同作战单位",
            "包保干部",
            "最迟完成节点",
            "当前推进动态",
            "瓶颈与困难",
          ],
          ["啃下拆迁硬骨头", "一户一策", "水部街道", "区征收办", "干部甲", "8月20日", "已签约80%", "3户诉求高"],
          ["盘活闲置楼宇", "招商对接", "东街街道", "区商务局", "干部乙", "10月31日", "已谈5家", null],
        ],
      },
    ],
    lists: [
      {
        sheet: "攻坚",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: {
          A: "重点任务",
          B: "具体举措",
          C: "责任单位",
          D: "配合单位",
          E: "责任人",
          F: "完成时限",
          G: "进展情况",
          H: "存在问题",
        },
      },
    ],
  },
];
