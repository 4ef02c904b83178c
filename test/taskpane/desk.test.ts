import { Desk, orOnTheSpot } from "../../src/taskpane/workers/desk";
import type { Tell } from "../../src/taskpane/workers/serve";
import { plainWorker } from "./workers";

interface Sum {
  readonly rows: readonly number[];
}
const LONG: Sum = { rows: Array.from({ length: 40_000 }, (_, at) => at) };
const doubled = ({ rows }: Sum): Sum => ({ rows: rows.map((value) => value * 2) });
const withProgress = (question: Sum, tell: Tell): Sum => {
  for (let done = 1; done <= 1_000; done += 1) tell(done, 1_000);
  return doubled(question);
};

it("long questions and answers go in pieces, and arrive whole", async () => {
  const worker = plainWorker(doubled);
  const desk = new Desk(() => worker);
  const [first, second] = await Promise.all([desk.ask(() => LONG), desk.ask(() => ({ rows: [1] }))]);
  expect(first).toEqual(doubled(LONG));
  expect(second).toEqual({ rows: [2] });
  // One question after the other, each with what belongs to it.
  const numbers = worker.sent.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers.filter((number) => number === 1).length).toBeGreaterThan(2);
  expect(numbers.filter((number) => number === 2)).toHaveLength(1);
});

it("what a worker said before it came to grief counts no more", async () => {
  let heard = 0;
  const desk = new Desk(() =>
    plainWorker(doubled, (message) => {
      if ("piece" in message) heard += 1;
      return heard === 2;
    }),
  );
  const here = jest.fn(async () => Promise.resolve(doubled(LONG)));
  expect(await orOnTheSpot(() => desk.ask(() => LONG), here)).toEqual(doubled(LONG));
  expect([heard, here.mock.calls.length]).toEqual([2, 1]);
});

it("tells now and then how far it is, not every step", async () => {
  const told: number[] = [];
  const desk = new Desk(() => plainWorker(withProgress));
  await desk.ask(() => LONG, { tell: (done) => told.push(done) });
  expect(told).toHaveLength(50);
  expect(told.at(-1)).toBe(1_000);
});

it("stopping a question half sent ends the worker, and the next is answered by another", async () => {
  const workers = [plainWorker(doubled), plainWorker(doubled)];
  let started = 0;
  const desk = new Desk(() => {
    const worker = workers[started];
    started += 1;
    if (worker === undefined) throw new Error("a third one");
    return worker;
  });
  const stopper = new AbortController();
  const stopped = desk.ask(() => LONG, { signal: stopper.signal });
  const next = desk.ask(() => ({ rows: [3] }));
  while (workers[0]?.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  stopper.abort();
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  expect(await next).toEqual({ rows: [6] });
  expect(workers.map(({ sent }) => sent.map(({ number }) => number))).toEqual([[1], [2]]);
});

it("a bug in the worker arrives as one, with its name", async () => {
  const desk = new Desk<Sum, Sum>(() =>
    plainWorker(() => {
      throw new TypeError("rows is not iterable");
    }),
  );
  await expect(desk.ask(() => LONG)).rejects.toMatchObject({ name: "TypeError", message: "rows is not iterable" });
});
