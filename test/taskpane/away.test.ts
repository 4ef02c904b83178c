import { connect } from "../../preview/host/session";
import { handOutOf } from "../../src/app/handOut";
import { bookIn } from "../../src/app/readBook";
import { excelHost } from "../../src/hosts/excel/host";
import { wasmPath } from "../../src/hosts/file/disk";
import { handOutWriter } from "../../src/hosts/file/handOutFile";
import { answer } from "../../src/taskpane/exchange/answer";
import { exchangeOf } from "../../src/taskpane/exchange/away";
import type { Carrier } from "../../src/taskpane/exchange/exchange";
import type { Answer, Question } from "../../src/taskpane/exchange/messages";
import type { Message, Reply } from "../../src/taskpane/workers/messages";
import type { Snapshot } from "../../src/workbook/snapshot";
import { AS_OF, smallBook } from "../hosts/excel/support";
import { inSheetJs, type as typeInto } from "../support/deform";
import { plainWorker } from "./workers";

const carrier = (broken?: (message: Message<Reply<Answer>>) => boolean) =>
  // Files that Node copies lose their names.
  plainWorker<Question, Answer>(answer, broken, (message) => message);

const REQUEST = { by: "unit", issued: AS_OF } as const;
let snapshot: Snapshot;
let returned: File[];

beforeAll(async () => {
  const connection = connect(smallBook());
  snapshot = await excelHost().read();
  connection.disconnect();
  const { files } = handOutOf(bookIn(snapshot, { today: AS_OF }), REQUEST);
  const write = handOutWriter(wasmPath());
  returned = await Promise.all(
    files.map(async ({ name, recipient, book }) => {
      const task = recipient === "甲街道" ? "A2" : "A3";
      const bytes = inSheetJs(await write(book()), (own) => typeInto(own, "街镇任务清单", task, "完成率", 0.8));
      return new File([Uint8Array.from(bytes)], name);
    }),
  );
});

const collect = (start?: () => Carrier) =>
  exchangeOf(wasmPath(), start).collect(snapshot, returned, { today: AS_OF }, {});

it("what a worker collects is what is collected on the spot", async () => {
  const own = carrier();
  const found = await collect(() => own);
  expect(found).toEqual(await collect());
  expect(found.cells.map(({ id, returned: value }) => [id, value])).toEqual([
    ["A3", { percent: 0.8 }],
    ["A2", { percent: 0.8 }],
  ]);
  expect(own.sent).toHaveLength(1);
});

it("where the worker comes to grief with its answer all is done on the spot", async () => {
  const broken = carrier((message) => "rest" in message && message.rest.reply === "answer");
  expect(await collect(() => broken)).toEqual(await collect());
  expect(broken.sent).toHaveLength(1);
});

it("what the user can do something about stays so, on its way back from a worker", async () => {
  const signal = AbortSignal.abort();
  const stopped = exchangeOf(wasmPath(), () => carrier()).pack(snapshot, REQUEST, { signal });
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
});
