import type { GoodPractice } from "../../core/scoring/result";
import type { Block } from "../blocks";
import type { BulletinContext } from "./context";
import { line } from "./line";

/** 三、经验做法: what was adopted in the period, by unit in the order of the assessment. Nothing when there is none. */
export function goodPracticeBlocks({ assessment, texts, period }: BulletinContext): readonly Block[] {
  const { bulletin, words } = texts;
  const adopted = assessment.goodPractice.filter(
    ({ day }) => day !== undefined && day >= period.first && day <= period.last,
  );
  if (adopted.length === 0) return [];
  const positions = new Map(assessment.subjects.map(({ name }, index) => [name, index]));
  const positionOf = ({ units: [first = ""] }: GoodPractice) => positions.get(first) ?? positions.size;
  const byUnit = new Map<string, GoodPractice[]>();
  const sorted = [...adopted].sort(
    (a, b) => positionOf(a) - positionOf(b) || (a.day ?? 0) - (b.day ?? 0) || a.row - b.row,
  );
  for (const practice of sorted) {
    const unit = practice.units.join(words.comma);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), practice]);
  }
  const counts = [...byUnit].map(([name, own]) => ({ name: name === "" ? bulletin.nobody : name, count: own.length }));
  return [
    line(bulletin.practiceLead(adopted.length, counts)),
    ...[...byUnit].map(([unit, own]) =>
      line(
        bulletin.practice(
          unit === "" ? bulletin.nobody : unit,
          own.map(({ content }) => content),
        ),
      ),
    ),
  ];
}
