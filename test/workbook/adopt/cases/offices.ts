import type { Golden } from "../golden";

/** Lists as forty offices fill them in, written down before it was known what is read of them. */
export const OFFICE_CASES: readonly Golden[] = [
  {
    title: "six lines before the header, 责任单位 merged downwards, numbers that begin again in each section",
    sheets: [
      {
        name: "附件1",
        rows: [
          ["附件1"],
          ["温泉街道2019年“一线攻坚”重点工作推进计划表"],
          [],
          ["填报单位（盖章）：温泉街道办事处", null, null, null, "填报日期：2019年5月20日"],
          ["填报人：干部甲", null, "联系电话：0000", null, "审核人：干部乙"],
          ["序号", "工作内容", "工作目标", "责任科室", "完成期限"],
          ["一", "城市品质提升"],
          [1, "背街小巷整治", "整治12条", "城建办", "2019年8月底"],
          [2, "缆线下地", "下地3公里", null, "2019年10月底"],
          [3, "口袋公园", "新建2个", null, "2019年11月底"],
          ["二", "平安建设"],
          [1, "雪亮工程", "新增探头80个", "综治办", "2019年9月底"],
          [2, "消防隐患排查", "排查200家", null, "每月25日前"],
          ["填表说明：1.本表一式两份；2.每月25日前报送。"],
        ],
        merges: ["A2:E2", "A4:C4", "D8:D10", "D12:D13", "B7:E7", "B11:E11", "A14:E14"],
      },
    ],
    lists: [
      {
        sheet: "附件1",
        headerRow: 6,
        headerRows: 1,
        firstRow: 8,
        lastRow: 13,
        rows: 5,
        columns: { A: "编号", B: "重点任务", C: "目标", D: "责任单位", E: "完成时限" },
        cells: {
          "1.类别": "城市品质提升",
          "3.责任单位": "城建办",
          "4.类别": "平安建设",
          "5.责任单位": "综治办",
          "5.完成时限": "每月25日前",
        },
      },
    ],
  },
  {
    title: "小计 and 合计 in the middle of a list of projects with targets in 万元, 备注 over all rows of a section",
    sheets: [
      {
        name: "项目",
        rows: [
          ["2019年重点项目推进表", null, null, null, null, null],
          [null, null, null, null, null, "单位：万元"],
          ["序号", "项目名称", "年度目标值（万元）", "责任单位", "计划完成时间", "备注"],
          ["一", "市政类", 5000, null, null, null],
          ["1", "湖滨路改造", 3000, "区建设局", "2019年9月", "由城投代建"],
          ["2", "泵站扩建", 2000, "区水务局", "2019年12月", null],
          ["小计", null, 5000, null, null, null],
          ["二", "民生类", 1200, null, null, null],
          ["3", "幼儿园扩建", 1200, "区教育局", "2019年8月", null],
          ["小计", null, 1200, null, null, null],
          ["合计", null, 6200, null, null, null],
        ],
        merges: ["A1:F1", "F5:F6", "A7:B7", "A10:B10", "A11:B11"],
      },
    ],
    lists: [
      {
        sheet: "项目",
        headerRow: 3,
        headerRows: 1,
        firstRow: 5,
        lastRow: 9,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "目标值", D: "责任单位", E: "完成时限", F: "备注" },
        ids: ["1", "2", "3"],
        cells: {
          "1.类别": "市政类",
          "2.备注": "由城投代建",
          "2.目标值": 2000,
          "2.计量单位": "万元",
          "3.类别": "民生类",
        },
      },
    ],
  },
  {
    title: "a block for each week whose columns stand in another order",
    sheets: [
      {
        name: "周计划",
        rows: [
          ["6月第1周"],
          ["序号", "工作任务", "责任人", "完成时间"],
          [1, "走访重点企业", "干部甲", "6月5日"],
          [2, "更新台账", "干部乙", "6月6日"],
          ["6月第2周"],
          ["序号", "责任人", "工作任务", "完成时间", "备注"],
          [1, "干部丙", "召开协调会", "6月12日", "地点待定"],
          [2, "干部甲", "现场督查", "6月14日", null],
        ],
        merges: ["A1:D1", "A5:E5"],
      },
    ],
    lists: [
      {
        sheet: "周计划",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任人", D: "完成时限" },
        cells: { "1.重点任务": "走访重点企业", "2.责任人": "干部乙" },
      },
      {
        sheet: "周计划",
        headerRow: 6,
        headerRows: 1,
        firstRow: 7,
        lastRow: 8,
        rows: 2,
        columns: { A: "编号", B: "责任人", C: "重点任务", D: "完成时限", E: "备注" },
        cells: { "1.重点任务": "召开协调会", "1.责任人": "干部丙", "1.备注": "地点待定" },
      },
    ],
  },
  {
    title: "full-width digits, numbers stored as text, spaces inside short names, real dates mixed with words",
    sheets: [
      {
        name: "台 账",
        rows: [
          ["序 号", "任 务 名 称", "目 标 值", "单 位", "责 任 单 位", "完 成 时 限", "完 成 率"],
          ["１", "新增停车泊位", "１５０", "个", "交警大队", 43738, "６０％"],
          ["２", "新建社区食堂", "12 ", "个", "民政局", "2019年底前", "0.5"],
          ["３", "改造老旧电梯", "1,200", "部", "市场监管局", 43646, "100%"],
        ],
        dates: ["F2", "F4"],
      },
    ],
    lists: [
      {
        sheet: "台 账",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 4,
        rows: 3,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "目标值",
          D: "计量单位",
          E: "责任单位",
          F: "完成时限",
          G: "完成率",
        },
        ids: ["1", "2", "3"],
        cells: { "2.完成时限": "2019年底前" },
      },
    ],
  },
  {
    title: "headers in Chinese with English ones below",
    sheets: [
      {
        name: "Tasks",
        rows: [
          ["国际社区建设重点任务 Key Tasks for the International Community"],
          ["序号", "任务", "牵头单位", "完成时限", "进展情况"],
          ["No.", "Task", "Lead department", "Deadline", "Progress"],
          [1, "增设双语标识", "东街街道", "2019-07-31", "已安装20处"],
          [2, "开设双语窗口", "行政服务中心", "2019-09-30", "装修中"],
        ],
        merges: ["A1:E1"],
      },
    ],
    lists: [
      {
        sheet: "Tasks",
        headerRow: 2,
        headerRows: 2,
        firstRow: 4,
        lastRow: 5,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限", E: "进展情况" },
      },
    ],
  },
  {
    title: "problems found by inspectors, each with what mends it, who and by when",
    sheets: [
      {
        name: "整改清单",
        rows: [
          ["督查发现问题整改清单"],
          ["序号", "点位", "存在问题", "整改措施", "整改责任单位", "责任人", "整改时限", "整改进展"],
          [1, "五凤农贸市场", "占道经营", "增设疏导点，安排专人值守", "五凤街道", "干部甲", "立行立改", "已完成"],
          [2, "铜盘河", "水体发黑", "清淤截污", "区水务局", "干部乙", "7月10日前", "已清淤200米"],
          [3, "东水路", "路面破损", "铣刨摊铺", "区建设局", "干部丙", "7月底前", null],
        ],
        merges: ["A1:H1"],
      },
    ],
    lists: [
      {
        sheet: "整改清单",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 5,
        rows: 3,
        columns: {
          A: "编号",
          B: null,
          C: "存在问题",
          D: "具体举措",
          E: "责任单位",
          F: "责任人",
          G: "完成时限",
          H: "进展情况",
        },
        cells: { "2.重点任务": "清淤截污", "2.存在问题": "水体发黑", "1.完成时限": "立行立改" },
      },
    ],
  },
  {
    title: "what was done last month beside what is planned for the next, for each department",
    sheets: [
      {
        name: "计划",
        rows: [
          ["各部门5月工作完成情况及6月工作计划"],
          ["部门", "5月工作完成情况", "6月工作计划", null, null],
          [null, null, "工作任务", "责任人", "完成时限"],
          ["党政办", "完成公文处理120件", "筹备半年总结会", "干部甲", "6月28日"],
          [null, null, "更新制度汇编", "干部乙", "6月20日"],
          ["城管办", "拆除违建3处", "整治夜市油烟", "干部丙", "6月30日"],
        ],
        merges: ["A1:E1", "A2:A3", "B2:B3", "C2:E2", "A4:A5", "B4:B5"],
      },
    ],
    lists: [
      {
        sheet: "计划",
        headerRow: 2,
        headerRows: 2,
        firstRow: 4,
        lastRow: 6,
        rows: 3,
        columns: { A: "责任单位", B: "进展情况", C: "重点任务", D: "责任人", E: "完成时限" },
        cells: { "2.责任单位": "党政办" },
      },
    ],
  },
  {
    title: "the department as a merged first column, then its tasks; the number last",
    sheets: [
      {
        name: "分工",
        rows: [
          ["牵头单位", "任务事项", "时限", "配合单位", "序号"],
          ["区发改局", "编制产业规划", "6月30日", "各街镇", 1],
          [null, "推进项目审批", "9月30日", "区行政服务中心", 2],
          ["区教育局", "推进集团办学", "12月31日", null, 3],
        ],
        merges: ["A2:A3"],
      },
    ],
    lists: [
      {
        sheet: "分工",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 4,
        rows: 3,
        columns: { A: "责任单位", B: "重点任务", C: "完成时限", D: "配合单位", E: "编号" },
        ids: ["1", "2", "3"],
        cells: { "2.责任单位": "区发改局" },
      },
    ],
  },
  {
    title: "an outline number in each task, 1.1 and 1.2 under 1, and the header again at each page",
    sheets: [
      {
        name: "分解表",
        rows: [
          ["编号", "任务", "责任单位", "完成时限"],
          ["1", "深化“放管服”改革", "区行政服务中心", "12月底前"],
          ["1.1", "压缩审批时限", "区行政服务中心", "6月底前"],
          ["1.2", "推行一窗受理", "区行政服务中心", "9月底前"],
          ["编号", "任务", "责任单位", "完成时限"],
          ["2", "优化企业服务", "区工信局", "12月底前"],
          ["2.1", "建立联系制度", "区工信局", "4月底前"],
        ],
      },
    ],
    lists: [
      {
        sheet: "分解表",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 7,
        rows: 5,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: "完成时限" },
        ids: ["1", "1.1", "1.2", "2", "2.1"],
      },
    ],
  },
  {
    title: "two different tables side by side: tasks at the left, a duty roster at the right",
    sheets: [
      {
        name: "六月",
        rows: [
          ["六月重点任务", null, null, null, null, "六月值班安排"],
          ["序号", "重点任务", "责任人", "完成时限", null, "日期", "值班人员", "带班领导"],
          [1, "防汛演练", "干部甲", "6月10日", null, "6月1日", "干部丁", "街道主任A"],
          [2, "安全大检查", "干部乙", "6月20日", null, "6月2日", "干部戊", "街道主任A"],
          [3, "半年总结", "干部丙", "6月28日", null, "6月3日", "干部己", "街道主任A"],
        ],
        merges: ["A1:D1", "F1:H1"],
      },
    ],
    lists: [
      {
        sheet: "六月",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 5,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "责任人", D: "完成时限" },
      },
    ],
  },
  {
    title: "leaders who take charge, units and persons in one column",
    sheets: [
      {
        name: "攻坚任务",
        rows: [
          ["区领导包抓攻坚任务一览表"],
          ["序号", "攻坚任务", "攻坚目标", "包抓领导", "责任单位及责任人", "完成时限"],
          [1, "旧屋区改造", "完成征迁300户", "区领导A", "区征收办 干部甲", "2019年9月30日"],
          [2, "断头路打通", "打通5条", "区领导B", "区建设局 干部乙", "2019年11月30日"],
        ],
        merges: ["A1:F1"],
      },
    ],
    lists: [
      {
        sheet: "攻坚任务",
        headerRow: 2,
        headerRows: 1,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: { A: "编号", B: "重点任务", C: "目标", D: "牵头领导", E: "责任单位", F: "完成时限" },
        table: "领导任务",
      },
    ],
  },
  {
    title: "a column for each street that is ticked where it takes part",
    sheets: [
      {
        name: "任务",
        rows: [
          ["序号", "工作任务", "责任单位", "鼓东", "鼓西", "温泉", "完成时限"],
          [1, "清理楼道杂物", "城管局", "√", "√", null, "6月15日"],
          [2, "检修路灯", "建设局", null, "√", "√", "6月30日"],
          [3, "排查燃气", "应急局", "√", null, "√", "7月15日"],
        ],
      },
    ],
    lists: [
      {
        sheet: "任务",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 4,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "责任单位", D: null, E: null, F: null, G: "完成时限" },
      },
    ],
  },
  {
    title: "the year's target and what is due of it in each quarter, the unit in the name",
    sheets: [
      {
        name: "目标分解",
        rows: [
          ["序号", "指标名称", "年度目标", "季度目标", null, null, null, "责任单位"],
          [null, null, null, "一季度", "二季度", "三季度", "四季度", null],
          [1, "一般公共预算收入（亿元）", 36.5, 9, 18, 27, 36.5, "区财政局"],
          [2, "固定资产投资增长（%）", 8, 8, 8, 8, 8, "区发改局"],
        ],
        merges: ["A1:A2", "B1:B2", "C1:C2", "D1:G1", "H1:H2"],
      },
    ],
    lists: [
      {
        sheet: "目标分解",
        headerRow: 1,
        headerRows: 2,
        firstRow: 3,
        lastRow: 4,
        rows: 2,
        columns: {
          A: "编号",
          B: "重点任务",
          C: "目标",
          D: null,
          E: null,
          F: null,
          G: null,
          H: "责任单位",
        },
        cells: { "1.目标": 36.5 },
      },
    ],
  },
  {
    title: "notes between header and data, signatures at the foot, the day and the office below",
    sheets: [
      {
        name: "任务书",
        rows: [
          ["2019年度目标管理任务书"],
          ["序号", "考核内容", "分值", "责任部门", "完成时间"],
          ["（注：分值合计100分）"],
          [1, "党建工作", 40, "组织科", "全年"],
          [2, "综治平安", 35, "综治办", "全年"],
          [3, "信访维稳", 25, "信访办", "全年"],
          ["合计", null, 100],
          ["单位负责人（签字）：", null, null, "区分管领导（签字）："],
          [null, null, null, "2019年3月1日"],
        ],
        merges: ["A1:E1", "A3:E3", "A8:C8"],
      },
    ],
    lists: [
      {
        sheet: "任务书",
        headerRow: 2,
        headerRows: 1,
        firstRow: 4,
        lastRow: 6,
        rows: 3,
        columns: { A: "编号", B: "重点任务", C: "工作量", D: "责任单位", E: "完成时限" },
        ids: ["1", "2", "3"],
      },
    ],
  },
  {
    title: "wide sheet: category, subcategory and task merged downwards, each part with its own unit and day",
    sheets: [
      {
        name: "三级",
        rows: [
          ["一级任务", "二级任务", "三级任务", "责任单位", "时间节点"],
          ["产业发展", "数字经济", "引进龙头企业", "区工信局", "上半年"],
          [null, null, "建设数字园区", "区发改局", "年底前"],
          [null, "现代商贸", "改造商圈", "区商务局", "10月底前"],
          ["城市更新", "旧屋区改造", "征迁签约", "区征收办", "5月底前"],
          [null, null, "腾空拆除", "区征收办", "8月底前"],
        ],
        merges: ["A2:A4", "B2:B3", "A5:A6", "B5:B6"],
      },
    ],
    lists: [
      {
        sheet: "三级",
        headerRow: 1,
        headerRows: 1,
        firstRow: 2,
        lastRow: 6,
        rows: 5,
        columns: { A: "类别", B: "大类", C: "重点任务", D: "责任单位", E: "完成时限" },
        cells: { "2.类别": "产业发展", "2.大类": "数字经济", "5.类别": "城市更新", "5.大类": "旧屋区改造" },
      },
    ],
  },
  {
    title: "a budget, a roster of members, a register of visitors and a table of scores are no task lists",
    sheets: [
      {
        name: "预算",
        rows: [
          ["2019年部门预算表"],
          ["科目编码", "科目名称", "预算数（万元）", "执行数（万元）", "执行率"],
          ["2010301", "行政运行", 1200, 600, 0.5],
          ["2010302", "一般行政管理事务", 300, 120, 0.4],
          ["2010350", "事业运行", 500, 260, 0.52],
        ],
      },
      {
        name: "花名册",
        rows: [
          ["序号", "姓名", "性别", "出生年月", "职务", "所在部门", "参加工作时间"],
          [1, "干部甲", "男", "1980.5", "科员", "党政办", "2003.7"],
          [2, "干部乙", "女", "1985.11", "副主任", "城管办", "2008.8"],
        ],
      },
      {
        name: "来访登记",
        rows: [
          ["日期", "来访人", "单位", "事由", "接待人"],
          ["6月3日", "来访人甲", "某公司", "咨询政策", "干部甲"],
          ["6月4日", "来访人乙", "某社区", "反映停车", "干部乙"],
        ],
      },
      {
        name: "成绩",
        rows: [
          ["单位", "党建", "综治", "城管", "总分", "排名"],
          ["鼓东街道", 92, 88, 90, 270, 2],
          ["鼓西街道", 95, 90, 91, 276, 1],
        ],
      },
    ],
    lists: [],
    refused: { 预算: "figures", 花名册: "contacts", 来访登记: "noHeader", 成绩: "figures" },
  },
];
