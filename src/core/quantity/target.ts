import { amountOf, isForEach, isStretch, type Amount } from "./amount";
import { clausesOf, type Clause } from "./clauses";
import { opAfter } from "./direction";
import { withFigures } from "./figures";
import { assignParts, type Said } from "./parts";
import { readRespectively } from "./respectively";
import { rolesOf, saysAction } from "./roles";
import { figuresIn, type Figure } from "./scan";
import { asksDone, readFull, readStatement, type Statement } from "./statements";
import { isMeasure, isTime } from "./units";

export type { ComparisonOp } from "./direction";
export { readTargetValue, type TargetValue } from "./targetValue";

/** What a target asks for. Values stand in the unit that is written (36.58, "亿元"). */
export type Target = Amount | Extract<Statement, { kind: "benchmark" }> | { kind: "done" } | { kind: "qualitative" };

/** A target is a phrase, not an essay; longer text is read up to here. */
const LONGEST = 2000;
const BASELINE = /基数|上年|去年|现有|原有|目前|20\d\d年(?:底|末)?(?:为|实际|完成|是|有)/;
const WHOLE_AREA = /^(?:全[区市县省国域镇]|辖区|共有?|现有|总计|共计|目前|已有)*$/;

/**
 * The targets in words, in their order: amounts and comparisons; else done-or-not; else qualitative. Figures of names
 * (5000万元以上项目, 5G, 12345热线), dates and orders are none.
 *
 * @example parseTarget("150个以上") // [{ kind: "amount", indicator: "", op: ">=", value: 150, unit: "个" }]
 * @example parseTarget("控制在35件以内") // [{ kind: "amount", indicator: "", op: "<=", value: 35, unit: "件" }]
 * @example parseTarget("由2.5%提高到3.5%")
 *   // [{ kind: "amount", indicator: "", op: ">=", value: 3.5, unit: "%", baseline: 2.5 }]
 * @example parseTarget("不低于全市平均水平") // [{ kind: "benchmark", indicator: "", op: ">=", reference: "全市平均" }]
 * @example parseTarget("进一步优化") // [{ kind: "qualitative" }]
 */
export function parseTarget(text: string): Target[] {
  const folded = withFigures(text.slice(0, LONGEST));
  const said: Said[] = [];
  const found: Exclude<Target, { kind: "done" | "qualitative" }>[] = [];
  for (const clause of clausesOf(folded)) {
    for (const target of readClause(clause, found, /[,;。、!]./.test(folded))) {
      found.push(target);
      if (target.kind === "amount") said.push({ amount: target, kind: clause.kind });
    }
  }
  assignParts(said);
  if (found.length > 0) return found;
  return [asksDone(folded) ? { kind: "done" } : { kind: "qualitative" }];
}

/** Units of a rate in time: 次/月. */
const RATE = /\/(?:半年|季度?|双月|\d*[月周天]|星期|日|旬|学期|晚)$/;

/**
 * The amount that a result is judged against: the first that is asked for. What is only hoped for (力争), a part (其中)
 * and a rate in time (每月2次), of which a total says nothing, are none.
 *
 * @example judgedAmount(parseTarget("力争120个，确保100个")) // { kind: "amount", …, value: 100, unit: "个" }
 */
export function judgedAmount(targets: readonly Target[]): Amount | undefined {
  return judgedAmounts(targets)[0];
}

/** All amounts that could be judged: projects and their investment, say. No wish, no part of another, no rate in time. */
export function judgedAmounts(targets: readonly Target[]): readonly Amount[] {
  return targets.filter(
    (target): target is Amount =>
      target.kind === "amount" && !target.stretch && target.subsetOf === undefined && !RATE.test(target.unit),
  );
}

type Asked = Exclude<Target, { kind: "done" | "qualitative" }>;

/** What a clause asks for. A bracket with a former value (2018年为120个) tells it to the amount before. */
function readClause(clause: Clause, before: readonly Asked[], several: boolean): Asked[] {
  const last = before.at(-1);
  if (clause.kind === "detail" && last?.kind === "amount" && BASELINE.test(clause.text)) {
    const [figure] = figuresIn(clause.text);
    if (figure?.unit === last.unit) last.baseline = figure.value;
    return [];
  }
  const shared = readRespectively(clause.text);
  if (shared !== undefined) return shared;
  const scope: Scope = { stretch: false, perUnit: false, several: several || clause.kind !== "main" };
  return piecesOf(clause.text).flatMap((piece) => readPiece(piece, scope));
}

/** What holds for the rest of a clause once it is said. */
interface Scope {
  stretch: boolean;
  perUnit: boolean;
  /** Whether the text says more than one thing. */
  readonly several: boolean;
}

/** The parts between 、 of which each asks for something; names without a figure go with the next. */
function piecesOf(clause: string): string[] {
  if (!clause.includes("、")) return [clause];
  const pieces: string[] = [];
  let waiting = "";
  for (const part of clause.split("、")) {
    const piece = waiting + part;
    const complete = figuresIn(part).length > 0 || readStatement(part) !== undefined || readFull(part) !== undefined;
    if (complete) pieces.push(piece);
    waiting = complete ? "" : `${piece}、`;
  }
  if (waiting === "") return pieces;
  const rest = waiting.slice(0, -1);
  const last = pieces.at(-1);
  if (last === undefined || readStatement(last) !== undefined) return [...pieces, rest];
  // What follows the last figure (增设信号灯、电子警察) still belongs to it.
  return [...pieces.slice(0, -1), `${last}、${rest}`];
}

function readPiece(text: string, scope: Scope): Asked[] {
  const statement = readStatement(text);
  if (statement !== undefined)
    return [isStretch(text) && statement.kind === "amount" ? { ...statement, stretch: true } : statement];
  const figures = figuresIn(text);
  const full = figures.some(({ unit }) => unit === "%") ? undefined : readFull(text);
  const [first] = figures;
  if (full !== undefined && (first === undefined || isOfSize(text, first))) return [full];
  const amounts = figures.length === 0 ? [] : readFigures(text, figures, scope);
  return full === undefined ? amounts : [...amounts, full];
}

/** 10个街镇全覆盖 and 20户以上自然村全覆盖 ask for all of so many, or of such a size. */
function isOfSize(text: string, { start, end }: Figure): boolean {
  return WHOLE_AREA.test(text.slice(0, start)) || opAfter(text.slice(end)) !== undefined;
}

/** The amounts of a piece. Figures of names stay in the name; headings (8大类30项) follow what they head. */
function readFigures(text: string, figures: readonly Figure[], scope: Scope): Amount[] {
  const roles = rolesOf(text, figures);
  const amounts: Amount[] = [];
  const headings: Amount[] = [];
  let from = 0;
  let name = "";
  let baseline: Figure | undefined;
  for (const [i, figure] of figures.entries()) {
    const role = roles[i];
    const before = name + text.slice(from, figure.start);
    const after = text.slice(figure.end, figures[i + 1]?.start);
    if (role === "name") continue;
    from = figure.end + (opAfter(after)?.length ?? 0);
    name = "";
    if (role === "baseline") {
      baseline = figure;
      name = before.replace(/[由从在]/, "").replace(/现有$/, "");
    } else if (role === "headings") {
      headings.push({ kind: "amount", indicator: after, op: "=", value: figure.value, unit: figure.unit });
      from = figures[i + 1]?.start ?? text.length;
      name = before;
    } else {
      scope.stretch = isStretch(before) ?? scope.stretch;
      scope.perUnit ||= isForEach(before);
      const amount = amountOf(figure, { before, after, ...(baseline ? { baseline } : {}), ...scope });
      if (isFact(amount, before, after, scope)) amount.op = "=";
      amounts.push(amount);
      baseline = undefined;
    }
  }
  return [...amounts, ...headings];
}

/** 534个基础网格 says how many there are; 4个路口增设信号灯 asks for something. */
function isFact(amount: Amount, before: string, after: string, scope: Scope): boolean {
  const countable = amount.op === ">=" && !isMeasure(amount.unit) && !isTime(amount.unit) && amount.unit !== "%";
  if (!countable || scope.several || amount.stretch || amount.perUnit || amount.baseline !== undefined) return false;
  return (
    WHOLE_AREA.test(before) && /^[\u4e00-\u9fff]{2}/.test(after) && opAfter(after) === undefined && !saysAction(after)
  );
}
