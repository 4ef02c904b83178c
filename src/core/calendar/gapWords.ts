/** The last clause of the words before a phrase. */
const CLAUSE = /[^,;。:(]*$/;

/** Words before a phrase that make it a wish, the former deadline, or the new one. */
const STRETCH = /力争|争取|力求|努力/;
const FORMER = "原";
const MOVED = /(?:延期?|顺延|推迟|延长|延后|延缓|展期|调整|变更|改|推后|宽限)(?:到期?)?(?:至|到|为|于|在)?$/;
/** 到, 截至 and the like before a phrase ask for its end, not for the whole of it. */
const UNTIL = /(?:截至到?|截止到?|到|至|于|不迟于|不晚于|不得晚于|最迟|最晚|期限|时限)$/;

export type Role = "firm" | "stretch" | "former" | "moved";

/** What the words before a phrase make of it. @example roleOf("经批准延至") // "moved" */
export function roleOf(before: string): Role {
  const clause = CLAUSE.exec(before)?.[0] ?? "";
  if (MOVED.test(before)) return "moved";
  if (clause.includes(FORMER)) return "former";
  return STRETCH.test(clause) ? "stretch" : "firm";
}

/** Whether the words before a phrase ask for its end. @example asksForEnd("截至") // true */
export function asksForEnd(before: string): boolean {
  return UNTIL.test(before);
}

/** The words that join the ends of a range. */
const RANGE_SIGN = /^[,、]?(?:一?直?(?:持续|延续|延伸)?(?:至|到)|[-—~]+)于?$/;
/** The words between the members of a list that are nothing but a list. */
const LIST = /^(?:[、,;和及与并]|以及)*$/;

/** @example joinsRange("至") // true */
export function joinsRange(gap: string): boolean {
  return RANGE_SIGN.test(gap);
}

/** @example joinsList("、") // true */
export function joinsList(gap: string): boolean {
  return LIST.test(gap);
}

/** Whether a span beside a recurrence says how long it holds: 3月起每月10日. @example boundsRecurrence("") // true */
export function boundsRecurrence(gap: string): boolean {
  return /^,?(?:的|内|期间)?,?$/.test(gap);
}

const STANDING_WORD =
  "(?:长期|长效|持续|不断|常态|经常|日常|常年|永久|一直|始终|长年|滚动|动态|坚持|贯穿|不间断|常抓不懈|久久为功)";
/** What may be added to these; no word is made of others, so that there is one way only to read a text. */
const STANDING_TEXT = `(?:${STANDING_WORD}|性|化|地|有效|更新|调整|管理|推进|推动|开展|进行|抓好|实施|落实|执行|保持|巩固|提升|深化|完善|整治|整改|运行|运转|工作|任务|项目|复盘|跟进|监管|监督|监测|排查|巡查|维护|治理|见效|发力|做好|到位|机制)`;
const STANDING_CLAUSE = new RegExp(
  `^(?:再|并|且|后续|后期|后|要|应|须|之后|以后|同时|转入|进入|实行|形成|予以|全面){0,4}${STANDING_WORD}(?:${STANDING_TEXT}|[、和与])*[\\u4e00-\\u9fa5]{0,8}$`,
);
const WHOLE_STANDING = new RegExp(`^(?:[、,;。和与并且()]|${STANDING_TEXT})+$`);
const ANY_STANDING = new RegExp(STANDING_WORD);
/** The clauses of the words behind a phrase, 并 beginning a new one. */
const CLAUSE_SIGNS = /[,;。:()]|并且?|(?:完成|到位|落实|实现)后/;

/** Whether the words say that the work goes on: 并长期坚持. @example saysStanding("完成并长期坚持") // true */
export function saysStanding(gap: string): boolean {
  return gap.split(CLAUSE_SIGNS).some((clause) => STANDING_CLAUSE.test(clause));
}

/** Whether an expression without any time says nothing but that. @example isStanding("常态化推进") // true */
export function isStanding(text: string): boolean {
  return ANY_STANDING.test(text) && WHOLE_STANDING.test(text);
}

/** A share of the work is what is finished or reached by then, not what it grows by. */
const SHARE =
  /(?:^(?:约|近|超|超过|至少)?|(?:完成|达到?|实现|进度|累计|过|不低于|不少于|至少|率|投资|总量|任务量?|工作量?|目标)[^%\d,;。增降减升提]{0,8})(\d{1,3}(?:\.\d{1,4})?)%/;
const WHOLE = /全部|全面|百分之百|100%|全数/;
const HALF = /过半|半数|一半|1半/;

/** The share of the work that is to be done by then, 1 for all of it. @example shareOf("完成50%") // 0.5 */
export function shareOf(after: string): number | undefined {
  const written = SHARE.exec(after)?.[1];
  if (written !== undefined) return Number(written) <= 100 ? Number(written) / 100 : undefined;
  if (WHOLE.test(after)) return 1;
  return HALF.test(after) ? 0.5 : undefined;
}

/** How often something is to be done in each period. @example timesOf("至少召开2次") // 2 */
export function timesOf(after: string): number | undefined {
  const match = /^[^\d,;。]{0,12}(\d{1,2})(?:[-—~至到]\d{1,2})?(?:次|遍|轮|场|期)/.exec(after);
  return match === null ? undefined : Number(match[1]);
}

/** Words right behind a recurrence that name a day of its period in a way that is not understood: 每季度第三周. */
export function leavesDayOpen(after: string): boolean {
  return /^(?:的?第|初|末|底|左右|前后|上下|之?后|中(?!心))/.test(after);
}

/** Where a due day that is a day off moves to. @example shiftOf("(遇节假日顺延)") // "later" */
export function shiftOf(after: string): "later" | "earlier" | undefined {
  const match = /(?:节假日|假日|假期|休息日|周末|双休日)[^,;。]{0,6}(顺延|推迟|延后|提前)/.exec(after);
  if (match === null) return undefined;
  return match[1] === "提前" ? "earlier" : "later";
}

/** What happens on the day of issue, as far as a list can know: 会后, 接通知后, 自发文之日起. */
const ISSUE =
  /(?:会|会议|通知|文件|印发|下发|发文|发布|公布|交办|下达|部署|收文|收到|接到|接报|批示|签发|转办|派单|接单|通报|任务书?|清单|即日|今日)(?:结束|召开|印发|下发|发布|内容|要求|单|件|之)*(?:日|时)?(?:起|后|之后|以后|之日起)?(?:的|,)?$/;
const AFTER_EVENT = /(?:后|起|之日|日内)(?:的|,)?$/;

/** Whether a length of time begins with an event that is not the issue of the list. @example beginsElsewhere("合同签订后") // true */
export function beginsElsewhere(before: string): boolean {
  return AFTER_EVENT.test(before) && !ISSUE.test(before);
}

export type Doubt = "not-understood" | "event" | "lunar" | "either" | "vague" | "after";

/** Left-over figures with a unit of time: the readers have not understood them. */
const LEFTOVER_TIME =
  /[上中下]旬|\d+(?:\.\d+)?个?(?:多)?(?:年|月|[日号天](?!游)|周(?!年)|季|旬|时(?!代)|点(?!位)|小时|工作日|分钟|星期)|\d[-/]\d+(?![\d个项家户件条处%万亿人名次])|\d+\.\d+\.\d/;
/** 至今, 到摘牌之日: a range without an end. */
const OPEN_RANGE = /^(?:至(?!少|多)|直到|[-—~]|到(?!位|达|岗|场|期|账|户|村|底))/;
const DOUBTS: readonly (readonly [Doubt, RegExp])[] = [
  ["lunar", /农历|阴历|正月|腊月|冬月|初[1-9十]/],
  ["either", /\(不含(?:当[日天])?\)/],
  ["after", /不(?:得|能)?早于/],
  ["vague", /[?？]|大约|约$|上下$|待定|不确定/],
  ["event", /待[^,;。]*后?[,;。]?$|(?<!即|今)之日(?!起)|另行|届时|视[^,;。]*情|根据[^,;。]*(?:情况|进度|进展|安排)$/],
  ["event", /(?:^|[^提之目以])前[,;、。]|[^然随会之以今最背落先]后[,;、]$/],
  ["not-understood", LEFTOVER_TIME],
  ["not-understood", /[=<>{}$#@\\^|_`→]|每(?!个?(?:村|社区|街|镇|乡|单位|户|人|家|项|名|科|部门|网格|片|区))/],
];

/** A figure right behind a phrase belongs to it, in a way that is not understood (2019年6), but for 每月2次. */
const LOOSE_FIGURE = /^[\d.](?!\d?(?:[-—~至到]\d{1,2})?(?:次|遍|轮|场|期)|\d{0,2}(?:\.\d+)?%)/;

/** Why the words around the phrases leave a doubt; undefined when they only say what is to be done. */
export function doubtOf(gaps: readonly string[]): Doubt | undefined {
  const inner = gaps.slice(1, -1);
  if (inner.some((gap) => /^(?:或者?|\/)$/.test(gap))) return "either";
  if (gaps.slice(1).some((gap) => OPEN_RANGE.test(gap) && !joinsRange(gap))) return "event";
  if (OPEN_RANGE.test(gaps.at(-1) ?? "")) return "event";
  if (gaps.slice(1).some((gap) => LOOSE_FIGURE.test(gap))) return "not-understood";
  for (const [doubt, pattern] of DOUBTS) if (gaps.some((gap) => pattern.test(gap))) return doubt;
  return undefined;
}
