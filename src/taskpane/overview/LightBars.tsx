import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LightCounts } from "../../app/overview";
import { LIGHTS, useLightColours } from "../lights";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  entry: { paddingBlock: tokens.spacingVerticalXS },
  name: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  bar: { display: "flex", height: "14px", gap: "1px" },
  part: {
    minWidth: "4px",
    overflow: "hidden",
    textAlign: "center",
    fontSize: "10px",
    lineHeight: "14px",
    backgroundColor: "currentcolor",
    // Where the system chooses colours, outlines tell the parts apart.
    border: "1px solid transparent",
    boxSizing: "border-box",
  },
  shape: { color: tokens.colorNeutralBackground1 },
  counts: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}` },
});

export interface LightBar {
  readonly key: string;
  readonly name: string;
  readonly lights: LightCounts;
}

/** A bar for each part of the work, divided by light; the counts stand beside it in words. */
export function LightBars({ bars, label }: { readonly bars: readonly LightBar[]; readonly label: string }) {
  const styles = useStyles();
  const looks = useLooks();
  const { pane } = usePane().texts;
  return (
    <ul className={looks.list} aria-label={label}>
      {bars.map(({ key, name, lights }) => (
        <li key={key} className={styles.entry}>
          <div className={styles.name}>
            <span>{name}</span>
            <span className={looks.number}>{pane.items(totalOf(lights))}</span>
          </div>
          <Bar lights={lights} />
          <Counts lights={lights} />
        </li>
      ))}
    </ul>
  );
}

/** For the eye only: the counts say the same. */
function Bar({ lights }: { readonly lights: LightCounts }) {
  const styles = useStyles();
  const colours = useLightColours();
  return (
    <div aria-hidden className={styles.bar}>
      {LIGHTS.filter(({ light }) => lights[light] > 0).map(({ light, shape }) => (
        <div key={light} className={mergeClasses(styles.part, colours[light])} style={{ flexGrow: lights[light] }}>
          <span className={styles.shape}>{shape}</span>
        </div>
      ))}
    </div>
  );
}

function Counts({ lights }: { readonly lights: LightCounts }) {
  const styles = useStyles();
  const looks = useLooks();
  const colours = useLightColours();
  const { words } = usePane().texts;
  return (
    <div className={mergeClasses(styles.counts, looks.number)}>
      {LIGHTS.filter(({ light }) => lights[light] > 0).map(({ light, shape }) => (
        <span key={light}>
          <span aria-hidden className={colours[light]}>
            {shape}
          </span>{" "}
          {words.lights[light]} {lights[light]}
        </span>
      ))}
    </div>
  );
}

function totalOf(lights: LightCounts): number {
  return Object.values(lights).reduce((sum, count) => sum + count, 0);
}
