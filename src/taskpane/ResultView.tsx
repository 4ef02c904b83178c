import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { KeptCell } from "../hosts/host";
import { usePane } from "./paneContext";
import { PlaceLink } from "./PlaceLink";
import { Paged } from "./Paged";
import { ScorecardsOffer } from "./ScorecardsOffer";
import { resultLine } from "./sentences";
import type { Result, Written } from "./state";

const useStyles = makeStyles({
  sheets: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sentence: { margin: 0 },
});

/** What a job came to. */
export function ResultView({ result }: { readonly result: Result }) {
  const { locale } = usePane();
  const isCalm = result.job === "exportScorecards" || result.kept.length === 0;
  return (
    <>
      <MessageBar intent={isCalm ? "success" : "warning"} layout="multiline">
        <MessageBarBody>{resultLine(result, locale)}</MessageBarBody>
      </MessageBar>
      <Details result={result} />
    </>
  );
}

function Details({ result }: { readonly result: Result }) {
  const { pane } = usePane().texts;
  switch (result.job) {
    case "undo":
      return <Kept cells={result.kept} say={pane.kept} />;
    case "exportScorecards":
      return <ScorecardsOffer file={result.file} />;
    default:
      return (
        <>
          <Kept cells={result.kept} say={pane.keptFormulas} />
          <Sheets names={result.sheets} />
          {result.job === "edit" && result.cells > 0 && <UndoEdit />}
        </>
      );
  }
}

/** The sheets that were built, each with the way there. */
function Sheets({ names }: { readonly names: Written["sheets"] }) {
  const styles = useStyles();
  const { texts, visit } = usePane();
  if (names.length === 0) return null;
  return (
    <div className={styles.sheets}>
      {names.map((sheet) => (
        <Button key={sheet} size="small" onClick={() => visit(sheet, null)}>
          {texts.pane.openSheet(sheet)}
        </Button>
      ))}
    </div>
  );
}

/** The way back from what was just confirmed. */
function UndoEdit() {
  const { jobs, texts } = usePane();
  return (
    <div>
      <Button size="small" onClick={() => void jobs.start("undo")}>
        {texts.views.edits.undo}
      </Button>
    </div>
  );
}

interface KeptProps {
  readonly cells: readonly KeptCell[];
  readonly say: (count: number) => string;
}

/** The cells that were left as they are, and why. */
function Kept({ cells, say }: KeptProps) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <section>
      <p className={styles.sentence}>{say(cells.length)}</p>
      <Paged items={cells} name={say(cells.length)}>
        {({ sheet, cell }) => <PlaceLink sheet={sheet} cell={cell} />}
      </Paged>
    </section>
  );
}
