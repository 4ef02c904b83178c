import { connect, type Connection } from "../../../preview/host/session";
import { recompute } from "../../../src/app/recompute";
import { excelHost } from "../../../src/hosts/excel/host";
import { AS_OF, day, smallBook } from "./support";

const JULY = day(2019, 7, 31);

let connection: Connection | undefined;

afterEach(() => {
  connection?.disconnect();
  expect(connection?.gaps).toEqual([]);
});

it("keeps the bulletin of an earlier month under its number, and writes down every run once", async () => {
  const book = smallBook();
  connection = connect(book);
  const host = excelHost();
  await recompute(host, { today: AS_OF, now: "2019-06-28 17:30:00" });
  await recompute(host, { today: JULY, now: "2019-07-31 17:30:00" });
  const { plan } = await recompute(host, { today: JULY, now: "2019-07-31 18:00:00" });
  expect(plan).toEqual({ tables: [], sheets: [] });

  const { sheets } = await host.read();
  const issues = sheets.flatMap(({ name, mark }) => (mark?.issue === undefined ? [] : [{ name, ...mark.issue }]));
  expect(issues).toMatchObject([
    { name: "通报第1期", number: 1, asOf: AS_OF, issued: true },
    { name: "通报", number: 2, asOf: JULY, issued: false },
  ]);
  const history = sheets.find(({ mark }) => mark?.document === "history")?.loose?.cells.values ?? [];
  const runs = new Set(history.slice(2).map(([time, asOf]) => JSON.stringify([time, asOf])));
  expect([...runs]).toEqual(['["2019-06-28 17:30:00","2019-06-28"]', '["2019-07-31 17:30:00","2019-07-31"]']);
});
