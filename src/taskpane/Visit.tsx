import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A long list may lie above: what a jump came to has to be seen where the user is.
  note: { position: "sticky", bottom: tokens.spacingVerticalS },
});

/** What a jump came to that did not arrive; nothing where it did. */
export function Visit({ note }: { readonly note: string }) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.note}>
      {note !== "" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
