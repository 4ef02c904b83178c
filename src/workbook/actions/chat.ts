import { foldText } from "../../core/names/normal";
import type { WorkItem } from "../../core/model/item";
import type { Percent } from "../../core/model/cell";
import { kindOfUnit } from "../../core/model/roster";
import type { EditValue, RowEdit } from "../edits";
import { REPORT_TYPES, wordOf } from "../schema";
import { languageOf, note, textOf, type Action, type ActionContext, type ActionNote } from "./action";
import { readChat, type ChatPart, type ChatPeople } from "./chatParts";
import { hintedType } from "./chatWords";
import { statedActual, statedProgress } from "./chatFigures";

/** A shorter name is found in too many texts. */
const SHORTEST_NAME = 4;
const TABLE = "progressReports";

/**
 * Makes 进展 rows of the text of a work group's chat: day, unit, the item where its number or its name alone is
 * mentioned, the type by headings and words, the content, and the figures that are stated. What is there already is not
 * added again. Lines that belong to nobody are in the notes: nothing is lost.
 */
export function importChat(context: ActionContext, text: string): Action {
  const { model, located, parameters, items } = context;
  const { parts, unknown } = readChat(text, peopleOf(context), parameters.asOf);
  const language = languageOf(TABLE, located);
  const known = new Set(
    (model.tables.progressReports ?? []).map(({ cells }) =>
      keyOf(cells.date ?? null, textOf(cells.unit), textOf(cells.content)),
    ),
  );
  const find = subjectFinder(items);
  const rows: RowEdit[] = [];
  const notes: ActionNote[] = [];
  for (const part of parts) {
    const { line, unit, day, guessedFrom } = part;
    const key = keyOf(day ?? null, unit, part.text);
    if (known.has(key)) {
      notes.push(note("chat-known", { line, unit }));
      continue;
    }
    known.add(key);
    const type = part.type ?? hintedType(part.text);
    const found = find(part);
    const [subject] = found;
    const item = found.length === 1 ? subject : undefined;
    if (found.length > 1) notes.push(note("chat-subject-unclear", { line, names: found.map(({ name }) => name) }));
    if (day === undefined) notes.push(note("chat-undated", { line, unit }));
    else if (guessedFrom !== undefined) notes.push(note("chat-day-guessed", { line, written: guessedFrom, day }));
    const figures = type === "progress" && item !== undefined ? figuresOf(part, item, notes) : {};
    rows.push({
      table: TABLE,
      cells: {
        ...(day !== undefined && { date: day }),
        unit,
        ...(item !== undefined && { subjectId: item.id }),
        type: wordOf(REPORT_TYPES, type, language),
        content: part.text,
        ...figures,
      },
    });
  }
  notes.push(...unknown.map(({ line, text: written }) => note("chat-line-unknown", { line, text: written })));
  return { edits: { rows }, notes: notes.sort(byLine) };
}

function figuresOf({ line, text }: ChatPart, item: WorkItem, notes: ActionNote[]): Readonly<Record<string, EditValue>> {
  const actual = item.target === undefined ? [] : statedActual(text, item.target.unit);
  const progress = statedProgress(text);
  if (actual.length > 1 || progress.length > 1) {
    const figures = [...actual, ...progress.map((value: Percent) => `${value.percent * 100}%`)];
    notes.push(note("chat-figure-unclear", { line, id: item.id, text: figures.join("、") }));
  }
  const [figure] = actual;
  const [share] = progress;
  return {
    ...(actual.length === 1 && figure !== undefined && { actual: figure }),
    ...(progress.length === 1 && share !== undefined && { progress: share }),
  };
}

/** Finds the items that a part mentions: by number, else by name; of several names those of the unit that writes. */
function subjectFinder(items: readonly WorkItem[]): (part: ChatPart) => readonly WorkItem[] {
  const first = new Map<string, WorkItem>();
  for (const item of items) if (item.id !== "" && !first.has(item.id)) first.set(item.id, item);
  const own = [...first.values()];
  const named = own.filter(({ name }) => foldText(name).length >= SHORTEST_NAME);
  return ({ text, unit }) => {
    const folded = foldText(text);
    const byId = own.filter(({ id }) => mentions(folded, id));
    // T01-1 mentions T01, too: the longest number is meant.
    const longest = byId.filter(({ id }) => !byId.some((other) => other.id !== id && other.id.includes(id)));
    if (longest.length > 0) return longest;
    const byName = named.filter(({ name }) => folded.includes(foldText(name)));
    const whole = byName.filter(
      ({ name }) => !byName.some((other) => other.name !== name && other.name.includes(name)),
    );
    const mine = whole.filter(({ parties }) => parties.some((party) => party.name === unit));
    return mine.length > 0 ? mine : whole;
  };
}

/** A number made of digits alone is one only where it is called so. */
function mentions(text: string, id: string): boolean {
  const pattern = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const isBare = /^\d+$/.test(id);
  const before = isBare ? "(?:编号|任务|项目|序号|第|No\\.?|#)[:：]?\\s*" : "(?<![\\w-])";
  return text.includes(id) && new RegExp(`${before}${pattern}(?![\\w-])`, "i").test(text);
}

function peopleOf({ model }: ActionContext): ChatPeople {
  const byName = new Map<string, string>();
  const unitOfPerson = new Map<string, string>();
  for (const { cells } of model.tables.roster ?? []) {
    const name = textOf(cells.name);
    const kind = textOf(cells.kind);
    if (name === "") continue;
    const isUnit = kind === "street" || kind === "department" || (kind === "" && kindOfUnit(name) === "street");
    if (isUnit) {
      for (const spelling of [name, ...textOf(cells.aliases).split(/[、，,；;\n]/)]) {
        const folded = foldText(spelling);
        if (folded !== "" && !byName.has(folded)) byName.set(folded, name);
      }
    } else if (textOf(cells.unit) !== "") unitOfPerson.set(foldText(name), textOf(cells.unit));
  }
  return {
    unit: (name) => byName.get(foldText(name)),
    unitNames: [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    unitOf: (person) => unitOfPerson.get(foldText(person)),
  };
}

function keyOf(date: unknown, unit: string, content: string): string {
  return JSON.stringify([date, foldText(unit), foldText(content)]);
}

function byLine(a: ActionNote, b: ActionNote): number {
  return lineOf(a) - lineOf(b);
}

function lineOf({ params }: ActionNote): number {
  return "line" in params ? params.line : 0;
}
