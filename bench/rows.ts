import type { CellValue } from "../src/core/model/cell";

/** 1 January 2019 as Excel counts days. */
const NEW_YEAR = 43466;
const UNITS = 40;

/** The columns of the made-up tasks, by field; every row names two subjects. */
export const FIELDS = [
  "id",
  "category",
  "name",
  "measures",
  "target",
  "targetValue",
  "unit",
  "actual",
  "progress",
  "responsible",
  "assisting",
  "start",
  "due",
  "finish",
  "mode",
  "workload",
  "difficulty",
  "progressNote",
  "remarks",
] as const;

/** The same task for the same number: due all over the year, half with a figure, a third finished, a fifth in words. */
export function taskRow(i: number): readonly CellValue[] {
  const start = NEW_YEAR + (i % 90);
  const due = i % 5 === 0 ? "12月底前" : NEW_YEAR + 90 + ((i * 7) % 275);
  const finish = i % 3 === 0 ? NEW_YEAR + 100 + (i % 75) : null;
  const measured = i % 2 === 0;
  const value = 10 + (i % 90);
  return [
    `RW-${String(i).padStart(7, "0")}`,
    ["调查研究", "推动落实", "优化服务", "强化治理"][i % 4] ?? null,
    `示例任务第${i}项`,
    "入户走访，现场办公，逐项销号",
    measured ? `不少于${value}个` : "完成全部整治",
    measured ? value : null,
    measured ? "个" : null,
    measured ? (value * (i % 13)) / 10 : null,
    measured ? null : { percent: (i % 11) / 10 },
    unitName(i),
    unitName(i * 3 + 1),
    start,
    due,
    finish,
    i % 4 === 0 ? "质量" : "时效",
    1 + (i % 5),
    [0.8, 1, 1.2][i % 3] ?? 1,
    "按计划推进",
    null,
  ];
}

function unitName(i: number): string {
  return `第${(i % UNITS) + 1}街道`;
}
