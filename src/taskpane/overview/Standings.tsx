import { makeStyles, tokens } from "@fluentui/react-components";
import type { Standing } from "../../app/overview";
import type { SubjectResult } from "../../core/scoring/result";
import { formatNumber } from "../../locales/format";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

/** Who leads each group, and who lags. */
export function Standings({ standings }: { readonly standings: readonly Standing[] }) {
  const styles = useStyles();
  const looks = useLooks();
  const { overview } = usePane().texts.views;
  if (standings.length === 0) return <p className={looks.note}>{overview.noStandings}</p>;
  return standings.map(({ group, ahead, behind }) => (
    <div key={group} className={looks.section}>
      <h3 className={looks.subheading}>{group}</h3>
      <div className={styles.sides}>
        <Side label={overview.ahead} subjects={ahead} />
        <Side label={overview.behind} subjects={behind} />
      </div>
    </div>
  ));
}

function Side({ label, subjects }: { readonly label: string; readonly subjects: readonly SubjectResult[] }) {
  const looks = useLooks();
  const { overview } = usePane().texts.views;
  return (
    <div>
      <p className={looks.note}>{label}</p>
      <ul className={looks.list} aria-label={label}>
        {subjects.map(({ name, rank, score }) => (
          <li key={name}>{overview.place(rank ?? 0, name, formatNumber(score ?? 0))}</li>
        ))}
      </ul>
    </div>
  );
}
