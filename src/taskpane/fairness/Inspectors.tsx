import type { Assessment, InspectorResult } from "../../core/scoring/result";
import type { FairnessWords } from "../../locales/fairness";
import { formatNumber } from "../../locales/format";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useWords } from "./useWords";
import { Facts } from "./Facts";

/** The ratings that an inspector needs to be compared. */
const ENOUGH = 2;
/** Standard errors that a severity has to be away from nothing. */
const CLEAR = 2;

/** 督查员宽严: how lenient each inspector is, whether that was evened out, and if not, why and what would help. */
export function Inspectors({ assessment }: { readonly assessment: Assessment }) {
  const looks = useLooks();
  const words = useWords().inspectors;
  const own = usePane().texts.leaders.fairness.inspectors;
  const { calibration, parameters } = assessment;
  const { corrected, inspectors, parts, visits } = calibration;
  if (inspectors.length === 0) {
    return (
      <Section title={own.title}>
        <p className={looks.note}>{own.none}</p>
      </Section>
    );
  }
  const few = inspectors.filter(({ ratings }) => ratings < ENOUGH).map(({ name }) => name);
  const why = [
    ...(parameters.calibrateInspectors ? [] : [words.off]),
    ...(parts.length > 1 ? [own.parts(parts)] : []),
    ...(few.length > 0 ? [words.few(few)] : []),
  ];
  return (
    <Section title={own.title}>
      <p className={looks.note}>{words.about}</p>
      <p className={looks.sentence}>{corrected ? own.corrected : own.uncorrected}</p>
      {!corrected && why.map((line) => <Line key={line} text={line} />)}
      <Facts
        caption={own.title}
        titles={[own.name, own.ratings, own.severity, words.standing]}
        rows={inspectors.map((one) => [one.name, String(one.ratings), pairOf(one, words), words.states[stateOf(one)]])}
      />
      {visits.length > 0 && (
        <>
          <p className={looks.sentence}>{own.visits}</p>
          <ul className={looks.list} aria-label={own.visits}>
            {visits.map(({ inspector, item }) => (
              <li key={JSON.stringify([inspector, item])}>{own.visit(inspector, item)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Line({ text }: { readonly text: string }) {
  return <p className={useLooks().sentence}>{text}</p>;
}

function pairOf({ severity, standardError }: InspectorResult, words: FairnessWords["inspectors"]): string {
  if (severity === null) return "–";
  const signed = `${severity > 0 ? "+" : ""}${formatNumber(severity)}`;
  return standardError === null ? signed : words.pair(signed, formatNumber(standardError));
}

function stateOf({ severity, standardError }: InspectorResult): "lenient" | "strict" | "even" | "unknown" {
  if (severity === null) return "unknown";
  if (Math.abs(severity) <= CLEAR * (standardError ?? 0)) return "even";
  return severity > 0 ? "lenient" : "strict";
}
