import type { CellValue } from "../../src/core/model/cell";
import type { Cells } from "./cells";
import { tidy } from "./chance";
import { keyProjects } from "./keyProjects";
import { AS_OF } from "./settings";
import { STREETS } from "./streets";
import { partsOfTask, streetTasks } from "./streetTasks";

/** Net growth lags behind: some firms drop out again. */
const NET = 0.44;
/** What units report fills the figure of this one. */
const REPORTED = "ZB-08";

type Words = readonly [id: string, name: string, target: string, unit: string, responsible: string, workload: number];
/** Which figure of which task an indicator counts: the one that is judged, or the one that stands beside it. */
type Source = readonly [task: string, part: 0 | 1, reached: (street: string) => number];

const FIGURES: readonly (readonly [Words, Source])[] = [
  [
    ["ZB-01", "新开工5000万元以上项目", "150个", "个", "区发改局", 5],
    ["新开工项目", 0, (street) => finished("新开工", street).length],
  ],
  [
    ["ZB-02", "新开工项目总投资", "300亿元", "亿元", "区发改局", 5],
    ["新开工项目", 1, (street) => total(finished("新开工", street).map(({ investment }) => investment))],
  ],
  [
    ["ZB-03", "竣工项目", "70个", "个", "区住建局", 4],
    ["竣工项目", 0, (street) => finished("竣工", street).length],
  ],
  [
    ["ZB-04", "竣工项目总投资", "140亿元", "亿元", "区住建局", 4],
    ["竣工项目", 1, (street) => total(finished("竣工", street).map(({ investment }) => investment))],
  ],
  [
    ["ZB-05", "新增限上商贸业和规上服务业企业", "210家", "家", "区商务局", 4],
    ["新增规模企业", 0, (street) => doneOf("新增规模企业", street)],
  ],
  [
    ["ZB-06", "限上规上企业净增", "105家", "家", "区统计局", 4],
    ["新增规模企业", 1, (street) => Math.round(NET * doneOf("新增规模企业", street))],
  ],
  [
    ["ZB-07", "服务业重点项目投资", "36.58亿元", "亿元", "区发改局", 4],
    ["服务业重点项目", 1, (street) => total(listed("服务业", street).map(({ invested }) => invested))],
  ],
  [
    [REPORTED, "新落地产业项目", "150个以上", "个", "区工信局", 3],
    ["产业项目落地", 0, (street) => doneOf("产业项目落地", street)],
  ],
];

/** An indicator with its breakdown to the streets that carry it. */
export interface DistrictFigure {
  readonly cells: Cells<"indicators">;
  readonly shares: readonly Cells<"indicatorShares">[];
  /** What the breakdown has reached together. */
  readonly reached: number;
}

/** The district's figures for the year. What their parts are to bring, and have brought, adds up to them. */
export function districtFigures(): readonly DistrictFigure[] {
  return FIGURES.map(([[id, name, target, unit, responsible, workload], [task, part, reachedBy]]) => {
    const parts = partsOfTask(task);
    const shares = STREETS.flatMap((street): Cells<"indicatorShares">[] => {
      const targetValue = parts.get(street.code)?.[part];
      if (targetValue === undefined) return [];
      return [{ indicatorId: id, unit: street.name, targetValue, actual: reachedBy(street.name) }];
    });
    const reached = total(shares.map(({ actual }) => actual));
    const targetValue = total(shares.map((share) => share.targetValue));
    const actual = id === REPORTED ? null : reached;
    const cells = { id, name, target, targetValue, unit, actual, countedTo: AS_OF, responsible, workload };
    return { cells: { ...cells, category: "推动落实" }, shares, reached };
  });
}

function listed(type: string, street: string): readonly Cells<"projects">[] {
  return keyProjects().filter((row) => row.type === type && row.responsible === street);
}

function finished(type: string, street: string): readonly Cells<"projects">[] {
  return listed(type, street).filter(({ finish }) => finish !== null);
}

function doneOf(task: string, street: string): number {
  return Number(streetTasks().find((row) => row.name === task && row.responsible === street)?.actual);
}

function total(values: readonly (CellValue | undefined)[]): number {
  return tidy(values.reduce((sum: number, value) => sum + Number(value), 0));
}
