import { isJudged } from "../../core/scoring/judge";
import type { ItemResult, SubjectResult } from "../../core/scoring/result";
import type { ItemKey } from "./items";
import { numeric, pulled, type Making } from "./sheet";
import { workTable, type WorkColumn, type WorkTable } from "./workTable";

export type ShareKey = keyof Making["texts"]["leaders"]["workings"]["shares"]["columns"];

/** A subject's part of an item; the ratings of the subject itself are one more, of weight 1. */
interface Share {
  readonly subject: SubjectResult;
  readonly id: string;
  readonly index: number | undefined;
  readonly share: number;
  readonly weight: number;
  readonly judged: boolean;
  readonly qualitative: number | null;
  readonly quantitative: number | null;
}

export interface ShareSheet {
  readonly table: WorkTable<ShareKey>;
  /** The first and last row of a subject, counted from 0; undefined for one without work. */
  readonly rowsOf: (subject: SubjectResult) => readonly [first: number, last: number] | undefined;
}

/** 计算过程-分担: the parts of each subject under each other, with what they add to its sums. */
export function shareSheet(
  making: Making,
  items: WorkTable<ItemKey>,
  indexOf: ReadonlyMap<ItemResult, number>,
): ShareSheet {
  const { sheets, workings } = making.texts.leaders;
  const spans = new Map<SubjectResult, readonly [number, number]>();
  const shares: Share[] = [];
  for (const subject of making.assessment.subjects) {
    const own = sharesOf(subject, workings.shares.own, indexOf);
    if (own.length > 0) spans.set(subject, [shares.length, shares.length + own.length - 1]);
    shares.push(...own);
  }
  const table = workTable(sheets.shares, workings.shares, columnsOf(items), shares, making);
  return { table, rowsOf: (subject) => spans.get(subject) };
}

function sharesOf(subject: SubjectResult, own: string, indexOf: ReadonlyMap<ItemResult, number>): readonly Share[] {
  const shares = subject.items.map(({ result, share }): Share => ({
    subject,
    id: result.item.id,
    index: indexOf.get(result),
    share,
    weight: result.weight,
    judged: isJudged(result),
    qualitative: result.qualitative,
    quantitative: result.quantitative?.value ?? null,
  }));
  if (subject.ownQuality === null) return shares;
  const { value } = subject.ownQuality;
  const rated = { subject, id: own, index: undefined, share: 1, weight: 1, judged: true };
  return [...shares, { ...rated, qualitative: value, quantitative: null }];
}

function columnsOf(items: WorkTable<ItemKey>): readonly WorkColumn<ShareKey, Share>[] {
  return [
    { key: "name", width: 22, style: "cell", cell: ({ subject }) => ({ value: subject.name }) },
    {
      key: "id",
      width: 14,
      style: "cell",
      cell: ({ id }) => ({ value: id }),
    },
    { key: "share", width: 9, style: "number", cell: ({ share }) => ({ value: share }) },
    {
      key: "weight",
      width: 9,
      style: "number",
      cell: ({ weight, index }) =>
        index === undefined ? { value: weight } : numeric(weight, items.ref(index, "weight")),
    },
    {
      key: "counted",
      width: 10,
      style: "precise",
      cell: ({ weight, share, judged, index }, at) => {
        const product = `${at("weight")}*${at("share")}`;
        const formula = index === undefined ? product : `IF(${items.ref(index, "judged")}=1,${product},0)`;
        return numeric(judged ? weight * share : 0, formula);
      },
    },
    {
      key: "qualitative",
      width: 10,
      style: "number",
      cell: ({ qualitative, index }) =>
        index === undefined ? { value: qualitative } : pulled(qualitative, items.ref(index, "qualitative")),
    },
    {
      key: "quantitative",
      width: 10,
      style: "number",
      cell: ({ quantitative, index }) =>
        index === undefined ? { value: quantitative } : pulled(quantitative, items.ref(index, "quantitative")),
    },
    sideWeight("weightX", "qualitative"),
    sidePoints("pointsX", "weightX", "qualitative"),
    sideWeight("weightY", "quantitative"),
    sidePoints("pointsY", "weightY", "quantitative"),
  ];
}

type Side = "qualitative" | "quantitative";

function sideWeight(key: ShareKey, side: Side): WorkColumn<ShareKey, Share> {
  return {
    key,
    width: 10,
    style: "precise",
    cell: (share, at) => numeric(weightOf(share, side), `IF(ISNUMBER(${at(side)}),${at("counted")},0)`),
  };
}

function sidePoints(key: ShareKey, weight: ShareKey, side: Side): WorkColumn<ShareKey, Share> {
  return {
    key,
    width: 11,
    style: "precise",
    cell: (share, at) =>
      numeric(weightOf(share, side) * (share[side] ?? 0), `IF(ISNUMBER(${at(side)}),${at(weight)}*${at(side)},0)`),
  };
}

function weightOf(share: Share, side: Side): number {
  return share.judged && share[side] !== null ? share.weight * share.share : 0;
}
