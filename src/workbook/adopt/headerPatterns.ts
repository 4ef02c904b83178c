import type { TaskInput } from "./types";

/** What headers that nobody has listed are made of; the header is folded and without brackets. The strongest counts. */
export interface HeaderPattern {
  readonly field: TaskInput;
  readonly pattern: RegExp;
  /** Below 1: how far such a header can be trusted. */
  readonly score: number;
}

const UNIT = "(?:单位|部门|科室|处室|股室|委室|机构|委办局|局办|街道|街镇|镇街|社区|主体)";
const WHEN = "(?:时间|日期|时限|期限|时点)";
const DONE = "(?:完成|办结|结束|竣工|完工|销号|整改到位|交付|落实|达到|见效)";

export const HEADER_PATTERNS: readonly HeaderPattern[] = [
  { field: "id", pattern: /(?:序号|编号|编码)$/, score: 0.8 },
  { field: "responsible", pattern: new RegExp(`(?:牵头|主办|主责|主要责任|第一责任).*${UNIT}`), score: 0.9 },
  {
    field: "responsible",
    pattern: new RegExp(`(?:责任|承办|负责|实施|落实|承担|执行|主管|归口|建设|办理|整改).*${UNIT}`),
    score: 0.85,
  },
  { field: "responsible", pattern: new RegExp(`${UNIT}(?:名称)?$`), score: 0.68 },
  {
    field: "assisting",
    pattern: /(?:配合|协办|协同|协助|协作|参与|参加(?!人员|领导)|会办|联办|协调)(?!.*(?:情况|问题|事项|时间))/,
    score: 0.88,
  },
  {
    field: "leader",
    pattern: /(?:牵头|责任|分管|挂钩|挂点|包案|包保|包联|包抓|联系|主管|督办|挂帅|领衔|带队).*领导/,
    score: 0.9,
  },
  { field: "leader", pattern: /领导(?!.*(?:批示|意见|指示|签字|讲话))/, score: 0.76 },
  { field: "leader", pattern: /(?:副?区长|书记|常委|主任)$/, score: 0.66 },
  {
    field: "person",
    pattern: /(?:责任|负责|承办|经办|办理|执行|跟进|落实|包干|包保|包片|挂钩).*(?:人|人员|干部|同志)(?:姓名)?$/,
    score: 0.88,
  },
  { field: "post", pattern: /(?:职务|岗位|职位)$/, score: 0.8 },
  { field: "extendedTo", pattern: /(?:延期|展期|顺延|延长|调整后).*/, score: 0.82 },
  { field: "finish", pattern: new RegExp(`(?:实际|已).*${DONE}.*${WHEN}`), score: 0.92 },
  { field: "finish", pattern: new RegExp(`^(?!.*(?:计划|要求|预计|拟|应|目标|限)).*${DONE}${WHEN}$`), score: 0.66 },
  { field: "start", pattern: new RegExp(`(?:开始|启动|开工|起始|动工|进场).*${WHEN}?`), score: 0.86 },
  { field: "start", pattern: new RegExp(`(?:交办|下达|立项|登记|受理|部署|印发).*${WHEN}`), score: 0.62 },
  {
    field: "due",
    pattern: new RegExp(`(?:计划|要求|预计|拟|应|目标|规定|最迟|最晚).*(?:${DONE}).*(?:${WHEN}|节点)?`),
    score: 0.84,
  },
  { field: "due", pattern: /(?:时限|期限|截止|到期|节点|限期|限时|时效要求)/, score: 0.86 },
  { field: "due", pattern: new RegExp(`${DONE}.*${WHEN}`), score: 0.84 },
  { field: "due", pattern: /(?:时间|进度|日程)(?:安排|要求|计划|表)/, score: 0.8 },
  { field: "due", pattern: new RegExp(`${WHEN}$`), score: 0.55 },
  {
    field: "targetValue",
    pattern: /(?:目标|计划|任务|指标|年度|全年|应完成).*(?:值|数|量|额|面积|个数)$/,
    score: 0.84,
  },
  { field: "actual", pattern: /(?:完成|累计|实际|当前|目前|现有).*(?:值|数|量|额|面积|个数)$/, score: 0.84 },
  { field: "progress", pattern: /(?:率|比例|占比|百分比|百分率|完成度)$/, score: 0.82 },
  { field: "progress", pattern: /进度$/, score: 0.74 },
  { field: "problems", pattern: /(?:问题|困难|难点|堵点|制约|瓶颈|短板|不足)/, score: 0.84 },
  { field: "nextSteps", pattern: /(?:下一?步|下阶段|下一阶段|后续|下月|下周|下季度|下旬|下期)/, score: 0.9 },
  {
    field: "progressNote",
    pattern:
      /(?:进展|进度|落实|完成|推进|办理|整改|实施|开展|工作|执行|建设|履行).*(?:情况|状况|动态|简况|小结|成效|效果)/,
    score: 0.84,
  },
  { field: "progressNote", pattern: /(?:进展|动态|成效)/, score: 0.7 },
  { field: "progressNote", pattern: /(?:整改|办理|完成|推进|落实|进展|工作|任务|事项).*状态$/, score: 0.74 },
  { field: "target", pattern: /(?:目标|预期|成果|绩效)(?!.*(?:任务$|名称))/, score: 0.8 },
  { field: "measures", pattern: /(?:措施|举措|做法|步骤|路径|抓手|方案|怎么干|怎么做)/, score: 0.84 },
  { field: "measures", pattern: /(?:内容|要求)$/, score: 0.66 },
  { field: "group", pattern: /(?:大类|分组|组别|专班|专项)$/, score: 0.74 },
  { field: "category", pattern: /(?:类别|类型|分类|板块|领域|条线)$/, score: 0.8 },
  { field: "difficulty", pattern: /难度|难易/, score: 0.84 },
  { field: "workload", pattern: /(?:工作量|权重|权数|分值|基础分|标准分|基本分)/, score: 0.82 },
  { field: "unit", pattern: /(?:计量|度量|计数)/, score: 0.82 },
  { field: "gridCell", pattern: /网格(?:编号|号|编码)?$/, score: 0.74 },
  {
    field: "name",
    pattern: /(?:任务|事项|工作|项目|课题|工程|要点|议题|清单)(?:名称|内容|事项|清单|描述|要点|分解|概述|及内容)?$/,
    score: 0.76,
  },
  { field: "name", pattern: /名称$/, score: 0.66 },
  { field: "remarks", pattern: /(?:备注|附注|说明|注释)/, score: 0.84 },
];

/** What such a header holds is of no list of tasks. */
export const NO_COLUMN_PATTERN =
  /^(?:上年|去年|上一年度?|往年)(?!.*(?:问题|任务))|(?:得分|评分|打分|自评|加分|扣分|记分|电话|手机|邮箱|签字|签名|盖章|附件|佐证|印证|依据|来源|文号|名次|排名|同比|环比|增速|投资|资金|经费|预算|金额|单价|价格|(?:考核|督查|督办|验收|审核|监督|评价|检查|报送|填报).{0,3}(?:单位|部门|人|人员|时间|日期))$/;
