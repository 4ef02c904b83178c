import type { FindingCode, Place } from "../src/core/checks/finding";
import { finding, SEVERITY } from "../src/core/checks/finding";
import type { ParameterKey } from "../src/core/model/parameters";
import { PARAMETER_TABLE } from "../src/core/model/parameterTable";
import type { TableKey } from "../src/core/model/tables";
import { textsOf } from "../src/locales";
import { findingText } from "../src/locales/findingText";
import { LOCALES, type Locale } from "../src/locales/locale";
import { namesAt } from "../src/report/explain";
import { defaultValue } from "../src/workbook/blank";
import {
  PARAMETER_KEYS,
  PARAMETERS,
  said,
  SCHEMA,
  TABLE_KEYS,
  type Column,
  type ParameterSpec,
} from "../src/workbook/schema";
import { SAMPLE_PARAMS } from "../test/support/findings";

/** The tables of the standard workbook that are not read yet. */
export const TABLES_UNREAD: readonly TableKey[] = [];

/** The parameters that no rule reads yet. */
export const PARAMETERS_UNREAD: readonly ParameterKey[] = [];

const GENERATED = "<!-- Made by `npm run docs` from the source; do not edit. -->";

/** The generated documents by path: every table and parameter, every finding. */
export function docs(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/workbook.md", workbookDoc()],
    ["docs/findings.md", findingsDoc()],
  ]);
}

function workbookDoc(): string {
  return document([
    "# 工作簿 · The workbook",
    "表按 Excel 表格的名称识别；没有做成表格的，按工作表名称和表头识别。只有任务清单是必需的。标“结果”的列由本工具填写，" +
      "缺少时加在表格右侧；其他列从不改动。这里列出本版读取的各表；空白标准工作簿中的其他表，本版不读取。",
    "A table is found by the name of its Excel table; where there is none, by its sheet's name and headers. Only a task " +
      "list is required. Columns marked out belong to the add-in, which adds them at the right edge where they are " +
      "missing; it never writes any other column. Tables of the standard workbook that are not listed here are not read.",
    ...TABLE_KEYS.filter((key) => !TABLES_UNREAD.includes(key)).flatMap(tableSection),
    "## 参数 · Parameters",
    `工作表“${SCHEMA.settings.sheet.zh}”中的一行一个参数。超出范围的值不采用，按默认值计算，并列入数据核对清单。`,
    `One row of the sheet “${SCHEMA.settings.sheet.en}” each. A value out of bounds is a finding, and the default is used.`,
    markdownTable(
      ["项目", "Parameter", "默认 · Default", "范围 · Bounds", "含义", "Meaning"],
      PARAMETER_KEYS.filter((key) => !PARAMETERS_UNREAD.includes(key)).map(parameterRow),
    ),
  ]);
}

function tableSection(key: TableKey): string[] {
  const { sheet, table, about, columns } = SCHEMA[key];
  return [
    `## ${table.zh} · ${table.en}`,
    `工作表“${sheet.zh}”：${about.zh}。`,
    `Sheet “${sheet.en}”: ${about.en}.`,
    markdownTable(["列", "Column", "", "填写", "What belongs into it"], columns.map(columnRow)),
  ];
}

function columnRow({ name, about, required, out, words }: Column): string[] {
  const mark = required ? "必需 · required" : out ? "结果 · out" : "";
  const choices = (locale: Locale) =>
    words === undefined ? "" : ` (${words.map((word) => said(word, locale)).join(" / ")})`;
  return [name.zh, name.en, mark, `${about.zh}${choices("zh-CN")}`, `${about.en}${choices("en-US")}`];
}

function parameterRow(key: ParameterKey): string[] {
  const { name, about }: ParameterSpec = PARAMETERS[key];
  const inChinese = String(defaultValue(key, "zh-CN") ?? "");
  const inEnglish = String(defaultValue(key, "en-US") ?? "");
  const value = inChinese === inEnglish ? inChinese : `${inChinese} · ${inEnglish}`;
  return [name.zh, name.en, value, boundsOf(key), about.zh, about.en];
}

function boundsOf(key: ParameterKey): string {
  const rule = PARAMETER_TABLE[key];
  const { words }: ParameterSpec = PARAMETERS[key];
  if (words !== undefined) return words.map((word) => `${word.zh} / ${word.en}`).join("; ");
  return rule.kind === "number" || rule.kind === "numbers" ? `${rule.low}–${rule.high}` : "";
}

const CODES = (Object.keys(SEVERITY) as FindingCode[]).sort();

function findingsDoc(): string {
  return document([
    "# 数据核对 · Findings",
    "每一条都指明单元格、问题和办法。“错误”会使相应的得分不可采信，应当先改正；“警告”请看一看；“提示”仅供参考。" +
      "下面的说明以示例数据写成。",
    "Every finding names its cell, what is wrong, and what to do. An error means that a number cannot be trusted; a " +
      "warning wants a look; an info is good to know. The texts below are made from sample data.",
    ...LOCALES.flatMap(findingsSection),
  ]);
}

function findingsSection(locale: Locale): string[] {
  const { words, report } = textsOf(locale);
  const { severity, code, message, advice } = report.findings.columns;
  const heads = locale === "zh-CN" ? ["## 中文", "名称"] : ["## English", "Title"];
  return [
    heads[0] ?? "",
    markdownTable(
      [code, severity, heads[1] ?? "", message, advice],
      CODES.map((each) => {
        const place = placeOf(each);
        const names = namesAt(place, { language: locale, date1904: false, tables: {} });
        const text = findingText(finding(each, place, SAMPLE_PARAMS[each]), names, locale);
        return [`\`${each}\``, words.severities[SEVERITY[each]], text.title, text.message, text.advice];
      }),
    ),
  ];
}

/** A place where such a finding may stand, so that its texts name real columns. */
function placeOf(code: FindingCode): Place {
  const at = (table: TableKey, field: string) => ({ at: "cell", table, row: 0, field }) as const;
  if (/^(inspect|uninspected|rating)/.test(code)) return at("inspections", "subjectId");
  if (/^(parameter|category-weights)/.test(code)) return at("settings", "value");
  if (code.startsWith("number")) return at("streetTasks", "workload");
  if (code === "word-unknown") return at("streetTasks", "mode");
  return at("streetTasks", "due");
}

function document(paragraphs: readonly string[]): string {
  const [head = "", ...rest] = paragraphs;
  return `${[head, GENERATED, ...rest].join("\n\n")}\n`;
}

function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/</g, "&lt;").replace(/\s+/g, " ");
}
