import fc from "fast-check";
import { readEntry } from "../../../preview/host/input";
import { asTyped, batchesOf, blocksOf, jsonBytes } from "../../../src/hosts/excel/chunks";
import type { CellChange } from "../../../src/workbook/change";

function change(row: number, column: number, after: string | number | null = `${row}:${column}`): CellChange {
  return { row, column, before: null, after };
}

describe("blocks of changed cells", () => {
  it("hold neighbouring rows in one rectangle, null where nothing changes", () => {
    const [block, ...others] = blocksOf([change(5, 9, 7), change(3, 8, "绿"), change(5, 8, null)]);
    expect(others).toEqual([]);
    expect(block).toMatchObject({ row: 3, column: 8 });
    expect(block?.values).toEqual([
      ["绿", null],
      [null, null],
      ["", 7],
    ]);
  });

  it("part where more than four rows are unchanged", () => {
    expect(blocksOf([change(1, 1), change(5, 1), change(10, 1)]).map(({ row }) => row)).toEqual([1, 10]);
  });

  it("hold every change once, and nothing else", () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(60), fc.nat(6)), {
      maxLength: 60,
      selector: ([row, column]) => `${row}:${column}`,
    });
    fc.assert(
      fc.property(places, fc.integer({ min: 20, max: 2000 }), (list, most) => {
        const written = blocksOf(
          list.map(([row, column]) => change(row, column, `x${row}y${column}`)),
          most,
        ).flatMap(({ row, column, values }) =>
          values.flatMap((line, at) =>
            line.flatMap((value, across) => (value === null ? [] : [`${row + at}:${column + across}=${value}`])),
          ),
        );
        expect([...written].sort()).toEqual(list.map(([r, c]) => `${r}:${c}='x${r}y${c}`).sort());
      }),
    );
  });

  it("stay below the limit with what they send and what their rows answer, unless a single row is larger", () => {
    const changes = Array.from({ length: 100 }, (_, row) => change(row, 1, "很长的话".repeat(5)));
    const rowBytes = () => 40;
    const blocks = blocksOf(changes, 500, rowBytes);
    expect(blocks.length).toBeGreaterThan(10);
    for (const { values } of blocks) {
      const sent = values.reduce((bytes, row) => bytes + jsonBytes(row) + rowBytes(), 0);
      expect(values.length === 1 || sent <= 500 + 110).toBe(true);
    }
  });

  it("of nothing are none", () => {
    expect(blocksOf([])).toEqual([]);
  });
});

describe("batches", () => {
  it("add up to no more than the limit; what is larger stands alone", () => {
    expect(batchesOf([3, 4, 5, 20, 1, 1], (size) => size, 9)).toEqual([[3, 4], [5], [20], [1, 1]]);
  });
});

describe("values as they are typed", () => {
  const cases: readonly [string | number | null, string | number][] = [
    [null, ""],
    [0.5, 0.5],
    ["绿", "绿"],
    ["逾期3个工作日扣3分", "逾期3个工作日扣3分"],
    ["=1+1", "'=1+1"],
    ["1-2", "'1-2"],
    ["007", "'007"],
    ["6月30日", "'6月30日"],
    ["true", "'true"],
    ["'引号", "''引号"],
    ["@SUM", "'@SUM"],
    ["May 5", "'May 5"],
    ["", ""],
  ];
  it.each(cases)("%p", (value, typed) => {
    expect(asTyped(value)).toBe(typed);
  });

  it("come out as the text that they are", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readEntry(asTyped(text), "General", 2019)).toEqual({ value: text === "" ? null : text });
      }),
    );
  });
});

describe("bytes of JSON", () => {
  it("are never fewer than they are", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.double())), (values) => {
        expect(jsonBytes(values)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(values)));
      }),
    );
  });
});
