import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "./paneContext";
import { useAttempt } from "./useAttempt";

const useStyles = makeStyles({ text: { width: "100%", boxSizing: "border-box", fontFamily: "inherit" } });

interface CopyTextProps {
  readonly text: string;
  readonly button: string;
  /** What the text is called, where it has to be copied by hand. */
  readonly label: string;
  /** What is said then. */
  readonly failed: string;
}

/** Copies a text; in a frame without the permission to write to the clipboard the user copies what is selected. */
export function CopyText({ text, button, label, failed }: CopyTextProps) {
  const styles = useStyles();
  const { copied } = usePane().texts.pane;
  const [outcome, attempt] = useAttempt();
  const [byHand, setByHand] = useState(false);
  const copy = async () => {
    setByHand(false);
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      setByHand(true);
      throw error;
    }
  };
  return (
    <div>
      <Button onClick={() => attempt(copy, { done: copied, failed })}>{button}</Button>
      {outcome}
      {byHand && (
        <textarea
          ref={(field) => field?.select()}
          className={styles.text}
          aria-label={label}
          readOnly
          rows={4}
          value={text}
        />
      )}
    </div>
  );
}
