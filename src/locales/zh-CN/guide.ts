import type { TableKey } from "../../core/model/tables";

/** The sheets of the standard workbook, by their first table: others stand beside it. */
export type Guided = Exclude<
  TableKey,
  "categoryWeights" | "holidays" | "consequences" | "categoryComparison" | "indicatorShares" | "dutyRecords"
>;

/** When a sheet is filled: it has to be, it should be, or where the district works that way. */
export type Need = "must" | "should" | "may";

export interface Guide {
  readonly sheet: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly order: {
    readonly heading: string;
    readonly columns: Readonly<Record<"step" | "sheet" | "need" | "purpose" | "how", string>>;
    readonly needs: Readonly<Record<Need, string>>;
    readonly how: Readonly<Record<Guided, string>>;
  };
  readonly colours: Pairs;
  readonly writing: Pairs;
  readonly results: Pairs;
  readonly after: Pairs;
  readonly footer: string;
}

/** Lines of two cells under a heading: what it is, and what there is to know about it. */
export interface Pairs {
  readonly heading: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
}

export const guide: Guide = {
  sheet: "说明",
  title: "一线工作台账填写说明",
  intro: [
    "这本工作簿记任务、记进展、记督查，“一线”照它计分、出成绩单、写通报。第一次用，请照下面的顺序填。",
    "只有任务清单非填不可，其他表用到再填，不填不影响计分。表格会随着往下填自动变长，不用先画好行数。",
  ],
  order: {
    heading: "一、按什么顺序填",
    columns: { step: "顺序", sheet: "工作表", need: "要不要填", purpose: "记什么", how: "怎么填" },
    needs: { must: "两张至少填一张", should: "建议填", may: "用到才填" },
    how: {
      roster: "一行一个单位或一个人，名称不要重复。平时的简写填在“简称”里，用、隔开，别的表写简称也认得。",
      settings:
        "先填“考核年度”“下发日期”。“考核日”空着，就按打开那天算。其他参数都有默认值，不用改。右边四张小表：类别权重、节假日、结果运用、类别比较，需要时再填。",
      streetTasks:
        "一行一项任务。编号、重点任务、责任单位、完成时限要填；有数字目标的填目标值和完成值，没有的填完成率。",
      leaderTasks: "和街镇任务清单一样填，另填牵头领导。",
      projects:
        "把任务分成一个个项目。“任务编号”照抄任务清单的编号。任务有了项目，进度就填在项目上，任务自己的完成值不再计分。",
      milestones: "一行一个时间节点。“所属编号”照抄任务或项目的编号。做到了就填完成日期。",
      responsibilities: "一项工作有几家分担时填，写明各自的分担比例；只有一家的不用填。",
      gridCells: "从网格系统导出后整块粘贴进来。每个网格要有网格长。",
      gridMatters: "一行一件事，写清在哪个网格、谁来办、什么时候办完。",
      indicators: "左边一行一个全区指标，右边把它分到各单位；右边的目标值加起来要等于左边。",
      pledges: "一份责任书一行。一票否决的，“否决项”填“是”；没做到的，“履行情况”选“未履行”。",
      standingDuties: "左边写什么事、多久一次（每月10日、每周一、每季度末）；右边每办一次记一行。",
      cases: "一件一行。办结了填办结日期。",
      progressReports:
        "平时一有进展就记一行。任务的完成值空着时，取这里最新的一条。经验做法被采用的，“采用”填“是”，会加分。",
      inspections: "每督查一次记一行，得分或评价填一个。发现问题的写整改时限，改好了填整改完成日期。",
    },
  },
  colours: {
    heading: "二、看表头的颜色",
    columns: ["表头", "意思"],
    rows: [
      ["深蓝色", "这一列必须有，不要删。格子里暂时没有内容的可以空着，核对时会提醒。"],
      ["浅蓝色", "有就填，没有就空着。用不上的列可以删。"],
      ["灰色", "由“一线”填写，请不要动手改。"],
      ["点一下表头", "会弹出这一列该填什么。有固定说法的列，点格子右边的箭头选。"],
    ],
  },
  writing: {
    heading: "三、怎么写才认得",
    columns: ["内容", "写法"],
    rows: [
      ["日期", "2019-06-28、2019年6月28日都行，不要写成2019.6.31这样没有的日子。"],
      ["完成时限", "可以写日期，也可以写“6月底前”“第三季度末”“长期坚持”。"],
      ["目标", "可以写“150个以上”“不低于80%”；越少越好的，目标值写≤5。"],
      ["完成率", "写60%，不要写60。"],
      ["几个单位", "写在一格里，用、隔开，第一个是牵头的。所有街镇都要做的写“各街镇”。"],
      ["编号", "一项一个，不要重复，发出去以后不要再改：别的表靠它找到这一行。"],
      ["自己的列", "可以在表里加自己的列，“一线”不读也不改。"],
    ],
  },
  results: {
    heading: "四、“一线”替您填什么",
    columns: ["哪里", "填什么"],
    rows: [
      ["各表右边的灰色列", "状态（红黄绿灯）、时效分、质量分、定性分、定量分、综合分，还有这些分数怎么来的。"],
      ["数据核对清单", "哪个格子有问题、怎么改，点位置就到那一格。"],
      ["成绩单、通报、计分历史", "另外新建的工作表，再次计分时自动更新；您自己的表和格子一个也不动。"],
    ],
  },
  after: {
    heading: "五、填好以后",
    columns: ["步骤", "做什么"],
    rows: [
      ["1. 核对", "在Excel里点“一线工作法”选项卡的“数据核对”，把标为“错误”的先改正。"],
      ["2. 计分", "点“重新计分”。点几次结果都一样；点“撤销计分”就回到原来的样子。"],
      ["没有装加载项", "把工作簿交给单位的信息化同事，用命令行 yixian check、yixian score 做同样的事。"],
    ],
  },
  footer: "— &P —",
};
