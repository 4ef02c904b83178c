import { formatDay } from "../../src/core/calendar/day";
import type { ParameterKey } from "../../src/core/model/parameters";
import type { CellValue } from "../../src/core/model/cell";
import { on } from "./chance";
import type { Cells } from "./cells";

/** Everything is judged on this Friday. */
export const AS_OF = on(6, 28);
/** The day the lists went out. */
export const ISSUED = on(2, 11);

/** The parameters that the sample sets; all others keep their defaults. Days stand as people type them. */
export const PARAMETERS: Readonly<Partial<Record<ParameterKey, CellValue>>> = {
  year: 2019,
  asOf: formatDay(AS_OF),
  issued: formatDay(ISSUED),
  districtName: "鼓楼区（示例数据）",
  // Printed in red above the bulletin's title, where the issuing body would stand.
  issuingBody: "示例数据，非真实考核结果",
  // The bulletin says which ranks are too close to call.
  closeRanks: "是",
};

export const CATEGORY_WEIGHTS: readonly Cells<"categoryWeights">[] = [
  { category: "调查研究", weight: 0.15 },
  { category: "推动落实", weight: 0.4 },
  { category: "优化服务", weight: 0.2 },
  { category: "强化治理", weight: 0.25 },
];

/** The May holiday, which the State Council lengthened late, in March 2019. */
export const HOLIDAYS: readonly Cells<"holidays">[] = [
  { date: on(4, 28), type: "班", name: "劳动节调休上班" },
  { date: on(5, 1), type: "休", name: "劳动节" },
  { date: on(5, 2), type: "休", name: "劳动节" },
  { date: on(5, 3), type: "休", name: "劳动节" },
  { date: on(5, 4), type: "休", name: "劳动节" },
  { date: on(5, 5), type: "班", name: "劳动节调休上班" },
];

export const CONSEQUENCES: readonly Cells<"consequences">[] = [
  { grade: "优秀", consequence: "通报表扬，年度评优优先" },
  { grade: "良好", consequence: "肯定成绩，指出短板" },
  { grade: "合格", consequence: "书面提醒，限期补课" },
  { grade: "不合格", consequence: "约谈主要负责人，挂牌督办" },
  { grade: "好", consequence: "通报表扬，优先使用" },
  { grade: "较好", consequence: "继续培养" },
  { grade: "一般", consequence: "提醒谈话" },
  { grade: "较差", consequence: "约谈，视情调整岗位" },
];

/**
 * How many times as heavy the row's category is as the column's, in the order of 类别权重. Reciprocal, and close to the
 * weights above.
 */
export const CATEGORY_COMPARISON: readonly (readonly number[])[] = [
  [1, 1 / 3, 1, 1 / 2],
  [3, 1, 2, 2],
  [1, 1 / 2, 1, 1],
  [2, 1 / 2, 1, 1],
];
