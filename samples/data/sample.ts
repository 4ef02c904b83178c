import type { Fields } from "../../src/core/model/tables";
import { keyOf, type Cells } from "./cells";
import { inspections } from "./inspections";
import { leaderTasks } from "./leaderTasks";
import { MISTAKES, type Mistake } from "./mistakes";
import { ROSTER } from "./roster";
import { CATEGORY_WEIGHTS, CONSEQUENCES, HOLIDAYS } from "./settings";
import { streetTasks } from "./streetTasks";

/** The tables of this release that the sample fills. */
export type SampleTable = Extract<
  keyof Fields,
  "categoryWeights" | "holidays" | "consequences" | "roster" | "streetTasks" | "leaderTasks" | "inspections"
>;

/** The rows of every table of the sample. */
export type SampleTables = { readonly [K in SampleTable]: readonly Cells<K>[] };

/** The rows as they should be: no mistake yet. */
export function cleanTables(): SampleTables {
  return {
    categoryWeights: CATEGORY_WEIGHTS,
    holidays: HOLIDAYS,
    consequences: CONSEQUENCES,
    roster: ROSTER,
    streetTasks: streetTasks(),
    leaderTasks: leaderTasks(),
    inspections: inspections(),
  };
}

/** The rows as the sample workbook holds them, with every mistake of the list. Throws when one fits no row. */
export function sampleTables(): SampleTables {
  const clean = cleanTables();
  return {
    ...clean,
    streetTasks: spoilt("streetTasks", clean.streetTasks, ({ id }) => keyOf(id)),
    leaderTasks: spoilt("leaderTasks", clean.leaderTasks, ({ id }) => keyOf(id)),
    inspections: spoilt("inspections", clean.inspections, (row) => keyOf(row.inspector, row.subjectId)),
  };
}

/** Mistakes name the rows as they should be, so each is looked up among the clean ones. */
function spoilt<K extends Mistake["table"]>(
  table: K,
  clean: readonly Cells<K>[],
  key: (cells: Cells<K>) => string,
): Cells<K>[] {
  const rows = [...clean];
  for (const { row, field, value } of MISTAKES.filter((mistake) => mistake.table === table)) {
    const index = clean.findIndex((cells) => key(cells) === row);
    const cells = rows[index];
    if (cells === undefined) throw new RangeError(`no such row: ${row}`);
    rows[index] = { ...cells, [field]: value };
  }
  return rows;
}
