import type { DeadlineReason } from "../../core/calendar/deadline";

/** Why the words of a deadline say no day. */
export const DEADLINE_REASONS: Readonly<Record<DeadlineReason, string>> = {
  blank: "空白",
  "too-long": "文字太长",
  "not-understood": "看不懂写法",
  none: "写明没有时限",
  "no-such-day": "没有这一天",
  "runs-backwards": "结束早于开始",
  "needs-issued": "要从下发之日算起，“下发日期”没有填写",
  event: "取决于别的事情，没有确定的日期",
  vague: "没有具体日期",
  undecided: "日期未定",
  either: "可以有不同理解",
  after: "只写了何时之后，没有写何时完成",
  lunar: "是农历日期",
};

/** The word for a weekday, 0 Sunday … 6 Saturday. @example weekday(1) // "一" */
export function weekday(number: number): string {
  return "日一二三四五六".charAt(number);
}
