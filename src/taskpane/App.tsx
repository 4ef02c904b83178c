import { FluentProvider, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { OpenWorkbook } from "../hosts/excel/openWorkbook";
import { textsOf, type Texts } from "../locales";
import type { Locale } from "../locales/locale";
import type { Exchange } from "./exchange/exchange";
import type { Files } from "./files";
import type { Jobs } from "./jobs";
import { Navigation, PANEL, tabOf } from "./Navigation";
import { Outcome } from "./Outcome";
import { failureOf } from "./outcome";
import { PaneContextProvider, type GoTo, type PaneContext } from "./paneContext";
import { announcement, failureLine, failureWords } from "./sentences";
import type { View } from "./state";
import { ON_THE_SPOT, type Thinking } from "./thinking/thinking";
import { useJobs } from "./useJobs";
import { ViewOf } from "./ViewOf";
import { Visit } from "./Visit";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  column: { display: "flex", flexDirection: "column", maxWidth: "600px" },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface AppProps {
  readonly jobs: Jobs;
  /** On the spot where absent. */
  readonly thinking?: Thinking;
  readonly goTo: GoTo;
  readonly files: Files;
  readonly exchange: Exchange;
  readonly openWorkbook: OpenWorkbook | undefined;
  readonly locale: Locale;
  readonly theme: Theme;
}

/** The task pane: a view of the jobs, whoever started them. */
export function App({ jobs, thinking = ON_THE_SPOT, goTo, files, exchange, openWorkbook, locale, theme }: AppProps) {
  const styles = useStyles();
  const state = useJobs(jobs);
  const { work, view } = state;
  const [visited, setVisited] = useState("");
  const texts = textsOf(locale);
  const pane = useMemo<PaneContext>(() => {
    const { sheetGone, sheetHidden } = textsOf(locale).pane;
    const say = { there: () => "", gone: sheetGone, hidden: sheetHidden };
    const visit = async (sheet: string, cell: string | null) => {
      try {
        setVisited(say[await goTo(sheet, cell)](sheet));
      } catch (error) {
        setVisited(failureLine(failureWords(failureOf(error), locale), locale));
      }
    };
    return {
      locale,
      texts: textsOf(locale),
      jobs,
      thinking,
      visit: (sheet, cell) => void visit(sheet, cell),
      files,
      exchange,
      openWorkbook,
    };
  }, [jobs, thinking, goTo, files, exchange, openWorkbook, locale]);

  // What was said of the last result is no news for the next.
  useEffect(() => setVisited(""), [work, view]);

  return (
    <PaneContextProvider value={pane}>
      <FluentProvider theme={theme} className={styles.pane}>
        <main className={styles.column}>
          <h1 className={styles.unseen}>{texts.pane.title}</h1>
          <Navigation view={view} />
          <div role="status" className={styles.unseen}>
            {announcement(state, locale)}
          </div>
          <div id={PANEL} role="tabpanel" {...nameOf(view, texts)} className={styles.panel}>
            <Outcome work={work} view={view} />
            <ViewOf view={view} />
          </div>
          <Visit note={visited} />
        </main>
      </FluentProvider>
    </PaneContextProvider>
  );
}

/** What the panel is called: as its tab; the guide has none. */
function nameOf(view: View, { views }: Texts) {
  return view === "guide" ? { "aria-label": views.names.guide } : { "aria-labelledby": tabOf(view) };
}
