import fc from "fast-check";
import type { CellValue } from "../../../src/core/model/cell";
import { acceptReturns } from "../../../src/workbook/collect/accept";
import type { ReturnedFile } from "../../../src/workbook/collect/collect";
import { ruleOf } from "../../../src/workbook/handOut/rules";
import type { RawBook } from "../../../src/workbook/raw";
import { rawSheet } from "../../../src/workbook/raw";
import { orBlank } from "../../support/books";
import { DISTRICT, handedOut, ISSUED, type District } from "../../support/district";
import { allReturned, collected, editsOf, merged, put } from "../../support/returns";

const RUNS = { numRuns: 60 };

const anyText = fc.oneof(
  fc.constantFrom("按计划推进", "=1+1", "+8", "-", "@x", "50%", "6月底前", "同上", "鼓东街道", "１２", " "),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  anyText.map((text) => (text === "" ? null : text)),
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 43500, max: 43700 }),
  fc.integer({ min: 0, max: 120 }).map((value) => ({ percent: value / 100 })),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ fault: "error", text: "#REF!" } as const),
);

const TASK_FIELDS = [
  ...["id", "name", "target", "targetValue", "actual", "progress", "responsible", "assisting", "person", "due"],
  ...["finish", "progressNote", "problems", "remarks"],
];

const anyUnits = fc.constantFrom(
  "鼓东街道",
  "鼓东、洪山镇",
  "各街镇",
  "区建设局",
  "洪山镇，区建设局配合",
  "有关单位",
  "同上",
);
const anyId = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `JD-${n}`) },
  {
    weight: 1,
    arbitrary: orBlank(fc.constantFrom("JD-1", "1", "=A1")),
  },
);
const anyTask = fc
  .tuple(anyId, anyText, anyCell, anyCell, anyCell, anyCell, orBlank(anyUnits), orBlank(anyUnits), anyCell)
  .chain((first) =>
    fc.tuple(anyCell, anyCell, anyCell, anyCell, anyCell).map((rest): CellValue[] => [...first, ...rest]),
  );

/** Any district: tasks of any contents, also with repeated and missing numbers, beside the other tables. */
const anyDistrict: fc.Arbitrary<District> = fc
  .array(anyTask, { minLength: 1, maxLength: 8 })
  .map((tasks) => ({ ...DISTRICT, streetTasks: [TASK_FIELDS, ...tasks] }));

/** What somebody does to a workbook: numbers that stand for places, and a value. */
interface Deed {
  readonly kind: "type" | "delete" | "copy" | "shuffleRows" | "moveColumn" | "append";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const anyDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant("type" as const) },
    { weight: 2, arbitrary: fc.constant("append" as const) },
    { weight: 1, arbitrary: fc.constantFrom("delete", "copy", "shuffleRows", "moveColumn" as const) },
  ),
  sheet: fc.nat(20),
  row: fc.nat(20),
  column: fc.nat(30),
  value: anyCell,
});

/** Deeds for each recipient, by its place. */
const anyDeeds = fc.array(fc.tuple(fc.nat(2), anyDeed), { maxLength: 12 });

function done(book: RawBook, { kind, sheet: at, row, column, value }: Deed): RawBook {
  // The guide and the record are left alone here.
  const lists = book.sheets.slice(1, -1);
  const chosen = lists[at % lists.length];
  if (chosen === undefined) return book;
  const [headers = [], ...body] = chosen.rows.map(({ cells }) => [...cells]);
  const width = headers.length;
  const place = row % Math.max(1, body.length);
  const changed = ((): CellValue[][] => {
    switch (kind) {
      case "type":
        return [headers, ...body.map((cells, i) => (i === place ? put(cells, column % width, value) : cells))];
      case "append":
        return [headers, ...body, headers.map((_, i) => (i === column % width ? value : i === 1 ? "JD-1" : "新"))];
      case "delete":
        return [headers, ...body.filter((_, i) => i !== place)];
      case "copy":
        return [headers, ...body, ...body.filter((_, i) => i === place)];
      case "shuffleRows":
        return [headers, ...[...body].reverse()];
      case "moveColumn":
        return [headers, ...body].map((cells) => [
          ...cells.slice(1),
          ...Array<null>(width - cells.length).fill(null),
          cells[0] ?? null,
        ]);
    }
  })();
  return { ...book, sheets: book.sheets.map((one) => (one === chosen ? rawSheet(one.name, changed) : one)) };
}

/** The workbooks of a district as they come back after deeds. */
function returnedAfter(district: District, deeds: readonly (readonly [number, Deed])[]): ReturnedFile[] {
  return allReturned(handedOut(district)).map(({ file, book }, at) => ({
    file,
    book: deeds
      .filter(([who]) => who === at)
      .reduce((one, [, deed]) => ("sheets" in one ? done(one, deed) : one), book),
  }));
}

test("handing out and collecting what nobody touched changes nothing", () => {
  fc.assert(
    fc.property(anyDistrict, (district) => {
      const collection = collected(district, allReturned(handedOut(district)));
      expect(collection.cells).toEqual([]);
      expect(collection.rows).toEqual([]);
      expect(collection.files.filter(({ status }) => status !== "ok")).toEqual([]);
      expect(editsOf(collection, undefined, district)).toEqual({ cells: [], rows: [] });
    }),
    RUNS,
  );
});

test("the order of the files does not matter", () => {
  fc.assert(
    fc.property(anyDistrict, anyDeeds, (district, deeds) => {
      const files = returnedAfter(district, deeds);
      expect(collected(district, [...files].reverse())).toEqual(collected(district, files));
    }),
    RUNS,
  );
});

test("collecting twice changes nothing the second time", () => {
  fc.assert(
    fc.property(anyDistrict, anyDeeds, (district, deeds) => {
      const files = returnedAfter(district, deeds);
      const after = merged(district, collected(district, files));
      expect(editsOf(collected(after, files), undefined, after)).toEqual({ cells: [], rows: [] });
    }),
    RUNS,
  );
});

test("nothing changes without a yes but what a unit may fill in, in its own rows, and new reports", () => {
  fc.assert(
    fc.property(anyDistrict, anyDeeds, (district, deeds) => {
      const collection = collected(district, returnedAfter(district, deeds));
      const { cells, rows } = acceptReturns(collection, () => false, ISSUED);
      const { parcels } = handedOut(district);
      for (const { recipient, table, id, field } of cells) {
        const own = parcels.find((parcel) => parcel.recipient === recipient)?.tables;
        const row = own?.find((one) => one.table === table)?.rows.find(({ key, fill }) => key === id && fill);
        expect([recipient, table, id, field, row?.fill, ruleOf(table)?.fill.includes(field)]).toEqual([
          recipient,
          table,
          id,
          field,
          true,
          true,
        ]);
      }
      for (const { table } of rows) expect(ruleOf(table)?.append).toBeDefined();
    }),
    RUNS,
  );
});
