import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "2px 4px",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: 400,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  // Numbers and short words are never torn apart; the names give way.
  value: { overflowWrap: "normal" },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2 },
});

interface FactsProps {
  readonly caption: string;
  readonly titles: readonly string[];
  /** Each begins with what the row is about. */
  readonly rows: readonly (readonly string[])[];
}

/** A small table whose rows begin with their name. */
export function Facts({ caption, titles, rows }: FactsProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col" className={mergeClasses(styles.cell, styles.value)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = "", ...values]) => (
          <tr key={name}>
            <th scope="row" className={styles.cell}>
              {name}
            </th>
            {values.map((value, index) => (
              <td key={index} className={mergeClasses(styles.cell, styles.value)}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
