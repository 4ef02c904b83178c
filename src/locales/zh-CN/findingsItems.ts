import { formatDay, weekdayOf } from "../../core/calendar/day";
import type { FindingTexts } from "../findings";
import { formatNumber, formatPercent, quote } from "../format";
import { DEADLINE_REASONS, weekday } from "./deadlines";
import { item } from "./item";

/** Findings about an item: its id, dates, target, progress, workload. */
export const itemFindings = {
  "id-missing": {
    title: "没有编号",
    message: (_, names) => `这一行没有填写“${names.column("id")}”，督查记录等无法与它对应`,
    advice: (_, names) => `在“${names.column("id")}”填写一个不重复的编号`,
  },
  "id-duplicate": {
    title: "编号重复",
    message: ({ id }) => `编号${quote(id)}不止一行；各行都计分，督查等记录只对应第一行`,
    advice: (_, names) => `修改“${names.column("id")}”，使每一行的编号都不相同`,
  },
  "name-missing": {
    title: "没有名称",
    message: ({ id }) => `${item(id)}没有写明是什么工作`,
    advice: (_, names) => `在“${names.column("name")}”写明工作内容`,
  },
  "deadline-missing": {
    title: "没有完成时限",
    message: ({ id }) => `${item(id)}没有完成时限，不评时效`,
    advice: (_, names) => `在“${names.column("due")}”填写日期，如 2019-06-30；长期坚持的工作填写“长期”`,
  },
  "deadline-unreadable": {
    title: "完成时限看不懂",
    message: ({ id, text, reason }) =>
      `${item(id)}的完成时限${quote(text)}无法识别（${DEADLINE_REASONS[reason]}），按没有时限处理`,
    advice: ({ suggestion }, names) =>
      suggestion === undefined
        ? `在“${names.column("due")}”填写日期，如 2019-06-30，或者写明如“6月底前”`
        : `如果是指${formatDay(suggestion)}，在“${names.column("due")}”填写 ${formatDay(suggestion)}`,
  },
  "deadline-weekday": {
    title: "日期与星期不符",
    message: ({ id, day, written }) =>
      `${item(id)}的完成时限${formatDay(day)}是星期${weekday(weekdayOf(day))}，写的是星期${weekday(written)}；按日期计算`,
    advice: (_, names) => `核对日期和星期，在“${names.column("due")}”改正写错的一个`,
  },
  "deadline-recurring": {
    title: "时限是反复进行的",
    message: ({ id, text }) => `${item(id)}的完成时限${quote(text)}反复到期，没有一个截止日，按没有时限的工作评分`,
    advice: () => "需要逐次记录是否按时的，列入“例行工作”",
  },
  "deadline-steps": {
    title: "时限分几步",
    message: ({ id, text, due }) => `${item(id)}的完成时限${quote(text)}分几步，按最后一步${formatDay(due)}评分`,
    advice: () => "中间各步需要计分的，列入“时间表”",
  },
  "deadline-before-start": {
    title: "时限早于开始",
    message: ({ id, start, due }) =>
      `${item(id)}的完成时限${formatDay(due)}早于开始日期${formatDay(start)}，开始日期没有采用`,
    advice: (_, names) => `核对“${names.column("start")}”和“${names.column("due")}”，改正写错的一个`,
  },
  "deadline-day-off": {
    title: "时限不是工作日",
    message: ({ id, due }) => `${item(id)}的完成时限${formatDay(due)}不是工作日`,
    advice: () => "确认无误的不用处理；逾期只按工作日计算",
  },
  "extension-not-later": {
    title: "延期不晚于时限",
    message: ({ id, due, extension }) =>
      `${item(id)}延期到${formatDay(extension)}，不晚于原时限${formatDay(due)}，没有采用`,
    advice: (_, names) => `在“${names.column("extendedTo")}”填写批准的新时限，没有延期的清空这一格`,
  },
  "extension-without-deadline": {
    title: "有延期没有时限",
    message: ({ id, extension }) => `${item(id)}没有完成时限，已按延期日期${formatDay(extension)}计算`,
    advice: (_, names) => `在“${names.column("due")}”补填原来的时限`,
  },
  overdue: {
    title: "已逾期",
    message: ({ id, due, days }) => `${item(id)}应于${formatDay(due)}完成，已逾期${days}个工作日`,
    advice: (_, names) =>
      `已经完成的，在“${names.column("finish")}”填写实际完成日期；` +
      `批准延期的，在“${names.column("extendedTo")}”填写日期；其余的抓紧办理`,
  },
  "due-soon": {
    title: "即将到期",
    message: ({ id, due, days }) =>
      `${item(id)}应于${formatDay(due)}完成，` + (days === 0 ? "已没有剩余工作日" : `还剩${days}个工作日`),
    advice: (_, names) => `抓紧办理，完成后及时在“${names.column("finish")}”填写日期`,
  },
  "done-without-date": {
    title: "已完成但没有日期",
    message: ({ id, day }) => `${item(id)}已达到目标，但没有可用的完成日期，暂按${formatDay(day)}完成计算`,
    advice: (_, names) => `在“${names.column("finish")}”填写实际完成日期，如 2019-06-30；如实填写不会少得分`,
  },
  "finish-in-future": {
    title: "完成日期在考核日之后",
    message: ({ id, finish }) => `${item(id)}的完成日期${formatDay(finish)}在考核日之后，按未完成计算`,
    advice: (_, names) => `“${names.column("finish")}”填写实际完成的日期；还没有完成的先留空`,
  },
  "finish-before-start": {
    title: "完成早于开始",
    message: ({ id, start, finish }) =>
      `${item(id)}的完成日期${formatDay(finish)}早于开始日期${formatDay(start)}，开始日期没有采用`,
    advice: (_, names) => `核对“${names.column("start")}”和“${names.column("finish")}”，改正写错的一个`,
  },
  "target-unreadable": {
    title: "目标看不懂",
    message: ({ id, text }) => `${item(id)}的目标${quote(text)}读不出数量，按没有数量目标处理`,
    advice: (_, names) => `在“${names.column("targetValue")}”填写数字，如 150 或 ≤5；不用数量考核的不用处理`,
  },
  "target-parts-sum": {
    title: "其中各项之和超过总数",
    message: ({ id, whole, parts }) =>
      `${item(id)}的目标中，“其中”各项合计${formatNumber(parts)}，超过总数${formatNumber(whole)}`,
    advice: (_, names) => `核对“${names.column("target")}”中的总数与各项；各项互有重叠的不用处理`,
  },
  "target-missed": {
    title: "完成但未达标",
    message: ({ id, completion }) => `${item(id)}已填写完成日期，但只达到目标的${formatPercent(completion)}`,
    advice: (_, names) =>
      `核对“${names.column("actual")}”和“${names.column("progress")}”；确实未达标的，在“${names.column("remarks")}”说明原因`,
  },
  "actual-missing": {
    title: "缺完成值",
    message: ({ id }) => `${item(id)}已填写完成日期，也有数量目标，但没有完成值，按已达到目标计算`,
    advice: (_, names) => `在“${names.column("actual")}”填写实际完成的数量`,
  },
  "actual-far-above-target": {
    title: "完成值明显超过目标",
    message: ({ id, actual, target }) =>
      `${item(id)}的完成值${formatNumber(actual)}明显超过目标${formatNumber(target)}`,
    advice: (_, names) => `核对“${names.column("actual")}”与“${names.column("unit")}”，看计量单位是否一致`,
  },
  "fall-as-positive": {
    title: "下降的数写成了正数",
    message: ({ id, actual, target }) =>
      `${item(id)}的目标是下降（${formatNumber(target)}），完成值${formatNumber(actual)}是正数，按上升计算`,
    advice: (_, names) => `下降的，在“${names.column("actual")}”填写负数，如 -5%`,
  },
  "progress-unreported": {
    title: "未报进度",
    message: ({ id }) => `${item(id)}有目标，但没有报完成值或完成率`,
    advice: (_, names) =>
      `在“${names.column("actual")}”填写已完成的数量，或者在“${names.column("progress")}”填写比例，如 60%`,
  },
  "progress-as-percent": {
    title: "完成率按百分数读取",
    message: ({ id, value }) => `${item(id)}的完成率${formatNumber(value)}大于2，已按${formatNumber(value)}%读取`,
    advice: ({ value }, names) => `在“${names.column("progress")}”填写 ${formatNumber(value)}%`,
  },
  "progress-ambiguous": {
    title: "完成率含义不明",
    message: ({ id, value }) =>
      `${item(id)}的完成率是${formatNumber(value)}，` +
      `看不出是${formatNumber(value)}%还是${formatPercent(value)}，已按${formatPercent(value)}读取`,
    advice: (_, names) => `在“${names.column("progress")}”带上百分号填写，如 1% 或 100%`,
  },
  "progress-below-done": {
    title: "已完成但完成率不足",
    message: ({ id, progress }) => `${item(id)}已填写完成日期，完成率却是${formatPercent(progress)}，按已完成计算`,
    advice: (_, names) =>
      `已经完成的，把“${names.column("progress")}”改为 100%；没有完成的，清空“${names.column("finish")}”`,
  },
  "workload-missing": {
    title: "没有工作量",
    message: ({ id }) => `${item(id)}没有填写工作量，按1计算`,
    advice: (_, names) => `在“${names.column("workload")}”填写大于0的数字；与一般任务相当的不用填写`,
  },
  "workload-not-positive": {
    title: "工作量不大于0",
    message: ({ id, value }) => `${item(id)}的工作量是${formatNumber(value)}，按1计算`,
    advice: (_, names) => `在“${names.column("workload")}”填写大于0的数字`,
  },
  "workload-unusual": {
    title: "工作量异常",
    message: ({ id, value }) => `${item(id)}的工作量${formatNumber(value)}不在通常的1至10之间`,
    advice: (_, names) => `核对“${names.column("workload")}”，看是否多写了零或写错了列；确实如此的不用处理`,
  },
  "difficulty-missing": {
    title: "没有难度系数",
    message: ({ id }) => `${item(id)}没有填写难度系数，按1计算`,
    advice: (_, names) => `在“${names.column("difficulty")}”填写大于0的数字；难度一般的不用填写`,
  },
  "difficulty-not-positive": {
    title: "难度系数不大于0",
    message: ({ id, value }) => `${item(id)}的难度系数是${formatNumber(value)}，按1计算`,
    advice: (_, names) => `在“${names.column("difficulty")}”填写大于0的数字`,
  },
  "difficulty-unusual": {
    title: "难度系数异常",
    message: ({ id, value }) => `${item(id)}的难度系数${formatNumber(value)}不在通常的0.5至2之间`,
    advice: (_, names) => `核对“${names.column("difficulty")}”，看是否写错；确实如此的不用处理`,
  },
} satisfies Partial<FindingTexts>;
