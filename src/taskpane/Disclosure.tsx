import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  toggle: {
    justifyContent: "flex-start",
    minWidth: 0,
    paddingInline: 0,
    textAlign: "start",
  },
  plain: { fontWeight: tokens.fontWeightRegular },
  sign: { width: "1.2em", flexShrink: 0 },
});

interface DisclosureProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly plain?: boolean;
  readonly children: string;
}

/** A line that opens what belongs to it, and closes it again. */
export function Disclosure({ open, onToggle, plain = false, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="transparent"
      className={mergeClasses(styles.toggle, plain && styles.plain)}
      aria-expanded={open}
      onClick={onToggle}
    >
      <span aria-hidden className={styles.sign}>
        {open ? "▾" : "▸"}
      </span>
      {children}
    </Button>
  );
}
