import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePane } from "./paneContext";
import { VIEWS, type View } from "./state";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
  tab: {
    // So narrow that two lines hold all of them in a pane of the usual 350 pixels.
    padding: "8px 5px 5px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    // Where the system chooses colours, the line under it is drawn in one that is seen.
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The id of the part of the page that a tab shows. */
export const PANEL = "view";

/** The id of the tab of a view. */
export const tabOf = (view: View): string => `tab-${view}`;

/** Which tab a key leads to, from another. */
const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % VIEWS.length,
  ArrowLeft: (at) => (at + VIEWS.length - 1) % VIEWS.length,
  Home: () => 0,
  End: () => VIEWS.length - 1,
};

/** The tabs; they wrap onto further lines where the pane is narrow. The keyboard reaches one, and the arrows the others. */
export function Navigation({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { jobs, texts } = usePane();
  const { views } = texts;
  // The guide has no tab: there the first one is in reach.
  const reached = VIEWS.find((known) => known === view) ?? VIEWS[0];
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const next = step === undefined ? undefined : VIEWS[step(VIEWS.indexOf(reached))];
    if (next === undefined) return;
    event.preventDefault();
    jobs.show(next);
    document.getElementById(tabOf(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={views.navigation} className={styles.tabs} onKeyDown={move}>
      {VIEWS.map((known) => (
        <button
          key={known}
          type="button"
          role="tab"
          id={tabOf(known)}
          aria-selected={known === view}
          aria-controls={PANEL}
          tabIndex={known === reached ? 0 : -1}
          className={mergeClasses(styles.tab, known === view && styles.chosen)}
          onClick={() => jobs.show(known)}
        >
          {views.names[known]}
        </button>
      ))}
    </div>
  );
}
