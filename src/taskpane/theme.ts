import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** What is known of how Excel and the system look. */
export interface Looks {
  /** `Office.context.officeTheme`'s background, such as "#252423"; some hosts give none. */
  readonly background?: string | undefined;
  readonly foreground?: string | undefined;
  /** The system draws in colours of its own (Windows' high contrast). */
  readonly forcedColors: boolean;
}

/**
 * The pane's colours: as dark or as light as Excel is; light where Excel does not say, as Excel on the web is.
 *
 * @example themeFor({ background: "#252423", foreground: "#ffffff", forcedColors: false }) // webDarkTheme
 */
export function themeFor({ background, foreground, forcedColors }: Looks): Theme {
  const [back, front] = [luminance(background), luminance(foreground)];
  // Only high contrast pairs pure black with a pure colour.
  if (forcedColors || (back === 0 && front === 1)) return teamsHighContrastTheme;
  return back !== undefined && back < 0.5 ? webDarkTheme : webLightTheme;
}

/** How light "#rrggbb" is, 0 to 1, as the eye weighs red, green and blue. */
function luminance(color: string | undefined): number | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16) / 255);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
