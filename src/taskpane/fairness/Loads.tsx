import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { loadEffect, loadState } from "../../core/fairness/loads";
import type { Parameters } from "../../core/model/parameters";
import { roundHalfUp } from "../../core/quantity/round";
import { isJudged } from "../../core/scoring/judge";
import type { SubjectResult } from "../../core/scoring/result";
import type { FairnessWords } from "../../locales/fairness";
import { formatNumber, formatPlain } from "../../locales/format";
import type { SubjectGroup } from "../../report/groups";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useWords } from "./useWords";

const PAGE = 20;

const useStyles = makeStyles({
  name: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  track: { position: "relative", height: "12px" },
  bar: {
    height: "100%",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorBrandForeground1}`,
    color: tokens.colorBrandForeground1,
  },
  even: { backgroundColor: tokens.colorBrandBackground2 },
  // Told apart without colours: full where the load is heavy, empty where it is light.
  high: { backgroundImage: "repeating-linear-gradient(45deg, currentcolor 0 3px, transparent 3px 6px)" },
  low: { backgroundColor: "transparent" },
  middle: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    borderLeft: `2px solid ${tokens.colorNeutralForeground1}`,
  },
});

interface LoadsProps {
  readonly group: SubjectGroup;
  readonly parameters: Parameters;
}

/** 工作量: who of a group carries how much, far more or less than the middle, and what that does to each score. */
export function Loads({ group, parameters }: LoadsProps) {
  const styles = useStyles();
  const looks = useLooks();
  const words = useWords().loads;
  const own = usePane().texts.leaders.fairness.loads;
  const members = [...group.members].sort((a, b) => b.load - a.load);
  const [most] = members;
  const count = (state: "high" | "low") => members.filter((member) => loadState(member) === state).length;
  return (
    <Section title={own.title}>
      <p className={looks.note}>{words.about}</p>
      <p className={looks.sentence}>{words.count(count("high"), count("low"))}</p>
      <Paged items={members} name={words.chart(group.name)} page={PAGE}>
        {(member) => (
          <>
            <div className={styles.name}>
              <span>{member.name}</span>
              <span>{own.states[loadState(member) ?? "even"]}</span>
            </div>
            <Bar member={member} most={most?.load ?? 0} />
            <p className={looks.note}>{loadLine(member, words)}</p>
            <p className={looks.note}>{effectLine(member, parameters, words)}</p>
          </>
        )}
      </Paged>
    </Section>
  );
}

/** For the eye only: the lines below say the same. */
function Bar({ member, most }: { readonly member: SubjectResult; readonly most: number }) {
  const styles = useStyles();
  const { load, loadRatio } = member;
  const part = (value: number) => `${most === 0 ? 0 : Math.min(100, (100 * value) / most)}%`;
  return (
    <div aria-hidden className={styles.track}>
      <div className={mergeClasses(styles.bar, styles[loadState(member) ?? "even"])} style={{ width: part(load) }} />
      {loadRatio !== null && loadRatio > 0 && (
        <div className={styles.middle} style={{ left: part(load / loadRatio) }} />
      )}
    </div>
  );
}

function loadLine({ items, load, loadRatio }: SubjectResult, words: FairnessWords["loads"]): string {
  const judged = items.filter(({ result }) => isJudged(result)).length;
  return words.said(judged, formatNumber(load), loadRatio === null ? "" : formatNumber(loadRatio));
}

function effectLine(member: SubjectResult, parameters: Parameters, words: FairnessWords["loads"]): string {
  const effect = roundHalfUp(loadEffect(member, parameters) ?? 0);
  return effect === 0 ? words.noEffect : words.effect(formatPlain(member.loadFactor), formatNumber(effect));
}
