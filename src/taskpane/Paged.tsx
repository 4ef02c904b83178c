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
  /** How many it shows at first. */
  readonly page?: number;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list that shows a hundred entries, and the next hundred when asked. */
export function Paged<T>({ items, name, page = PAGE, children }: PagedProps<T>) {
  const styles = useStyles();
  const { more, shown: shownOf } = usePane().texts.pane;
  const [shown, setShown] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  // The button moves down by a hundred entries: the keyboard goes on at the first new one instead.
  useEffect(() => {
    if (shown > page)
      list.current?.children
        .item(shown - page)
        ?.querySelector("button")
        ?.focus();
  }, [shown, page]);
  const left = items.length - shown;
  return (
    <>
      <ul ref={list} aria-label={name} className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className={styles.entry}>
            {children(item, index)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + page)}>{more(Math.min(page, left))}</Button>
          <span>{shownOf(shown, items.length)}</span>
        </div>
      )}
    </>
  );
}
