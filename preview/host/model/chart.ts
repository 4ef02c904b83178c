import { defineClass, type Host, type HostObject } from "../define";
import { invalidArgument } from "../refusal";
import type { ChartState, Settings } from "../state";
import { chartAxes } from "./chartAxes";
import { chartLegend } from "./chartLegend";
import { chartSeries } from "./chartSeries";
import { chartTitle } from "./chartTitle";
import { readAddress, sheetOf } from "./rangeRef";

interface ChartRef {
  readonly host: Host;
  readonly sheet: string;
  readonly chart: ChartState;
  readonly settings: Settings;
}

const make = defineClass<ChartRef>("Chart", {
  id: (self) => self.chart.id,
  get: { id: (self) => self.chart.id, name: (self) => self.chart.name, chartType: (self) => self.chart.type },
  nav: {
    title: (self) => chartTitle(self),
    legend: (self) => chartLegend(self),
    axes: (self) => chartAxes(self),
    series: (self) => chartSeries(self),
  },
  call: {
    setPosition: (self, args) => {
      const areaOf = (index: number) =>
        (args.range(index) ?? readAddress(self.host, self.sheet, args.text(index))).area;
      const start = areaOf(0);
      const end = args.isGiven(1) ? areaOf(1) : start;
      if (start === undefined || end === undefined) throw invalidArgument("range");
      const rows = end.row + end.rows - start.row;
      const columns = end.column + end.columns - start.column;
      self.chart.at = { row: start.row, column: start.column, rows, columns };
    },
    delete: (self) => {
      const sheet = sheetOf(self.host, self.sheet);
      sheet.charts = sheet.charts.filter((chart) => chart !== self.chart);
    },
  },
});

/** A chart that the add-in drew. */
export function chart(host: Host, sheet: string, state: ChartState): HostObject {
  return make({ host, sheet, chart: state, settings: state.settings });
}
