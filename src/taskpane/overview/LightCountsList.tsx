import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LightCounts } from "../../app/overview";
import { LIGHTS, useLightColours } from "../lights";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
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
  count: { marginLeft: "auto" },
});

/** How many work items have each light. */
export function LightCountsList({ lights }: { readonly lights: LightCounts }) {
  const styles = useStyles();
  const looks = useLooks();
  const colours = useLightColours();
  const { words } = usePane().texts;
  return (
    <ul className={styles.list}>
      {LIGHTS.map(({ light, shape }) => (
        <li key={light} className={styles.line}>
          <span aria-hidden className={mergeClasses(styles.shape, colours[light])}>
            {shape}
          </span>
          <span>{words.lights[light]}</span>
          <span className={mergeClasses(styles.count, looks.number)}>{lights[light]}</span>
        </li>
      ))}
    </ul>
  );
}
