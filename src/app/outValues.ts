import { ITEM_TABLES } from "../core/model/itemTables";
import type { TableKey } from "../core/model/tables";
import { attainmentOf } from "../core/scoring/indicators";
import type { Assessment, Attainment, ItemResult, MilestoneResult } from "../core/scoring/result";
import { derivationText } from "../locales/derivation";
import type { Locale } from "../locales/locale";
import type { Located } from "../workbook/located";
import type { OutCells, OutValues } from "../workbook/plan";

/** The tables with Out columns that a run fills. */
const OUT_TABLES = [...ITEM_TABLES, "milestones", "indicators", "categoryComparison"] as const;

/** What the Out columns of every table that the workbook has are to show; a table without results shows nothing. */
export function outValues(assessment: Assessment, { tables }: Located, locale: Locale): OutValues {
  const values: { [K in TableKey]?: Map<number, OutCells> } = {};
  for (const key of OUT_TABLES) if (tables[key] !== undefined) values[key] = new Map();
  for (const result of assessment.items) {
    values[result.item.table]?.set(result.item.row, outCells(result, locale));
    for (const node of result.milestones) values.milestones?.set(node.milestone.row, milestoneCells(node));
  }
  for (const { row, light, ...attainment } of assessment.indicators) {
    values.indicators?.set(row, { ...attainmentCells(attainment), light });
  }
  const { rows, consistency } = assessment.comparison;
  for (const { row, weight } of rows) values.categoryComparison?.set(row, { weight, consistency });
  return values;
}

/** What each kind of item shows; a table ignores what it has no column for. */
function outCells(result: ItemResult, locale: Locale): OutCells {
  const { item, light, completion, timeliness, quality, qualitative, quantitative, score } = result;
  if (item.table === "indicatorShares") return { ...attainmentCells(attainmentOf(result)), light };
  if (completion.rule === "held") {
    return { expected: completion.expected, held: completion.held, timeliness: timeliness?.value ?? null };
  }
  return {
    light,
    timeliness: timeliness?.value ?? null,
    quality: quality?.value ?? null,
    qualitative,
    quantitative: quantitative?.value ?? null,
    score,
    derivation: derivationText(result, locale),
  };
}

function milestoneCells({ light, timeliness }: MilestoneResult): OutCells {
  return { light, timeliness: timeliness?.value ?? null };
}

function attainmentCells({ attainment, gap }: Attainment): OutCells {
  return { attainment, gap };
}
