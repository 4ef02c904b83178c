import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { AS_OF, smallBook } from "./support";

let connection: Connection | undefined;

afterEach(() => {
  connection?.disconnect();
  expect(connection?.gaps).toEqual([]);
});

describe("重新计分 in an open workbook", () => {
  it("writes the scores beside the list, and plans nothing the second time", async () => {
    const book = smallBook();
    connection = connect(book);
    const host = excelHost();
    const first = await recompute(host, { today: AS_OF });
    expect(first.applied.cells).toBeGreaterThan(0);
    const second = await recompute(host, { today: AS_OF });
    expect(second.plan).toEqual({ tables: [], sheets: [] });
  });
});
