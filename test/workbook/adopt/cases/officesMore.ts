import type { Golden } from "../golden";

/** More lists as offices fill them in, written down before it was known what is read of them. */
export const MORE_OFFICE_CASES: readonly Golden[] = [
  {
    title: "matters that a meeting decided: who undertakes them, by when, and whether they are done",
    sheets: [
      {
        name: "督办台账",
        rows: [
          ["区委常委会议定事项督办台账"],
          ["序号", "会议名称", "议定事项", "承办单位", "协办单位", "交办时间", "办理时限", "办理情况", "是否办结"],
          [1, "第12次常委会", "修订招商办法", "区商务局", "区财政局", "2019-03-01", "2019-04-30", "已印发", "是"],
          [2, "第12次常委会", "成立专班", "区委组织部", null, "2019-03-01", "2019-03-15", "已成立", "是"],
          [3, "第13次常委会", "盘活闲置用地", "区自然资源局", "各街镇", "2019-03-20", "2019-12-31", "摸底中", "否"],
        ],
        merges: ["A1:I1"],
      },
    ],
    lists: [
      {
        sheet: "督办台账",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 5,
        rows: 3,
        columns: {
          A: "编号",
          B: null,
          C: "重点任务",
          D: "责任单位",
          E: "配合单位",
          F: "开始日期",
          G: "完成时限",
          H: "进展情况",
          I: null,
        },
      },
    ],
  },
  {
    title: "projects with investment, the years they are built in, and how far they are each quarter",
    sheets: [
      {
        name: "重点项目",
        rows: [
          ["2019年度重点项目进度表", null, null, null, null, null, null, null, null, null],
          [
            "序号",
            "项目名称",
            "建设内容及规模",
            "建设年限",
            "投资（万元）",
            null,
            "形象进度",
            null,
            "责任单位",
            "责任人",
          ],
          [null, null, null, null, "总投资", "年度计划", "一季度", "二季度", null, null],
          [
            1,
            "科创中心",
            "建筑面积5万平方米",
            "2018-2020",
            50000,
            12000,
            "完成桩基",
            "主体至三层",
            "区工信局",
            "干部甲",
          ],
          [2, "滨河步道", "长3.2公里", "2019-2019", 3000, 3000, "完成招标", "开工", "区建设局", "干部乙"],
        ],
        merges: ["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2", "I2:I3", "J2:J3"],
      },
    ],
    lists: [
      {
        sheet: "重点项目",
        headerRow: 2,
        headerRows: 2,
        firstRow: 4,
        lastRow: 5,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "具体举措",
          D: "完成时限",
          E: null,
          F: null,
          G: null,
          H: "进展情况",
          I: "责任单位",
          J: "责任人",
        },
      },
    ],
  },
  {
    title: "a plan with 时间, 工作内容 and who answers, and nothing else",
    sheets: [
      {
        name: "工作安排",
        rows: [
          ["文明城市创建工作安排"],
          ["时间", "工作内容", "责任人"],
          ["6月上旬", "召开动员会，签订责任状", "干部甲"],
          ["6月中旬", "开展集中整治行动", "干部乙"],
          ["6月25日前", "迎接市级测评", "干部丙"],
          ["7月—12月", "巩固提升，建立长效机制", "干部甲"],
        ],
        merges: ["A1:C1"],
      },
    ],
    lists: [
      {
        sheet: "工作安排",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 6,
        rows: 4,
        columns: { A: "完成时限", B: "重点任务", C: "责任人" },
        cells: { "2.完成时限": "6月中旬" },
      },
    ],
  },
  {
    title: "both languages in each header cell, with marks for what must be filled in",
    sheets: [
      {
        name: "Plan",
        rows: [
          ["No.\n序号", "*任务名称 Task", "*责任部门 Department（必填）", "截止日期\nDeadline", "备注 Remarks"],
          [1, "开通国际热线", "政务服务中心", "2019-08-31", null],
          [2, "翻译办事指南", "外事办", "2019-09-30", "先英文"],
        ],
      },
    ],
    lists: [
      {
        sheet: "Plan",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限", E: "备注" },
      },
    ],
  },
  {
    title: "problems in a ledger: by when they are to be mended, when they were, and whether",
    sheets: [
      {
        name: "问题台账",
        rows: [
          ["序号", "问题描述", "整改措施", "责任单位", "整改时限", "完成时间", "整改状态"],
          ["①", "台账不全", "补齐台账", "五凤街道", "2019年6月15日", "2019年6月12日", "已销号"],
          ["②", "宣传不够", "增设展板", "水部街道", "2019年6月20日", null, "整改中"],
          ["③", "制度缺失", "制定制度", "东街街道", "2019年6月30日", null, "未启动"],
        ],
      },
    ],
    lists: [
      {
        sheet: "问题台账",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 4,
        rows: 3,
        columns: {
          A: "编号",
          B: "存在问题",
          C: "具体举措",
          D: "责任单位",
          E: "完成时限",
          F: "完成日期",
          G: "进展情况",
        },
        ids: ["1", "2", "3"],
      },
    ],
  },
  {
    title: "printed pages: 续表 and the header again on each, the last page with signatures",
    sheets: [
      {
        name: "打印",
        rows: [
          ["安置房建设任务分解表"],
          ["序号", "任务", "责任单位", "时限"],
          [1, "选址", "区征收办", "3月底"],
          [2, "方案", "区建设局", "4月底"],
          ["续表"],
          ["序号", "任务", "责任单位", "时限"],
          [3, "招标", "区建设局", "6月底"],
          [4, "开工", "区城投", "7月底"],
          ["续表"],
          ["序号", "任务", "责任单位", "时限"],
          [5, "封顶", "区城投", "12月底"],
          ["制表：干部甲", null, "审核：干部乙"],
        ],
        merges: ["A1:D1", "A5:D5", "A9:D9"],
      },
    ],
    lists: [
      {
        sheet: "打印",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 11,
        rows: 5,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
        ids: ["1", "2", "3", "4", "5"],
        cells: { "3.类别": null },
      },
    ],
  },
  {
    title: "what was done in each half of the year, and the score that nobody needs",
    sheets: [
      {
        name: "考核",
        rows: [
          ["考核项目", "考核内容", "分值", "责任科室", "完成情况", null, "得分"],
          [null, null, null, null, "上半年", "下半年", null],
          ["党建", "开展主题教育12次", 10, "组织科", "已开展6次", "已开展7次", 10],
          [null, "发展党员8名", 5, "组织科", "发展3名", "发展5名", 5],
          ["经济", "完成税收2亿元", 20, "财政所", "0.9亿元", "2.1亿元", 20],
        ],
        merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "A3:A4"],
      },
    ],
    lists: [
      {
        sheet: "考核",
        headerRow: 1,
        headerRows: 2,
        firstRow: 3,
        lastRow: 5,
        rows: 3,
        columns: {
          A: "类别",
          B: "重点任务",
          C: "工作量",
          D: "责任单位",
          E: null,
          F: "进展情况",
          G: null,
        },
        cells: { "2.类别": "党建", "2.工作量": 5 },
      },
    ],
  },
  {
    title: "where a task comes from before what it is; a remark merged over the whole list",
    sheets: [
      {
        name: "交办",
        rows: [
          ["任务来源", "任务内容", "下达时间", "完成时限", "主办部门", "分管领导", "备注"],
          ["政府工作报告", "新建改建公厕20座", "2019.2.11", "2019.10.31", "城管局", "区领导A", "每月25日前报进度"],
          ["人大建议", "增设过街天桥1座", "2019.3.5", "2019.12.20", "建设局", "区领导B", null],
          ["政协提案", "推广智慧停车", "2019.3.6", "2019.11.30", "交警大队", "区领导C", null],
        ],
        merges: ["G2:G4"],
      },
    ],
    lists: [
      {
        sheet: "交办",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 4,
        rows: 3,
        columns: {
          A: null,
          B: "重点任务",
          C: "开始日期",
          D: "完成时限",
          E: "责任单位",
          F: "牵头领导",
          G: "备注",
        },
        cells: { "3.备注": "每月25日前报进度" },
      },
    ],
  },
  {
    title: "indicators with their unit, last year's figure, this year's target and what is reached",
    sheets: [
      {
        name: "主要指标",
        rows: [
          ["2019年主要经济指标任务分解"],
          ["序号", "指标名称", "单位", "2018年完成数", "2019年目标数", "1-6月完成数", "责任单位"],
          [1, "地区生产总值", "亿元", 1750, 1890, 902, "区统计局"],
          [2, "社会消费品零售总额", "亿元", 1400, 1540, 744, "区商务局"],
          [3, "新增就业", "人", 12000, 12500, 7020, "区人社局"],
        ],
        merges: ["A1:G1"],
      },
    ],
    lists: [
      {
        sheet: "主要指标",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 5,
        rows: 3,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "计量单位",
          D: null,
          E: "目标值",
          F: "完成值",
          G: "责任单位",
        },
        cells: { "3.完成值": 7020 },
      },
    ],
  },
  {
    title: "a weekly plan by day: tasks, persons and places",
    sheets: [
      {
        name: "一周安排",
        rows: [
          ["街道班子成员一周工作安排"],
          ["日期", "时间", "工作内容", "参加人员", "地点"],
          ["6月24日", "9:00", "党工委会", "全体班子", "三楼会议室"],
          ["6月25日", "14:30", "调研社区", "街道主任A", "庆城社区"],
        ],
        merges: ["A1:E1"],
      },
    ],
    lists: [],
    refused: { 一周安排: "agenda" },
  },
  {
    title: "a questionnaire, a ballot, a register of assets and an invoice are no task lists",
    sheets: [
      {
        name: "问卷",
        rows: [
          ["序号", "问题", "A", "B", "C", "D"],
          [1, "您对环境满意吗", 12, 30, 5, 2],
          [2, "您对治安满意吗", 20, 22, 6, 1],
        ],
      },
      {
        name: "资产",
        rows: [
          ["资产编号", "资产名称", "规格型号", "数量", "金额", "使用部门", "购置日期"],
          ["Z001", "电脑", "台式", 1, 4500, "党政办", "2018-05-01"],
          ["Z002", "打印机", "激光", 1, 1800, "财政所", "2018-06-01"],
        ],
      },
      {
        name: "报销",
        rows: [
          ["报销单"],
          ["部门", "党政办", "日期", "2019-06-03"],
          ["事由", "差旅", "金额", 300],
          ["经办人", "干部甲", "审批人", "街道主任A"],
        ],
      },
    ],
    lists: [],
    refused: { 问卷: "noHeader", 资产: "prices", 报销: "noTask" },
  },
];
