import { verify, type FactDifference, type Verification } from "../app/verify";
import { formatDay } from "../core/calendar/day";
import { PARAMETER_TABLE } from "../core/model/parameterTable";
import type { ParameterKey } from "../core/model/parameters";
import type { TableKey } from "../core/model/tables";
import { roundHalfUp } from "../core/quantity/round";
import { openFile } from "../hosts/file/disk";
import { textsOf, type Texts } from "./texts";
import type { Locale } from "../locales/locale";
import { parameterName, said, SCHEMA } from "../workbook/schema";
import { UsageError, type Request } from "./arguments";
import type { Terminal } from "./terminal";

type VerifyRequest = Extract<Request, { command: "verify" }>;

/** How many differences the readable output lists. */
const LISTED = 30;
const SHOWN_DECIMALS = 4;
/** So much of a fingerprint as the pages bear. */
const SHORT = 16;

/** Says whether scorecards come from a workbook: 0 they do, 1 they do not; scorecards that are none are bad usage. */
export async function verifyCards(request: VerifyRequest, terminal: Terminal): Promise<number> {
  const { locale = "zh-CN" } = request;
  terminal.progress(textsOf(locale).cli.progress.reading);
  const cards = await openFile(request.cards);
  const result = await verify(cards, await openFile(request.workbook), request.asOf);
  if (result === undefined) throw new UsageError((errors) => errors.notCards(request.cards));
  if (request.json) terminal.print(JSON.stringify({ ...result, asOf: formatDay(result.asOf) }, null, 2));
  else terminal.print(report(result, locale).join("\n"));
  return result.belongs ? 0 : 1;
}

function report(result: Verification, locale: Locale): string[] {
  const { verify: words } = textsOf(locale).cli;
  const day = formatDay(result.asOf);
  if (result.belongs) return [words.belongs(day, result.workbook.slice(0, SHORT))];
  const lines = [
    ...result.facts.map((fact) => factLine(fact, words, locale)),
    ...result.cells.map(({ sheet, name, column, cards, workbook }) =>
      words.cell(sheet, name, column, shown(cards), shown(workbook)),
    ),
  ];
  return [
    words.differs(day),
    words.fingerprints(result.cards.slice(0, SHORT), result.workbook.slice(0, SHORT)),
    ...(result.intact ? [] : [words.tampered]),
    ...lines.slice(0, LISTED),
    ...(lines.length > LISTED ? [words.more(lines.length - LISTED)] : []),
  ];
}

function factLine({ fact, cards, workbook }: FactDifference, words: Texts["cli"]["verify"], locale: Locale): string {
  const [was, is] = [cards ?? "–", workbook ?? "–"];
  if (fact === "asOf") return words.asOf(was, is);
  const [kind = "", key = "", ...rest] = fact.split(".");
  if (kind === "parameter") return words.parameter(isParameter(key) ? parameterName(key, locale) : key, was, is);
  if (kind !== "row" || !isTable(key)) return words.version(was, is);
  const table = said(SCHEMA[key].table, locale);
  const name = rest.join(".");
  if (cards === null) return words.rowAdded(table, name);
  return workbook === null ? words.rowRemoved(table, name) : words.rowChanged(table, name);
}

function shown(value: string | number | null): string {
  return typeof value === "number" ? String(roundHalfUp(value, SHOWN_DECIMALS)) : (value ?? "–");
}

function isParameter(key: string): key is ParameterKey {
  return key in PARAMETER_TABLE;
}

function isTable(key: string): key is TableKey {
  return key in SCHEMA;
}
