import type { Finding } from "../core/checks/finding";
import { isPercent, type CellValue } from "../core/model/cell";
import { rowAt } from "../core/model/rowAt";
import { foldText } from "../core/names/normal";
import type { CellEdit, EditValue } from "../workbook/edits";
import type { Prepared } from "./prepare";

/** What a unit's short name may leave out. */
const UNIT_ENDINGS = ["街道", "镇", "乡", "街道办事处", "局", "委员会", "办公室", "中心"];
const FULL_WIDTH_PERCENT = /[%％]/;

/**
 * The one change that mends a finding beyond doubt; undefined where there is none, or more than one: a number written
 * as text, the date that was offered for an impossible one, a percentage written as points, the full name of a unit.
 *
 * @example safeFix(numberAsText, prepared) // { table: "streetTasks", row: 3, field: "actual", after: 12 }
 */
export function safeFix(finding: Finding, prepared: Prepared): CellEdit | undefined {
  const { place } = finding;
  if (place.at !== "cell") return undefined;
  const { table, row, field } = place;
  const after = replacement(finding, rowAt(prepared.model, table, row).get(field) ?? null, prepared);
  return after === undefined ? undefined : { table, row, field, after };
}

function replacement(finding: Finding, cell: CellValue, prepared: Prepared): EditValue | undefined {
  switch (finding.code) {
    case "number-as-text": {
      const { text, value } = finding.params;
      return FULL_WIDTH_PERCENT.test(text) ? { percent: value } : value;
    }
    case "date-unreadable":
    case "deadline-unreadable":
      return finding.params.suggestion;
    case "progress-as-percent":
      return isPercent(cell) ? undefined : { percent: finding.params.value / 100 };
    case "name-unknown":
      return typeof cell === "string" ? withFullName(cell, finding.params.name, prepared) : undefined;
    default:
      return undefined;
  }
}

/** The cell's text with the name in full, where the 名册 has exactly one that it can be short for. */
function withFullName(text: string, name: string, { model }: Prepared): string | undefined {
  const short = foldText(name);
  const full = (model.tables.roster ?? []).flatMap(({ cells }) => {
    const known = typeof cells.name === "string" ? cells.name.trim() : "";
    return UNIT_ENDINGS.some((ending) => foldText(known) === short + ending) ? [known] : [];
  });
  const [only] = full;
  // What stands twice in a cell might be a part of another name.
  if (only === undefined || full.length > 1 || text.split(name).length !== 2) return undefined;
  return text.replace(name, () => only);
}
