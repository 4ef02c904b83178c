import type { Beside, BesideParties } from "./readItems";
import type { Grid } from "./readGrid";
import type { Indicator } from "./readIndicators";
import type { ItemIndex, ItemRef } from "./itemIndex";
import type { Milestone } from "./milestone";
import type { ReportedFigures } from "./readReports";
import type { Responsibility } from "./readResponsibilities";
import type { StandingDuty } from "./standingDuty";
import { united } from "./united";
import type { Party } from "./item";

/** The tables that say more about an item than its own row. */
export interface BesideTables {
  readonly index: ItemIndex;
  readonly grid: Grid;
  readonly indicators: readonly Indicator[];
  readonly responsibilities: ReadonlyMap<string, readonly Responsibility[]>;
  readonly milestones: ReadonlyMap<string, readonly Milestone[]>;
  readonly reported: ReadonlyMap<string, ReportedFigures>;
  /** By row of 例行. */
  readonly duties: ReadonlyMap<number, StandingDuty>;
}

const NOBODY: BesideParties = { named: [], fixed: [], around: [], namesGroup: false };

/** Looks up what other tables say about the row of an item; links to a repeated id go to its first row. */
export function besideItems(tables: BesideTables): Beside {
  const { index, grid, responsibilities, milestones, reported, duties } = tables;
  const wholes = new Map([...tables.indicators].reverse().map((indicator) => [indicator.id, indicator]));
  return {
    parties: (ref) => {
      const written = partiesIn(linked(responsibilities, ref, index) ?? []);
      const inCell = ref.table === "gridMatters" ? grid.partiesOf.get(ref.row) : undefined;
      return inCell === undefined ? written : { ...written, around: inCell };
    },
    whole: (id) => {
      const indicator = wholes.get(id);
      return indicator === undefined ? undefined : { name: indicator.name, target: indicator.target?.target };
    },
    reported: (ref) => linked(reported, ref, index),
    more: (ref) => {
      const nodes = linked(milestones, ref, index);
      const duty = ref.table === "standingDuties" ? duties.get(ref.row) : undefined;
      const street = ref.table === "gridMatters" ? grid.cellOf.get(ref.row)?.street : undefined;
      return {
        ...(nodes !== undefined && { milestones: nodes }),
        ...(duty !== undefined && { duty }),
        ...(street !== undefined && { street }),
      };
    },
  };
}

function linked<V>(byId: ReadonlyMap<string, V>, ref: ItemRef, index: ItemIndex): V | undefined {
  return byId.size > 0 && index.owns(ref) ? byId.get(ref.id) : undefined;
}

function partiesIn(rows: readonly Responsibility[]): BesideParties {
  if (rows.length === 0) return NOBODY;
  const all = (fixed: boolean) =>
    rows
      .filter((row) => row.fixed === fixed)
      .reduce((parties: readonly Party[], row) => united(parties, row.parties), []);
  return { named: all(false), fixed: all(true), around: [], namesGroup: rows.some(({ namesGroup }) => namesGroup) };
}
