import { finding } from "../core/checks/finding";
import type { Finding, Place } from "../core/checks/finding";
import { isBlank } from "../core/model/cell";
import type { Setting } from "../core/model/model";
import { PARAMETER_TABLE } from "../core/model/parameterTable";
import type { ParameterKey } from "../core/model/parameters";
import type { Row } from "../core/model/tables";
import { closest } from "./closest";
import { foldHeader } from "./fold";
import { headerText } from "./headers";
import { PARAMETERS, PARAMETER_KEYS, said } from "./schema";
import type { Language } from "./schema";
import { converter } from "./values";
import type { Convert } from "./values";

/** The rows of 设置 as settings. Rows without a value are left to their defaults; the first of two rows counts. */
export function readSettings(
  rows: readonly Row<"settings">[],
  language: Language,
  date1904: boolean,
): { readonly settings: readonly Setting[]; readonly findings: readonly Finding[] } {
  const keys = keysByName();
  const settings = new Map<ParameterKey, Setting>();
  const findings: Finding[] = [];
  for (const { row, cells } of rows) {
    const name = headerText(cells.name).trim();
    if (name === "") continue;
    const place: Place = { at: "cell", table: "settings", row, field: "name" };
    const key = keys.get(foldHeader(name));
    if (key === undefined) {
      findings.push(finding("parameter-unknown", place, { name, closest: closestName(name, language) }));
    } else if (!isBlank(cells.value)) {
      if (settings.has(key)) findings.push(finding("parameter-repeated", place, { parameter: key }));
      else settings.set(key, { key, row, value: convertOf(key, date1904)(cells.value ?? null) });
    }
  }
  return { settings: [...settings.values()], findings };
}

/** The row of 设置 that holds each parameter, counted in its table's body; the first of several. */
export function settingRows(rows: readonly Row<"settings">[]): ReadonlyMap<ParameterKey, number> {
  const keys = keysByName();
  const found = new Map<ParameterKey, number>();
  for (const { row, cells } of rows) {
    const key = keys.get(foldHeader(headerText(cells.name).trim()));
    if (key !== undefined && !found.has(key)) found.set(key, row);
  }
  return found;
}

function keysByName(): ReadonlyMap<string, ParameterKey> {
  const keys = new Map<string, ParameterKey>();
  for (const key of PARAMETER_KEYS) {
    const { zh, en } = PARAMETERS[key].name;
    keys.set(foldHeader(zh), key);
    keys.set(foldHeader(en), key);
  }
  return keys;
}

/** The parameter that was probably meant, in the language of the workbook if both would do. */
function closestName(name: string, language: Language): string | undefined {
  const languages: readonly Language[] = language === "zh-CN" ? ["zh-CN", "en-US"] : ["en-US", "zh-CN"];
  const names = languages.flatMap((one) => PARAMETER_KEYS.map((key) => said(PARAMETERS[key].name, one)));
  return closest(name, names);
}

function convertOf(key: ParameterKey, date1904: boolean): Convert {
  const { words } = PARAMETERS[key];
  if (words !== undefined) return converter("word", words, date1904);
  return converter(PARAMETER_TABLE[key].kind === "date" ? "date" : "text", undefined, date1904);
}
