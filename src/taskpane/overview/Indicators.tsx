import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorResult } from "../../core/scoring/result";
import { formatNumber, formatPercent } from "../../locales/format";
import type { Located } from "../../workbook/located";
import { locate } from "../../workbook/locate";
import { LIGHTS, useLightColours } from "../lights";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { Section } from "../Section";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    height: "10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  done: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  mark: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
  },
});

const PAGE = 12;

interface IndicatorsProps {
  readonly indicators: readonly IndicatorResult[];
  readonly located: Located;
}

/** The district's indicators against the time that is gone. */
export function Indicators({ indicators, located }: IndicatorsProps) {
  const { overview } = usePane().texts.views;
  if (indicators.length === 0) return null;
  return (
    <Section title={overview.indicators}>
      <Paged items={indicators} name={overview.indicators} page={PAGE}>
        {(indicator) => <Line indicator={indicator} located={located} />}
      </Paged>
    </Section>
  );
}

function Line({ indicator, located }: { readonly indicator: IndicatorResult; readonly located: Located }) {
  const looks = useLooks();
  const colours = useLightColours();
  const { overview } = usePane().texts.views;
  const { words } = usePane().texts;
  const { row, name, unit, actual, target, attainment, elapsed, gap, light } = indicator;
  const shape = LIGHTS.find((known) => known.light === light)?.shape;
  const amount = (value: number | null) => (value === null ? "–" : `${formatNumber(value)}${unit}`);
  return (
    <>
      <p className={looks.sentence}>
        {light !== null && (
          <>
            <span aria-hidden className={colours[light]}>
              {shape}
            </span>{" "}
            {words.lights[light]}{" "}
          </>
        )}
        {name}
      </p>
      {attainment === null || gap === null ? (
        <p className={looks.note}>{overview.noFigure}</p>
      ) : (
        <>
          <Bar attainment={attainment} elapsed={elapsed} />
          <p className={mergeClasses(looks.note, looks.number)}>
            {overview.indicator(amount(actual), amount(target))}
            {words.comma}
            {overview.against(formatPercent(attainment), formatPercent(elapsed))}
            {words.comma}
            {gapWords(gap, overview.gap)}
          </p>
        </>
      )}
      <PlaceLink {...locate({ at: "cell", table: "indicators", row, field: "actual" }, located)} />
    </>
  );
}

/** For the eye only: how far it is, and a mark where the time is. */
function Bar({ attainment, elapsed }: { readonly attainment: number; readonly elapsed: number }) {
  const styles = useStyles();
  const width = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <div aria-hidden className={styles.bar}>
      <div className={styles.done} style={{ width: width(attainment) }} />
      <div className={styles.mark} style={{ left: width(elapsed) }} />
    </div>
  );
}

interface GapWords {
  readonly ahead: (points: string) => string;
  readonly behind: (points: string) => string;
  readonly even: string;
}

function gapWords(gap: number, { ahead, behind, even }: GapWords): string {
  const points = formatPercent(Math.abs(gap));
  if (points === formatPercent(0)) return even;
  return gap > 0 ? ahead(points) : behind(points);
}
