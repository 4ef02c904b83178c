import { snapshotOf } from "../../preview/host";
import { connect, type Connection } from "../../preview/host/session";
import { excelHost } from "../../src/hosts/excel/host";
import { lazyFiles } from "../../src/taskpane/files";
import { createJobs, type Jobs } from "../../src/taskpane/jobs";
import type { PaneState } from "../../src/taskpane/state";
import { answering } from "../../src/taskpane/thinking/answer";
import { thinkingIn } from "../../src/taskpane/thinking/thinking";
import { NO_HISTORY, runLines } from "../../src/workbook/history";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { plainWorker, SILENT } from "./workers";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

interface Watched {
  readonly jobs: Jobs;
  /** Every state that the pane was in. */
  readonly states: readonly PaneState[];
  /** How many workers were started. */
  readonly started: () => number;
  /** How many workers were ended. */
  readonly ended: () => number;
}

/** The jobs of a small book, with workers of which the first few never come to an end. */
function jobsOf(book = smallBook(), endless = 0): Watched {
  connection = connect(book);
  let [started, ended] = [0, 0];
  const thinking = thinkingIn(() => {
    started += 1;
    const own = started <= endless ? SILENT : plainWorker(answering());
    const terminate = () => {
      ended += 1;
      own.terminate();
    };
    return { ...own, terminate };
  });
  const files = lazyFiles("no file is made here");
  const jobs = createJobs({ host: excelHost(), today: () => AS_OF, locale: "zh-CN", files, thinking });
  const states: PaneState[] = [];
  jobs.subscribe(() => states.push(jobs.state()));
  return { jobs, states, started: () => started, ended: () => ended };
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("never");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

it("a run tells how many draws are done, then how far writing is", async () => {
  const { jobs, states } = jobsOf();
  await jobs.start("recompute");
  const working = states.flatMap(({ work }) => (work.status === "working" ? [work] : []));
  const draws = working.flatMap(({ pondered, steps }) => (steps === undefined && pondered ? [pondered] : []));
  expect(draws.length).toBeGreaterThan(5);
  expect(draws.at(-1)).toEqual({ what: "draws", done: 1000, total: 1000 });
  expect(working.at(-1)?.steps).toBeDefined();
  expect(jobs.state().work.status).toBe("done");
});

it("a run is among the runs at once, as it is when the workbook is read again", async () => {
  const { jobs } = jobsOf();
  const runs = () => runLines(jobs.state().look.seen?.prepared.history ?? NO_HISTORY);
  await jobs.refresh();
  expect(runs()).toEqual([]);
  await jobs.start("recompute");
  const told = runs();
  expect(told).toMatchObject([{ asOf: AS_OF, subjects: 2 }]);
  await jobs.refresh();
  expect(runs()).toEqual(told);
});

it("a run is cancelled while it is judged: the worker is ended, nothing is written, and the next run is a good one", async () => {
  const book = smallBook();
  const { jobs, started, ended } = jobsOf(book, 1);
  const before = JSON.stringify(snapshotOf(book.state));
  const run = jobs.start("recompute");
  await until(() => started() === 1);
  expect(jobs.state().work.status).toBe("working");
  jobs.cancel();
  await run;
  expect(jobs.state().work).toMatchObject({ status: "failed", failure: { code: "cancelled" }, partly: false });
  expect(ended()).toBe(1);
  expect(JSON.stringify(snapshotOf(book.state))).toBe(before);
  await jobs.start("recompute");
  expect(jobs.state().work.status).toBe("done");
});

it("reading is given up when told, and begun again when asked", async () => {
  const { jobs, states, started, ended } = jobsOf(smallBook(), 1);
  const reading = jobs.refresh();
  await until(() => started() === 1);
  expect(jobs.state().look.reading).toBe(true);
  jobs.cancelLooking();
  await reading;
  expect(jobs.state().look).toMatchObject({ reading: false, failure: { code: "cancelled" } });
  expect(ended()).toBe(1);
  await jobs.refresh();
  expect(jobs.state().look.seen?.prepared.assessment.items).toHaveLength(3);
  const draws = states.flatMap(({ look }) => look.pondered ?? []);
  expect(draws.at(-1)).toEqual({ what: "draws", done: 1000, total: 1000 });
});

it("a button does not wait for a reading that is judged: that one is dropped", async () => {
  const { jobs, started, ended } = jobsOf(smallBook(), 1);
  void jobs.refresh();
  await until(() => started() === 1);
  await jobs.start("recompute");
  expect(jobs.state().work.status).toBe("done");
  expect(ended()).toBe(1);
});
