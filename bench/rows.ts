import type { CellValue } from "../src/core/model/cell";

/** 1 January 2019 as Excel counts days. */
const NEW_YEAR = 43466;
const AS_OF = NEW_YEAR + 178;
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

/** The same task for the same number: due all over the year, half with a figure; of those that are due, most are done. */
export function taskRow(i: number): readonly CellValue[] {
  const start = NEW_YEAR + (i % 90);
  const day = NEW_YEAR + 90 + ((i * 7) % 275);
  const due = i % 5 === 0 ? "12月底前" : day;
  const isFinished = i % 5 !== 0 && day <= AS_OF && i % 8 !== 0;
  const finish = isFinished ? day - 2 + (i % 4) : null;
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
    measured ? (isFinished ? value : Math.round((value * (3 + (i % 5))) / 10)) : null,
    measured ? null : { percent: isFinished ? 1 : 0.3 + (i % 5) / 10 },
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
