import { formatDay } from "../../core/calendar/day";
import type { FindingTexts } from "../findings";
import { formatNumber, quote } from "../format";
import type { Names } from "../names";

/** Findings about sheets, headers, single cells, parameters and the calendar. */
export const sheetFindings = {
  "column-missing": {
    title: "缺少列",
    message: ({ column, closest }) =>
      `没有找到必需的列“${column}”` + (closest === undefined ? "" : `，表头${quote(closest)}与它相近`),
    advice: ({ column, closest }) =>
      closest === undefined
        ? `在表头行补上“${column}”一列`
        : `如果${quote(closest)}就是这一列，把表头改为“${column}”；不是的话补上“${column}”一列`,
  },
  "header-close": {
    title: "表头相近",
    message: ({ header, column }) => `表头${quote(header)}与标准列名“${column}”相近，没有读取`,
    advice: ({ column }) => `如果就是这一列，把表头改为“${column}”；不是的话不用处理`,
  },
  "header-repeated": {
    title: "表头重复",
    message: ({ column }) => `表头“${column}”不止一列`,
    advice: ({ column }) => `只保留一列“${column}”，其余的改名或删除`,
  },
  "merged-cells": {
    title: "合并单元格",
    message: ({ area }) => `${area}是合并单元格，只有左上角一格有内容，其余各格读到的是空白`,
    advice: () => "取消合并，在每一行分别填写内容",
  },
  "rows-below-table": {
    title: "表格下面还有内容",
    message: ({ table }) => `表格${quote(table)}下面紧接着还有内容，不在表格范围之内，没有读取`,
    advice: () => "是数据的，把表格右下角拉到最后一行；是说明的，与表格之间空一行",
  },
  "no-room": {
    title: "右侧没有空位",
    message: ({ columns }) => `表格右侧没有空列，无法添加${columns.join("、")}`,
    advice: ({ columns }) => `把表格右侧的内容移开，空出${columns.length}列后重新计分`,
  },
  "sheet-name-taken": {
    title: "工作表重名",
    message: ({ name, used }) => `已有名为${quote(name)}的工作表，不是本工具生成的，没有改动；结果放在${quote(used)}`,
    advice: ({ name }) => `如果希望使用${quote(name)}这个名称，先把原来的工作表改名，再重新生成`,
  },
  "bulletin-edited": {
    title: "通报已手工修改",
    message: ({ sheet, number }) => `工作表${quote(sheet)}（第${number}期）生成后手工修改过，保留原样，没有重新生成`,
    advice: ({ sheet }) => `数据变动后如需重新生成，先把${quote(sheet)}复制留存，再删除该工作表，然后重新生成通报`,
  },
  "sheet-protected": {
    title: "工作表受保护",
    message: ({ sheet }) => `工作表${quote(sheet)}受保护，无法写入得分`,
    advice: () => "在“审阅”里撤销工作表保护，然后重新计分",
  },
  "formula-error": {
    title: "公式错误",
    message: ({ text }) => `单元格显示公式错误 ${text}，按空白处理`,
    advice: () => "改正公式，或者直接填写结果",
  },
  "formula-uncached": {
    title: "公式没有结果",
    message: ({ formula }) => `公式${quote(formula)}没有保存计算结果，按空白处理`,
    advice: () => "用 Excel 打开工作簿，重新计算并保存，然后再计分",
  },
  "number-as-text": {
    title: "数字是文本",
    message: ({ text, value }) => `${quote(text)}是文本格式，已按数值${formatNumber(value)}读取`,
    advice: ({ value }, names) => `把${here(names)}改为数值格式，重新输入${formatNumber(value)}`,
  },
  "number-unreadable": {
    title: "不是数字",
    message: ({ text }) => `${quote(text)}不是数字，按空白处理`,
    advice: (_, names) => `在${here(names)}只填写数字，如 12 或 60%`,
  },
  "number-negative": {
    title: "负数",
    message: ({ value }) => `数值${formatNumber(value)}小于0，不合情理`,
    advice: (_, names) => `核对后在${here(names)}填写不小于0的数字`,
  },
  "date-unreadable": {
    title: "不是日期",
    message: ({ text }) => `${quote(text)}不是有效的日期，按空白处理`,
    advice: ({ suggestion }, names) =>
      suggestion === undefined
        ? `在${here(names)}填写日期，如 2019-06-30`
        : `在${here(names)}填写日期；如果是指${formatDay(suggestion)}，就填写 ${formatDay(suggestion)}`,
  },
  "word-unknown": {
    title: "不在可选范围",
    message: ({ text }) => `${quote(text)}不是可选的填法`,
    advice: ({ allowed }, names) => `在${here(names)}填写${allowed.map((code) => names.word(code)).join("、")}中的一个`,
  },
  "text-too-long": {
    title: "文字过长",
    message: ({ length }) => `这一格有${length}个字，作为名称或编号太长`,
    advice: () => "只写名称，详细内容写到其他列",
  },
  "text-like-formula": {
    title: "文字像公式",
    message: ({ text }) => `${quote(text)}开头像公式，只当作文字处理，不会计算`,
    advice: () => "本来就是文字的不用处理；不清楚来历的，先核对内容再使用",
  },
  "parameter-unreadable": {
    title: "参数无法识别",
    message: ({ parameter, text }, names) =>
      `参数“${names.parameter(parameter)}”的值${quote(text)}无法识别，已按默认值计算`,
    advice: ({ parameter }, names) => `重新填写“${names.parameter(parameter)}”的值；留空就用默认值`,
  },
  "parameter-out-of-bounds": {
    title: "参数超出范围",
    message: ({ parameter, value, low, high }, names) =>
      `参数“${names.parameter(parameter)}”的值${formatNumber(value)}` +
      `不在${formatNumber(low)}至${formatNumber(high)}之间，已按默认值计算`,
    advice: ({ parameter, low, high }, names) =>
      `把“${names.parameter(parameter)}”改为${formatNumber(low)}至${formatNumber(high)}之间的数；留空就用默认值`,
  },
  "parameter-weights-sum": {
    title: "权重之和不为1",
    message: ({ sum }, names) =>
      `“${names.parameter("qualitativeWeight")}”与“${names.parameter("quantitativeWeight")}”` +
      `之和是${formatNumber(sum)}，应当是1，已按默认值计算`,
    advice: () => "调整这两个权重，使它们相加等于1，如 0.5 和 0.5",
  },
  "parameter-unknown": {
    title: "参数名称不认识",
    message: ({ name, closest }) =>
      `没有名为${quote(name)}的参数，这一行没有起作用` + (closest === undefined ? "" : `；相近的有“${closest}”`),
    advice: ({ closest }) =>
      closest === undefined ? "核对名称，或者删除这一行" : `如果是指“${closest}”，把名称改过来；不是的话删除这一行`,
  },
  "parameter-repeated": {
    title: "参数重复",
    message: ({ parameter }, names) => `参数“${names.parameter(parameter)}”写了不止一行`,
    advice: ({ parameter }, names) => `“${names.parameter(parameter)}”只保留一行`,
  },
  "category-weights-sum": {
    title: "类别权重之和",
    message: ({ sum, total }) => `各类别权重相加是${formatNumber(sum)}，通常应当是${formatNumber(total)}`,
    advice: (_, names) => `核对“${names.table("categoryWeights")}”表中的权重；确实要这样分配的，不用处理`,
  },
  "comparison-unnamed": {
    title: "类别比较缺类别",
    message: () => "类别比较中这一行没有写类别，没有采用",
    advice: () => "填写类别，或者清空这一行",
  },
  "comparison-repeated": {
    title: "类别比较重复",
    message: ({ category }) => `类别比较中${quote(category)}不止一行，只采用第一行`,
    advice: () => "每个类别只保留一行",
  },
  "comparison-unmatched": {
    title: "类别比较对不上",
    message: ({ column }) => `类别比较的${quote(column)}一列没有同名的一行，没有采用`,
    advice: () => "核对列名与类别是否一致；不是类别的列请移到表外",
  },
  "comparison-size": {
    title: "比较的类别太少或太多",
    message: ({ count, fewest, most }) => `类别比较有${count}个类别，只能比较${fewest}至${most}个，没有采用`,
    advice: (_, names) => `增减类别，或者直接填写“${names.table("categoryWeights")}”`,
  },
  "comparison-off-scale": {
    title: "比较值超出范围",
    message: ({ first, second, value }) =>
      `${quote(first)}比${quote(second)}写的是${formatNumber(value)}，应在1/9到9之间，比较没有采用`,
    advice: () => "填写1到9，或者公式=1/3（直接输入1/3会变成日期）",
  },
  "comparison-not-reciprocal": {
    title: "比较前后不一致",
    message: ({ first, second, written, fitting }) =>
      first === second
        ? `${quote(first)}与自身比较应当是1，写的是${formatNumber(written)}，比较没有采用`
        : `${quote(first)}比${quote(second)}写的是${formatNumber(written)}，反过来的一格说明应当是${formatNumber(fitting)}，` +
          "比较没有采用",
    advice: () => "两格应互为倒数；只填其中一格，另一格留空即可",
  },
  "comparison-incomplete": {
    title: "类别比较没有填完",
    message: ({ first, second, count }) =>
      `类别比较还差${count}对没有填，例如${quote(first)}比${quote(second)}，暂不采用`,
    advice: () => "每一对类别填写一格",
  },
  "comparison-inconsistent": {
    title: "类别比较自相矛盾",
    message: ({ first, second, ratio, written, fitting }) =>
      `一致性比率CR为${formatNumber(ratio)}，应小于0.10，比较没有采用；矛盾最大的是${quote(first)}比${quote(second)}：` +
      `写的是${formatNumber(written)}，其余各格合起来是${formatNumber(fitting)}`,
    advice: () => "先核对这一对，再核对与它有关的各格",
  },
  "comparison-overruled": {
    title: "类别权重优先于比较",
    message: ({ categories }, names) =>
      `类别比较得出了权重，但${categories.map(quote).join("、")}在“${names.table("categoryWeights")}”中已有权重，以该表为准`,
    advice: (_, names) => `要采用比较得出的权重，请清空“${names.table("categoryWeights")}”中相应的权重`,
  },
  "calendar-unknown": {
    title: "没有该年的放假安排",
    message: ({ year }) => `还没有${year}年的放假调休安排，暂按周一至周五计算工作日`,
    advice: ({ year }, names) => `在“${names.table("holidays")}”表填写${year}年的放假日期（休）和调休上班日期（班）`,
  },
} satisfies Partial<FindingTexts>;

function here(names: Names): string {
  return names.here === undefined ? "这一格" : `“${names.here}”`;
}
