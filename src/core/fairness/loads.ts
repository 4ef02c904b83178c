import type { Parameters } from "../model/parameters";
import { clamp } from "../quantity/sum";
import { above, below } from "../quantity/round";
import { mix } from "../scoring/mean";
import type { SubjectResult } from "../scoring/result";
import { QUANTITATIVE_CAP } from "../scoring/subject";

/** Above this part of its group's median a subject carries much, below the other little. */
const HIGH = 1.5;
const LOW = 0.5;

/** Whether a subject carries far more, or far less, than the middle of its group; undefined where it does neither. */
export function loadState({ load, loadRatio }: Pick<SubjectResult, "load" | "loadRatio">): "high" | "low" | undefined {
  if (loadRatio === null || load === 0) return undefined;
  return above(loadRatio, HIGH) ? "high" : below(loadRatio, LOW) ? "low" : undefined;
}

/**
 * What the load factor adds to a subject's score: S less the S that it would have with f = 1; null without a score.
 *
 * @example f = 1.05 on Y₀ = 90.64 with α·κ_X = 0.143 and β·κ_Y = 0.5 → about 3.5
 */
export function loadEffect(subject: SubjectResult, parameters: Parameters): number | null {
  const { score, qualitative, qualitativeCoverage, quantitativeBase, quantitativeCoverage, bonus, penalty } = subject;
  const quantitative = quantitativeBase === null ? null : Math.min(QUANTITATIVE_CAP, quantitativeBase);
  const mixed = mix([
    [qualitative, parameters.qualitativeWeight * qualitativeCoverage],
    [quantitative, parameters.quantitativeWeight * quantitativeCoverage],
  ]);
  return score === null || mixed === null ? null : score - clamp(mixed + bonus - penalty, 0, parameters.scoreCap);
}
