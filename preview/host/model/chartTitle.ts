import { defineClass, type HostObject } from "../define";
import { kept, type SettingsRef } from "./chartSettings";
import { textFormat } from "./chartText";

const format = textFormat("ChartTitleFormat", "title");

/** The title of a chart. */
export const chartTitle: (self: SettingsRef) => HostObject = defineClass<SettingsRef>("ChartTitle", {
  ...kept("title", { text: ["text", ""], visible: ["flag", true] }),
  nav: { format: (self) => format(self) },
});
