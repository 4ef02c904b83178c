import { FluentProvider, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { OpenWorkbook } from "../hosts/excel/openWorkbook";
import { textsOf } from "../locales";
import type { Locale } from "../locales/locale";
import { Actions } from "./Actions";
import { AsOfDay } from "./AsOfDay";
import { FailureView } from "./FailureView";
import type { Files } from "./files";
import type { Jobs } from "./jobs";
import { failureOf } from "./outcome";
import { PaneContextProvider, type GoTo, type PaneContext } from "./paneContext";
import { ResultView } from "./ResultView";
import { announcement, failureLine, failureWords } from "./sentences";
import { useJobs } from "./useJobs";
import { Visit } from "./Visit";
import { WorkingView } from "./WorkingView";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "600px",
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, outlineStyle: "none" },
  welcome: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface AppProps {
  readonly jobs: Jobs;
  readonly goTo: GoTo;
  readonly files: Files;
  readonly openWorkbook: OpenWorkbook | undefined;
  readonly locale: Locale;
  readonly theme: Theme;
}

/** The task pane: a view of the jobs, whoever started them. */
export function App({ jobs, goTo, files, openWorkbook, locale, theme }: AppProps) {
  const styles = useStyles();
  const state = useJobs(jobs);
  const { work, day } = state;
  const outcome = useRef<HTMLDivElement>(null);
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
    return { locale, texts: textsOf(locale), visit: (sheet, cell) => void visit(sheet, cell), files, openWorkbook };
  }, [goTo, files, openWorkbook, locale]);

  // What was said of the last result is no news for the next.
  useEffect(() => setVisited(""), [work]);
  // The button that is pressed here goes away; the keyboard stays where the outcome will be.
  const cancel = () => {
    jobs.cancel();
    outcome.current?.focus();
  };

  return (
    <PaneContextProvider value={pane}>
      <FluentProvider theme={theme} className={styles.pane}>
        <main className={styles.column}>
          <h1 className={styles.unseen}>{texts.pane.title}</h1>
          <AsOfDay day={day} onEnter={jobs.enterDay} />
          <Actions working={work.status === "working"} onPress={jobs.start} />
          <div role="status" className={styles.unseen}>
            {announcement(state, locale)}
          </div>
          <div ref={outcome} tabIndex={-1} className={styles.outcome}>
            {work.status === "idle" && <p className={styles.welcome}>{texts.pane.welcome}</p>}
            {work.status === "working" && <WorkingView work={work} onCancel={cancel} />}
            {work.status === "failed" && <FailureView failure={work.failure} partly={work.partly} />}
            {work.status === "done" && <ResultView result={work.result} />}
          </div>
          <Visit note={visited} />
        </main>
      </FluentProvider>
    </PaneContextProvider>
  );
}
