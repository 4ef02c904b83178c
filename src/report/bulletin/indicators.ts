import { atLeast, below } from "../../core/quantity/round";
import { roundHalfUp } from "../../core/quantity/round";
import type { IndicatorPart, IndicatorResult } from "../../core/scoring/result";
import type { Texts } from "../../locales";
import { formatPercent } from "../../locales/format";
import type { Block, TableCell } from "../blocks";
import type { BulletinContext } from "./context";
import { line } from "./line";

/** The district's indicators: how many keep up with the time gone, and each of them. Nothing where there is none. */
export function indicatorBlocks({ assessment, texts }: BulletinContext): readonly Block[] {
  const { indicators } = assessment;
  const [first] = indicators;
  if (first === undefined) return [];
  const { bulletin, words } = texts;
  const { columns } = bulletin;
  const parts = [
    { name: bulletin.keepsUp, count: indicators.filter(({ gap }) => gap !== null && atLeast(gap, 0)).length },
    { name: bulletin.fallsBehind, count: indicators.filter(({ gap }) => gap !== null && below(gap, 0)).length },
    { name: bulletin.notComparable, count: indicators.filter(({ gap }) => gap === null).length },
  ].filter(({ count }) => count > 0);
  return [
    line(bulletin.indicators(indicators.length, first.elapsed, parts)),
    {
      block: "table",
      columns: [
        { title: columns.indicator, kind: "text", span: 2 },
        { title: columns.target, kind: "number" },
        { title: columns.actual, kind: "number" },
        { title: columns.measure, kind: "text" },
        { title: columns.attainment, kind: "text" },
        { title: columns.elapsed, kind: "text" },
        { title: columns.gap, kind: "text" },
        { title: columns.light, kind: "text" },
      ],
      rows: indicators.flatMap((indicator) =>
        indicator.parts.map((part) => rowOf(indicator, part, texts, words.lights)),
      ),
    },
  ];
}

/** What an indicator asks for, a row each; the second names what it counts. */
function rowOf(
  { name, parts }: IndicatorResult,
  part: IndicatorPart,
  { bulletin }: Texts,
  lights: Texts["words"]["lights"],
): readonly TableCell[] {
  const { what, target, actual, unit, attainment, elapsed, gap, light } = part;
  return [
    { value: parts.length > 1 && what !== "" ? bulletin.indicatorPart(name, what) : name },
    { value: target },
    { value: actual },
    { value: unit },
    { value: attainment === null ? null : formatPercent(attainment) },
    { value: formatPercent(elapsed) },
    { value: gap === null ? null : bulletin.points(roundHalfUp(gap * 100)) },
    { value: light === null ? null : lights[light] },
  ];
}
