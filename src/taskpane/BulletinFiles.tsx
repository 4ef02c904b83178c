import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../core/calendar/day";
import type { Document } from "../report/blocks";
import { bulletinText } from "../report/bulletinText";
import { download } from "./files";
import { usePane } from "./paneContext";
import { useAttempt } from "./useAttempt";

const useStyles = makeStyles({
  offer: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { width: "100%", boxSizing: "border-box" },
});

interface BulletinFilesProps {
  readonly document: Document;
  /** Its sheet was edited by hand and kept; the document knows nothing of that. */
  readonly edited: boolean;
  readonly written: Day;
}

/** The bulletin to take away: as a Word document, and as text to paste. */
export function BulletinFiles({ document, edited, written }: BulletinFilesProps) {
  const styles = useStyles();
  const { texts, files } = usePane();
  const { pane } = texts;
  const [outcome, attempt] = useAttempt();
  const [byHand, setByHand] = useState(false);
  const downloadWord = async () => download(await files.bulletin(document, written));
  const copyText = async () => {
    setByHand(false);
    try {
      await navigator.clipboard.writeText(bulletinText(document));
    } catch (error) {
      setByHand(true);
      throw error;
    }
  };
  return (
    <div>
      <div className={styles.offer}>
        <Button size="small" onClick={() => attempt(downloadWord)}>
          {pane.files.downloadBulletin}
        </Button>
        <Button size="small" onClick={() => attempt(copyText, { done: pane.copied, failed: pane.files.copyByHand })}>
          {pane.files.copyBulletin}
        </Button>
      </div>
      {edited && <p className={styles.sentence}>{pane.files.withoutEdits}</p>}
      {outcome}
      {byHand && (
        <textarea
          ref={selectAll}
          className={styles.text}
          aria-label={pane.files.bulletinText}
          readOnly
          rows={6}
          value={bulletinText(document)}
        />
      )}
    </div>
  );
}

/** In a frame without the permission to write to the clipboard the user copies what is selected. */
function selectAll(field: HTMLTextAreaElement | null): void {
  field?.select();
}
