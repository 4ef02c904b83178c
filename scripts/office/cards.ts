import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge } from "../../src/app/judge";
import { assess } from "../../src/core/assess";
import { dayFromSerial, type Day } from "../../src/core/calendar/day";
import { inputsOf } from "../../src/core/fingerprint/inputs";
import type { Model, Setting } from "../../src/core/model/model";
import type { Assessment } from "../../src/core/scoring/result";
import { openFile, wasmPath } from "../../src/hosts/file/disk";
import { workbookOf } from "../../src/hosts/file/newBook";
import { bytesOf, textOf } from "../../src/hosts/file/xml";
import { pack, unpack } from "../../src/hosts/file/zip";
import { textsOf } from "../../src/locales";
import { leadersBook } from "../../src/report/leaders/leadersBook";
import { FIRST_ENTRY } from "../../src/report/leaders/workTable";
import { address } from "../../src/workbook/a1";
import type { BookSheet } from "../../src/workbook/book";
import type { PreviousRun } from "../../src/workbook/history";
import { parameterName } from "../../src/workbook/schema";
import { readCells, type Cells } from "./cells";
import { recalculateWithLibreOffice } from "./readers";

/** A formula and the engine may differ in the last digits. */
const TOLERANCE = 1e-9;
const LANGUAGE = "zh-CN";

/** What was tried with a leaders' workbook, and what is wrong with it. */
export interface CardsVerdict {
  readonly formulas: number;
  readonly wrong: readonly string[];
}

/**
 * The leaders' workbook of a model through LibreOffice. As it is, its cached values must show; with every cached value
 * taken out each formula must give what the engine gives; and with one parameter changed in the workings each formula
 * must give what the engine gives for that parameter.
 */
export async function verifyCards(model: Model, folder: string): Promise<CardsVerdict> {
  const assessment = assess(model);
  const sheets = bookOf(model, assessment);
  const bytes = await workbookOf(sheets, wasmPath());
  const formulas = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula)));
  const trial: Trial = { model, assessment, sheets, bytes, folder };
  return {
    formulas: formulas.length,
    wrong: [
      ...differences("as written", sheets, readCells(bytes)),
      ...differences("recalculated", sheets, recalculated(trial, "")),
      ...changedAlpha(trial),
      ...changedCategory(trial),
    ],
  };
}

/** The model of a file, and the same with every rule at work: headcounts, ranked leaders, a quota that moves down … */
export async function trialModels(file: string, asOf: Day): Promise<readonly (readonly [string, Model])[]> {
  const { model } = await judge(await openFile(file), { today: asOf, asOf });
  const roster = (model.tables.roster ?? []).map(({ row, cells }) => ({
    row,
    cells: { ...cells, headcount: 1 + (row % 7) / 2 },
  }));
  const settings: readonly Setting[] = [
    { key: "rankLeaders", row: 0, value: "yes" },
    { key: "quotaHandling", row: 1, value: "moveDown" },
    { key: "loadExponent", row: 2, value: 0.5 },
    { key: "loadFactorCap", row: 3, value: 1.3 },
    { key: "bonusCap", row: 4, value: 0.5 },
    { key: "ratedFrom", row: 5, value: 0.3 },
    { key: "unreported", row: 6, value: "ignore" },
  ];
  const categories = [
    { row: 0, cells: { category: model.tables.streetTasks?.[0]?.cells.category ?? null, weight: 0 } },
  ];
  const others = model.settings.filter(({ key }) => settings.every((setting) => setting.key !== key));
  const tables = { ...model.tables, roster, categoryWeights: categories };
  return [
    ["as it is", model],
    ["every rule at work", { ...model, settings: [...others, ...settings], tables }],
  ];
}

interface Trial {
  readonly model: Model;
  readonly assessment: Assessment;
  readonly sheets: readonly BookSheet[];
  readonly bytes: Uint8Array;
  readonly folder: string;
}

function bookOf(model: Model, assessment: Assessment): readonly BookSheet[] {
  return leadersBook(assessment, inputsOf(model, assessment), LANGUAGE, { runs: runsBefore(assessment) });
}

/** Two runs of months before, so that there are trends: everybody had a little more, and less before. */
function runsBefore({ asOf, subjects }: Assessment): readonly PreviousRun[] {
  return [-3, 2].flatMap((gained, index) => {
    const before = dayFromSerial(asOf - 60 + 30 * index);
    const movements = subjects.map(({ name, score, rank }) => {
      return [name, { score: score === null ? null : score + gained, rank }] as const;
    });
    return before === undefined ? [] : [{ asOf: before, movements: new Map(movements) }];
  });
}

/** Every formula's cell that does not show what the engine gave. */
function differences(what: string, sheets: readonly BookSheet[], found: Cells): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, value, formula }) => {
        if (formula === undefined) return [];
        const shown = found(name, address(row, column));
        return same(value, shown) ? [] : [`${what}: ${name}!${address(row, column)} ${show(value)} is ${show(shown)}`];
      }),
    ),
  );
}

function same(wanted: string | number | null, shown: string | number | null | undefined): boolean {
  if (typeof wanted === "number" && typeof shown === "number") return Math.abs(wanted - shown) <= TOLERANCE;
  return (wanted ?? "") === (shown ?? "");
}

function show(value: string | number | null | undefined): string {
  return JSON.stringify(value ?? "");
}

/** 定性权重 becomes 0.7. */
function changedAlpha(trial: Trial): string[] {
  const { model } = trial;
  const settings = model.settings.filter(({ key }) => key !== "qualitativeWeight" && key !== "quantitativeWeight");
  const weights = [
    { key: "qualitativeWeight", row: 0, value: 0.7 },
    { key: "quantitativeWeight", row: 1, value: 0.3 },
  ] as const;
  return changed(trial, { ...model, settings: [...settings, ...weights] }, parameterName(ALPHA, LANGUAGE), 0.7);
}

const ALPHA = "qualitativeWeight";

/** The category of the first item that has one weighs half as much again. */
function changedCategory(trial: Trial): string[] {
  const { model, assessment } = trial;
  const first = assessment.items.find(({ item, categoryWeight }) => item.category !== undefined && categoryWeight > 0);
  const category = first?.item.category;
  if (first === undefined || category === undefined) return [];
  const weight = first.categoryWeight * 1.5;
  const rows = (model.tables.categoryWeights ?? []).filter(({ cells }) => cells.category !== category);
  const tables = { ...model.tables, categoryWeights: [...rows, { row: rows.length, cells: { category, weight } }] };
  const label = textsOf(LANGUAGE).leaders.workings.parameters.category(category);
  return changed(trial, { ...model, tables }, label, weight);
}

/** Whether the workings, with the parameter of this label changed, say what the engine says of the changed model. */
function changed(trial: Trial, model: Model, label: string, value: number): string[] {
  const now = assess(model);
  const moved = now.subjects.filter(({ name, score }) => before(trial.assessment, name) !== score).length;
  if (moved === 0) return [`${label}: the change moves nobody`];
  const found = recalculated(trial, label, value);
  const { items, scores } = textsOf(LANGUAGE).leaders.sheets;
  const wanted = bookOf(model, now);
  return [items, scores].flatMap((sheet) => {
    const shown = linesByKey(sheetOf(trial.sheets, sheet), found);
    return [...linesByKey(sheetOf(wanted, sheet), undefined)].flatMap(([key, values]) =>
      values.flatMap((value, column) => {
        const other = shown.get(key)?.[column];
        return same(value, other) ? [] : [`${label}: ${sheet} ${key} ${column} ${show(value)} is ${show(other)}`];
      }),
    );
  });
}

function before({ subjects }: Assessment, name: string): number | null | undefined {
  return subjects.find((subject) => subject.name === name)?.score;
}

function sheetOf(sheets: readonly BookSheet[], name: string): BookSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The values of the formulas of each entry, by what its first cell says: entries may stand in another order. */
function linesByKey({ name, rows }: BookSheet, found: Cells | undefined): Map<string, (string | number | null)[]> {
  const lines = new Map<string, (string | number | null)[]>();
  rows.slice(FIRST_ENTRY).forEach(({ cells }, index) => {
    const key = String(cells[0]?.value);
    const values = cells
      .filter(({ formula }) => formula !== undefined)
      .map(({ column, value }) => (found ? (found(name, address(FIRST_ENTRY + index, column)) ?? "") : value));
    lines.set(lines.has(key) ? `${key}#${index}` : key, values);
  });
  return lines;
}

/** The workbook's cells as LibreOffice computes them, with one parameter set anew where a label is given. */
function recalculated({ bytes, sheets, folder }: Trial, label: string, value = 0): Cells {
  const parts = unpack(bytes);
  sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = textOf(parts.get(path) ?? new Uint8Array());
    const row = sheet.rows.findIndex(({ cells }) => label !== "" && cells[0]?.value === label);
    const place = row < 0 ? undefined : address(row, 1);
    const set = xml.replace(new RegExp(`(<c r="${place ?? "none"}"[^>]*>)<v>[^<]*</v>`), `$1<v>${value}</v>`);
    parts.set(path, bytesOf(set.replace(/<\/f><v>[^<]*<\/v>/g, "</f>")));
  });
  const file = join(folder, "cards.xlsx");
  writeFileSync(file, pack(parts));
  return readCells(recalculateWithLibreOffice(file));
}
