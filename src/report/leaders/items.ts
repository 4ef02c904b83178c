import { isJudged } from "../../core/scoring/judge";
import type { Assessment, ItemResult } from "../../core/scoring/result";
import { derivationText } from "../../locales/derivation";
import { said, SCHEMA } from "../../workbook/schema";
import type { ParameterSheet } from "./parameters";
import { mixFormula, numeric, type Content, type Making } from "./sheet";
import { workTable, type WorkColumn, type WorkTable } from "./workTable";

export type ItemKey = keyof Making["texts"]["leaders"]["workings"]["items"]["columns"];

/** How N comes from c and e. */
type Rule = keyof Making["texts"]["leaders"]["workings"]["items"]["rules"];

/**
 * 计算过程-工作项: one row for each item, its V, M, N and score as formulas of its w, d, k, T, Q, c and e. What a task takes
 * from its projects is a formula of their rows, which stand right below it.
 *
 * @param entries the items in the order of `itemOrder`
 */
export function itemSheet(
  entries: readonly ItemResult[],
  making: Making,
  parameters: ParameterSheet,
): WorkTable<ItemKey> {
  const { sheets, workings } = making.texts.leaders;
  return workTable(sheets.items, workings.items, columnsOf(making, parameters), entries, making);
}

/** The items, each task followed by its projects. */
export function itemOrder({ items }: Assessment): readonly ItemResult[] {
  return items.filter(({ parent }) => parent === undefined).flatMap((item) => [item, ...item.children]);
}

/** The cells of the projects of the task in a row, which stand right below it. */
type Below = (column: string) => string;

function belowOf({ children }: ItemResult, row: number): Below {
  return (cell) => {
    const letters = /^[A-Z]+/.exec(cell)?.[0] ?? "";
    return `${letters}${row + 2}:${letters}${row + 1 + children.length}`;
  };
}

/** The mean of a column over the projects, by their weights, over what is not n/a. */
function meanBelow(below: Below, value: string, weight: string): string {
  const [values, weights] = [below(value), below(weight)];
  const speaking = `SUMPRODUCT(ISNUMBER(${values})*${weights})`;
  return `IF(${speaking}>0,SUMPRODUCT(${values},${weights})/${speaking},"")`;
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
    { key: "workload", width: 8, style: "number", cell: (result) => ownFactor(result, "workload") },
    { key: "difficulty", width: 7, style: "number", cell: (result) => ownFactor(result, "difficulty") },
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
      cell: (result, at, row) =>
        numeric(
          result.weight,
          result.children.length > 0
            ? `SUM(${belowOf(result, row)(at("weight"))})`
            : `${at("workload")}*${at("difficulty")}*${at("category")}`,
        ),
    },
    { key: "mode", width: 7, style: "cell", cell: ({ item }) => ({ value: modes[item.mode] }) },
    {
      key: "timeShare",
      width: 8,
      style: "number",
      cell: ({ item }) => timeShareOf(item.mode, making, name),
    },
    {
      key: "timeliness",
      width: 8,
      style: "number",
      cell: (result, at, row) => {
        const value = result.timeliness?.value ?? null;
        if (result.children.length === 0) return { value };
        return numeric(value, meanBelow(belowOf(result, row), at("timeliness"), at("weight")));
      },
    },
    {
      key: "quality",
      width: 8,
      style: "number",
      cell: (result, at, row) => {
        const value = result.quality?.value ?? null;
        if (result.children.length === 0 || isOwnQuality(result)) return { value };
        return numeric(value, meanBelow(belowOf(result, row), at("quality"), at("weight")));
      },
    },
    {
      key: "completion",
      width: 9,
      style: "precise",
      cell: (result, at, row) => {
        const { value } = result.completion;
        if (result.children.length === 0) return { value };
        // A task all of whose projects weigh nothing has come nowhere.
        return numeric(value, `N(${meanBelow(belowOf(result, row), at("completion"), at("weight"))})`);
      },
    },
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
      cell: (result, at, row) => {
        if (result.children.length === 0) {
          return quantitativeOf(result, at("completion"), at("elapsed"), name("ratedFrom"));
        }
        const value = result.quantitative?.value ?? null;
        return numeric(value, meanBelow(belowOf(result, row), at("quantitative"), at("weight")));
      },
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

/** A task with projects has the weight of these, whatever its own factors are. */
function ownFactor({ item, children }: ItemResult, factor: "workload" | "difficulty"): Content {
  return { value: children.length > 0 ? null : item[factor] };
}

function isOwnQuality({ quality }: ItemResult): boolean {
  return quality !== null && quality.ratings.length > 0;
}

function timeShareOf(mode: "timeliness" | "quality", making: Making, name: ParameterSheet["name"]): Content {
  const key = mode === "timeliness" ? "timelinessWeightWhenTimely" : "timelinessWeightWhenQuality";
  return { value: making.assessment.parameters[key], formula: name(key) };
}

/** An item that has just begun has no N yet, but the rule that will give it one. */
function ruleOf({ quantitative, measured, completion, children }: ItemResult): Rule {
  if (children.length > 0) return "children";
  if (quantitative !== null) return quantitative.rule;
  if (!measured || (completion.rule === "held" && completion.expected === 0)) return "none";
  return completion.rule === "target" && completion.cap ? "cap" : "pace";
}

function quantitativeOf(result: ItemResult, c: string, e: string, ratedFrom: string): Content {
  const value = result.quantitative?.value ?? null;
  const begun = `AND(${e}>0,ROUND(${e},9)>=ROUND(${ratedFrom},9))`;
  switch (ruleOf(result)) {
    case "none":
    case "children":
      return { value };
    case "settled":
      return numeric(value, `100*${c}`);
    case "cap":
      return numeric(value, `IF(${begun},100*${c},"")`);
    case "pace":
      return numeric(value, `IF(${begun},100*MIN(1,${c}/${e}),"")`);
  }
}
