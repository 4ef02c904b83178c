import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { usePane } from "./paneContext";
import { VIEWS, type View } from "./state";

const useStyles = makeStyles({
  tabs: {
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
  // All seven fit onto one line of a pane of the usual 350 pixels.
  tab: { paddingInline: "5px" },
});

/** The id of the part of the page that a tab shows. */
export const PANEL = "view";

/** The tab of a view. */
export const tabOf = (view: View): string => `tab-${view}`;

/** The tabs; they wrap onto further lines where the pane is narrow. */
export function Navigation({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { jobs, texts } = usePane();
  const { views } = texts;
  return (
    <TabList
      aria-label={views.navigation}
      className={styles.tabs}
      size="small"
      selectedValue={view}
      onTabSelect={(_, { value }) => {
        const chosen = VIEWS.find((known) => known === value);
        if (chosen !== undefined) jobs.show(chosen);
      }}
    >
      {VIEWS.map((known) => (
        <Tab key={known} className={styles.tab} id={tabOf(known)} value={known} aria-controls={PANEL}>
          {views.names[known]}
        </Tab>
      ))}
    </TabList>
  );
}
