import type { MilestoneResult } from "../../src/core/scoring/result";
import { derivationText } from "../../src/locales/derivation";
import { day, itemResult, qualityFrom, type ItemParts } from "../support/results";

const zh = (parts: ItemParts) => derivationText(itemResult(parts), "zh-CN");
const en = (parts: ItemParts) => derivationText(itemResult(parts), "en-US");

const onTime = { rule: "done", daysLate: 0, deducted: 0, daysEarly: 0, added: 0, ceiling: undefined } as const;

const A1: ItemParts = {
  id: "A1",
  schedule: { due: day("2019-04-30"), doneOn: day("2019-05-07"), daysLate: 3, elapsed: 1 },
  completion: { rule: "finished", value: 1 },
  timeliness: { ...onTime, value: 97, daysLate: 3, deducted: 3 },
  quality: qualityFrom([95, 88]),
  quantitative: { rule: "settled", value: 100 },
};

const A2: ItemParts = {
  id: "A2",
  schedule: { due: day("2019-05-31"), daysLate: 19, elapsed: 1 },
  completion: { rule: "progress", value: 0.6, progress: 0.6 },
  measured: true,
  timeliness: { rule: "overdue", value: 41, daysLate: 19, deducted: 19, ceiling: 60 },
  quantitative: { rule: "settled", value: 60 },
};

describe("计分说明 of the worked example", () => {
  it("A1: finished late, inspected twice", () => {
    expect(zh(A1)).toBe("逾期3个工作日扣3分;督查2次均91.5分;已完成，定量100分");
  });

  it("A2: overdue and part done, not inspected", () => {
    expect(zh(A2)).toBe("逾期19个工作日未完成，从60分扣19分;未督查;完成率60%，定量60分");
  });

  it("A3: on its way to an amount", () => {
    const elapsed = 179 / 365;
    const text = zh({
      id: "A3",
      completion: { rule: "target", value: 0.4, actual: 60, target: 150, cap: false },
      measured: true,
      quantitative: { rule: "pace", value: 40 / elapsed, completion: 0.4, elapsed },
    });
    expect(text).toBe("未到时限;未督查;完成60/目标150/时序49.04%，定量81.56分");
  });

  it("A4: standing, with an open rectification", () => {
    const text = zh({
      id: "A4",
      schedule: { due: undefined },
      completion: { rule: "progress", value: 0.5, progress: 0.5 },
      measured: true,
      quality: qualityFrom([85], 1),
      quantitative: { rule: "pace", value: 100, completion: 0.5, elapsed: 0.4904 },
    });
    expect(text).toBe("无时限;督查1次85分;整改逾期未改1项扣5分;完成率50%/时序49.04%，定量100分");
  });

  it("A6: just begun, yes-or-no", () => {
    expect(zh({ id: "A6" })).toBe("未到时限;未督查;无进度数据，定量暂不评");
  });

  it("A8: a limit that is kept so far", () => {
    const text = zh({
      id: "A8",
      completion: { rule: "target", value: 1, actual: 2, target: 5, cap: true },
      measured: true,
      quantitative: { rule: "cap", value: 100 },
    });
    expect(text).toBe("未到时限;未督查;实际2/上限5，定量100分");
  });

  it("A9: milestones", () => {
    const node = (value: number): MilestoneResult => ({
      milestone: { row: 0, name: "一", planned: day("2019-03-29"), finish: undefined, weight: 1 },
      light: "done",
      timeliness: { ...onTime, value },
    });
    const parts = [node(98), node(0)];
    expect(zh({ id: "A9", timeliness: { rule: "milestones", value: 196 / 3, parts, own: null } })).toBe(
      "2个节点加权时效65.33分;未督查;无进度数据，定量暂不评",
    );
  });

  it("A10: finished in time but short of its target", () => {
    const text = zh({
      id: "A10",
      schedule: { due: day("2019-05-31"), doneOn: day("2019-05-31") },
      completion: { rule: "target", value: 0.8, actual: 8, target: 10, cap: false },
      measured: true,
      timeliness: { ...onTime, value: 80, ceiling: 80 },
      quantitative: { rule: "settled", value: 80 },
    });
    expect(text).toBe("按期完成;未达标，时效最高80分;未督查;完成8/目标10，定量80分");
  });

  it("A11: nothing reported", () => {
    const text = zh({
      id: "A11",
      measured: true,
      quantitative: { rule: "pace", value: 0, completion: 0, elapsed: 0.49 },
    });
    expect(text).toBe("未到时限;未督查;未报进度，定量0分");
  });
});

describe("what else it can say", () => {
  it("says nothing of a ceiling that does not bite", () => {
    const timeliness = { ...onTime, value: 60, daysLate: 40, deducted: 40, ceiling: 80 };
    expect(zh({ id: "B1", timeliness })).toContain("逾期40个工作日扣40分;未督查");
  });

  it("says how early, only where that adds points", () => {
    expect(zh({ id: "B2", timeliness: { ...onTime, value: 100, daysEarly: 6 } })).toContain("按期完成");
    expect(zh({ id: "B3", timeliness: { ...onTime, value: 103, daysEarly: 6, added: 3 } })).toContain(
      "提前6个工作日加3分",
    );
  });

  it("says zero where an overdue item has nothing left to lose", () => {
    const timeliness = { rule: "overdue", value: 0, daysLate: 70, deducted: 70, ceiling: 60 } as const;
    expect(zh({ id: "B4", timeliness })).toContain("逾期70个工作日未完成，时效0分");
  });

  it("names an approved extension", () => {
    const schedule = { due: day("2019-06-30"), extended: true };
    expect(zh({ id: "B5", schedule, timeliness: { ...onTime, value: 100 } })).toContain("延期至2019-06-30;按期完成");
  });

  it("says that ratings were corrected, and which rectifications cost points", () => {
    const plain = qualityFrom([90, 80], 1, 2);
    const quality = { ...plain, ratings: plain.ratings.map((rating) => ({ ...rating, severity: 1 })) };
    expect(zh({ id: "B6", quality })).toContain("督查2次校准后均85分;整改逾期未改1项、逾期完成2项扣9分");
  });

  it("says that progress is not yet rated just after the start", () => {
    expect(zh({ id: "B7", measured: true })).toContain("刚起步，定量暂不评");
  });

  it("says an unfinished yes-or-no item as undone once it is overdue", () => {
    expect(zh({ id: "B8", quantitative: { rule: "settled", value: 0 } })).toContain("未完成，定量0分");
  });

  it("rounds half up and shows no trailing zeros", () => {
    expect(zh({ id: "B9", quality: qualityFrom([97.675]) })).toContain("督查1次97.68分");
  });
});

describe("in English", () => {
  it("says the same", () => {
    expect(en(A1)).toBe("3 working days late, -3; 2 inspections averaging 91.5; done, quantity 100");
    expect(en(A2)).toBe("19 working days overdue and open, 60 less 19; not inspected; progress 60%, quantity 60");
    expect(en({ id: "A6" })).toBe("not yet due; not inspected; no progress data, quantity not yet scored");
  });

  it("counts one day in the singular", () => {
    expect(en({ id: "B10", timeliness: { ...onTime, value: 99, daysLate: 1, deducted: 1 } })).toContain(
      "1 working day late, -1",
    );
  });
});
