import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
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
  const isCalm = result.job === "undo" ? result.kept.length === 0 : true;
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
  switch (result.job) {
    case "undo":
      return <Kept cells={result.kept} />;
    case "exportScorecards":
      return <ScorecardsOffer file={result.file} />;
    default:
      return <Sheets names={result.sheets} />;
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

/** The cells that undo left as they are. */
function Kept({ cells }: { readonly cells: readonly { readonly sheet: string; readonly cell: string }[] }) {
  const styles = useStyles();
  const { pane } = usePane().texts;
  if (cells.length === 0) return null;
  return (
    <section>
      <p className={styles.sentence}>{pane.kept(cells.length)}</p>
      <Paged items={cells} name={pane.kept(cells.length)}>
        {({ sheet, cell }) => <PlaceLink sheet={sheet} cell={cell} />}
      </Paged>
    </section>
  );
}
