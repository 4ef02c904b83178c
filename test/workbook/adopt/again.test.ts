import { adopt } from "../../../src/workbook/adopt/adopt";
import { matchTasks, type KnownTasks, type MatchedTasks } from "../../../src/workbook/adopt/matchTasks";
import { rawSheet } from "../../../src/workbook/raw";
import type { CellValue } from "../../../src/core/model/cell";

const text = (cell: CellValue | undefined) =>
  typeof cell === "number" || typeof cell === "string" ? String(cell) : "";

type Line = readonly CellValue[];

const HEADER = ["序号", "重点任务", "责任单位", "完成时限"];
const LIST: readonly Line[] = [
  [1, "旧改", "甲街道", "6月底前"],
  [2, "招商", "乙街道", "年底前"],
  [3, "绿化", "丙街道", "8月底前"],
  [4, "治水", "丁街道", "9月底前"],
  [5, "修路", "戊街道", "7月底前"],
];
const NOTHING: KnownTasks = { rows: { streetTasks: [], leaderTasks: [] }, origins: [] };

function listsOf(lines: readonly Line[], sheet = "清单") {
  return adopt({ date1904: false, sheets: [rawSheet(sheet, [HEADER, ...lines])] }).lists;
}

/** The workbook once these changes are written, as its next reader finds it. */
function after(known: KnownTasks, { changed, added, origins }: MatchedTasks): KnownTasks {
  const rows = known.rows.streetTasks.map(({ row, cells }) => {
    const own = changed.find((one) => one.row === row)?.cells ?? [];
    return { row, cells: { ...cells, ...Object.fromEntries(own.map(({ field, after: value }) => [field, value])) } };
  });
  const more = added.map(({ cells }, index) => ({ row: rows.length + index, cells }));
  return { rows: { streetTasks: [...rows, ...more], leaderTasks: [] }, origins };
}

function adopted(lines: readonly Line[], known = NOTHING, file: string | null = "甲.xlsx") {
  return matchTasks(listsOf(lines), known, file ?? undefined);
}

const first = after(NOTHING, adopted(LIST));

function shown({ changed, added, gone, unchanged }: MatchedTasks) {
  return {
    changed: changed.map(
      ({ id, cells }) => `${id}:${cells.map(({ field, after: value }) => `${field}=${text(value)}`).join()}`,
    ),
    added: added.map(({ id, cells }) => `${id}:${text(cells.name)}`),
    gone: gone.map(({ id, name }) => `${id}:${name}`),
    unchanged,
  };
}

const numbered = (lines: readonly Line[]): readonly Line[] => lines.map(([, ...cells], index) => [index + 1, ...cells]);
const without = (at: number) => numbered(LIST.filter((_, index) => index !== at));
const withRow = (at: number, line: Line) => numbered([...LIST.slice(0, at), line, ...LIST.slice(at)]);
const withText = (at: number, text: string, lines = LIST) =>
  lines.map((line, index) => (index === at ? [line[0] ?? null, text, ...line.slice(2)] : line));

describe("a list that is adopted again", () => {
  test.each([
    ["as it was", LIST, { changed: [], added: [], gone: [], unchanged: 5 }],
    [
      "with a row inserted and all numbers moved",
      withRow(2, [0, "禁渔", "己街道", "10月底前"]),
      { changed: [], added: ["清单-3:禁渔"], gone: [], unchanged: 5 },
    ],
    [
      "with a row removed and all numbers moved",
      without(2),
      { changed: [], added: [], gone: ["3:绿化"], unchanged: 4 },
    ],
    ["with a text changed", withText(1, "招大商"), { changed: ["2:name=招大商"], added: [], gone: [], unchanged: 4 }],
    [
      "with a unit changed in a row whose number has moved",
      withRow(0, [0, "禁渔", "己街道", "10月底前"]).map((line) =>
        line[1] === "治水" ? [5, "治水", "庚街道", "9月底前"] : line,
      ),
      { changed: ["4:responsible=庚街道"], added: ["清单-1:禁渔"], gone: [], unchanged: 4 },
    ],
    [
      "with a text changed below a row that was inserted",
      withText(4, "治好水", withRow(0, [0, "禁渔", "己街道", "10月底前"])),
      { changed: ["4:name=治好水"], added: ["清单-1:禁渔"], gone: [], unchanged: 4 },
    ],
    [
      "with the row before a changed one removed, where two may be meant",
      withText(2, "治好水", without(2)),
      { changed: [], added: ["清单-3:治好水"], gone: ["3:绿化", "4:治水"], unchanged: 3 },
    ],
    ["sorted the other way round", numbered([...LIST].reverse()), { changed: [], added: [], gone: [], unchanged: 5 }],
  ])("%s", (_what, lines, expected) => {
    const { added, ...rest } = shown(adopted(lines, first));
    const nameIn = (one: string) => one.slice(one.indexOf(":") + 1);
    expect({ ...rest, added: added.map(nameIn) }).toEqual({ ...expected, added: expected.added.map(nameIn) });
  });

  test("and once more changes nothing", () => {
    const lines = withText(4, "治好水", withRow(0, [0, "禁渔", "己街道", "10月底前"]));
    const second = after(first, adopted(lines, first));
    expect(shown(adopted(lines, second))).toEqual({ changed: [], added: [], gone: [], unchanged: 6 });
    expect(new Set(second.rows.streetTasks.map(({ cells }) => cells.id)).size).toBe(6);
  });

  test("another office's list of the same name, numbers and length is no change of the first one", () => {
    const other = numbered([
      [0, "扫黑", "甲局", "6月底前"],
      [0, "扫黄", "乙局", "7月底前"],
      [0, "打非", "丙局", "8月底前"],
      [0, "禁毒", "丁局", "9月底前"],
      [0, "反诈", "戊局", "10月底前"],
    ]);
    const { changed, added } = shown(adopted(other, first));
    expect([changed.length, added.length]).toEqual([0, 5]);
  });

  test("what is pasted has no place: rows are known by what they say alone, and no origin is kept", () => {
    const pasted = adopted(LIST, NOTHING, null);
    expect(pasted.origins).toEqual([]);
    const known = after(NOTHING, pasted);
    expect(shown(adopted(withText(1, "招大商"), known, null))).toMatchObject({
      changed: [],
      added: [expect.stringContaining("招大商")],
      gone: [],
      unchanged: 4,
    });
  });

  test("ids that the sheet gives hold, whatever else changes; ids that were made of rows do not", () => {
    const codes = LIST.map(([number, ...cells]) => [`A-0${text(number)}`, ...cells]);
    const known = after(NOTHING, adopted(codes));
    const moved = [...codes].reverse().map(([id], index) => [id ?? null, `新${index}`, "己街道", "年底前"]);
    expect(adopted(moved, known).changed).toHaveLength(5);
    const bare = LIST.map(([, ...cells]) => [null, ...cells]);
    const unnumbered = after(NOTHING, adopted(bare));
    const shifted = [[null, "禁渔", "己街道", "10月底前"], ...bare];
    expect(shown(adopted(shifted, unnumbered))).toMatchObject({ changed: [], gone: [], unchanged: 5 });
  });
});
