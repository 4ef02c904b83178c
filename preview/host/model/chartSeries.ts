import { nextId } from "../cells";
import type { Area } from "../area";
import { type Args, defineClass, type Host, type HostObject } from "../define";
import { Gap, invalidArgument, itemNotFound } from "../refusal";
import type { ChartSeriesState, ChartState, Settings } from "../state";
import { kept } from "./chartSettings";

interface SeriesListRef {
  readonly host: Host;
  readonly sheet: string;
  readonly chart: ChartState;
}

interface SeriesRef extends SeriesListRef {
  readonly series: ChartSeriesState;
  readonly settings: Settings;
}

const fill = defineClass<SeriesRef>("ChartFill", {
  call: {
    setSolidColor: (self, args) => {
      self.settings.set("format.fill", args.text(0));
    },
  },
});

const line = defineClass<SeriesRef>(
  "ChartLineFormat",
  kept("format.line", { color: ["color", "#000000"], lineStyle: ["text", "Continuous"], weight: ["number", 2.25] }),
);

const format = defineClass<SeriesRef>("ChartSeriesFormat", {
  nav: { fill: (self) => fill(self), line: (self) => line(self) },
});

/** The cells of a range on the chart's own sheet. */
export function ownArea(self: SeriesListRef, args: Args): Area {
  const place = args.range(0);
  if (place?.area === undefined) throw invalidArgument("range");
  if (place.sheet !== self.sheet) throw new Gap("a chart of another sheet's cells");
  return place.area;
}

const one = defineClass<SeriesRef>("ChartSeries", {
  id: (self) => self.series.id,
  ...kept<SeriesRef>("series", {
    name: ["text", ""],
    hasDataLabels: ["flag", false],
    gapWidth: ["number", 150],
    markerStyle: ["text", "Automatic"],
    markerSize: ["number", 5],
    markerBackgroundColor: ["color", ""],
    markerForegroundColor: ["color", ""],
  }),
  nav: { format: (self) => format(self) },
  call: {
    setValues: (self, args) => {
      self.series.values = ownArea(self, args);
    },
    setXAxisValues: (self, args) => {
      self.series.categories = ownArea(self, args);
    },
    delete: (self) => {
      self.chart.series = self.chart.series.filter((series) => series !== self.series);
    },
  },
});

const refOf = (self: SeriesListRef, series: ChartSeriesState): HostObject =>
  one({ ...self, series, settings: series.settings });

/** The series of a chart. */
export const chartSeries: (self: SeriesListRef) => HostObject = defineClass<SeriesListRef>("ChartSeriesCollection", {
  items: (self) => self.chart.series.map((series) => refOf(self, series)),
  item: (self, key) => {
    const series = self.chart.series.find(({ id }) => id === key);
    if (!series) throw itemNotFound(`series ${String(key)}`);
    return refOf(self, series);
  },
  get: { count: (self) => self.chart.series.length },
  call: {
    add: (self, args) => {
      const series: ChartSeriesState = { id: nextId(self.host.book.state, "E"), settings: new Map() };
      if (args.isGiven(0)) series.settings.set("series.name", args.text(0));
      self.chart.series.push(series);
      return refOf(self, series);
    },
  },
});
