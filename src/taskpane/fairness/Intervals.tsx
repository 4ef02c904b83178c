import { makeStyles, tokens } from "@fluentui/react-components";
import type { Parameters } from "../../core/model/parameters";
import type { SubjectResult } from "../../core/scoring/result";
import type { SubjectGroup } from "../../report/groups";
import { closeRanks } from "../../report/rankText";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { Section } from "../Section";
import { useWords } from "./useWords";

const PAGE = 20;
const [WIDTH, HEIGHT, EDGE] = [320, 16, 8];

const useStyles = makeStyles({
  chart: {
    display: "block",
    width: "100%",
    height: "16px",
    color: tokens.colorBrandForeground1,
    // Drawings keep their own colours where the system chooses those of the page.
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  axis: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground2 },
});

interface Drawn extends SubjectResult {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
}

interface IntervalsProps {
  readonly group: SubjectGroup;
  readonly parameters: Parameters;
}

/** How sure the ranks of a group are: a dot for each rank with its interval as whiskers, and the same in words. */
export function Intervals({ group, parameters }: IntervalsProps) {
  const styles = useStyles();
  const looks = useLooks();
  const words = useWords().intervals;
  const drawn = group.members.filter(isDrawn).sort((a, b) => a.rank - b.rank);
  if (drawn.length === 0) {
    return (
      <Section title={words.title}>
        <p className={looks.note}>{words.none}</p>
      </Section>
    );
  }
  const close = closeRanks(drawn).map((run) => run.map(({ name }) => name));
  const last = Math.max(...drawn.map(({ rankHigh }) => rankHigh));
  return (
    <Section title={words.title}>
      <p className={looks.note}>{words.about(parameters.draws)}</p>
      {close.length > 0 && (
        <>
          <p className={looks.sentence}>{words.close(close)}</p>
          {!parameters.closeRanks && <p className={looks.note}>{words.setting}</p>}
        </>
      )}
      <div aria-hidden className={styles.axis}>
        <span>1</span>
        <span>{last}</span>
      </div>
      <Paged items={drawn} name={words.chart(group.name)} page={PAGE}>
        {(subject) => (
          <>
            {words.place(subject.name, subject.rank, subject.rankLow, subject.rankHigh)}
            <Whiskers subject={subject} last={last} />
          </>
        )}
      </Paged>
    </Section>
  );
}

/** For the eye only: the line above says the same. */
function Whiskers({ subject: { rank, rankLow, rankHigh }, last }: { readonly subject: Drawn; readonly last: number }) {
  const styles = useStyles();
  const at = (place: number) => EDGE + (last === 1 ? 0.5 : (place - 1) / (last - 1)) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={styles.chart}>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} stroke="currentColor" strokeWidth={0.5} opacity={0.4} />
      <line x1={at(rankLow)} x2={at(rankHigh)} y1={middle} y2={middle} stroke="currentColor" strokeWidth={2} />
      {[rankLow, rankHigh].map((end, index) => (
        <line key={index} x1={at(end)} x2={at(end)} y1={3} y2={HEIGHT - 3} stroke="currentColor" strokeWidth={2} />
      ))}
      <circle cx={at(rank)} cy={middle} r={4} fill="currentColor" />
    </svg>
  );
}

function isDrawn(subject: SubjectResult): subject is Drawn {
  return subject.rank !== null && subject.rankLow !== null && subject.rankHigh !== null;
}
