import { makeStyles, tokens } from "@fluentui/react-components";
import type { Light } from "../core/model/item";

/** Each light has a shape of its own, so that nobody has to tell colours apart. */
export const LIGHTS = [
  { light: "red", shape: "■" },
  { light: "yellow", shape: "▲" },
  { light: "green", shape: "●" },
  { light: "done", shape: "✔" },
  { light: "missed", shape: "✘" },
  { light: "notStarted", shape: "○" },
  { light: "standing", shape: "◇" },
] as const satisfies readonly { readonly light: Light; readonly shape: string }[];

/** The colours of the lights. */
export const useLightColours = makeStyles({
  red: { color: tokens.colorPaletteRedForeground1 },
  yellow: { color: tokens.colorPaletteYellowForeground2 },
  green: { color: tokens.colorPaletteGreenForeground1 },
  done: { color: tokens.colorBrandForeground1 },
  missed: { color: tokens.colorPaletteRedForeground1 },
  notStarted: { color: tokens.colorNeutralForeground3 },
  standing: { color: tokens.colorNeutralForeground3 },
});
