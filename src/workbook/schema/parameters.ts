import type { ParameterKey } from "../../core/model/parameters";
import type { Named, Word } from "./types";
import { ELAPSED_BY, INDICATOR_ELAPSED_BY, LANGUAGES, ON_OFF, QUOTA_HANDLING, UNREPORTED, YES_NO } from "./words";

/** What a row of the table 设置 is called and what it means; its default and bounds are the core's. */
export interface ParameterSpec {
  readonly name: Named;
  readonly about: Named;
  /** What its value may be, where that is a word. */
  readonly words?: readonly Word[];
  /** The default as an English workbook writes it, where that is not the core's own. */
  readonly english?: string;
}

/** Every parameter in the order of the table. */
export const PARAMETERS: { readonly [K in ParameterKey]: ParameterSpec } = {
  year: p("考核年度", "Assessment year", "空则为考核日所在年", "Blank: the year of the as-of day"),
  asOf: p("考核日", "As-of day", "一切按这天算；空则为今天", "Everything is judged on it; blank: today"),
  issued: p("下发日期", "Day of issue", "清单下发那天；空则按年初", "The day the lists went out; blank: 1 January"),
  qualitativeWeight: p(
    "定性权重",
    "Qualitative weight",
    "与定量权重合计为1",
    "Adds up to 1 with the quantitative weight",
  ),
  quantitativeWeight: p(
    "定量权重",
    "Quantitative weight",
    "与定性权重合计为1",
    "Adds up to 1 with the qualitative weight",
  ),
  timelinessWeightWhenTimely: p(
    "时效任务的时效权重",
    "Timeliness weight of timely work",
    "其余归质量",
    "Quality takes the rest",
  ),
  timelinessWeightWhenQuality: p(
    "质量任务的时效权重",
    "Timeliness weight of quality work",
    "其余归质量",
    "Quality takes the rest",
  ),
  latePerDay: p("逾期每工作日扣分", "Points off per working day late", "每晚一个工作日", "For each working day late"),
  lateDoneCap: p("逾期完成扣分封顶", "Most points off when done late", "办完了最多扣多少", "At most, once it is done"),
  overdueCeiling: p(
    "逾期未完成得分上限",
    "Ceiling while overdue",
    "逾期没办完最多得多少",
    "The most an overdue item gets",
  ),
  earlyPerDay: p("提前每工作日加分", "Points per working day early", "每早一个工作日", "For each working day early"),
  earlyCap: p("提前加分封顶", "Most points for being early", "提前最多加多少", "At most, for being early"),
  completionCap: p("超额完成封顶", "Completion cap", "完成超过目标最多算多少倍", "How far above its target counts"),
  scoreCap: p("总分封顶", "Score cap", "总分最高多少", "The highest score"),
  yellowGap: p("黄灯差距", "Yellow gap", "落后时序这么多亮黄灯", "This far behind time is yellow"),
  redGap: p("红灯差距", "Red gap", "落后时序这么多亮红灯", "This far behind time is red"),
  dueSoonDays: p("临期工作日", "Due soon", "剩这么多工作日亮黄灯", "Working days left that are yellow"),
  ratedFrom: p("起评时序", "Rated from", "时序进度到多少才评定量", "The elapsed share from which progress is rated"),
  unreported: p("未报进度", "Unreported progress", "计零，或不计", "Zero, or ignore", { words: UNREPORTED }),
  elapsedBy: p("时序口径", "Elapsed by", "按自然日或工作日", "Calendar days or working days", { words: ELAPSED_BY }),
  indicatorElapsedBy: p("指标时序口径", "Indicators elapsed by", "按月或自然日", "Finished months, or calendar days", {
    words: INDICATOR_ELAPSED_BY,
  }),
  openRectificationPenalty: p(
    "整改逾期未改扣质量分",
    "Quality off per open rectification",
    "每项过期还没改好",
    "For each one overdue and open",
  ),
  lateRectificationPenalty: p(
    "整改逾期完成扣质量分",
    "Quality off per late rectification",
    "每项过期才改好",
    "For each one mended late",
  ),
  gradeValues: p("评价分值", "Rating values", "督查评价折成分数", "What an inspector's words are worth", {
    english: "Excellent95 Good85 Fair75 Poor50",
  }),
  assistShare: p("配合权重", "Assisting share", "配合单位分担多少", "How much counts for an assisting unit"),
  gridHeadShare: p(
    "网格长权重",
    "Cell head's share",
    "网格事项算给网格长多少",
    "How much of a matter counts for the cell's head",
  ),
  gridStreetShare: p(
    "网格事项计入街镇",
    "Street's share",
    "网格事项算给街镇多少",
    "How much of a matter counts for the street",
  ),
  loadExponent: p("工作量调节指数", "Load exponent", "越大，多劳的加得越多", "The larger, the more a heavy load gains"),
  loadFactorCap: p("工作量调节上限", "Load factor cap", "最多乘多少", "The most a load factor may be"),
  goodPracticeBonus: p("经验采用加分", "Good practice bonus", "每条被采用的经验", "For each one adopted"),
  bonusCap: p("加分封顶", "Bonus cap", "最多加多少", "The most that is added"),
  penaltyCap: p("扣分封顶", "Penalty cap", "最多扣多少", "The most that is taken"),
  subjectRectificationPenalty: p(
    "对象整改逾期扣分",
    "Penalty per overdue rectification",
    "每项过期还没改好，扣总分",
    "For each one overdue and open, off the score",
  ),
  gradeLimits: p("等次分数线", "Grade limits", "三条线，从高到低", "Three limits, from the highest"),
  personGrades: p("个人等次名称", "Grades of persons", "四个等次，从高到低", "Four words, from the highest", {
    english: "Excellent Good Fair Poor",
  }),
  unitGrades: p("单位等次名称", "Grades of units", "四个等次，从高到低", "Four words, from the highest", {
    english: "Outstanding Good Qualified Unqualified",
  }),
  quota: p("好等次名额", "Quota of the first grade", "每组最多几成得第一等次", "The part of a group that may have it"),
  quotaHandling: p("名额处理", "Beyond the quota", "标注，或顺延到下一等次", "Mark, or move down", {
    words: QUOTA_HANDLING,
  }),
  rankLeaders: p("领导参与排名", "Rank leaders", "是或否", "Yes or no", { words: YES_NO }),
  calibrateInspectors: p("督查员校准", "Calibrate inspectors", "开或关：校正宽严", "On or off: even out severity", {
    words: ON_OFF,
  }),
  draws: p("名次区间抽样次数", "Draws for rank intervals", "越多越稳，越慢", "The more, the steadier and slower"),
  seed: p("随机种子", "Random seed", "不改则结果不变", "The same seed gives the same result"),
  closeRanks: p(
    "并列难分",
    "Say close ranks",
    "通报是否说明哪些名次难分先后",
    "Whether the bulletin says which ranks are too close to call",
    {
      words: YES_NO,
    },
  ),
  districtName: p("单位名称", "District name", "用于通报", "For the bulletin"),
  issuingBody: p("发文机关标志", "Issuing body", "通报的红头", "The red head of the bulletin"),
  issuingCode: p("机关代字", "Issuing code", "发文字号的代字", "The letters of its document number"),
  mainRecipients: p("主送", "Main recipients", "通报发给谁", "Whom the bulletin is for"),
  copiesTo: p("抄送", "Copies to", "通报抄送谁", "Who gets a copy"),
  signedBy: p("署名", "Signed by", "通报的落款", "Whose name stands under it"),
  printedBy: p("印发机关", "Printed by", "谁印发", "Who prints it"),
  language: p("语言", "Language", "中文或English", "Chinese or English", { words: LANGUAGES, english: "English" }),
};

function p(
  zh: string,
  en: string,
  aboutZh: string,
  aboutEn: string,
  rest: Pick<ParameterSpec, "words" | "english"> = {},
): ParameterSpec {
  return { name: { zh, en }, about: { zh: aboutZh, en: aboutEn }, ...rest };
}
