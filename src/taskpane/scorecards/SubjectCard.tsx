import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Prepared } from "../../app/prepare";
import { deriveSubject } from "../../core/scoring/derivation";
import type { SubjectResult } from "../../core/scoring/result";
import { formatNumber, formatPercent } from "../../locales/format";
import { trendOf } from "../../workbook/history";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { DerivationTree } from "./DerivationTree";
import { SubjectItems } from "./SubjectItems";
import { Trend } from "./Trend";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: `2px ${tokens.spacingHorizontalM}`, margin: 0 },
  value: { margin: 0 },
  score: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: 600 },
  name: { color: tokens.colorNeutralForeground2 },
});

interface SubjectCardProps {
  readonly subject: SubjectResult;
  readonly prepared: Prepared;
  /** What stands before the list of items, which may be long. */
  readonly children: ReactNode;
}

/** One subject: score, rank, both sides, the way there over time, the items behind it, and how it came about. */
export function SubjectCard({ subject, prepared, children }: SubjectCardProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { scorecards } = usePane().texts.views;
  const { parameters } = prepared.assessment;
  const root = useMemo(() => deriveSubject(subject, parameters), [subject, parameters]);
  const trend = useMemo(() => trendOf(prepared.history, subject.name), [prepared, subject]);
  return (
    <>
      <Section title={subject.name}>
        <dl className={styles.facts}>
          {useFacts(subject).map(([name, value], index) => (
            <div key={name} style={{ display: "contents" }}>
              <dt className={styles.name}>{name}</dt>
              <dd className={index === 0 ? `${styles.value} ${styles.score}` : styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
        {subject.veto && <p className={looks.sentence}>{scorecards.veto}</p>}
        {subject.overQuota && <p className={looks.sentence}>{scorecards.overQuota}</p>}
      </Section>
      <Section title={scorecards.how}>
        <DerivationTree root={root} prepared={prepared} />
      </Section>
      <Section title={scorecards.trend}>
        <Trend points={trend} />
      </Section>
      {children}
      <SubjectItems subject={subject} prepared={prepared} />
    </>
  );
}

function useFacts(subject: SubjectResult): readonly (readonly [string, string])[] {
  const { scorecards, tree } = usePane().texts.views;
  const { score, grade, rank, rankLow, rankHigh, group, qualitative, quantitative } = subject;
  const points = (value: number | null) => (value === null ? scorecards.notApplicable : formatNumber(value));
  const range = rankLow === null || rankHigh === null ? "" : scorecards.rankRange(rankLow, rankHigh);
  const side = (value: number | null, coverage: number) =>
    `${points(value)} ${scorecards.coverage(formatPercent(coverage))}`;
  return [
    [scorecards.score, points(score)],
    [scorecards.grade, grade ?? scorecards.notApplicable],
    [scorecards.rank, rank === null ? scorecards.unranked : `${scorecards.rankOf(rank, group)}${range}`],
    [scorecards.qualitative, side(qualitative, subject.qualitativeCoverage)],
    [scorecards.quantitative, side(quantitative, subject.quantitativeCoverage)],
    [
      tree.symbols["ℓ"] ?? "",
      `${formatNumber(subject.load)} ${scorecards.loadFactor(formatNumber(subject.loadFactor))}`,
    ],
    [scorecards.bonus, formatNumber(subject.bonus)],
    [scorecards.penalty, formatNumber(subject.penalty)],
  ];
}
