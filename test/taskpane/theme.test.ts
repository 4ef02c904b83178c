import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { themeFor } from "../../src/taskpane/theme";

const system = { forcedColors: false };

describe("the pane's colours", () => {
  it("are light where Excel is light, or does not say", () => {
    expect(themeFor({ ...system, background: "#FFFFFF", foreground: "#000000" })).toBe(webLightTheme);
    expect(themeFor({ ...system, background: "#E6E6E6", foreground: "#262626" })).toBe(webLightTheme);
    expect(themeFor(system)).toBe(webLightTheme);
    expect(themeFor({ ...system, background: "window" })).toBe(webLightTheme);
  });

  it("are dark where Excel is dark", () => {
    expect(themeFor({ ...system, background: "#252423", foreground: "#FFFFFF" })).toBe(webDarkTheme);
    expect(themeFor({ ...system, background: "#444444", foreground: "#F0F0F0" })).toBe(webDarkTheme);
  });

  it("are those of high contrast where the system forces colours, or Excel is pure black and white", () => {
    expect(themeFor({ background: "#FFFFFF", forcedColors: true })).toBe(teamsHighContrastTheme);
    expect(themeFor({ ...system, background: "#000000", foreground: "#FFFFFF" })).toBe(teamsHighContrastTheme);
  });
});
