import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { comparisonEdits, comparisonIn, withPairs, type ComparedPair, type Ratios } from "../../app/compareCategories";
import type { Prepared } from "../../app/prepare";
import { CONSISTENCY_LIMIT, FEWEST, MOST, pairwise } from "../../core/fairness/pairwise";
import { roundHalfUp } from "../../core/quantity/round";
import { formatApart, formatPercent, formatPlain } from "../../locales/format";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { useLooks } from "../looks";
import { Section } from "../Section";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  pairs: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** How many times as heavy one category may be as another. */
const SCALE = 9;
const CHOICES: readonly number[] = [
  ...Array.from({ length: SCALE }, (_, i) => SCALE - i),
  ...Array.from({ length: SCALE - 1 }, (_, i) => 1 / (i + 2)),
];

/** 类别权重（两两比较）: the pairwise sheet as a form; its weights as they follow, written when the user has confirmed. */
export function Compare({ prepared }: { readonly prepared: Prepared }) {
  const looks = useLooks();
  const words = useWords().comparison;
  const { categories } = useMemo(() => comparisonIn(prepared), [prepared]);
  const fits = categories.length >= FEWEST && categories.length <= MOST;
  return (
    <Section title={words.title}>
      <p className={looks.note}>{words.about}</p>
      {fits ? (
        <Form key={categories.join("\n")} prepared={prepared} />
      ) : (
        <p className={looks.sentence}>{words.size(categories.length, FEWEST, MOST)}</p>
      )}
    </Section>
  );
}

function Form({ prepared }: { readonly prepared: Prepared }) {
  const styles = useStyles();
  const looks = useLooks();
  const words = useWords().comparison;
  const comparison = useMemo(() => comparisonIn(prepared), [prepared]);
  const { categories, ratios: written, overruled } = comparison;
  const [drafts, setDrafts] = useState<readonly ComparedPair[]>([]);
  const [isReviewing, setReviewing] = useState(false);
  const pairs = drafts.filter(({ first, second, ratio }) => !isSame(ratio, written[first]?.[second]));
  const edits = useMemo(() => comparisonEdits(prepared, comparison, pairs), [prepared, comparison, drafts]);
  const ratios = withPairs(written, pairs);
  const result = resultOf(ratios);
  const say = (pair: ComparedPair) => {
    setReviewing(false);
    setDrafts([...drafts.filter(({ first, second }) => first !== pair.first || second !== pair.second), pair]);
  };
  const clear = () => {
    setReviewing(false);
    setDrafts([]);
  };
  const mayWrite = pairs.length > 0 && result?.isRefused !== true;
  return (
    <>
      <div className={styles.pairs}>
        {pairsOf(categories).map(([first, second]) => (
          <Pair
            key={`${first}:${second}`}
            label={words.pair(categories[first] ?? "", categories[second] ?? "")}
            ratio={ratios[first]?.[second]}
            onSay={(ratio) => say({ first, second, ratio })}
          />
        ))}
      </div>
      <div role="status">
        <Outcome categories={categories} ratios={ratios} />
      </div>
      {overruled && <p className={looks.note}>{words.overruled}</p>}
      <p className={looks.sentence}>{pairs.length === 0 ? words.unchanged : words.changed(pairs.length)}</p>
      <div className={looks.row}>
        <Button disabledFocusable={!mayWrite} onClick={() => setReviewing(true)}>
          {words.review}
        </Button>
        <Button disabledFocusable={pairs.length === 0} onClick={clear}>
          {words.reset}
        </Button>
      </div>
      {isReviewing && mayWrite && <ConfirmEdits edits={edits} prepared={prepared} onEnd={clear} />}
    </>
  );
}

interface PairProps {
  readonly label: string;
  readonly ratio: number | undefined;
  readonly onSay: (ratio: number) => void;
}

/** One pair: how many times as heavy the first is as the second. */
function Pair({ label, ratio, onSay }: PairProps) {
  const words = useWords().comparison;
  // A ratio between two of the scale stays what it is until another is chosen.
  const isOdd = ratio !== undefined && !CHOICES.some((choice) => isSame(choice, ratio));
  const choices = isOdd ? [...CHOICES, ratio].sort((a, b) => b - a) : CHOICES;
  const at = choices.findIndex((choice) => isSame(choice, ratio));
  return (
    <Field label={label}>
      <Select
        value={String(at)}
        onChange={(_, { value }) => {
          const chosen = choices[Number(value)];
          if (chosen !== undefined) onSay(chosen);
        }}
      >
        {ratio === undefined && <option value="-1">{words.unset}</option>}
        {choices.map((choice, index) => (
          <option key={choice} value={index}>
            {words.ratio(ratioText(choice), words.meanings[ratioText(choice)] ?? "")}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the comparisons come to so far: the weights, or why there are none. */
function Outcome({ categories, ratios }: { readonly categories: readonly string[]; readonly ratios: Ratios }) {
  const looks = useLooks();
  const words = useWords().comparison;
  const result = resultOf(ratios);
  if (result === undefined) return <p className={looks.sentence}>{words.missing(missingIn(ratios))}</p>;
  const { consistency, isRefused, weights, worst } = result;
  const [first = "", second = ""] = [categories[worst.first], categories[worst.second]];
  if (isRefused) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {words.refused(formatApart(consistency, CONSISTENCY_LIMIT))}
          {words.worst(first, second, ratioText(worst.written), ratioText(worst.fitting))}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <p className={looks.sentence}>{words.weights}</p>
      <ul className={looks.list} aria-label={words.weights}>
        {categories.map((category, i) => (
          <li key={category}>{words.weight(category, formatPercent(weights[i] ?? 0))}</li>
        ))}
      </ul>
      <p className={looks.sentence}>{words.consistent(formatApart(consistency, CONSISTENCY_LIMIT))}</p>
      {consistency > 0 && (
        <p className={looks.note}>{words.worst(first, second, ratioText(worst.written), ratioText(worst.fitting))}</p>
      )}
    </>
  );
}

/** undefined while pairs are missing. */
function resultOf(ratios: Ratios) {
  if (missingIn(ratios) > 0) return undefined;
  const { weights, ratio, worst } = pairwise(ratios.map((row) => row.map((value) => value ?? NaN)));
  const consistency = roundHalfUp(ratio, 9);
  return { weights, worst, consistency, isRefused: consistency >= CONSISTENCY_LIMIT };
}

function missingIn(ratios: Ratios): number {
  return ratios.flatMap((row, i) => row.filter((ratio, j) => i < j && ratio === undefined)).length;
}

function pairsOf(categories: readonly string[]): readonly (readonly [number, number])[] {
  return categories.flatMap((_, first) =>
    categories.flatMap((__, second) => (first < second ? [[first, second] as const] : [])),
  );
}

/** 0.33 stands for 1/3. */
function isSame(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(Math.log(a / b)) < 0.02;
}

/** @example ratioText(1 / 3) // "1/3" @example ratioText(1.52) // "1.52" */
function ratioText(ratio: number): string {
  const whole = Math.round(ratio);
  if (ratio >= 1) return isSame(ratio, whole) ? String(whole) : formatPlain(ratio);
  const part = Math.round(1 / ratio);
  return isSame(1 / ratio, part) ? `1/${part}` : formatPlain(ratio);
}
