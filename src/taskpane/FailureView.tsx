import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { usePane } from "./paneContext";
import { failureWords, sentence } from "./sentences";
import type { Failure } from "./state";

const useStyles = makeStyles({
  sentence: { margin: 0 },
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What happened, why, what to do; for a bug, too, what a maintainer needs. */
export function FailureView({ failure, partly }: { readonly failure: Failure; readonly partly: boolean }) {
  const styles = useStyles();
  const { locale, texts } = usePane();
  const { what, why, next } = failureWords(failure, locale);
  const intent = failure.kind === "host" && failure.code === "cancelled" ? "warning" : "error";
  return (
    <>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle>
          <p className={styles.sentence}>{sentence(why, locale)}</p>
          <p className={styles.sentence}>{sentence(next, locale)}</p>
          {partly && <p className={styles.sentence}>{sentence(texts.pane.partlyWritten, locale)}</p>}
        </MessageBarBody>
      </MessageBar>
      {failure.kind === "bug" && <Details text={failure.details} />}
    </>
  );
}

function Details({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { details, copy, copied, copyByHand } = usePane().texts.pane;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copyText = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      // A frame without the permission: the user copies what is selected.
      field.current?.select();
      setSaid(copyByHand);
    }
  };
  return (
    <div className={styles.details}>
      <label htmlFor={id}>{details}</label>
      <textarea id={id} ref={field} className={styles.text} readOnly rows={6} value={text} />
      <Button onClick={() => void copyText()}>{copy}</Button>
      <span role="status">{said}</span>
    </div>
  );
}
