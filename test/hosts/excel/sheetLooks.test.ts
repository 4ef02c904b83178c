import { styledRuns } from "../../../src/hosts/excel/sheetLooks";
import type { SheetCell, SheetContent } from "../../../src/workbook/change";
import type { Area } from "../../../src/workbook/snapshot";

function content(rows: readonly (readonly SheetCell["style"][])[], merges: readonly Area[] = []): SheetContent {
  return {
    document: "findings",
    name: "数据核对清单",
    fingerprint: "ab",
    widths: [10, 10, 10],
    rows: rows.map((styles) => ({ cells: styles.map((style, column) => ({ column, value: "x", style })) })),
    merges,
    print: { orientation: "portrait", margins: [20, 20, 15, 15], footer: "" },
    frozenRows: 0,
  };
}

describe("runs of cells that look alike", () => {
  it("are rectangles: beside each other first, then below", () => {
    const runs = styledRuns(
      content([
        ["header", "header", "header"],
        ["error", "cell", "cell"],
        ["error", "cell", "cell"],
        ["warning", "cell", "cell"],
      ]),
    );
    expect(runs).toEqual([
      { kind: "header", row: 0, column: 0, rows: 1, columns: 3 },
      { kind: "error", row: 1, column: 0, rows: 2, columns: 1 },
      { kind: "cell", row: 1, column: 1, rows: 3, columns: 2 },
      { kind: "warning", row: 3, column: 0, rows: 1, columns: 1 },
    ]);
  });

  it("break off where a row looks different", () => {
    const runs = styledRuns(content([["cell"], ["note"], ["cell"]]));
    expect(runs.map(({ kind, row, rows }) => [kind, row, rows])).toEqual([
      ["cell", 0, 1],
      ["note", 1, 1],
      ["cell", 2, 1],
    ]);
  });

  it("count a merged cell as all that it covers", () => {
    const runs = styledRuns(content([["title"]], [{ row: 0, column: 0, rows: 1, columns: 3 }]));
    expect(runs).toEqual([{ kind: "title", row: 0, column: 0, rows: 1, columns: 3 }]);
  });
});
