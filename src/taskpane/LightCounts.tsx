import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Light } from "../core/model/item";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "2px 16px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  shape: { width: "1.2em", textAlign: "center" },
  count: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  red: { color: tokens.colorPaletteRedForeground1 },
  yellow: { color: tokens.colorPaletteYellowForeground2 },
  green: { color: tokens.colorPaletteGreenForeground1 },
  blue: { color: tokens.colorBrandForeground1 },
  grey: { color: tokens.colorNeutralForeground3 },
  note: { margin: 0 },
});

/** Each light has a shape of its own, so that nobody has to tell colours apart. */
const LIGHTS = [
  { light: "red", shape: "■", colour: "red" },
  { light: "yellow", shape: "▲", colour: "yellow" },
  { light: "green", shape: "●", colour: "green" },
  { light: "done", shape: "✔", colour: "blue" },
  { light: "missed", shape: "✘", colour: "red" },
  { light: "notStarted", shape: "○", colour: "grey" },
  { light: "standing", shape: "◇", colour: "grey" },
] as const satisfies readonly { readonly light: Light; readonly shape: string; readonly colour: string }[];

/** How many work items have each light. */
export function LightCounts({ lights }: { readonly lights: Readonly<Record<Light, number>> }) {
  const styles = useStyles();
  const id = useId();
  const { pane, words } = usePane().texts;
  const total = Object.values(lights).reduce((sum, count) => sum + count, 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {pane.lights} {pane.items(total)}
      </h2>
      {total === 0 ? (
        <p className={styles.note}>{pane.noItems}</p>
      ) : (
        <ul className={styles.list}>
          {LIGHTS.map(({ light, shape, colour }) => (
            <li key={light} className={styles.line}>
              <span aria-hidden className={mergeClasses(styles.shape, styles[colour])}>
                {shape}
              </span>
              <span>{words.lights[light]}</span>
              <span className={styles.count}>{lights[light]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
