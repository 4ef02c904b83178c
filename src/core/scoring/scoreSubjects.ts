import type { Inspection } from "../model/inspection";
import type { SubjectKind, WorkItem } from "../model/item";
import type { Report } from "../model/cellReader";
import type { Subject } from "../model/parties";
import type { Parameters } from "../model/parameters";
import { compareText } from "../names/compareText";
import { creditsOf } from "./credits";
import { loadsOf, type Load } from "./load";
import { qualityOf } from "./quality";
import type { ItemResult, SubjectItem, SubjectResult } from "./result";
import { standingsOf, type Standing } from "./standing";
import { addUp, scoresOf, type Scores, type Workload } from "./subject";

/** What scoring the subjects leans on. */
export interface SubjectContext {
  readonly parameters: Parameters;
  readonly severities: ReadonlyMap<string, number>;
  /** The inspections of an item. */
  readonly ofItem: (result: ItemResult) => readonly Inspection[];
  /** The inspections of a subject itself. */
  readonly ofSubject: (name: string) => readonly Inspection[];
  /** The rows of 进展 with adopted good practice of a subject. */
  readonly adoptedOf: (name: string) => readonly number[];
  readonly report: Report;
}

/** Comes after every rank and every line of the 名册. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The group of a subject that the 名册 puts into none: the word of its kind. */
const GROUP_OF_KIND: Readonly<Record<SubjectKind, string>> = {
  street: "街镇",
  department: "部门",
  leader: "领导",
  cadre: "干部",
  gridWorker: "网格员",
};

const KIND_ORDER: readonly SubjectKind[] = ["street", "department", "leader", "cadre", "gridWorker"];

/** Scores every subject: adds up its items, compares its load with its group's, ranks and grades. §4. */
export function scoreSubjects(
  subjects: Iterable<Subject>,
  results: readonly ItemResult[],
  context: SubjectContext,
): SubjectResult[] {
  const named = itemsBySubject(results);
  const groups = new Map<string, Workload[]>();
  for (const subject of subjects) {
    const group = subject.entry?.group ?? GROUP_OF_KIND[subject.kind];
    const member = workloadOf(subject, named.get(subject.name) ?? [], context);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [member]);
    else members.push(member);
  }
  return [...groups].sort(groupsInOrder).flatMap(([group, members]) => scoreGroup(group, members, context));
}

function itemsBySubject(results: readonly ItemResult[]): Map<string, SubjectItem[]> {
  const items = new Map<string, SubjectItem[]>();
  for (const result of results) {
    for (const { name, share } of result.item.parties) {
      const own = items.get(name);
      if (own === undefined) items.set(name, [{ result, share }]);
      else own.push({ result, share });
    }
  }
  return items;
}

function workloadOf(subject: Subject, named: readonly SubjectItem[], context: SubjectContext): Workload {
  const { parameters, severities, ofItem, ofSubject, adoptedOf } = context;
  const { name } = subject;
  const own = ofSubject(name);
  const sources = { named, own, ofItem: ({ result }: SubjectItem) => ofItem(result), adopted: adoptedOf(name) };
  const counted = named.filter(({ result }) => !isNamedOn(result.parent, name));
  return addUp(subject, counted, qualityOf(own, severities, parameters), creditsOf(sources, parameters));
}

/** Whoever is named on a task is not counted again on its projects. Source: scoring.md §4. */
function isNamedOn(parent: WorkItem | undefined, subject: string): boolean {
  return parent?.parties.some(({ name }) => name === subject) ?? false;
}

/** Whether a pledge that the subject signed, and that carries a veto, was broken. */
function isVetoed({ items }: Workload): boolean {
  return items.some(({ result: { item } }) => item.veto === true && item.fulfilment === "broken");
}

function scoreGroup(group: string, members: readonly Workload[], context: SubjectContext): SubjectResult[] {
  const { parameters, report } = context;
  const loads = loadsOf(group, members, parameters, report);
  const scored = members.map((workload) => {
    const load: Load = loads.get(workload) ?? { load: 0, ratio: null, factor: 1 };
    return { workload, load, scores: scoresOf(workload, load.factor, parameters) };
  });
  const standings = standingsOf(
    scored.map(({ workload, scores }) => ({
      kind: workload.subject.kind,
      score: scores.score,
      veto: isVetoed(workload),
    })),
    parameters,
  );
  return scored
    .map(({ workload, load, scores }, i) => ({
      result: resultOf(group, workload, load, scores, standings[i]),
      rosterOrder: workload.subject.entry?.order ?? LAST,
    }))
    .sort(membersInOrder)
    .map(({ result }) => result);
}

function resultOf(
  group: string,
  workload: Workload,
  { load, ratio, factor }: Load,
  scores: Scores,
  standing: Standing | undefined,
): SubjectResult {
  const { subject, credits } = workload;
  return {
    name: subject.name,
    kind: subject.kind,
    group,
    series: subject.entry?.series,
    load,
    loadRatio: ratio,
    loadFactor: factor,
    qualitative: workload.qualitative,
    qualitativeCoverage: workload.qualitativeCoverage,
    quantitativeBase: workload.quantitativeBase,
    quantitative: scores.quantitative,
    quantitativeCoverage: workload.quantitativeCoverage,
    bonus: credits.bonus,
    penalty: credits.penalty,
    credits: credits.credits,
    mixed: scores.mixed,
    score: scores.score,
    grade: standing?.grade ?? null,
    gradeIndex: standing?.gradeIndex ?? null,
    overQuota: standing?.overQuota ?? false,
    rank: standing?.rank ?? null,
    rankLow: null,
    rankHigh: null,
    veto: isVetoed(workload),
    items: workload.items,
    ownQuality: workload.ownQuality,
  };
}

/** By the first kind of their members, then by name. */
function groupsInOrder([a, ofA]: Group, [b, ofB]: Group): number {
  return firstKind(ofA) - firstKind(ofB) || compareText(a, b);
}

type Group = readonly [name: string, members: readonly Workload[]];

function firstKind(members: readonly Workload[]): number {
  return KIND_ORDER.findIndex((kind) => members.some(({ subject }) => subject.kind === kind));
}

interface Ordered {
  readonly result: SubjectResult;
  readonly rosterOrder: number;
}

/** By rank; who is not ranked follows in the order of the 名册, then by name. */
function membersInOrder({ result: a, rosterOrder: orderA }: Ordered, { result: b, rosterOrder: orderB }: Ordered) {
  return (a.rank ?? LAST) - (b.rank ?? LAST) || (a.rank === null ? orderA - orderB : 0) || compareText(a.name, b.name);
}
