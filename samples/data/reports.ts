import type { Day } from "../../src/core/calendar/day";
import { type Cells, keyOf } from "./cells";
import { between, monthEnd, officeDaysFrom, on, seeded, SEED, type Chance } from "./chance";
import { districtFigures } from "./indicators";
import { isReported, projectOf } from "./projects";
import { STREETS, type Street } from "./streets";
import { streetTasks } from "./streetTasks";

type ReportCells = Cells<"progressReports">;

/** When streets report, and how much of the figure they had by then. */
const ROUNDS: readonly (readonly [day: Day, share: number])[] = [
  [monthEnd(4), 0.5],
  [monthEnd(5), 0.8],
  [on(6, 26), 1],
];

/** Two for each street, in the streets' order. */
const PRACTICES: readonly string[] = [
  "项目专员驻点办公，审批难题当天会商",
  "沿街店铺分组自治，门前三包互查互评",
  "网格事项清单贴到楼道，居民扫码可查进度",
  "楼宇设服务驿站，企业诉求半天内有回音",
  "恳谈意见编号上墙，办结后请提议人验收",
  "走访企业建一企一册，问题流转留痕",
  "商圈停车错时共享，机关车位夜间开放",
  "信访积案每案一张时间表，进度每周公开",
  "社区议事厅固定每周开门，议题提前公示",
  "征迁政策上门讲，签约进度栋栋上墙",
  "老旧小区改造先议后改，方案由楼栋投票",
  "独居老人结对到户，早晚各通一次电话",
  "高校志愿者进网格，协助入户登记",
  "垃圾分类设督导岗，错投当场纠正",
  "内河排口编号挂牌，巡查情况当日上传",
  "夜间经济街区联合巡查，噪声投诉一小时到场",
  "网格长每日碰头十分钟，难事当场派单",
  "新落地企业一对一帮办，证照一次领齐",
  "村改社区先建清单后移交，事项不落空",
  "在建项目每周晒进度，落后的到现场会诊",
];

const PROBLEMS: readonly string[] = [
  "地块内管线迁改牵涉多家产权单位，需区级协调",
  "网格员流动大，新手需要集中培训",
  "两栋楼宇空置面积分散，整层招商困难",
  "夜间油烟投诉集中，街道无检测设备",
  "微项目配套资金拨付较慢",
];

/** What streets report from the frontline: figures by the month, good practice, problems. In order of time. */
export function progressReports(): ReportCells[] {
  const chance = seeded(SEED + 5);
  const rows = [
    ...figureReports(),
    ...indicatorReports(),
    ...STREETS.flatMap((street, index) => [...practices(street, index, chance), problem(street, index, chance)]),
  ];
  return rows.sort((a, b) => Number(a.date) - Number(b.date));
}

/** The figures of projects whose own cell stays blank. */
function figureReports(): ReportCells[] {
  return streetTasks()
    .filter(isReported)
    .flatMap((task) =>
      ROUNDS.map(([date, share]): ReportCells => {
        const actual = Math.floor(Number(task.actual) * share);
        const content = `${keyOf(task.name)}累计${actual}${keyOf(task.unit)}`;
        return { date, unit: task.responsible ?? null, subjectId: projectOf(task.id), type: "进展", content, actual };
      }),
    );
}

/** The figure of an indicator whose own cell stays blank, as its department reports it. */
function indicatorReports(): ReportCells[] {
  return districtFigures()
    .filter(({ cells }) => cells.actual === null)
    .flatMap(({ cells, reached }) =>
      ROUNDS.map(([date, share]): ReportCells => {
        const actual = Math.floor(reached * share);
        const content = `${keyOf(cells.name)}累计${actual}${keyOf(cells.unit)}`;
        return { date, unit: cells.responsible ?? null, subjectId: cells.id ?? null, type: "进展", content, actual };
      }),
    );
}

/** Two practices of each street; the better ones were adopted. */
function practices(street: Street, index: number, chance: Chance): ReportCells[] {
  return [on(5, 14), on(6, 18)].map((first, round): ReportCells => {
    const date = officeDaysFrom(first, Math.floor(between(chance, 0, 4)));
    const content = PRACTICES[index * 2 + round] ?? "";
    const adopted = street.quality + between(chance, -6, 6) > 84 ? "是" : "否";
    return { date, unit: street.name, type: "经验做法", content, adopted };
  });
}

function problem(street: Street, index: number, chance: Chance): ReportCells {
  const date = officeDaysFrom(on(6, 3), Math.floor(between(chance, 0, 5)));
  return { date, unit: street.name, type: "问题", content: PROBLEMS[index % PROBLEMS.length] ?? "" };
}
