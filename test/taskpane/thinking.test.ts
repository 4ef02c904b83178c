import { readFileSync } from "node:fs";
import { bookFromXlsx } from "../../preview/files/load";
import { createBook } from "../../preview/host";
import { connect } from "../../preview/host/session";
import { ALL_PARTS } from "../../src/app/prepare";
import { prepareSnapshot } from "../../src/app/prepareSnapshot";
import { whatIf } from "../../src/app/whatIf";
import { excelHost } from "../../src/hosts/excel/host";
import { answer } from "../../src/taskpane/thinking/answer";
import type { Answer, Question } from "../../src/taskpane/thinking/messages";
import { thinkingIn, type Thinker } from "../../src/taskpane/thinking/thinking";
import { AS_OF, smallBook } from "../hosts/excel/support";

const CLOCK = { today: AS_OF };

/** A worker as far as messages go: everything is copied on the way, as it is between threads. */
function worker(): Thinker {
  let hear: (event: { readonly data: Answer }) => void = () => undefined;
  return {
    postMessage: (question: Question) => {
      const copied = structuredClone(question);
      setTimeout(() => answer(copied, (one) => hear({ data: structuredClone(one) })), 0);
    },
    addEventListener: (type: string, listener: (event: { readonly data: Answer }) => void) => {
      if (type === "message") hear = listener;
    },
  };
}

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

it("every item, subject and parent of the sample arrives whole", async () => {
  const connection = connect(bookFromXlsx(readFileSync("samples/gulou-2019.xlsx")));
  const snapshot = await excelHost().read();
  connection.disconnect();
  const away = await thinkingIn(worker).prepare(snapshot, CLOCK, ALL_PARTS);
  expect(away).toEqual(prepareSnapshot(snapshot, CLOCK, ALL_PARTS));
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
  const broken: Thinker = {
    postMessage: () => undefined,
    addEventListener: (type: string, listener: (event: { readonly data: Answer }) => void) => {
      if (type === "error") setTimeout(listener, 0);
    },
  };
  const prepared = await thinkingIn(() => broken).prepare(snapshot, CLOCK, ALL_PARTS);
  expect(prepared.assessment.items).toHaveLength(3);
});
