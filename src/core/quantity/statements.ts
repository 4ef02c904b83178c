import { plainName } from "./amount";
import type { ComparisonOp } from "./direction";

/** What is asked for in words alone: none of something, all of it, twice as much, more than the average. */
export type Statement =
  | {
      readonly kind: "amount";
      readonly indicator: string;
      readonly op: ComparisonOp;
      readonly value: number;
      readonly unit: string;
    }
  | {
      readonly kind: "benchmark";
      readonly indicator: string;
      readonly op: ">=" | ">" | "<=" | "<";
      readonly reference: string;
    };

const NO_MORE =
  /(?:不|未|不再|不得|没有|未再)(?:发生|出现|产生)|杜绝|(?<!零)零发生|^(?:确保|做到|保持|实现|力争|全年|全区)*无(?=.{1,30}(?:发生|事故|事件|案件|现象|投诉|上访|行为|问题)$)/;
const NONE_OF =
  /零(事故|死亡|伤亡|投诉|上访|非访|信访|感染|差错|失误|违规|违纪|违法|复发|反弹|返贫|积压|欠薪|拖欠|案件|火灾|排放|辍学|缺陷|滞留|舆情|溺亡|存量|库存|超标|漏报|瞒报|逾期|遗漏|疫情|死角|盲区|新增|空白)/;
const CLEARED = /(?:动态|全部|全面|存量)?(?:清零|归零)|(?:降|减|保持)?(?:为|至|到)零(?=$|[,;、。])/;
const GROWTH = /(零|负|正)增长/;
const ALL = /全(?:面|部|域|员)?覆盖/;
const TIMES = /翻(?:([一两二三四])|(\d))?番/;
const TIMES_OF: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };

const REFERENCE = "平均|均值|上年|去年|往年|同期";
const COMPARED = new RegExp(
  `(不低于|不少于|不小于|不慢于|不高于|不超过|不大于|高于|超过|优于|好于|快于|大于|领先于?|低于|少于|小于|慢于|达到|保持在?|位于|处于)` +
    `(?:([^,;。]{0,20}?(?:${REFERENCE})[^,;、。]{0,14})|([^,;、。\\d]{1,15}(?:增速|增幅|增长|水平)))$`,
);
const COMPARED_OPS: Readonly<Record<string, ">=" | ">" | "<=" | "<">> = {
  不低于: ">=",
  不少于: ">=",
  不小于: ">=",
  不慢于: ">=",
  达到: ">=",
  保持: ">=",
  保持在: ">=",
  位于: ">=",
  处于: ">=",
  不高于: "<=",
  不超过: "<=",
  不大于: "<=",
  低于: "<",
  少于: "<",
  小于: "<",
  慢于: "<",
};
/** Words that need a real comparison behind them: 达到国内领先水平 compares with nobody. */
const LOOSE = /^(?:达到|保持|位于|处于)/;

/**
 * What a clause asks for without a figure of its own, or whatever the figures in it: 不发生3人以上事故 asks for none.
 *
 * @example readStatement("重大事故零发生") // { kind: "amount", indicator: "重大事故", op: "<=", value: 0, unit: "" }
 * @example readStatement("增速高于全省平均") // { kind: "benchmark", indicator: "增速", op: ">", reference: "全省平均" }
 */
export function readStatement(text: string): Statement | undefined {
  const plain = text.replace(/[“”]/g, "");
  return noneOf(plain) ?? growth(plain) ?? comparison(text);
}

/** 全覆盖 asks for all; a count before it says of how many. @example readFull("网格全覆盖") // ≥ 100 % of 网格 */
export function readFull(text: string): Statement | undefined {
  const match = ALL.exec(text);
  return match ? amount(text.slice(0, match.index), ">=", 100, "%") : undefined;
}

function noneOf(text: string): Statement | undefined {
  const never = NO_MORE.exec(text);
  if (never) {
    const before = text.slice(0, never.index);
    const after = text.slice(never.index + never[0].length).replace(/发生$/, "");
    return amount(after === "" ? before : after, "<=", 0, "");
  }
  const none = NONE_OF.exec(text);
  if (none) return amount(text.slice(0, none.index) + (none[1] ?? ""), "<=", 0, "");
  const cleared = CLEARED.exec(text);
  return cleared ? amount(text.slice(0, cleared.index), "<=", 0, "") : undefined;
}

function growth(text: string): Statement | undefined {
  const grown = GROWTH.exec(text);
  if (grown) {
    const op = grown[1] === "零" ? "<=" : grown[1] === "负" ? "<" : ">";
    return amount(`${text.slice(0, grown.index)}增长`, op, 0, "%");
  }
  const times = TIMES.exec(text);
  if (times === null) return undefined;
  const count = times[2] === undefined ? (TIMES_OF[times[1] ?? "一"] ?? 1) : Number(times[2]);
  return amount(text.slice(0, times.index), ">=", (2 ** count - 1) * 100, "%");
}

function comparison(text: string): Statement | undefined {
  const match = COMPARED.exec(text);
  if (match === null) return undefined;
  const [, word = "", known, other] = match;
  const written = known ?? other ?? "";
  if (/\d/.test(text.slice(0, match.index)) || (known === undefined && LOOSE.test(word))) return undefined;
  const above = written.endsWith("以上");
  const reference = written.replace(/以上$/, "").replace(/(?<=平均|均值|上年|去年|往年|同期)的?水平$/, "");
  return {
    kind: "benchmark",
    indicator: plainName(text.slice(0, match.index)),
    op: above ? ">=" : (COMPARED_OPS[word] ?? ">"),
    reference,
  };
}

function amount(indicator: string, op: ComparisonOp, value: number, unit: string): Statement {
  return { kind: "amount", indicator: plainName(indicator), op, value, unit };
}

const DONE =
  /(?:完成|建成|竣工|完工|开工|动工|投用|投入使用|投入运营|投产|交付|办结|通过验收|验收合格|封顶|通车|印发|出台|上线|挂牌|启用|落成)(?!率|量|情况|区|后|时|前|度|进度|比例|质量|的|数|投资额)/;
const NOT_DONE = /(?:未|不|没有|争先|拟|已)(?:完成|建成|竣工|完工|开工|办结)/;

/** Whether a text asks for something to be finished. @example asksDone("主体工程竣工") // true */
export function asksDone(text: string): boolean {
  return DONE.test(text) && !NOT_DONE.test(text);
}
