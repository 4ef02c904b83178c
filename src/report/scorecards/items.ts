import { formatDay, type Day } from "../../core/calendar/day";
import { roundHalfUp } from "../../core/quantity/round";
import type { ItemResult, Quality, SubjectItem, SubjectResult } from "../../core/scoring/result";
import { textsOf, type Texts } from "../../locales";
import { formatNumber } from "../../locales/format";
import { locate } from "../../workbook/locate";
import type { Located } from "../../workbook/located";
import { note, type Block, type TableCell } from "../blocks";
import { subjectTrend, type SubjectPoint } from "../trend";
import { itemsAnchor, points, rankAnchor, type ScorecardSources } from "./shared";

/** A subject's result in one line and the items behind it, each with a link to its row in the task list. */
export function itemBlocks(
  subject: SubjectResult,
  asOf: Day,
  { located, locale, runs = [] }: ScorecardSources,
): readonly Block[] {
  const texts = textsOf(locale);
  const { columns, backToRanking, summary } = texts.scorecards;
  const trend = subjectTrend(subject, { asOf, runs });
  const { name, group, rank, rankLow, rankHigh, score, grade, load, loadFactor, bonus, penalty } = subject;
  return [
    { block: "heading", level: 2, text: name, anchor: itemsAnchor(name) },
    note(
      summary({
        group,
        rank,
        interval: rankLow === null || rankHigh === null ? undefined : [rankLow, rankHigh],
        grade,
        score: score === null ? undefined : formatNumber(score),
        load: formatNumber(load),
        loadFactor: formatNumber(loadFactor),
        bonus: formatNumber(bonus),
        penalty: formatNumber(penalty),
      }),
    ),
    { block: "link", text: backToRanking, to: rankAnchor(name) },
    ...(trend.length === 0 ? [] : [note(texts.scorecards.trend.line(trend.map(pointText)))]),
    {
      block: "table",
      columns: [
        { title: columns.id, kind: "text" },
        { title: columns.work, kind: "text" },
        { title: columns.light, kind: "text" },
        { title: columns.timeliness, kind: "number" },
        { title: columns.quality, kind: "number" },
        { title: columns.itemQualitative, kind: "number" },
        { title: columns.itemQuantitative, kind: "number" },
        { title: columns.itemScore, kind: "number" },
        { title: columns.weight, kind: "number" },
        { title: columns.share, kind: "number" },
      ],
      rows: [
        ...subject.items.map((item) => itemRow(item, located, texts)),
        ...(subject.ownQuality === null ? [] : [ownRow(subject.ownQuality, texts)]),
      ],
    },
  ];
}

function pointText({ asOf, score }: SubjectPoint): string {
  return `${formatDay(asOf)} ${formatNumber(score)}`;
}

function itemRow({ result, share }: SubjectItem, located: Located, { words }: Texts): readonly TableCell[] {
  const { item, light, timeliness, quality, qualitative, quantitative, score, weight } = result;
  return [
    idCell(result, located),
    { value: item.name },
    { value: words.lights[light], style: light, ...linkTo(result, located) },
    points(timeliness?.value ?? null),
    points(quality?.value ?? null),
    points(qualitative),
    points(quantitative?.value ?? null),
    points(score),
    points(weight),
    points(share),
  ];
}

/** The id, or, where there is none, where it should stand. */
function idCell(result: ItemResult, located: Located): TableCell {
  const { sheet, cell } = placeOf(result, located);
  return { value: result.item.id === "" ? `${sheet}!${cell ?? ""}` : result.item.id };
}

/** The light leads to the row of the task list, for the reason that `rankCell` gives. */
function linkTo(result: ItemResult, located: Located): Pick<TableCell, "link"> {
  const { sheet, cell } = placeOf(result, located);
  return sheet === "" || cell === null ? {} : { link: { sheet, cell } };
}

function placeOf({ item: { table, row } }: ItemResult, located: Located): ReturnType<typeof locate> {
  return locate({ at: "cell", table, row, field: "id" }, located);
}

/** Ratings of the subject itself: one more item of weight 1. */
function ownRow({ value }: Quality, { scorecards }: Texts): readonly TableCell[] {
  const quality = { value: roundHalfUp(value) };
  const [none, one] = [{ value: null }, { value: 1 }];
  return [
    { value: null, style: "cell" },
    { value: scorecards.ownInspections },
    none,
    none,
    quality,
    quality,
    none,
    quality,
    one,
    one,
  ];
}
