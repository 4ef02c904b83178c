import type { Cells } from "./cells";
import { on } from "./chance";
import { headPost, STREETS } from "./streets";

/** What every street and town promises for the year. */
const PLEDGES: readonly (readonly [name: string, matters: string])[] = [
  ["平安建设（综治工作）责任书", "矛盾纠纷排查、重点人员服务、平安宣传"],
  ["生态环境保护责任书", "河道、扬尘、餐饮油烟整治"],
];

/** The pledge that was broken: it caps its street's grade. */
const BROKEN = "ZR-DJ-2";

/** Two for each street and town, signed by its head in person. */
export function pledges(): Cells<"pledges">[] {
  return STREETS.flatMap(({ code, name: signatory }) =>
    PLEDGES.map(([name, matters], index): Cells<"pledges"> => {
      const id = `ZR-${code}-${index + 1}`;
      const isBroken = id === BROKEN;
      return {
        ...{ id, name, signatory, post: headPost(signatory), signed: on(3, 22), matters, veto: "是" },
        fulfilment: isBroken ? "未履行" : "履行中",
        remarks: isBroken ? "辖区内河排口被通报，限期未整改" : null,
      };
    }),
  );
}
