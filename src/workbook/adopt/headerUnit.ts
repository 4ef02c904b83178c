import { unitTailAt } from "../../core/quantity/units";
import { foldHeader } from "../fold";
import type { MappedColumn } from "./mapColumns";

const BRACKETED = /(?:[([【〔]|单位[:：])([^()[\]【】〔〕:：]{1,8})[)\]】〕]?$/;

/**
 * The unit that the header of 目标值 names, where no column of the list holds one. A percent sign is none: such figures
 * are shares.
 *
 * @example headerUnit("目标值（万元）") // "万元"
 */
export function headerUnit(header: string): string | undefined {
  const [, inner = ""] = BRACKETED.exec(foldHeader(header)) ?? [];
  const text = inner.replace(/^单位[:：]?/, "");
  const { unit, about, end } = unitTailAt(text, 0);
  return unit === "" || about || end < text.length || /[%‰]/.test(text) ? undefined : text;
}

/** The unit of a list's 目标值, by its header. */
export function unitOfTargets(columns: readonly MappedColumn[]): string | undefined {
  if (columns.some(({ field }) => field === "unit")) return undefined;
  const target = columns.find(({ field }) => field === "targetValue");
  return target === undefined ? undefined : headerUnit(target.path.at(-1) ?? "");
}
