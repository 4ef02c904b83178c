import { makeStyles, tokens } from "@fluentui/react-components";
import type { TriedRank } from "../../app/whatIf";
import { formatNumber } from "../../locales/format";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "2px 4px",
    textAlign: "start",
    fontWeight: 400,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2 },
});

interface RankTableProps {
  readonly now: readonly TriedRank[];
  readonly then: readonly TriedRank[];
  readonly group: string;
}

/** Where each member of a group stands now, and would stand then, in the order of then. */
export function RankTable({ now, then, group }: RankTableProps) {
  const styles = useStyles();
  const { scorecards } = usePane().texts.views;
  const before = new Map(now.map((subject) => [subject.name, subject]));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{scorecards.ranking(group)}</caption>
      <thead>
        <tr>
          {[scorecards.name, scorecards.before, scorecards.after, ""].map((title, index) => (
            <th key={index} scope="col" className={styles.cell}>
              {title === "" ? scorecards.rank : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {then.map((subject) => (
          <tr key={subject.name}>
            <th scope="row" className={styles.cell}>
              {subject.name}
            </th>
            <td className={styles.cell}>{standing(before.get(subject.name))}</td>
            <td className={styles.cell}>{standing(subject)}</td>
            <td className={styles.cell}>
              <Movement from={before.get(subject.name)?.rank ?? null} to={subject.rank} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Movement({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const { movement } = usePane().texts.views.scorecards;
  if (from === null || to === null || from === to) return <span>{movement.same}</span>;
  return <span>{from > to ? `▲ ${movement.up(from - to)}` : `▼ ${movement.down(to - from)}`}</span>;
}

function standing(subject: TriedRank | undefined): string {
  if (subject === undefined || subject.score === null) return "–";
  return `${subject.rank ?? "–"} (${formatNumber(subject.score)})`;
}
