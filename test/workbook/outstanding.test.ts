import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileHost } from "../../src/hosts/file/host";
import { wasmPath } from "../../src/hosts/file/disk";
import type { Collection } from "../../src/workbook/collect/types";
import { isEmptyPlan } from "../../src/workbook/change";
import {
  knowingReturned,
  outstandingAfter,
  outstandingCells,
  readOutstanding,
  type Outstanding,
} from "../../src/workbook/outstanding";
import { INTERNAL_SHEET, OUTSTANDING_COLUMN } from "../../src/workbook/internalSheet";
import type { Snapshot } from "../../src/workbook/snapshot";
import { DISTRICT, handedOut } from "../support/district";
import { day } from "../support/model";
import { bookOf, collected, planned } from "../support/returns";

const SMALL = join(__dirname, "../data/fixtures/returned-libreoffice.xlsx");
const MAY = "2019-05-28-aaaaaa";
const JUNE = "2019-06-28-bbbbbb";
const EMPTY: Snapshot = { date1904: false, sheets: [] };

const collection = (parts: Partial<Collection>): Collection => ({
  ...{ batch: JUNE, by: "unit", due: day("2019-07-05"), files: [], cells: [], rows: [], missing: [] },
  ...parts,
});
const memory = (parts: Partial<Outstanding> = {}): Outstanding => ({
  ...{ batch: JUNE, by: "unit", due: day("2019-07-05"), missing: ["洪山镇", "区建设局"] },
  ...parts,
});

/** A workbook that remembers this. */
function remembering(outstanding: Outstanding): Snapshot {
  const values = outstandingCells(outstanding).map((text) => [...Array<null>(OUTSTANDING_COLUMN - 1).fill(null), text]);
  const cells = { row: 0, column: 1, values };
  const sheet = { id: "i", name: INTERNAL_SHEET, protected: false, tables: [], merges: [] };
  return { ...EMPTY, sheets: [{ ...sheet, loose: { cells, hiddenRows: false } }] };
}

it("is read back as it was kept", () => {
  expect(readOutstanding(remembering(memory()))).toEqual(memory());
  expect(readOutstanding(remembering(memory({ due: undefined, by: "person", missing: [] })))).toEqual(
    memory({ due: undefined, by: "person", missing: [] }),
  );
  expect(readOutstanding(EMPTY)).toBeUndefined();
});

it("begins no cell like a formula, whatever a recipient is called", () => {
  for (const cell of outstandingCells(memory({ missing: ["=1+1", "+甲", "@乙"] }))) expect(cell).toMatch(/^[a-z]/);
});

it("is told only where the workbook does not know it yet", () => {
  const first = collection({ missing: ["洪山镇", "区建设局"] });
  expect(outstandingAfter(first, EMPTY)).toEqual(memory());
  expect(outstandingAfter(first, remembering(memory()))).toBeUndefined();
  expect(outstandingAfter(collection({ missing: [] }), EMPTY)).toBeUndefined();
  expect(outstandingAfter(collection({ missing: [] }), remembering(memory()))).toEqual(memory({ missing: [] }));
});

it("keeps the later batch, and none that is no batch", () => {
  const may = collection({ batch: MAY, missing: ["洪山镇"] });
  expect(outstandingAfter(may, remembering(memory()))).toBeUndefined();
  expect(outstandingAfter(collection({ missing: ["甲"] }), remembering(memory({ batch: MAY })))?.batch).toBe(JUNE);
  expect(outstandingAfter(collection({ batch: undefined, missing: ["甲"] }), EMPTY)).toBeUndefined();
  expect(outstandingAfter(collection({ batch: "zzz", missing: ["甲"] }), EMPTY)).toBeUndefined();
});

it("whoever has returned a batch once is not missing when the others come", () => {
  const later = collection({ missing: ["鼓东街道", "区建设局"] });
  expect(knowingReturned(later, memory()).missing).toEqual(["区建设局"]);
  expect(knowingReturned(later, memory({ batch: MAY })).missing).toEqual(["鼓东街道", "区建设局"]);
  expect(knowingReturned(later, undefined)).toBe(later);
});

it("a file keeps it beside what else its hidden sheet holds, and a second run changes nothing", async () => {
  const out = handedOut(DISTRICT, { due: day("2019-07-05") });
  const [one] = out.parcels;
  if (one === undefined) throw new Error("nothing goes out");
  const found = collected(DISTRICT, [{ file: "1.xlsx", book: bookOf(out, one.recipient) }]);
  const { plan } = planned(found).planned;
  expect(plan).toMatchObject({ tables: [], sheets: [], outstanding: { batch: out.batch, due: day("2019-07-05") } });
  expect(isEmptyPlan(plan)).toBe(false);
  const host = fileHost(new Uint8Array(readFileSync(SMALL)), "新.xlsx", wasmPath());
  await host.apply({ tables: [], sheets: [], outstanding: memory() });
  await host.apply({ tables: [], sheets: [], outstanding: memory({ missing: ["洪山镇"] }) });
  const snapshot = await fileHost(host.bytes(), "新.xlsx", wasmPath()).read();
  expect(readOutstanding(snapshot)).toEqual(memory({ missing: ["洪山镇"] }));
});
