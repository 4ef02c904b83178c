import type { Cells } from "./cells";
import { between, numbered, officeDaysFrom, on, oneOf, seeded, SEED, type Chance } from "./chance";
import { AS_OF } from "./settings";
import { STREETS } from "./streets";

type CaseCells = Cells<"cases">;

/** A kind of case: how many there are, whose they are, and how many office days they may take. */
interface Kind {
  readonly type: "包案" | "接访" | "网络问政";
  readonly prefix: string;
  readonly count: number;
  readonly leaders: readonly string[];
  readonly responsible: (index: number) => string;
  readonly days: number;
  readonly matters: readonly string[];
  readonly difficulty: number;
  /** How long the slowest takes, as a part of what it may take. */
  readonly slowest: number;
}

const KINDS: readonly Kind[] = [
  {
    type: "包案",
    prefix: "BA",
    count: 20,
    leaders: ["区委书记A", "区长A", "区委副书记A", "区委常委A", "副区长C", "副区长E", "人大副主任A", "政协副主席A"],
    responsible: (index) => STREETS[index % STREETS.length]?.name ?? "",
    days: 60,
    matters: ["征迁安置遗留问题", "小区产权办理遗留问题", "劳资纠纷", "历史违建处置", "物业交接纠纷"],
    difficulty: 1.5,
    slowest: 1.6,
  },
  {
    type: "接访",
    prefix: "JF",
    count: 14,
    leaders: ["区长A", "副区长A", "副区长B", "副区长D", "副区长E", "人大副主任B", "政协副主席B"],
    responsible: () => "区信访局",
    days: 15,
    matters: ["反映噪声扰民", "咨询加装电梯政策", "反映停车收费", "申请困难救助", "反映学位安排"],
    difficulty: 1,
    slowest: 1.12,
  },
  {
    type: "网络问政",
    prefix: "WZ",
    count: 16,
    leaders: ["副区长D", "区委常委B", "人大副主任A"],
    responsible: (index) => ["区城管局", "区行政服务中心", "区民政局", "区市场监管局"][index % 4] ?? "",
    days: 7,
    matters: ["路灯不亮", "占道经营", "办事窗口等候时间长", "预付卡退费", "公园设施损坏"],
    difficulty: 1,
    slowest: 1.12,
  },
];

/** Hard cases that a leader answers for, petitioners received by leaders, and residents' questions online. */
export function cases(): CaseCells[] {
  const chance = seeded(SEED + 4);
  return KINDS.flatMap((kind) => Array.from({ length: kind.count }, (_, index) => caseRow(kind, index, chance)));
}

function caseRow(kind: Kind, index: number, chance: Chance): CaseCells {
  const first = kind.type === "包案" ? on(2, 25) : on(3, 4);
  const registered = officeDaysFrom(first, Math.floor(between(chance, 0, kind.type === "包案" ? 25 : 70)));
  const due = officeDaysFrom(registered, kind.days);
  const closed = officeDaysFrom(registered, Math.round(kind.days * between(chance, 0.4, kind.slowest)));
  return {
    id: `${kind.prefix}-${numbered(index + 1, 2)}`,
    matter: oneOf(chance, kind.matters),
    type: kind.type,
    leader: kind.leaders[index % kind.leaders.length] ?? null,
    responsible: kind.responsible(index),
    registered,
    due,
    finish: closed <= AS_OF ? closed : null,
    difficulty: kind.difficulty,
  };
}
