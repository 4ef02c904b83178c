import { makeStyles, tokens } from "@fluentui/react-components";
import type { Day } from "../../core/calendar/day";
import { formatNumber } from "../../locales/format";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";

const WIDTH = 300;
const HEIGHT = 90;
const EDGE = 8;

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "420px", height: "auto", color: tokens.colorBrandForeground1 },
});

interface Point {
  readonly asOf: Day;
  readonly score: number | null;
}

/** A subject's scores over the days of the runs: a line, and the same in words. */
export function Trend({ points }: { readonly points: readonly Point[] }) {
  const styles = useStyles();
  const looks = useLooks();
  const { scorecards } = usePane().texts.views;
  const scored = points.flatMap(({ asOf, score }) => (score === null ? [] : [{ asOf, score }]));
  if (scored.length < 2) return <p className={looks.note}>{scorecards.noTrend}</p>;
  const dots = placed(scored);
  return (
    <>
      <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart}>
        <polyline
          points={dots.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
        />
        {dots.map(({ x, y }, index) => (
          <circle key={index} cx={x} cy={y} r={4} fill="currentColor" />
        ))}
      </svg>
      <ul className={looks.list} aria-label={scorecards.trend}>
        {scored.map(({ asOf, score }) => (
          <li key={asOf}>{scorecards.trendPoint(asOf, formatNumber(score))}</li>
        ))}
      </ul>
    </>
  );
}

/** The points on the chart: days from left to right, the lowest score at the bottom. */
function placed(scored: readonly { readonly asOf: number; readonly score: number }[]) {
  const [days, scores] = [scored.map(({ asOf }) => asOf), scored.map(({ score }) => score)];
  const x = scale(days, EDGE, WIDTH - EDGE);
  const y = scale(scores, HEIGHT - EDGE, EDGE);
  return scored.map(({ asOf, score }) => ({ x: x(asOf), y: y(score) }));
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}
