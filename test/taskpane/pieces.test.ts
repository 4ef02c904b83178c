import fc from "fast-check";
import { cut, joined, type Piece } from "../../src/taskpane/workers/pieces";

const count = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + count(one), 1);
};

/** As it arrives in another thread. */
const travelled = <T>(value: T): T => structuredClone(value);

it("a long list is cut into runs, and what stands in it follows", () => {
  const whole = { name: "表", rows: [[1, 2], [3, [4, 5, 6, 7]], [8]], few: [9] };
  expect(cut(whole, 6, 4)).toEqual({
    rest: { name: "表", rows: [], few: [9] },
    pieces: [
      {
        path: ["rows"],
        values: [
          [1, 2],
          [3, []],
        ],
      },
      { path: ["rows"], values: [[8]] },
      { path: ["rows", 1, 1], values: [4, 5, 6, 7] },
    ],
  });
});

it("what is short is shared, not copied; maps, bytes and days of the clock travel as they are", () => {
  const short = { map: new Map([["甲", [1, 2, 3, 4]]]), bytes: new Uint8Array(10), at: new Date(0) };
  const { rest, pieces } = cut({ short, long: [1, 2, 3, 4, 5] }, 4, 4);
  expect(rest.short).toBe(short);
  expect(pieces).toHaveLength(2);
});

it("whatever is cut and joined is what it was, and no piece is larger than it may be", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), fc.nat(30), (whole, room) => {
      const before = travelled(whole);
      const [most, few] = [room + 2, Math.floor(room / 2)];
      const { rest, pieces } = cut(whole, most, few);
      expect(whole).toEqual(before);
      expect(joined(travelled(rest), travelled(pieces))).toEqual(before);
      const tooLarge = ({ values }: Piece) => values.length > 1 && count(values) - 1 > most;
      expect(pieces.filter(tooLarge)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("a list that is not there is a bug, and said", () => {
  expect(() => joined({ rows: 1 }, [{ path: ["rows"], values: [] }])).toThrow("no list at rows");
});
