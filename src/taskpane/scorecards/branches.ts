import type { Prepared } from "../../app/prepare";
import type { Place } from "../../core/checks/finding";
import { deriveItem, type Derivation } from "../../core/scoring/derivation";
import type { ItemResult } from "../../core/scoring/result";

/** A number of a derivation as the tree shows it. */
export interface Branch {
  readonly derivation: Derivation;
  /** What it weighs in the mean that it is a part of. */
  readonly weight: Derivation | undefined;
  /** The item whose number it is, where it is one of another row. */
  readonly item: ItemResult | undefined;
}

/** What stands under a number: its inputs. A part of a mean is shown as the number that it is, with its weight. */
export function branchesOf({ derivation, weight }: Branch, prepared: Prepared): readonly Branch[] {
  const own = derivation.rule === "item" ? inputsOfItem(derivation, prepared) : derivation.inputs;
  return [...own, ...(weight === undefined || weight.inputs.length === 0 ? [] : [weight])].map((input) =>
    branchOf(input, prepared),
  );
}

/** A number as a branch. */
export function branchOf(derivation: Derivation, prepared: Prepared): Branch {
  const [value, weight] = derivation.rule === "weighted" ? derivation.inputs : [];
  const shown = value ?? derivation;
  return { derivation: shown, weight, item: shown.rule === "item" ? itemAt(shown.place, prepared) : undefined };
}

/** M and N of another row go on in that row's own derivation. */
function inputsOfItem({ symbol, place }: Derivation, prepared: Prepared): readonly Derivation[] {
  const result = itemAt(place, prepared);
  if (result === undefined) return [];
  const sides = deriveItem(result, prepared.assessment.parameters).inputs.flatMap(({ inputs: [side] }) => side ?? []);
  return sides.find((side) => side.symbol === symbol)?.inputs ?? [];
}

function itemAt(place: Place | undefined, { assessment }: Prepared): ItemResult | undefined {
  if (place?.at !== "cell") return undefined;
  return assessment.items.find(({ item }) => item.table === place.table && item.row === place.row);
}
