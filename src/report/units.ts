import type { Party, SubjectKind } from "../core/model/item";
import type { Assessment, ItemResult } from "../core/scoring/result";

/** Kinds of subjects that are units: they are ranked in the bulletin and named beside their work. */
export const UNIT_KINDS: readonly SubjectKind[] = ["street", "department"];

/** Who is asked about an item. */
export interface ItemUnits {
  /** The units with the largest share; where no unit is named, whoever has the largest share. In order of naming. */
  readonly unitsOf: (result: ItemResult) => readonly string[];
  /** Where an item stands when a list is sorted by unit: units in the order of the assessment, nobody last. */
  readonly positionOf: (result: ItemResult) => number;
}

/** Looks up the units of the items of an assessment. */
export function unitsByItem({ subjects }: Assessment): ItemUnits {
  const kinds = new Map(subjects.map(({ name, kind }) => [name, kind]));
  const positions = new Map(subjects.map(({ name }, index) => [name, index]));
  const unitsOf = ({ item }: ItemResult): readonly string[] => {
    const units = item.parties.filter(({ name }) => {
      const kind = kinds.get(name);
      return kind !== undefined && UNIT_KINDS.includes(kind);
    });
    return leading(units.length > 0 ? units : item.parties).map(({ name }) => name);
  };
  return {
    unitsOf,
    positionOf: (result) => {
      const [first] = unitsOf(result);
      return (first === undefined ? undefined : positions.get(first)) ?? subjects.length;
    },
  };
}

function leading(parties: readonly Party[]): readonly Party[] {
  const largest = Math.max(...parties.map(({ share }) => share));
  return parties.filter(({ share }) => share === largest);
}
