import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { Findings } from "./Findings";
import { LightCounts } from "./LightCounts";
import { usePane } from "./paneContext";
import { PlaceLink } from "./PlaceLink";
import { Paged } from "./Paged";
import { resultLine } from "./sentences";
import type { Judged, Result } from "./state";

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
      {result.job === "undo" ? <Kept cells={result.kept} /> : <JudgedView result={result} />}
    </>
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

function JudgedView({ result }: { readonly result: Judged }) {
  const styles = useStyles();
  const { texts, visit } = usePane();
  const { asOf, dayFrom, lights, findings, sheets } = result;
  return (
    <>
      <p className={styles.sentence}>{texts.pane.dayUsed[dayFrom](asOf)}</p>
      {sheets.length > 0 && (
        <div className={styles.sheets}>
          {sheets.map((sheet) => (
            <Button key={sheet} size="small" onClick={() => visit(sheet, null)}>
              {texts.pane.openSheet(sheet)}
            </Button>
          ))}
        </div>
      )}
      <LightCounts lights={lights} />
      <Findings findings={findings} />
    </>
  );
}
