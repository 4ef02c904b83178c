import { defineClass, type HostObject } from "../define";
import { kept, type SettingsRef } from "./chartSettings";

/** The legend of a chart. */
export const chartLegend: (self: SettingsRef) => HostObject = defineClass<SettingsRef>(
  "ChartLegend",
  kept("legend", { visible: ["flag", true], position: ["text", "Right"] }),
);
