import { defineClass, type HostObject } from "../define";
import { kept, type SettingsRef } from "./chartSettings";

/** The font of a chart's title or axis; `path` says whose. */
function fontOf(path: string): (self: SettingsRef) => HostObject {
  return defineClass<SettingsRef>(
    "ChartFont",
    kept(`${path}.font`, { color: ["color", "#595959"], size: ["number", 10], bold: ["flag", false] }),
  );
}

/** The format of a chart's title or axis: its font alone. */
export function textFormat(type: string, path: string): (self: SettingsRef) => HostObject {
  const font = fontOf(path);
  return defineClass<SettingsRef>(type, { nav: { font: (self) => font(self) } });
}
