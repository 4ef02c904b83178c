import type { Cells } from "./cells";
import { communities, specialistsOf, type Community } from "./people";
import { headPost, STREETS } from "./streets";

/** 区委, 人大, 政府 and 政协: posts with a letter, no names. */
const LEADERS: readonly (readonly [name: string, series: string, post: string])[] = [
  ["区委书记A", "区委", "主持区委全面工作"],
  ["区委副书记A", "区委", "党建、社会治理"],
  ["区委常委A", "区委", "政法、平安建设"],
  ["区委常委B", "区委", "宣传、文明城区"],
  ["人大主任A", "人大", "主持区人大常委会工作"],
  ["人大副主任A", "人大", "财政经济监督"],
  ["人大副主任B", "人大", "城建环保监督"],
  ["区长A", "政府", "主持区政府全面工作"],
  ["副区长A", "政府", "发展改革、重点项目"],
  ["副区长B", "政府", "工业、商务、招商"],
  ["副区长C", "政府", "城建、征迁、城管"],
  ["副区长D", "政府", "教育、卫健、民政"],
  ["副区长E", "政府", "公安、信访、应急"],
  ["政协主席A", "政协", "主持区政协工作"],
  ["政协副主席A", "政协", "提案、经济界别"],
  ["政协副主席B", "政协", "社情民意、文史"],
];

const DEPARTMENTS: readonly (readonly [name: string, aliases: string | null])[] = [
  ["区发展改革局", "区发改局、发改局"],
  ["区工业和信息化局", "区工信局"],
  ["区商务局", null],
  ["区住房和建设局", "区住建局"],
  ["区城市管理局", "区城管局"],
  ["区教育局", null],
  ["区卫生健康局", "区卫健局"],
  ["区民政局", null],
  ["区文化体育和旅游局", "区文体旅局"],
  ["区人力资源和社会保障局", "区人社局"],
  ["区生态环境局", null],
  ["区应急管理局", "区应急局"],
  ["区市场监督管理局", "区市场监管局"],
  ["区统计局", null],
  ["区信访局", null],
  ["区行政服务中心", null],
  ["区房屋征收中心", "区征收中心"],
  ["区网格服务中心", "区网格中心"],
  ["区委政法委", null],
  ["区委政研室", null],
];

/** Who is scored: the ten, the departments, the leaders, who carries tasks and projects, and who is on the grid. */
export const ROSTER: readonly Cells<"roster">[] = [
  ...STREETS.map((street) => ({
    name: street.name,
    kind: "街镇",
    group: "街镇",
    headcount: street.headcount,
    aliases: street.shortName,
  })),
  ...DEPARTMENTS.map(([name, aliases]) => ({ name, kind: "部门", group: "区直部门", aliases })),
  ...LEADERS.map(([name, series, post]) => ({ name, kind: "领导", group: `${series}班子`, series, post })),
  ...STREETS.flatMap((street) => [
    { name: street.head, kind: "干部", group: "街镇主官", unit: street.name, post: headPost(street.name) },
    { name: street.cadre, kind: "干部", group: "街镇干部", unit: street.name, post: "街镇业务骨干" },
  ]),
  ...STREETS.flatMap((street) =>
    specialistsOf(street).map((name) => {
      return { name, kind: "干部", group: "项目专员", unit: street.name, post: "项目专员" };
    }),
  ),
  ...communities().map(({ head, street, name }) => {
    return { name: head, kind: "网格员", group: "网格长", unit: street.name, post: `${name}网格长` };
  }),
  ...communities().flatMap(workersOf),
];

function workersOf({ workers, street, name: community }: Community): Cells<"roster">[] {
  return [...new Set(workers)].map((name) => {
    return { name, kind: "网格员", group: "网格员", unit: street.name, post: `${community}网格员` };
  });
}
