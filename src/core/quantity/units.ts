/** Units that figures stand in, the longer before those they begin with. Months and dates are not among them. */
const NAMES = [
  "个百分点|百分点|个工作日|工作日|个月|人次|件次|场次|平方公里|平方千米|平方米|立方米|公里|千米|公顷|小时|分钟|大类",
  "%|‰|元|个|家|件|项|套|部|处|座|条|次|人|名|户|场|期|篇|份|台|辆|亩|米|吨|天|位|支|班|所|间|栋|幢|株|棵|盏|块|片|类|种|分|宗|起|例|对|组|张|本|艘|架|间",
].join("|");
const PER = "(?:/(?:人|户|亩|吨|个|家|天|月|年|平方米|公里|次|街镇))?";

/** A multiplier, then a unit: 万个, 亿元, 元/人. */
export const UNIT = `((?:十万|百万|千万|[百千万亿])?)((?:${NAMES})${PER})(?!性)`;

const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
/** Money, weights and measures are written and compared in these; 36.58亿元 stays so. */
const KEPT = /^(?:元|吨|平方米|立方米|亩|公里|公顷)/;

/**
 * A figure in the unit that it is judged in: 万个 and the like become plain, money and measures stay as written.
 *
 * @example inUnit(2, "万", "个") // { value: 20000, unit: "个" }
 * @example inUnit(36.58, "亿", "元") // { value: 36.58, unit: "亿元" }
 */
export function inUnit(value: number, multiplier: string, unit: string): { value: number; unit: string } {
  if (KEPT.test(unit)) return { value, unit: multiplier + unit };
  // By decimal text, as 1.1 * 10000 is not 11000.
  const zeros = Math.log10(MULTIPLIERS[multiplier] ?? 1);
  return { value: Number(`${value}e${Math.round(zeros)}`), unit: unit.replace(/^个(?=工作日|百分点)/, "") };
}
