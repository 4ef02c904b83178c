import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { usePane } from "./paneContext";

/** How many entries a list shows at first, and adds with each press: more at once would stall the pane. */
const PAGE = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  more: { marginTop: tokens.spacingVerticalS, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface PagedProps<T> {
  readonly items: readonly T[];
  /** What the list is called by those who cannot see it. */
  readonly name: string;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows a hundred entries, and the next hundred when asked. */
export function Paged<T>({ items, name, children }: PagedProps<T>) {
  const styles = useStyles();
  const { more, shown: shownOf } = usePane().texts.pane;
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  // The button moves down by a hundred entries: the keyboard goes on at the first new one instead.
  useEffect(() => {
    if (shown > PAGE)
      list.current?.children
        .item(shown - PAGE)
        ?.querySelector("button")
        ?.focus();
  }, [shown]);
  const left = items.length - shown;
  return (
    <>
      <ul ref={list} aria-label={name} className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className={styles.entry}>
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + PAGE)}>{more(Math.min(PAGE, left))}</Button>
          <span>{shownOf(shown, items.length)}</span>
        </div>
      )}
    </>
  );
}
