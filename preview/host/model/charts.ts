import { nextId } from "../cells";
import { asOneOf, defineClass, type Host, type HostObject } from "../define";
import { Gap, invalidArgument, itemNotFound } from "../refusal";
import type { ChartState } from "../state";
import { chart } from "./chart";
import { sheetOf } from "./rangeRef";

interface ChartsRef {
  readonly host: Host;
  readonly sheet: string;
}

const TYPES = ["BarClustered", "ColumnClustered", "Line"] as const;

/** The charts of a sheet: bars, columns and lines over one column of numbers, to which more may be added. */
export const charts: (self: ChartsRef) => HostObject = defineClass<ChartsRef>("ChartCollection", {
  items: (self) => sheetOf(self.host, self.sheet).charts.map((state) => chart(self.host, self.sheet, state)),
  item: (self, key) => {
    const state = sheetOf(self.host, self.sheet).charts.find(({ id, name }) => id === key || name === key);
    if (!state) throw itemNotFound(`chart ${String(key)}`);
    return chart(self.host, self.sheet, state);
  },
  get: { count: (self) => sheetOf(self.host, self.sheet).charts.length },
  call: {
    add: (self, args) => {
      const source = args.range(1);
      if (source?.area === undefined) throw invalidArgument("source data");
      if (args.text(2, "Auto") !== "Columns" || source.area.columns !== 1 || source.sheet !== self.sheet)
        throw new Gap("a chart of anything but one column of its own sheet");
      const { charts: all } = sheetOf(self.host, self.sheet);
      const id = nextId(self.host.book.state, "H");
      const series = { id: nextId(self.host.book.state, "E"), values: source.area, settings: new Map() };
      const state: ChartState = {
        id,
        type: asOneOf(args.json(0), TYPES),
        name: `图表 ${id}`,
        series: [series],
        settings: new Map(),
      };
      all.push(state);
      return chart(self.host, self.sheet, state);
    },
  },
});
