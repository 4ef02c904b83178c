import type { CarriedBy, LeftKind, RowRuns } from "../../core/checks/adoptFinding";
import type { FindingTexts } from "../findings";
import { quote } from "../format";

const BY: Readonly<Record<CarriedBy, string>> = {
  merged: "合并单元格的内容填入每一行",
  blank: "空白处沿用上一行",
  sameAsAbove: "“同上”换成上面的内容",
  section: "按所在的小标题填写",
  header: "按表头括号里的单位填写",
};

const LEFT: Readonly<Record<LeftKind, string>> = {
  title: "标题",
  reporting: "填报单位、日期等信息",
  numbering: "栏次编号",
  section: "小标题",
  subtotal: "小计、合计",
  note: "说明、签字",
  unfilled: "只有序号的空行",
  outside: "清单以外的内容",
};

const IDS = {
  missing: "没有编号",
  repeated: "序号在本表中有重复，不能作编号",
  taken: "编号与其他工作表的相同",
} as const;

const TABLE_WHY = {
  named: "名称或标题里写明了",
  units: "责任单位多是街镇",
  leaders: "多数任务有牵头领导",
  default: "看不出是领导任务",
} as const;

/** Findings about a sheet of somebody else's that is adopted. */
export const adoptFindings = {
  "adopt-column-doubtful": {
    title: "列的含义没有把握",
    message: ({ column, header, field, runnerUp }, names) =>
      `${column}列${header === "" ? "没有表头" : `表头${quote(header)}`}，当作“${names.column(field)}”读取，把握不大` +
      (runnerUp === undefined ? "" : `；也可能是“${names.column(runnerUp)}”`),
    advice: ({ column, field }, names) =>
      `核对这一列；不对的话在面板的列表里改选，命令行用 --map "${column}=${names.column(field)}" 指定，--map "${column}=" 不要这一列`,
  },
  "adopt-column-left": {
    title: "列没有导入",
    message: ({ column, header, cells, taken }, names) =>
      `${column}列${header === "" ? "（没有表头）" : quote(header)}没有导入，有内容的单元格${cells}个` +
      (taken === undefined ? "" : `；“${names.column(taken)}”已由另一列填写`),
    advice: ({ column }) => `需要的话在面板的列表里选它的含义，命令行用 --map "${column}=备注" 指定`,
  },
  "adopt-column-missing": {
    title: "清单缺少一列",
    message: ({ field }, names) => `没有看出哪一列是“${names.column(field)}”`,
    advice: ({ field }, names) =>
      `如果有这一列，在面板的列表里选，命令行用 --map "列=${names.column(field)}" 指定；没有的话导入后补填`,
  },
  "adopt-named-by": {
    title: "没有任务名称",
    message: ({ field }, names) => `没有“${names.column("name")}”一列，任务名称用“${names.column(field)}”的内容`,
    advice: (_, names) =>
      `名称太长的，在导入后的清单中改短；原表有这一列的，在面板的列表里选，命令行用 --map "列=${names.column("name")}" 指定`,
  },
  "adopt-carried": {
    title: "沿用上面的内容",
    message: ({ field, by, cells, rows }, names) =>
      `“${names.column(field)}”有${cells}格${BY[by]}（第${shownRows(rows)}行）`,
    advice: () => "抽看几行，不对的在导入后的清单中改正",
  },
  "adopt-not-carried": {
    title: "合并的数没有分给每一行",
    message: ({ field, rows }, names) =>
      `“${names.column(field)}”合并在多行上，只写在第一行，其余各行留空（第${shownRows(rows)}行）`,
    advice: () => "需要时在导入后的清单中分别填写",
  },
  "adopt-nothing-above": {
    title: "上面没有内容",
    message: ({ text }) => `写着${quote(text)}，但上面没有可以沿用的内容，照原样保留`,
    advice: () => "写明具体内容",
  },
  "adopt-ids-made": {
    title: "另编了编号",
    message: ({ why, ids, sample }) => `${IDS[why]}，有${ids}项任务按工作表和行号另编了编号，如${quote(sample)}`,
    advice: () => "不用处理；想用自己的编号，在原表中给每项任务编一个不重复的编号",
  },
  "adopt-blocks-joined": {
    title: "多段合成一张清单",
    message: ({ blocks, rows }) => `同样的表头出现${blocks}次（第${shownRows(rows)}行），各段合成一张清单`,
    advice: () => "核对各段里是不是有同一项任务",
  },
  "adopt-rows-left": {
    title: "不是任务的行",
    message: ({ kind, count, rows }) => `${LEFT[kind]}${count}行没有作为任务导入（第${shownRows(rows)}行）`,
    advice: () => "不用处理；如果其中有任务，在导入后的清单中补上",
  },
  "adopt-row-without-task": {
    title: "行里没有任务",
    message: ({ text }) => `这一行只有${quote(text)}，没有任务，没有导入`,
    advice: () => "如果是任务，在原表中写明任务内容后重新导入",
  },
  "adopt-table-chosen": {
    title: "导入到哪张清单",
    message: ({ table, why }, names) => `导入到“${names.table(table)}”：${TABLE_WHY[why]}`,
    advice: () => "不对的话，在标准工作簿中把这些行移到另一张任务清单",
  },
} satisfies Partial<FindingTexts>;

/** @example shownRows([[5, 7], [9, 9]]) // "5–7、9" */
function shownRows(runs: RowRuns): string {
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join("、");
}
