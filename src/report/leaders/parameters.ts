import type { Parameters } from "../../core/model/parameters";
import type { NumberKey } from "../../core/scoring/derivationNode";
import { QUANTITATIVE_CAP } from "../../core/scoring/subject";
import type { CellName } from "../../workbook/book";
import { parameterName, PARAMETERS, said } from "../../workbook/schema";
import type { Content, Making } from "./sheet";
import { workTable, type WorkColumn, type WorkTable } from "./workTable";

/** The parameters that the formulas know, in the order of their sheet. */
const NUMBERS = [
  "qualitativeWeight",
  "quantitativeWeight",
  "timelinessWeightWhenTimely",
  "timelinessWeightWhenQuality",
  "ratedFrom",
  "loadExponent",
  "loadFactorCap",
  "bonusCap",
  "penaltyCap",
  "subjectRectificationPenalty",
  "scoreCap",
  "quota",
] as const satisfies readonly NumberKey[];

type Named = (typeof NUMBERS)[number] | "quantitativeCap" | "moveDown" | "grade1" | "grade2" | "grade3";

interface Entry extends Content {
  readonly label: string;
  readonly about: string;
  readonly name?: string;
}

/** The sheet of parameters, and how formulas speak of its cells. */
export interface ParameterSheet {
  readonly table: WorkTable<Key>;
  /** The name of a parameter's cell. */
  readonly name: (key: Named) => string;
  /** The cell with k of a category. */
  readonly category: (category: string | undefined) => string;
  /** The cells with the words of the grades, best first. */
  readonly grades: (persons: boolean) => string;
}

type Key = "name" | "value" | "about";

const COLUMNS: readonly WorkColumn<Key, Entry>[] = [
  { key: "name", width: 34, style: "cell", cell: ({ label }) => ({ value: label }) },
  {
    key: "value",
    width: 14,
    style: "cell",
    cell: ({ value, formula }) => (formula === undefined ? { value } : { value, formula }),
  },
  { key: "about", width: 60, style: "cell", cell: ({ about }) => ({ value: about }) },
];

/** 计算过程-参数: every parameter that a score depends on from T, Q, c, e, w, d and σ upwards, each a named cell. */
export function parameterSheet(making: Making): ParameterSheet {
  const { assessment, language, texts } = making;
  const { parameters } = assessment;
  const words = texts.leaders.workings.parameters;
  const categories = new Map(assessment.items.map(({ item, categoryWeight }) => [item.category, categoryWeight]));
  const names = namesOf(making);
  const entries: Entry[] = [
    ...NUMBERS.map((key): Entry => ({
      label: parameterName(key, language),
      about: said(PARAMETERS[key].about, language),
      name: names[key],
      ...valueOf(key, parameters, names),
    })),
    {
      label: words.quantitativeCap,
      about: words.quantitativeCapAbout,
      name: names.quantitativeCap,
      value: QUANTITATIVE_CAP,
    },
    {
      label: words.moveDown,
      about: words.moveDownAbout,
      name: names.moveDown,
      value: parameters.quotaHandling === "moveDown" ? 1 : 0,
    },
    ...parameters.gradeLimits.map((value, index) => ({
      label: words.gradeLimit(index + 1),
      about: "",
      name: [names.grade1, names.grade2, names.grade3][index] ?? "",
      value,
    })),
    ...parameters.unitGrades.map((value, index) => ({ label: words.grades.unit(index + 1), about: "", value })),
    ...parameters.personGrades.map((value, index) => ({ label: words.grades.person(index + 1), about: "", value })),
  ];
  const firstGrade = entries.length - parameters.unitGrades.length - parameters.personGrades.length;
  const firstCategory = entries.length;
  const order = [...categories.keys()];
  for (const [category, value] of categories) {
    entries.push({ label: category === undefined ? words.noCategory : words.category(category), about: "", value });
  }
  const table = workTable(texts.leaders.sheets.parameters, words, COLUMNS, entries, making);
  const cells = entries.flatMap(({ name }, index): CellName[] =>
    name === undefined ? [] : [{ name, cell: table.link(index, "value").cell }],
  );
  return {
    table: { ...table, sheet: { ...table.sheet, names: cells } },
    name: (key) => names[key],
    category: (category) => table.ref(firstCategory + order.indexOf(category), "value"),
    grades: (persons) => {
      const first = firstGrade + (persons ? parameters.unitGrades.length : 0);
      return table.range("value", first, first + parameters.unitGrades.length - 1);
    },
  };
}

/** The weight of one side follows from the other's, so that they always add up to 1. */
function valueOf(
  key: (typeof NUMBERS)[number],
  parameters: Parameters,
  names: Readonly<Record<Named, string>>,
): Content {
  const value = parameters[key];
  return key === "quantitativeWeight" ? { value, formula: `1-${names.qualitativeWeight}` } : { value };
}

/** What the cells are called in the workbook: as in 设置, as far as Excel allows. */
function namesOf({ language, texts }: Making): Readonly<Record<Named, string>> {
  const words = texts.leaders.workings.parameters;
  const own = (key: (typeof NUMBERS)[number]) => cellName(parameterName(key, language));
  return {
    qualitativeWeight: own("qualitativeWeight"),
    quantitativeWeight: own("quantitativeWeight"),
    timelinessWeightWhenTimely: own("timelinessWeightWhenTimely"),
    timelinessWeightWhenQuality: own("timelinessWeightWhenQuality"),
    ratedFrom: own("ratedFrom"),
    loadExponent: own("loadExponent"),
    loadFactorCap: own("loadFactorCap"),
    bonusCap: own("bonusCap"),
    penaltyCap: own("penaltyCap"),
    subjectRectificationPenalty: own("subjectRectificationPenalty"),
    scoreCap: own("scoreCap"),
    quota: own("quota"),
    quantitativeCap: cellName(words.quantitativeCap),
    moveDown: cellName(words.moveDown),
    grade1: `${cellName(words.gradeLimit(1))}_`,
    grade2: `${cellName(words.gradeLimit(2))}_`,
    grade3: `${cellName(words.gradeLimit(3))}_`,
  };
}

function cellName(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, "_");
}
