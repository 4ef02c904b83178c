import { interferences, snapshotOf, type Book, type Interference } from "../../../preview/host";
import { interfere } from "../../../preview/host/faults";
import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { HostError } from "../../../src/hosts/host";
import { AS_OF, beforeRequest, failureOf, restOf, scoresOf, smallBook } from "./support";

let connection: Connection;

afterEach(() => {
  connection.disconnect();
  expect(connection.gaps).toEqual([]);
});

const clock = { today: AS_OF };
const names = Object.keys(interferences).filter((name): name is Interference => name in interferences);

/** After these nothing more can be written: a row that left the table keeps its scores, as does a protected sheet. */
const LATE_IS_FINAL: readonly Interference[] = ["sheetDeleted", "sheetProtected", "tableShortened"];

/** What a book looks like that was changed like this, and is then recomputed with nobody else about. */
async function alone(what: Interference): Promise<{ book: Book; untouched: unknown }> {
  const book = smallBook();
  interfere(book, what);
  const untouched = restOf(book);
  connection = connect(book);
  await recompute(excelHost(), clock).catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error;
  });
  return { book, untouched };
}

describe("a workbook that changes between reading and writing", () => {
  it.each(names)("is read and judged again: %s", async (what) => {
    const expected = await alone(what);
    const book = smallBook();
    connection = connect(book, { faults: { between: [what] } });
    const outcome = await recompute(excelHost(), clock).then(
      () => "written",
      (error: unknown) => (error instanceof HostError ? error.code : error),
    );
    expect(outcome).toBe(what === "sheetDeleted" ? "no-task-list" : "written");
    expect(restOf(book)).toEqual(expected.untouched);
    expect(scoresOf(book)).toEqual(scoresOf(expected.book));
  });

  it.each(names)("at whatever request keeps all that is the user's, and is right once more: %s", async (what) => {
    const expected = await alone(what);
    for (let request = 1; request <= 16; request += 1) {
      const book = smallBook();
      connection = connect(book);
      beforeRequest(
        connection,
        (count) => count === request,
        () => {
          interfere(book, what);
        },
      );
      const settle = (error: unknown) => {
        if (!(error instanceof HostError)) throw error;
      };
      await recompute(excelHost(), clock).catch(settle);
      if (connection.counts.requests < request) break;
      expect(restOf(book)).toEqual(expected.untouched);
      await recompute(excelHost(), clock).catch(settle);
      expect(restOf(book)).toEqual(expected.untouched);
      if (LATE_IS_FINAL.includes(what)) continue;
      expect(scoresOf(book)).toEqual(scoresOf(expected.book));
    }
  });

  it("again and again is given up after three tries, in so many words, and nothing stays written", async () => {
    const book = smallBook();
    connection = connect(book);
    let edits = 0;
    beforeRequest(
      connection,
      (count) => count > 3,
      () => {
        book.edit("街镇任务清单", 3, 1, `改${(edits += 1)}`, "coauthor");
      },
    );
    const { code, line } = await failureOf(recompute(excelHost(), clock));
    expect(code).toBe("changed-meanwhile");
    expect(line).toBe("没有写入“街镇任务清单”：读取之后工作簿又有改动，写入可能错行。重新计分一次即可。");
    expect(scoresOf(book)).toEqual(scoresOf(smallBookNamed(`改${edits}`)));
  });

  it("leaves no trace where the sheet was deleted", async () => {
    const book = smallBook();
    connection = connect(book, { faults: { between: ["sheetDeleted"] } });
    const { code, line } = await failureOf(recompute(excelHost(), clock));
    expect(code).toBe("no-task-list");
    expect(line).toContain("没有任务清单");
    expect(book.state.sheets.map(({ name }) => name)).toEqual(["我的计算"]);
    expect(JSON.stringify(snapshotOf(book.state))).not.toContain("综合分");
  });
});

/** The small book with another name for its first task. */
function smallBookNamed(name: string): Book {
  const book = smallBook();
  book.edit("街镇任务清单", 3, 1, name);
  return book;
}
