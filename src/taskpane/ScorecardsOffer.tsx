import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { download, type ScorecardsFile } from "./files";
import { usePane } from "./paneContext";
import { useAttempt } from "./useAttempt";

const useStyles = makeStyles({
  offer: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  name: { margin: 0, overflowWrap: "anywhere" },
});

/** The leaders' workbook to take away: a download, and where Excel can, a new workbook. */
export function ScorecardsOffer({ file }: { readonly file: ScorecardsFile }) {
  const styles = useStyles();
  const { texts, openWorkbook } = usePane();
  const { files } = texts.pane;
  const [outcome, attempt] = useAttempt();
  return (
    <>
      <p className={styles.name}>{file.name}</p>
      <div>
        <div className={styles.offer}>
          <Button onClick={() => attempt(() => download(file))}>{files.download}</Button>
          {openWorkbook !== undefined && (
            <Button
              onClick={() => attempt(() => openWorkbook(file.bytes), { done: files.opened, failed: files.notOpened })}
            >
              {files.openWorkbook}
            </Button>
          )}
        </div>
        {outcome}
      </div>
    </>
  );
}
