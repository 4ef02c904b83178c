import fc from "fast-check";
import { decodeRun, encodeRun, storedRun, type Held } from "../../../src/hosts/excel/journal";

const held = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  fc.boolean(),
  fc.constant(null),
);
const cells = fc.array(fc.array<Held | null>(held, { maxLength: 4 }), { maxLength: 8 });
const block = fc.record({
  sheetId: fc.string(),
  sheet: fc.string(),
  row: fc.nat(),
  column: fc.nat(),
  before: cells,
  after: cells,
});
const column = fc.record({
  sheetId: fc.string(),
  sheet: fc.string(),
  table: fc.option(fc.string()),
  header: fc.string(),
  row: fc.nat(),
  column: fc.nat(),
  rows: fc.nat(),
});

describe("the journal in the cells of a sheet", () => {
  it("comes back as it went in, in cells that Excel takes for text and that are not too long", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { maxLength: 4 }),
        fc.array(column, { maxLength: 4 }),
        async (blocks, columns) => {
          const stored = storedRun(blocks, columns);
          const texts = await encodeRun(stored);
          for (const text of texts) expect(text).toMatch(/^[a-z][^]{0,32766}$/);
          expect(decodeRun([...texts, ""])).toEqual(stored);
        },
      ),
    );
  });

  it("of a long run takes several cells", async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => [`${(i * 7919) % 10_007}甲${(i * 104_729) % 1_000_003}`]);
    const stored = storedRun([{ sheetId: "S", sheet: "甲", row: 0, column: 0, before: noise, after: noise }], []);
    const texts = await encodeRun(stored);
    expect(texts.length).toBeGreaterThan(3);
    expect(decodeRun(texts)).toEqual(stored);
  });

  it.each([[[]], [["我的笔记"]], [["journal:1"]], [["journal:1", "x这不是"]], [["journal:2", "xAAAA"]], [[12, true]]])(
    "that somebody typed into is none: %j",
    (texts: Held[]) => {
      expect(decodeRun(texts)).toBeUndefined();
    },
  );
});
