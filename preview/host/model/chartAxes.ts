import { defineClass, type HostObject } from "../define";
import { kept, type SettingsRef } from "./chartSettings";
import { textFormat } from "./chartText";

function axis(path: string): (self: SettingsRef) => HostObject {
  const format = textFormat("ChartAxisFormat", path);
  return defineClass<SettingsRef>("ChartAxis", {
    ...kept(path, {
      minimum: ["number", ""],
      maximum: ["number", ""],
      reversePlotOrder: ["flag", false],
      visible: ["flag", true],
    }),
    nav: { format: (self) => format(self) },
  });
}

const category = axis("categoryAxis");
const value = axis("valueAxis");

/** The axes of a chart of bars, columns or lines. */
export const chartAxes: (self: SettingsRef) => HostObject = defineClass<SettingsRef>("ChartAxes", {
  nav: { categoryAxis: (self) => category(self), valueAxis: (self) => value(self) },
});
