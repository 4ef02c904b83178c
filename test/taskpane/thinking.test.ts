import { readFileSync } from "node:fs";
import { bookFromXlsx } from "../../preview/files/load";
import { createBook } from "../../preview/host";
import { connect } from "../../preview/host/session";
import { adoptPreview } from "../../src/app/adopt";
import { ALL_PARTS } from "../../src/app/prepare";
import { prepareSnapshot } from "../../src/app/prepareSnapshot";
import { whatIf } from "../../src/app/whatIf";
import { sensitivities } from "../../src/core/fairness/sensitivity";
import { excelHost } from "../../src/hosts/excel/host";
import { answering } from "../../src/taskpane/thinking/answer";
import type { Answer, Question } from "../../src/taskpane/thinking/messages";
import { ON_THE_SPOT, thinkingIn } from "../../src/taskpane/thinking/thinking";
import { matchTasks } from "../../src/workbook/adopt/matchTasks";
import { rawSheet } from "../../src/workbook/raw";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { plainWorker, SILENT, type PlainWorker } from "./workers";

const CLOCK = { today: AS_OF };

const worker = () => plainWorker(answering());

async function snapshotOfSmallBook() {
  const connection = connect(smallBook());
  const snapshot = await excelHost().read();
  connection.disconnect();
  return snapshot;
}

it("a workbook judged in a worker is what it is when judged on the spot", async () => {
  const snapshot = await snapshotOfSmallBook();
  const away = await thinkingIn(worker).prepare(snapshot, CLOCK, ALL_PARTS);
  const here = prepareSnapshot(snapshot, CLOCK, ALL_PARTS);
  expect(away).toEqual(here);
  expect(away.plan.tables[0]?.cells.length).toBeGreaterThan(0);
});

/** The whole sample is judged twice and compared value by value; others may be at work on the machine. */
const SAMPLE_TIME = 180_000;

it(
  "every item, subject and parent of the sample arrives whole",
  async () => {
    const connection = connect(bookFromXlsx(readFileSync("samples/gulou-2019.xlsx")));
    const snapshot = await excelHost().read();
    connection.disconnect();
    const away = await thinkingIn(worker).prepare(snapshot, CLOCK, ALL_PARTS);
    expect(away).toEqual(prepareSnapshot(snapshot, CLOCK, ALL_PARTS));
  },
  SAMPLE_TIME,
);

/** Thinks in one worker, and tells what it was asked. */
function watched(one: PlainWorker<Question, Answer> = worker()) {
  const asked = () => one.sent.flatMap((message) => ("rest" in message ? [message.rest] : []));
  return { thinking: thinkingIn(() => one), sent: one.sent, asked };
}

it("a model that the worker has judged stays there, and is asked about by its name", async () => {
  const snapshot = await snapshotOfSmallBook();
  const { thinking, asked } = watched();
  const first = await thinking.prepare(snapshot, CLOCK, ALL_PARTS);
  expect(await thinking.whatIf(first.model, {})).toEqual(whatIf(first.model, {}));
  await thinking.prepare(snapshot, CLOCK, ALL_PARTS);
  expect(await thinking.whatIf(first.model, {})).toEqual(whatIf(first.model, {}));
  const models = asked().flatMap((question) => (question.ask === "whatIf" ? [typeof question.model] : []));
  expect(models).toEqual(["number", "object"]);
});

it("several questions at once get their own answers", async () => {
  const snapshot = await snapshotOfSmallBook();
  const thinking = thinkingIn(worker);
  const { model } = prepareSnapshot(snapshot, CLOCK, ALL_PARTS);
  const [prepared, ranks] = await Promise.all([
    thinking.prepare(snapshot, CLOCK, ALL_PARTS),
    thinking.whatIf(model, { qualitativeWeight: 1 }),
  ]);
  expect(prepared.assessment.items).toHaveLength(3);
  expect(ranks).toEqual(whatIf(model, { qualitativeWeight: 1 }));
});

it("what the user can do something about stays so, on its way back from a worker", async () => {
  const connection = connect(createBook([{ name: "别的", cells: [["无关"]] }]));
  const snapshot = await excelHost().read();
  connection.disconnect();
  await expect(thinkingIn(worker).prepare(snapshot, CLOCK, ALL_PARTS)).rejects.toMatchObject({ code: "no-task-list" });
});

it("where the worker does not start the work is done on the spot", async () => {
  const snapshot = await snapshotOfSmallBook();
  const prepared = await thinkingIn(() => plainWorker(answering(), () => true)).prepare(snapshot, CLOCK, ALL_PARTS);
  expect(prepared.assessment.items).toHaveLength(3);
});

it("a list is understood in a worker as it is on the spot, and goes there once however often it is corrected", async () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => [
    at + 1,
    `任务${at}`,
    at % 3 === 0 ? "甲街道" : "同上",
    "6月底前",
  ]);
  const sheet = rawSheet("清单", [["标题"], ["序号", "任务", "责任单位", "时限"], ...rows, ["合计"]]);
  const book = { date1904: false, sheets: [sheet, rawSheet("空", [])] };
  const { thinking, asked, sent } = watched();
  expect(await thinking.adopt(book, {}, "zh-CN")).toEqual(adoptPreview(book, {}, "zh-CN"));
  const options = { columns: new Map([["清单", new Map([["C", null]])]]) };
  expect(await thinking.adopt(book, options, "en-US")).toEqual(adoptPreview(book, options, "en-US"));
  expect(asked().map((question) => question.ask === "adopt" && typeof question.book)).toEqual(["object", "number"]);
  expect(sent.length).toBeGreaterThan(2);
  const other = { date1904: false, sheets: [rawSheet("空", [])] };
  expect((await thinking.adopt(other, {}, "zh-CN")).refused).toEqual([{ sheet: "空", reason: "empty" }]);
});

it("a file is read in the worker, which then has its list", async () => {
  const text = "序号,任务,责任单位,时限\r\n1,修路,甲街道,6月底前\r\n";
  // Node's copies of files lose their names.
  const { thinking, asked } = watched(plainWorker(answering(), undefined, (message) => message));
  const book = await ON_THE_SPOT.read(new File([text], "清单.csv"));
  const read = await thinking.read(new File([text], "清单.csv"));
  expect(read).toEqual(book);
  expect(book.sheets.map(({ name }) => name)).toEqual(["清单"]);
  const { lists } = await thinking.adopt(read, {}, "zh-CN");
  expect(lists.map(({ tasks }) => tasks.map(({ task }) => task.cells.name))).toEqual([["修路"]]);
  expect(asked()).toMatchObject([{ ask: "read" }, { ask: "adopt", book: 1 }]);
  const known = { rows: { streetTasks: [], leaderTasks: [] }, origins: [] };
  expect(await thinking.match(lists, known, "清单.csv")).toEqual(matchTasks(lists, known, "清单.csv"));
  await expect(thinking.read(new File([], "空.xlsx"))).rejects.toMatchObject({ code: "file-empty" });
});

it("lists that are asked about at once, and again, are each understood as on the spot", async () => {
  const listOf = (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => [at + 1, `任务${at}`, "甲街道", "6月底前"]);
    return { date1904: false, sheets: [rawSheet("清单", [["序号", "任务", "责任单位", "时限"], ...rows])] };
  };
  const [long, short] = [listOf(4_000), listOf(3)];
  const thinking = thinkingIn(worker);
  const lists = [long, short, long, short, short];
  const found = await Promise.all(lists.map((list) => thinking.adopt(list, {}, "zh-CN")));
  expect(found).toEqual(lists.map((list) => adoptPreview(list, {}, "zh-CN")));
  for (const list of [short, long, long]) {
    expect(await thinking.adopt(list, {}, "zh-CN")).toEqual(adoptPreview(list, {}, "zh-CN"));
  }
});

it("tells how many draws are done while it judges, and ends with all of them", async () => {
  const snapshot = await snapshotOfSmallBook();
  const told: number[] = [];
  const { assessment } = await thinkingIn(worker).prepare(snapshot, CLOCK, ALL_PARTS, {
    drawn: (done, total) => {
      expect(total).toBe(1000);
      told.push(done);
    },
  });
  expect(told.length).toBeGreaterThan(10);
  expect(told.length).toBeLessThanOrEqual(50);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(assessment.parameters.draws);
});

it("what is cancelled ends its worker, and another question that was open is asked again", async () => {
  const snapshot = await snapshotOfSmallBook();
  const { model } = prepareSnapshot(snapshot, CLOCK, ALL_PARTS);
  let [started, ended] = [0, 0];
  const thinking = thinkingIn(() => {
    started += 1;
    const own = worker();
    return {
      ...own,
      terminate: () => {
        ended += 1;
        own.terminate();
      },
    };
  });
  const stopper = new AbortController();
  const cancelled = thinking.prepare(snapshot, CLOCK, ALL_PARTS, { signal: stopper.signal });
  const tried = thinking.whatIf(model, { qualitativeWeight: 1 });
  stopper.abort();
  await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
  expect(await tried).toEqual(whatIf(model, { qualitativeWeight: 1 }));
  expect([started, ended]).toEqual([2, 1]);
  await expect(thinking.prepare(snapshot, CLOCK, ALL_PARTS, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "cancelled",
  });
  expect((await thinking.prepare(snapshot, CLOCK, ALL_PARTS)).assessment.items).toHaveLength(3);
});

describe("sensitivities", () => {
  it.each([
    ["in a worker", () => thinkingIn(worker)],
    ["on the spot", () => ON_THE_SPOT],
  ])("%s are those of the core, for the groups that are asked for, and tell how far they are", async (_, make) => {
    const { model } = prepareSnapshot(await snapshotOfSmallBook(), CLOCK, ALL_PARTS);
    const told: number[] = [];
    const found = await make().sensitivities(model, ["街镇"], {
      stepped: ({ done, total }) => told.push(done / total),
    });
    expect(found).toEqual(sensitivities(model, ["街镇"]));
    expect(told.at(-1)).toBe(1);
  });

  it("on the spot stop between two scorings", async () => {
    const { model } = prepareSnapshot(await snapshotOfSmallBook(), CLOCK, ALL_PARTS);
    const stopper = new AbortController();
    let steps = 0;
    const stepped = () => {
      steps += 1;
      if (steps === 3) stopper.abort();
    };
    const stopped = ON_THE_SPOT.sensitivities(model, undefined, { stepped, signal: stopper.signal });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect(steps).toBe(3);
  });

  it("that take long keep nobody waiting who wants a workbook judged", async () => {
    const snapshot = await snapshotOfSmallBook();
    const { model } = prepareSnapshot(snapshot, CLOCK, ALL_PARTS);
    const workers = [SILENT, worker()];
    const thinking = thinkingIn(() => workers.shift() ?? worker());
    const stopper = new AbortController();
    const never = thinking.sensitivities(model, undefined, { signal: stopper.signal });
    expect((await thinking.prepare(snapshot, CLOCK, ALL_PARTS)).assessment.items).toHaveLength(3);
    stopper.abort();
    await expect(never).rejects.toMatchObject({ code: "cancelled" });
  });
});
