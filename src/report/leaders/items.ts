import { isJudged } from "../../core/scoring/judge";
import type { ItemResult } from "../../core/scoring/result";
import { derivationText } from "../../locales/derivation";
import { said, SCHEMA } from "../../workbook/schema";
import type { ParameterSheet } from "./parameters";
import { mixFormula, numeric, type Content, type Making } from "./sheet";
import { workTable, type WorkColumn, type WorkTable } from "./workTable";

export type ItemKey = keyof Making["texts"]["leaders"]["workings"]["items"]["columns"];

/** How N comes from c and e. */
type Rule = keyof Making["texts"]["leaders"]["workings"]["items"]["rules"];

/** 计算过程-工作项: one row for each item, its V, M, N and score as formulas of its w, d, k, T, Q, c and e. */
export function itemSheet(making: Making, parameters: ParameterSheet): WorkTable<ItemKey> {
  const { assessment, texts } = making;
  const { sheets, workings } = texts.leaders;
  return workTable(sheets.items, workings.items, columnsOf(making, parameters), assessment.items, making);
}

function columnsOf(making: Making, { name, category }: ParameterSheet): readonly WorkColumn<ItemKey, ItemResult>[] {
  const { language, texts } = making;
  const { modes, lights } = texts.words;
  const { rules } = texts.leaders.workings.items;
  const alpha = name("qualitativeWeight");
  const beta = name("quantitativeWeight");
  return [
    { key: "id", width: 12, style: "cell", cell: ({ item }) => ({ value: item.id }) },
    { key: "name", width: 30, style: "cell", cell: ({ item }) => ({ value: item.name }) },
    {
      key: "table",
      width: 10,
      style: "cell",
      cell: ({ item }) => ({ value: said(SCHEMA[item.table].table, language) }),
    },
    { key: "light", width: 8, style: "cell", cell: ({ light }) => ({ value: lights[light] }) },
    { key: "workload", width: 8, style: "number", cell: ({ item }) => ({ value: item.workload }) },
    { key: "difficulty", width: 7, style: "number", cell: ({ item }) => ({ value: item.difficulty }) },
    {
      key: "category",
      width: 9,
      style: "number",
      cell: ({ item, categoryWeight }) => ({ value: categoryWeight, formula: category(item.category) }),
    },
    {
      key: "weight",
      width: 8,
      style: "number",
      cell: ({ weight }, at) => numeric(weight, `${at("workload")}*${at("difficulty")}*${at("category")}`),
    },
    { key: "mode", width: 7, style: "cell", cell: ({ item }) => ({ value: modes[item.mode] }) },
    {
      key: "timeShare",
      width: 8,
      style: "number",
      cell: ({ item }) => timeShareOf(item.mode, making, name),
    },
    { key: "timeliness", width: 8, style: "number", cell: ({ timeliness }) => ({ value: timeliness?.value ?? null }) },
    { key: "quality", width: 8, style: "number", cell: ({ quality }) => ({ value: quality?.value ?? null }) },
    { key: "completion", width: 9, style: "precise", cell: ({ completion }) => ({ value: completion.value }) },
    { key: "elapsed", width: 9, style: "precise", cell: ({ schedule }) => ({ value: schedule.elapsed }) },
    { key: "rule", width: 12, style: "cell", cell: (result) => ({ value: rules[ruleOf(result)] }) },
    {
      key: "qualitative",
      width: 8,
      style: "number",
      cell: ({ qualitative }, at) =>
        numeric(qualitative, mixFormula(at("timeliness"), at("timeShare"), at("quality"), `(1-${at("timeShare")})`)),
    },
    {
      key: "quantitative",
      width: 8,
      style: "number",
      cell: (result, at) => quantitativeOf(result, at("completion"), at("elapsed"), name("ratedFrom")),
    },
    {
      key: "row",
      width: 8,
      style: "number",
      cell: ({ score }, at) => numeric(score, mixFormula(at("qualitative"), alpha, at("quantitative"), beta)),
    },
    {
      key: "judged",
      width: 6,
      style: "integer",
      cell: (result, at) => ({
        value: isJudged(result) ? 1 : 0,
        formula: `IF(OR(ISNUMBER(${at("timeliness")}),ISNUMBER(${at("quality")}),ISNUMBER(${at("quantitative")})),1,0)`,
      }),
    },
    { key: "derivation", width: 44, style: "cell", cell: (result) => ({ value: derivationText(result, language) }) },
  ];
}

function timeShareOf(mode: "timeliness" | "quality", making: Making, name: ParameterSheet["name"]): Content {
  const key = mode === "timeliness" ? "timelinessWeightWhenTimely" : "timelinessWeightWhenQuality";
  return { value: making.assessment.parameters[key], formula: name(key) };
}

/** An item that has just begun has no N yet, but the rule that will give it one. */
function ruleOf({ quantitative, measured, completion }: ItemResult): Rule {
  if (quantitative !== null) return quantitative.rule;
  if (!measured) return "none";
  return completion.rule === "target" && completion.cap ? "cap" : "pace";
}

function quantitativeOf(result: ItemResult, c: string, e: string, ratedFrom: string): Content {
  const value = result.quantitative?.value ?? null;
  const begun = `AND(${e}>0,ROUND(${e},9)>=ROUND(${ratedFrom},9))`;
  switch (ruleOf(result)) {
    case "none":
      return { value: null };
    case "settled":
      return numeric(value, `100*${c}`);
    case "cap":
      return numeric(value, `IF(${begun},100*${c},"")`);
    case "pace":
      return numeric(value, `IF(${begun},100*MIN(1,${c}/${e}),"")`);
  }
}
