import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Prepared } from "../../app/prepare";
import type { TriedRank } from "../../app/whatIf";
import { formatNumber } from "../../locales/format";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { RankTable } from "./RankTable";

/** How long a slider may still move before the ranks are worked out, in milliseconds. */
const PAUSE = 250;

const useStyles = makeStyles({
  sliders: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  slider: { width: "100%", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

/** 试算: other weights, and where everybody would stand. Writes nothing. */
export function WhatIf({ prepared, group }: { readonly prepared: Prepared; readonly group: string }) {
  const styles = useStyles();
  const looks = useLooks();
  const { scorecards } = usePane().texts.views;
  const start = useMemo(() => weightsOf(prepared), [prepared]);
  const [weights, setWeights] = useState(start);
  const tried = useTried(prepared, weights, start);
  const now = useMemo(() => members(prepared.assessment.subjects, group), [prepared, group]);
  return (
    <Section title={scorecards.whatIf}>
      <p className={looks.note}>{scorecards.whatIfHint}</p>
      <div className={styles.sliders}>
        <Weight
          label={scorecards.qualitativeWeight}
          hint={scorecards.mix(formatNumber(weights.qualitative), formatNumber(1 - weights.qualitative))}
          most={1}
          value={weights.qualitative}
          onMove={(qualitative) => setWeights({ ...weights, qualitative })}
        />
        {[...weights.categories].map(([category, weight]) => (
          <Weight
            key={category}
            label={scorecards.categoryWeight(category)}
            hint={formatNumber(weight)}
            most={Math.max(1, 3 * (start.categories.get(category) ?? 1))}
            value={weight}
            onMove={(value) => setWeights({ ...weights, categories: new Map(weights.categories).set(category, value) })}
          />
        ))}
      </div>
      <div>
        <Button size="small" onClick={() => setWeights(start)}>
          {scorecards.reset}
        </Button>
      </div>
      <RankTable now={now} then={tried === undefined ? now : members(tried, group)} group={group} />
    </Section>
  );
}

interface WeightProps {
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly value: number;
  readonly onMove: (value: number) => void;
}

/** One weight to move. */
function Weight({ label, hint, most, value, onMove }: WeightProps) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint}>
      {(field) => (
        <input
          {...field}
          className={styles.slider}
          type="range"
          min={0}
          max={most}
          step={0.05}
          value={value}
          onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
        />
      )}
    </Field>
  );
}

interface Weights {
  readonly qualitative: number;
  readonly categories: ReadonlyMap<string, number>;
}

/** The weights as they are: of every category that an item has. */
function weightsOf({ assessment }: Prepared): Weights {
  const categories = new Map<string, number>();
  for (const { item, categoryWeight } of assessment.items) {
    if (item.category !== undefined) categories.set(item.category, categoryWeight);
  }
  return { qualitative: assessment.parameters.qualitativeWeight, categories };
}

/** Where everybody would stand; undefined while nothing is moved. Worked out once the sliders rest. */
function useTried(prepared: Prepared, weights: Weights, start: Weights): readonly TriedRank[] | undefined {
  const { thinking } = usePane();
  const [tried, setTried] = useState<readonly TriedRank[]>();
  useEffect(() => {
    if (weights === start) {
      setTried(undefined);
      return;
    }
    let isWanted = true;
    const work = async () => {
      const { qualitative, categories } = weights;
      const trial = { qualitativeWeight: qualitative, categoryWeights: categories };
      const ranks = await thinking.whatIf(prepared.model, trial);
      if (isWanted) setTried(ranks);
    };
    const timer = setTimeout(() => void work(), PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [thinking, prepared, weights, start]);
  return tried;
}

function members<S extends TriedRank>(subjects: readonly S[], group: string): readonly S[] {
  return subjects.filter((subject) => subject.group === group);
}
