import type { Golden } from "../golden";

/** Rows that are tasks, and rows that are not. */
export const ROW_CASES: readonly Golden[] = [
  {
    title: "category rows between the data, numbers beginning again in each",
    sheets: [
      {
        name: "施工表",
        rows: [
          ["序号", "重点任务", "责任单位", "完成时限"],
          ["一、调查研究类"],
          [1, "持续增长研究", "区发改局", "6月底前"],
          [2, "改革创新研究", "区委改革办", "6月底前"],
          ["二、推动落实类（共2项）"],
          [1, "项目攻坚", "区发改局", "年底前"],
          [2, "招商引资", "区商务局", "年底前"],
        ],
        merges: ["A2:D2", "A5:D5"],
      },
    ],
    lists: [
      {
        sheet: "施工表",
        headerRow: 1,
        headerRows: 1,
        firstRow: 3,
        lastRow: 7,
        rows: 4,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
        ids: ["施工表-3", "施工表-4", "施工表-6", "施工表-7"],
        cells: { "1.类别": "调查研究", "2.类别": "调查研究", "3.类别": "推动落实", "4.类别": "推动落实" },
      },
    ],
  },
  {
    title: "merged 类别 and 大类, and a task merged over its measures",
    sheets: [
      {
        name: "清单",
        rows: [
          ["类别", "大类", "重点任务", "具体举措", "责任单位", "完成时限"],
          ["推动落实", "项目建设", "旧改", "摸底", "鼓东街道", "3月底"],
          [null, null, null, "签约", "鼓东街道", "6月底"],
          [null, null, null, "腾房", "区征收办", "9月底"],
          [null, "招商", "楼宇招商", "走访", "区商务局", "长期"],
          ["强化治理", "平安", "反诈宣传", "进社区", "综治办", "每月10日"],
        ],
        merges: ["A2:A5", "B2:B4", "C2:C4"],
      },
    ],
    lists: [
      {
        sheet: "清单",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 6,
        rows: 5,
        columns: { A: "类别", B: "大类", C: "重点任务", D: "具体举措", E: "责任单位", F: "完成时限" },
        cells: {
          "2.类别": "推动落实",
          "3.重点任务": "旧改",
          "3.大类": "项目建设",
          "4.类别": "推动落实",
          "4.大类": "招商",
          "5.类别": "强化治理",
        },
      },
    ],
  },
  {
    title: "subtotals, a total, notes and signatures at the foot",
    sheets: [
      {
        name: "任务表",
        rows: [
          ["序号", "任务名称", "目标值", "完成值", "责任单位", "完成时限"],
          [1, "新建项目", 10, 3, "区发改局", "12月底"],
          [2, "续建项目", 8, 5, "区发改局", "12月底"],
          ["小  计", null, 18, 8, null, null],
          [3, "竣工项目", 6, 2, "区建设局", "12月底"],
          [null, "小计", 6, 2],
          ["合计", null, 24, 10],
          [],
          ["注：1.本表每月25日前报送。"],
          ["2.完成值为累计数。"],
          ["填表人：干部甲", null, "审核人：干部乙", null, "填报日期：2019年6月25日"],
        ],
      },
    ],
    lists: [
      {
        sheet: "任务表",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 5,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "目标值", D: "完成值", E: "责任单位", F: "完成时限" },
        ids: ["1", "2", "3"],
      },
    ],
  },
  {
    title: "the same block again for every week, with its own title and header",
    sheets: [
      {
        name: "周报",
        rows: [
          ["第一周工作（2月11日—2月15日）"],
          ["序号", "工作内容", "责任人", "完成时间", "完成情况"],
          [1, "动员部署", "干部甲", "2月12日", "已完成"],
          [2, "任务分解", "干部乙", "2月15日", "已完成"],
          [],
          ["第二周工作（2月18日—2月22日）"],
          ["序号", "工作内容", "责任人", "完成时间", "完成情况"],
          [1, "入户走访", "干部甲", "2月20日", "走访30户"],
          ["第三周工作（2月25日—3月1日）"],
          ["序号", "工作内容", "责任人", "完成时间", "完成情况"],
          [1, "问题汇总", "干部丙", "2月27日", null],
          [2, "分类交办", "干部丙", "3月1日", null],
        ],
        merges: ["A1:E1", "A6:E6", "A9:E9"],
      },
    ],
    lists: [
      {
        sheet: "周报",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 12,
        rows: 5,
        columns: { A: "编号", B: "重点任务", C: "责任人", D: "完成时限", E: "进展情况" },
        ids: ["周报-3", "周报-4", "周报-8", "周报-11", "周报-12"],
      },
    ],
  },
  {
    title: "同上, 〃 and blanks that mean the same as above",
    sheets: [
      {
        name: "清单",
        rows: [
          ["类别", "重点任务", "具体举措", "责任单位", "完成时限"],
          ["优化服务", "政务服务提速", "压缩审批时限", "区行政服务中心", "6月底前"],
          [null, null, "推行一窗受理", "同上", "同上"],
          [null, "企业走访", "每季度走访一次", "各街镇", "每季度末"],
          ["强化治理", "网格巡查", "每日巡查", "〃", "长期坚持"],
        ],
      },
    ],
    lists: [
      {
        sheet: "清单",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 5,
        rows: 4,
        columns: { A: "类别", B: "重点任务", C: "具体举措", D: "责任单位", E: "完成时限" },
        cells: {
          "2.类别": "优化服务",
          "2.重点任务": "政务服务提速",
          "2.责任单位": "区行政服务中心",
          "2.完成时限": "6月底前",
          "3.类别": "优化服务",
          "4.责任单位": "各街镇",
        },
      },
    ],
  },
  {
    title: "rows that are numbered beforehand and not filled in",
    sheets: [
      {
        name: "报送表",
        rows: [
          ["序号", "任务", "责任单位", "时限"],
          [1, "文明创建", "宣传办", "6月"],
          [2, "卫生整治", "城管科", "7月"],
          [3, null, null, null],
          [4],
          [5],
        ],
      },
    ],
    lists: [
      {
        sheet: "报送表",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
      },
    ],
  },
  {
    title: "Chinese numbers in 序号 for the sections, Arabic ones for tasks; two levels",
    sheets: [
      {
        name: "工作要点",
        rows: [
          ["序号", "工作任务", "牵头单位", "完成时限"],
          ["一", "推动高质量发展"],
          ["（一）", "抓项目"],
          [1, "开工项目20个", "区发改局", "9月底前"],
          [2, "储备项目30个", "区发改局", "年底前"],
          ["（二）", "抓招商"],
          [3, "引进企业50家", "区商务局", "年底前"],
          ["二", "改善民生"],
          [4, "新增学位1000个", "区教育局", "8月底前"],
        ],
      },
    ],
    lists: [
      {
        sheet: "工作要点",
        headerRow: 1,
        headerRows: 1,
        firstRow: 4,
        lastRow: 9,
        rows: 4,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
        ids: ["1", "2", "3", "4"],
        cells: {
          "1.类别": "推动高质量发展",
          "1.大类": "抓项目",
          "3.大类": "抓招商",
          "4.类别": "改善民生",
          "4.大类": null,
        },
      },
    ],
  },
  {
    title: "multi-line cells, five units in one cell, deadlines and targets in words stay as written",
    sheets: [
      {
        name: "责任清单",
        rows: [
          ["任务编号", "目标任务", "年度目标", "责任单位", "完成时限"],
          [
            "GL-01",
            "扩大有效投资",
            "新开工5000万元以上项目150个，总投资300亿元",
            "区发改局（牵头）、区建设局、区工信局\n鼓东街道、各街镇",
            "6月底前完成50%，12月底前全部完成",
          ],
          ["GL-02", "压减信访量", "控制在35件以内", "区信访局", "3月15日前完成，并长期坚持"],
        ],
      },
    ],
    lists: [
      {
        sheet: "责任清单",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 3,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "目标", D: "责任单位", E: "完成时限" },
        ids: ["GL-01", "GL-02"],
        cells: {
          "1.目标": "新开工5000万元以上项目150个，总投资300亿元",
          "1.责任单位": "区发改局（牵头）、区建设局、区工信局\n鼓东街道、各街镇",
          "1.完成时限": "6月底前完成50%，12月底前全部完成",
          "2.目标": "控制在35件以内",
        },
      },
    ],
  },
  {
    title: "序号 merged over the measures of a task: the parts are numbered behind it",
    sheets: [
      {
        name: "分解",
        rows: [
          ["序号", "重点任务", "工作措施", "责任单位", "完成时间"],
          [1, "城市更新", "完成入户调查", "南街街道", "4月"],
          [null, null, "启动征收", "区征收办", "6月"],
          [2, "河道治理", "清淤", "区水务局", "5月"],
        ],
        merges: ["A2:A3", "B2:B3"],
      },
    ],
    lists: [
      {
        sheet: "分解",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 4,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "具体举措", D: "责任单位", E: "完成时限" },
        ids: ["1", "1-2", "2"],
        cells: { "2.重点任务": "城市更新", "2.具体举措": "启动征收", "2.责任单位": "区征收办" },
      },
    ],
  },
  {
    title: "section titles in the task column without numbers, tasks with them",
    sheets: [
      {
        name: "任务",
        rows: [
          ["序号", "工作内容", "责任单位", "完成期限", "备注"],
          [null, "城建组"],
          [1, "道路修补", "城建科", "5月底", null],
          [2, "路灯补装", "城建科", "6月底", null],
          [null, "民生组"],
          [3, "养老服务站", "民政科", "10月底", null],
        ],
      },
    ],
    lists: [
      {
        sheet: "任务",
        headerRow: 1,
        headerRows: 1,
        firstRow: 3,
        lastRow: 6,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限", E: "备注" },
        cells: { "1.类别": "城建组", "3.类别": "民生组" },
      },
    ],
  },
  {
    title: "days shown as dates, a percentage, and figures written as text",
    sheets: [
      {
        name: "进度",
        rows: [
          ["编号", "重点任务", "目标值", "完成值", "完成进度", "责任单位", "计划完成时间", "实际完成时间"],
          ["P1", "拆除违建", "1,200", "600", "50%", "温泉街道", 43646, 43640],
          ["P2", "新建口袋公园", "8", "8", { percent: 1 }, "区园林中心", 43738, null],
        ],
        dates: ["G2", "H2", "G3"],
      },
    ],
    lists: [
      {
        sheet: "进度",
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
          H: "完成日期",
        },
        cells: {
          "1.目标值": 1200,
          "1.完成率": { percent: 0.5 },
          "1.完成时限": 43646,
          "1.完成日期": 43640,
          "2.完成率": { percent: 1 },
        },
      },
    ],
  },
  {
    title: "blank rows inside the list and a note between its parts",
    sheets: [
      {
        name: "安排",
        rows: [
          ["工作任务", "责任领导", "责任部门", "时间节点"],
          ["召开动员会", "街道主任A", "党政办", "2月11日"],
          [],
          ["签订责任书", "街道主任A", "综治办", "2月28日"],
          ["备注：以下为新增任务"],
          ["环保督察整改", "街道副主任B", "城管科", "4月30日"],
        ],
        merges: ["A5:D5"],
      },
    ],
    lists: [
      {
        sheet: "安排",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 6,
        rows: 3,
        columns: { A: "重点任务", B: "牵头领导", C: "责任单位", D: "完成时限" },
      },
    ],
  },
];
