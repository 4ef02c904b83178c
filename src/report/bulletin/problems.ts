import type { Assessment, ItemResult, OpenRectification } from "../../core/scoring/result";
import type { Texts } from "../../locales";
import { heading, type Block } from "../blocks";
import { unitsByItem } from "../units";
import type { BulletinContext } from "./context";
import { line } from "./line";
import { lateReturnBlocks } from "./returns";
import { namedWork } from "./scope";
import { caseBlocks, gridBlocks, pledgeBlocks } from "./troubles";
import { dayText, troubledUnits } from "./work";

type ProblemKind = keyof Texts["bulletin"]["problemKinds"];

const KINDS: readonly ProblemKind[] = ["overdue", "behind", "missed"];

/**
 * 四、存在问题: work that is overdue, behind schedule, or done short of its target, by unit and the most overdue first;
 * late cases, broken pledges, late matters of the grid; what inspections found and is not mended; who has not returned
 * what was handed out. Nothing when there is none.
 */
export function problemBlocks(context: BulletinContext): readonly Block[] {
  const { assessment, texts } = context;
  const { bulletin } = texts;
  const parts: readonly (readonly [name: string, blocks: readonly Block[]])[] = [
    [bulletin.work, workBlocks(assessment, texts)],
    [bulletin.caseWork, caseBlocks(assessment, texts)],
    [bulletin.pledges, pledgeBlocks(assessment, texts)],
    [bulletin.gridWork, gridBlocks(assessment, texts)],
    [bulletin.mending, mendingBlocks(assessment, texts)],
    [bulletin.returns, lateReturnBlocks(context)],
  ];
  const said = parts.filter(([, blocks]) => blocks.length > 0);
  if (said.length < 2) return said.flatMap(([, blocks]) => blocks);
  return said.flatMap(([name, blocks], index) => [heading(bulletin.subheading(index + 1, name), 2), ...blocks]);
}

/** What is wrong with an item; undefined where nothing is. */
function problemOf({ light, schedule }: ItemResult): ProblemKind | undefined {
  if (light === "missed") return "missed";
  if (light !== "red") return undefined;
  return schedule.overdue ? "overdue" : "behind";
}

function workBlocks(assessment: Assessment, texts: Texts): readonly Block[] {
  const { bulletin, words } = texts;
  const { columns, problemKinds } = bulletin;
  const { unitsOf, positionOf } = unitsByItem(assessment);
  const items = namedWork(assessment)
    .flatMap((item) => {
      const kind = problemOf(item);
      return kind === undefined ? [] : [{ item, kind }];
    })
    .sort((a, b) => positionOf(a.item) - positionOf(b.item) || b.item.schedule.daysLate - a.item.schedule.daysLate);
  if (items.length === 0) return [];
  const counts = KINDS.map((kind) => ({
    name: problemKinds[kind],
    count: items.filter((one) => one.kind === kind).length,
  }));
  const units = troubledUnits(
    items.map(({ item }) => item),
    assessment,
  );
  return [
    line(
      bulletin.problemsLead(
        items.length,
        counts.filter(({ count }) => count > 0),
      ),
    ),
    line(bulletin.byUnit(units)),
    {
      block: "table",
      columns: [
        { title: columns.unit, kind: "text", span: 2 },
        { title: columns.id, kind: "text" },
        { title: columns.work, kind: "text", span: 3 },
        { title: columns.problem, kind: "text" },
        { title: columns.due, kind: "text" },
        { title: columns.daysLate, kind: "integer" },
      ],
      rows: items.map(({ item, kind }) => [
        { value: unitsOf(item).join(words.comma) },
        { value: item.item.id },
        { value: item.item.name },
        { value: bulletin.problemWords[kind] },
        { value: dayText(item.schedule.due) },
        { value: kind === "overdue" ? item.schedule.daysLate : null },
      ]),
    },
  ];
}

function mendingBlocks(assessment: Assessment, texts: Texts): readonly Block[] {
  const { rectifications } = assessment;
  if (rectifications.length === 0) return [];
  const { bulletin } = texts;
  const { columns } = bulletin;
  const unitsNamed = unitsBySubjectId(assessment, texts);
  return [
    line(bulletin.mendingLead(rectifications.length, rectifications.filter(({ overdue }) => overdue).length)),
    {
      block: "table",
      columns: [
        { title: columns.unit, kind: "text", span: 2 },
        { title: columns.subject, kind: "text" },
        { title: columns.found, kind: "text", span: 4 },
        { title: columns.limit, kind: "text" },
        { title: columns.daysLate, kind: "integer" },
      ],
      rows: rectifications.map((one: OpenRectification) => [
        { value: unitsNamed(one.subjectId) },
        { value: one.subjectId },
        { value: one.problem },
        { value: dayText(one.limit) },
        { value: one.overdue ? one.daysLate : null },
      ]),
    },
  ];
}

/** Who is asked about what an inspection was of: the units of an item, or the subject itself. */
function unitsBySubjectId(assessment: Assessment, { words }: Texts): (subjectId: string) => string {
  const { unitsOf } = unitsByItem(assessment);
  const units = new Map(assessment.subjects.map(({ name }) => [name, name]));
  // Of rows with the same id the first one counts.
  for (const item of [...assessment.items].reverse()) units.set(item.item.id, unitsOf(item).join(words.comma));
  return (subjectId) => units.get(subjectId) ?? "";
}
