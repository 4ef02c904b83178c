import type { TaskInput } from "./types";

/**
 * The headers that offices write for a column. `sure` leaves no doubt by itself; `likely` may as well stand for another
 * column, so that what the column holds, or another header of the same list, decides. What the schema calls a column,
 * and its synonyms, count as well. White space or 、 parts the words; they are compared as `foldHeader` gives them.
 */
export interface HeaderWords {
  readonly sure: string;
  readonly likely?: string;
}

export const HEADER_WORDS: Readonly<Record<TaskInput, HeaderWords>> = {
  id: {
    sure: `序号 编号 任务编号 项目编号 工作编号 事项编号 任务序号 工作序号 顺序号 流水号 任务代码 任务号 清单编号 编码 代码
      序 # no no. number id taskid taskno taskno. itemno itemno. s/n sn`,
    likely: "号 项次 条目 行号 item",
  },
  category: {
    sure: `类别 任务类别 工作类型 任务类型 类型 分类 任务分类 工作分类 事项类别 事项类型 考评项目 板块 工作板块 领域 重点领域
      工作领域 任务领域 专题 四类 任务种类 category type area`,
    likely: "考核项目 工作任务 项目类别 项目类型 方面 工作方面 条线 主题 模块 项目 一级指标 指标类别 维度",
  },
  group: {
    sure: `大类 任务大类 工作大类 一级指标 工作类别 任务组 任务分组 分组 组别 工作组 专项组 工作专班 专班 专项 专项行动 行动名称
      任务包 任务板块 group workstream`,
    likely: "板块 模块 系列 一级任务 一级目录 领域 任务名称(大类) 类型 总任务 工程",
  },
  name: {
    sure: `重点任务 重点工作 工作任务 重点工作任务 主要任务 任务内容 目标任务 主要工作任务 主要工作 考核内容 任务名称 事项 工作事项
      重点事项 任务事项 任务 工作任务名称 工作名称 项目名称 工程名称 重点项目 重点项目名称 任务项目 工作项目 任务清单 任务分解
      分解任务 任务描述 工作要点 重点工作内容 重点任务内容 任务(项目)名称 具体任务 具体事项 具体工作 具体工作任务 子任务
      二级任务 任务要点 工作清单 督办事项 督查事项 交办事项 议定事项 承办事项 办理事项 改革事项 民生实事 实事项目 实事名称
      整改任务 整改事项 问题清单 课题名称 调研课题 课题 考核指标 二级指标 三级指标 指标名称 决策事项 落实事项 会议议定事项
      年度重点任务 年度重点工作 年度任务 年度工作任务 年度目标任务 本年度重点任务 工作任务及目标 任务目标 攻坚任务 攻坚项目
      创建任务 事项名称 任务标题 建设项目 task tasks taskname tasktitle actionitem action activity deliverable`,
    likely: `名称 内容 工作内容 主要内容 工作 项目 项目内容 考核项目 任务要求 标题 重点内容 事项内容 任务和要求
      工作安排 要点 目标 工作目标 title description item what project`,
  },
  measures: {
    sure: `具体举措 具体内容 具体要求 工作要求 工作措施 整改措施 措施 举措 主要措施 主要举措 工作举措 重点举措 推进措施 推进举措
      落实措施 保障措施 具体措施 具体做法 任务举措 实施内容 实施步骤 工作步骤 推进步骤 建设内容 主要建设内容 建设规模及内容
      建设内容及规模 建设规模 建设内容和规模 工作方案 任务分解及措施 实施路径 工作路径 方法步骤 任务措施 细化措施 细化举措
      工作内容及要求 任务要求 任务说明 measures steps howto approach details`,
    likely: `主要内容 工作内容 内容 要求 任务内容 重点内容 具体任务 具体工作 具体事项 工作安排 任务描述 工作要点 子任务 二级任务
      分解任务 任务分解 description`,
  },
  target: {
    sure: `目标 考核目标 年度目标 工作目标 预期目标 指标 目标要求 目标任务要求 年度工作目标 年度考核目标 全年目标 总目标 总体目标
      阶段目标 阶段性目标 预期成效 预期效果 预期成果 成果要求 工作成效目标 达到目标 要达到的目标 量化目标 考核指标 目标内容
      目标及要求 目标和要求 完成目标 完成标准 工作标准 达成标准 标准要求 成果形式 成果 整改目标 2019年目标 target targets goal goals
      objective kpi expectedresult`,
    likely: "目标任务 任务目标 标准 指标要求 年度任务 成效 年度计划 全年任务",
  },
  targetValue: {
    sure: `目标值 目标数 目标任务数 计划数 计划值 指标值 任务数 任务量 年度目标值 年度目标数 全年目标值 全年目标数 年度任务数
      全年任务数 年度计划数 全年计划数 年计划 计划完成数 计划量 目标数值 目标量 应完成数 目标数量 计划数量 targetvalue plan planned
      plannedvalue`,
    likely: "目标 年度目标 全年目标 指标 任务 计划 年度计划 全年任务 年度任务",
  },
  unit: {
    sure: "计量单位 度量单位 指标单位 目标单位 数量单位 计算单位 单位(计量) 统计单位 unitofmeasure uom",
    likely: "单位 unit",
  },
  actual: {
    sure: `完成值 完成数 实际完成 实际完成数 实际完成值 累计完成 累计完成数 累计完成值 累计数 已完成 已完成数 已完成值 完成量
      完成数量 实际值 实际数 实绩 本年完成 本年累计 本年累计完成 年度完成数 年内完成 当前完成 当前值 目前完成 完成数值 实际完成量 actual
      actualvalue completed done`,
    likely: "完成 实际 累计 完成情况",
  },
  progress: {
    sure: `完成率 完成比例 完成度 完成百分比 完成进度 进度 进度率 完成占比 执行率 落实率 办结率 推进率 达成率 目标完成率 任务完成率
      工作进度 目前进度 当前进度 总体进度 整体进度 完成进度(%) 进度(%) 完成率(%) progress %complete percentcomplete complete% %done
      completion completion% %`,
    likely: "完成情况 进展 推进进度 实施进度",
  },
  leader: {
    sure: `牵头领导 责任领导 牵头负责领导 挂钩领导 包案领导 分管领导 区政府分管领导 区领导 区分管领导 区级领导 区级责任领导 区级牵头领导
      市领导 市级领导 县领导 县级领导 牵头区领导 挂点领导 挂包领导 包保领导 包联领导 包抓领导 联系领导 区联系领导 主管领导 督办领导
      责任区领导 分管区领导 牵头县领导 挂帅领导 领衔领导 总牵头领导 指挥长 总指挥 组长 主要领导 带队领导 牵头常委 分管副区长 leadofficial
      leader sponsor executive executivesponsor`,
    likely: "领导 领导责任 牵头人",
  },
  responsible: {
    sure: `责任单位 责任部门 责任科室 承办科室 牵头委室 责任处室 责任股室 责任主体 责任街镇 责任街道 责任街道(镇) 街镇 街道
      属地 属地街镇 属地街道 承办单位 承办部门 负责单位 负责部门 实施单位 实施主体 落实单位 落实部门 主管单位 主管部门 执行单位 建设单位
      业主单位 项目业主 责任镇街 镇街 乡镇 乡镇(街道) 街道(镇) 镇(街) 责任机构 责任委办局 归口单位 归口部门 主体责任单位 整改单位
      整改责任单位 整改部门 填报单位 报送单位 完成单位 办理单位 主责部门 主责单位 责任单位及责任人 责任单位(部门) 责任单位/部门
      责任(牵头)单位 responsibleunit responsible unitresponsible department dept division office ownerunit responsibledepartment
      responsibleparty leadunit leadagency leaddepartment`,
    likely: "单位 部门 科室 责任 单位名称 部门名称 责任方 处室 owner",
  },
  assisting: {
    sure: `配合单位 协同配合单位 协同责任单位 协办单位 协作单位 配合部门 协同单位 协同部门 协助单位 协办部门 参与单位 参加单位 参与部门
      配合责任单位 配合科室 协办科室 协作部门 会办单位 联办单位 共同责任单位 其他责任单位 相关单位 相关责任单位 配合处室 协助部门
      assistingunits supporting supportingunits support supportingdepartment partners`,
    likely:
      "责任单位 责任部门 责任科室 配合 协办 街镇 街道 镇街 乡镇 属地 属地街镇 属地街道 责任街镇 责任街道 承办单位 实施单位",
  },
  person: {
    sure: `责任人 具体责任人 负责人 承办人 经办人 具体负责人 具体承办人 直接责任人 第一责任人 主要责任人 项目负责人 任务负责人 工作责任人
      部门负责人 单位负责人 科室负责人 责任干部 包干责任人 网格责任人 责任人员 办理人 主办人 执行人 跟进人 落实人 整改责任人 项目责任人
      责任人姓名 分工责任人 具体经办人 承办责任人 网格员 包保责任人 挂钩干部 包片干部 驻点干部 personresponsible assignee assignedto
      responsibleperson owner contactperson who`,
    likely: "责任 姓名 人员 牵头人 干部 责任领导 领导责任 name",
  },
  post: { sure: "岗位 职务 岗位职责 责任岗位 职位 责任人职务 post position role", likely: "岗位名称" },
  gridCell: {
    sure: "网格编号 网格号 网格编码 所属网格 所在网格 网格代码 gridcell grid gridno",
    likely: "网格 网格名称",
  },
  start: {
    sure: `开始日期 开始时间 启动时间 启动日期 起始时间 起始日期 开工时间 开工日期 计划开始时间 计划开始日期 计划启动时间 计划开工时间
      计划开工 实际开始时间 起时间 开始 起 起始 start startdate startson from begin begindate plannedstart`,
    likely: "时间 日期 交办时间 交办日期 下达时间 立项时间 登记日期 受理时间",
  },
  due: {
    sure: `完成时限 完成时间 时限要求 时间节点 办结时限 整改时限 时间安排 拟定时限 截止时间 计划完成时间 时限 完成期限 期限 完成时间节点
      完成节点 进度安排 时间进度 时间要求 完成时间要求 完成时限要求 计划完成日期 计划完成时限 要求完成时间 要求完成时限 拟完成时间
      预计完成时间 预计完成日期 截止日期 截止期限 到期日 到期时间 限期 限时 办理时限 办结期限 办理期限 落实时限 落实时间 落实期限
      整改期限 整改完成时限 整改完成时间 工作时限 任务时限 完成时效 时效要求 节点要求 节点时间 计划时间 计划节点 推进时间 实施时限
      目标时限 竣工时间 计划竣工时间 计划竣工 预计竣工时间 结束时间 结束日期 终止时间 最后期限 交付时间 进度要求 时间期限 规定时限
      规定完成时间 止 截止 due duedate dueby deadline by enddate end finishby targetdate targetcompletiondate completeby plannedend
      plannedfinish plannedcompletion to`,
    likely: "时间 日期 办结时间 完成日期 节点 实施时间 工作时间 进度计划 工作进度安排 year-end when date",
  },
  extendedTo: {
    sure: "延期至 延期时间 延期日期 延期时限 展期至 延期到 延长至 调整后时限 调整后完成时间 顺延至 延期后时限 extendedto newdeadline extension",
    likely: "延期",
  },
  finish: {
    sure: `完成日期 实际完成时间 实际完成日期 办结日期 办结时间 实际结束时间 实际办结时间 实际办结日期 销号时间 销号日期 实际竣工时间
      完工日期 完工时间 竣工日期 实际完工时间 整改完成日期 finished finishedon finishdate datecompleted completedon completiondate
      actualfinish actualend datedone closedon`,
    likely: "完成时间 结束时间 结束日期 竣工时间 整改完成时间 落实时间",
  },
  mode: { sure: "考核方式 考核类型 评价方式 考核口径 mode", likely: "评定方式" },
  workload: {
    sure: `工作量 工作量系数 分值 权重 基础分值 权数 基础分 基本分 标准分 标准分值 考核分值 满分 权重分 权重(%) 分数 赋分 分值权重 任务权重
      工作权重 考核权重 workload weight points effort`,
    likely: "系数",
  },
  difficulty: { sure: "难度系数 难度 难易程度 难度等级 任务难度 工作难度 difficulty", likely: "难易" },
  progressNote: {
    sure: `进展情况 落实情况 完成情况 一季度完成情况 二季度完成情况 三季度完成情况 四季度完成情况 工作进展 推进情况 工作进展情况 目前进展 目前进展情况 当前进展 当前进展情况 最新进展
      最新进展情况 进展 进度情况 推进进展 推进进度 实施情况 开展情况 工作开展情况 工作落实情况 任务完成情况 任务进展情况 任务落实情况
      办理情况 办结情况 整改情况 整改落实情况 整改完成情况 整改进展 贯彻落实情况 形象进度 工程进度 项目进展 项目进展情况 项目进度 已开展工作
      已做工作 工作动态 工作情况 本月进展 本周进展 本周工作进展 本周完成情况 本月完成情况 本月进展情况 本期进展 主要进展 主要做法 阶段性进展
      阶段进展 阶段成效 取得成效 工作成效 工作成果 目标完成情况 指标完成情况 完成情况说明 progressnote progressnotes statusupdate update
      currentstatus latestupdate`,
    likely: "进度 工作进度 目前进度 实施进度 情况 状态 完成状态 办理状态 当前状态 任务状态 status progress",
  },
  problems: {
    sure: `存在问题 存在的问题 困难和问题 存在困难 主要问题 存在问题及原因 问题 问题和困难 问题困难 困难问题 存在的困难 存在的困难和问题
      存在困难和问题 存在问题和困难 需协调解决的问题 需协调问题 需要协调解决的问题 需协调事项 需协调解决事项 难点问题 难点 堵点难点
      发现问题 问题描述 主要问题及困难 未完成原因 滞后原因 problems issues risks blockers`,
    likely: "困难 原因 问题内容",
  },
  nextSteps: {
    sure: `下一步打算 下一步措施 下步工作计划 下步计划 下一步计划 下一步工作 下一步工作计划 下一步工作打算 下一步工作措施 下一步工作安排
      下步打算 下步措施 下步工作 下步工作打算 下步安排 下阶段工作 下阶段计划 下阶段工作计划 后续计划 后续安排 后续措施 后续工作 下月计划
      下周计划 下周工作计划 下月工作计划 下一步举措 下一步工作举措 下步工作安排 下一步工作思路 nextsteps nextstep next plannednext`,
    likely: "工作计划 打算",
  },
  remarks: {
    sure: "备注 说明 备注说明 附注 注 其他 其它 其他说明 备 情况说明 remarks remark notes note comments comment",
    likely: "补充说明",
  },
};

/** Headers that stand for no column of a task list: what such a column holds is never taken for something else. */
export const NO_COLUMN = `得分 自评分 考核得分 加分 扣分 联系人 联系电话 电话 手机 手机号 手机号码 联系方式 邮箱 传真 自评 自评得分 评分 考评得分
  复核得分 评分标准 考核标准 计分标准 评分办法 计分办法 考核办法 评价标准 评分细则 考核细则 签字 签名 盖章 确认签字 附件 佐证材料 印证材料
  支撑材料 证明材料 台账 台账资料 资料 依据 文件依据 政策依据 来源 任务来源 文号 文件 优先级 紧急程度 是否完成 是否办结 是否超期 是否逾期 是否销号
  总投资 年度投资 计划投资 年度计划投资 已完成投资 累计完成投资 投资额 资金来源 资金 单价 金额 数量 红黄绿灯 亮灯 亮灯情况 预警 排名 名次 等次
  时效分 质量分 定性分 定量分 综合分 计分说明 同比 环比 上年同期 去年同期 上年完成 增速 增长率 性别 年龄 学历 身份证号 姓名电话 考核单位
  考核部门 督办单位 督查单位 验收单位 监督单位 督导单位 审核单位 评分单位 考核责任单位 数据来源 报送时间 填报时间 填报人 审核人 制表人 上报时间
  phone tel email priority score rating attachment budget cost approvedby`;
