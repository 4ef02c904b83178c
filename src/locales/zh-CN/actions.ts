import type { NoteCode, NoteParams } from "../../core/checks/actionNote";
import { formatDay } from "../../core/calendar/day";
import { words } from "./words";

/** What a record that lacks something lacks. */
const COLUMNS: Readonly<Record<string, string>> = {
  dutyId: "例行编号",
  date: "实办日期",
  person: "责任人",
  limit: "办理时限",
};

const notes: { readonly [C in NoteCode]: (params: NoteParams[C]) => string } = {
  "task-without-id": ({ row, name }) => `第${row + 1}项任务“${name}”没有编号，没有起草项目；先填编号`,
  "task-id-repeated": ({ row, id }) => `第${row + 1}项任务的编号“${id}”前面已经用过，没有起草项目；先改编号`,
  "task-without-name": ({ id }) => `任务“${id}”没有名称，没有起草项目；先填重点任务`,
  "node-past": ({ id, name, planned }) =>
    `“${id}”的节点“${name}”计划${formatDay(planned)}，已经过了；做到了的请补填完成日期，否则按逾期计`,
  "agreed-incomplete": ({ row, id, text, lacks }) =>
    `第${row + 1}条例行记录（${id}）的议定事项“${text}”缺${lacks.map((field) => COLUMNS[field] ?? field).join("、")}，没有转为任务`,
  "chat-line-unknown": ({ line, text }) => `第${line}行看不出是哪个单位的，没有转入：${text}`,
  "chat-undated": ({ line, unit }) => `第${line}行${unit}没有写日期，请补填`,
  "chat-day-guessed": ({ line, written, day }) => `第${line}行的“${written}”按${formatDay(day)}填写，请核对`,
  "chat-subject-unclear": ({ line, names }) =>
    `第${line}行提到${names.map((name) => `“${name}”`).join("、")}，分不清说的是哪一项，对象编号留空`,
  "chat-figure-unclear": ({ line, id, text }) =>
    `第${line}行（${id}）有几个数：${text}，分不清哪个是累计完成，留空待填`,
  "chat-known": ({ line, unit }) => `第${line}行${unit}的内容已经在进展表里，没有重复转入`,
  "grid-no-header": () => "文件里找不到网格编号这一列，请确认是网格系统导出的网格清单",
  "grid-row-without-id": ({ row }) => `导出文件第${row + 1}行没有网格编号，没有导入`,
  "grid-id-repeated": ({ row, id }) => `导出文件第${row + 1}行的网格编号“${id}”前面已经有了，没有导入`,
  "grid-gone": ({ id, name }) => `网格“${id}”${name}在导出文件里没有了；没有删除，请核对`,
  "grid-column-unknown": ({ header }) => `导出文件的“${header}”列用不上，没有导入`,
};

/** Proposed rows and changes, before they are confirmed. */
export const actions = {
  notes,
  refusals: {
    missing: "工作簿里没有这一格",
    out: "这一列由程序填写",
    protected: "工作表受保护",
    merged: "被合并单元格盖住",
    totals: "表末有汇总行，不能在它上面加行",
    "end-unclear": "清单中间有空行，分不清末尾在哪里",
    "no-room": "表的下方没有空行",
    unwritable: "这个数写不进单元格",
  },
  columns: { table: "表", place: "位置", row: "编号", column: "列", before: "原来", after: "改为" },
  newRow: "新增行",
  nothing: "没有需要增加或修改的内容",
  proposed: (rows: number, cells: number) => `拟新增${rows}行，修改${cells}个单元格`,
  more: (count: number) => `还有${count}条没有列出，用 --json 查看全部`,
  notesTitle: (count: number) => `另有${count}点说明`,
  refused: (place: string, why: string) => `写不进去：${place}（${why}）`,
  kept: (cells: readonly string[]) => `有公式的单元格没有改：${cells.join(words.comma)}`,
  written: (path: string, cells: number) => `已写入“${path}”：${cells}个单元格`,
  notWritten: "以上是预览，没有写入文件；确认后请加 --out <文件> 或 --in-place",
};
