"""Makes input.xlsx: the worked example of the scoring rules in Excel tables, dates as dates, with the looks that
people give their lists: a title above, a filter, coloured cells, a formula of their own beside the add-in's columns."""
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.table import Table, TableStyleInfo

d = date
TASKS = [
    ["编号", "重点任务", "考核方式", "开始日期", "完成时限", "完成日期", "目标值", "完成值", "完成率", "工作量", "难度系数",
     "责任单位", "配合单位", "剩余"],
    ["A12", "突破上限", "时效", d(2019, 1, 1), d(2019, 12, 31), None, "≤5", 8, None, 1, 1, None, None],
    ["A11", "没有填报", "时效", d(2019, 1, 1), d(2019, 12, 31), None, "≥10", None, None, 1, 1, None, None],
    ["A10", "完成但未达标", "时效", d(2019, 1, 1), d(2019, 5, 31), d(2019, 5, 31), "≥10", 8, None, 1, 1, None, None],
    ["A8", "守住上限", "时效", d(2019, 1, 1), d(2019, 12, 31), None, "≤5", 2, None, 1, 1, None, None],
    ["A7", "提前并超额", "时效", d(2019, 3, 1), d(2019, 6, 30), d(2019, 6, 20), 10, 13, None, 2, 1, "乙", None],
    ["A6", "刚刚开始", "时效", d(2019, 6, 28), d(2019, 12, 31), None, None, None, None, 1, 1, "丙", None],
    ["A5", "三个工作日后到期", "时效", d(2019, 6, 1), d(2019, 7, 3), None, None, None, 0.9, 1, 1, "丙", None],
    ["A4", "长期任务", "质量", None, None, None, None, None, 0.5, 1, 1, "乙", "甲"],
    ["A3", "正在推进", "时效", d(2019, 1, 1), d(2019, 12, 31), None, 150, 60, None, 5, 1.5, "乙", None],
    ["A2", "逾期未完成", "时效", d(2019, 2, 11), d(2019, 5, 31), None, None, None, 0.6, 2, 1, "甲", "丙"],
    ["A1", "逾期完成", "时效", d(2019, 2, 11), d(2019, 4, 30), d(2019, 5, 7), None, None, None, 3, 1.2, "甲", None],
]
INSPECTIONS = [
    ["日期", "督查员", "对象编号", "评价", "得分", "整改时限", "整改完成日期"],
    [d(2019, 6, 24), "督查二组", "A7", "中", None, None, None],
    [d(2019, 5, 21), "督查一组", "A4", "良", None, d(2019, 6, 10), None],
    [d(2019, 5, 20), "督查二组", "A1", None, 88, None, None],
    [d(2019, 5, 10), "督查一组", "A1", "优", None, None, None],
]
ROSTER = [["名称", "类型", "组别"], ["丙", "街镇", "一组"], ["乙", "街镇", "一组"], ["甲", "街镇", "一组"]]
SETTINGS = [["项目", "值"], ["考核日", d(2019, 6, 28)], ["考核年度", 2019], ["督查员校准", "关"]]


def put(sheet, name, rows, top=1):
    for row, values in enumerate(rows, top):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            if isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
    last = sheet.cell(top + len(rows) - 1, len(rows[0])).coordinate
    table = Table(displayName=name, ref=f"A{top}:{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)


book = Workbook()
tasks = book.active
tasks.title = "街镇任务清单"
tasks["A1"] = "示例数据，非真实考核结果"
tasks["A1"].font = Font(bold=True, size=16)
put(tasks, "街镇任务", TASKS, 3)
for row in range(4, 3 + len(TASKS)):
    tasks.cell(row, 9).number_format = "0%"
    tasks.cell(row, 14, f"=1-I{row}").number_format = "0%"
tasks.conditional_formatting.add("I4:I14", CellIsRule("lessThan", ["0.8"], fill=PatternFill(bgColor="FFC7CE")))
tasks.freeze_panes = "C4"
put(book.create_sheet("督查记录"), "督查", INSPECTIONS)
put(book.create_sheet("名册"), "名册", ROSTER)
put(book.create_sheet("设置"), "设置", SETTINGS)
book.properties.created = book.properties.modified = datetime(2019, 1, 1)
book.save(Path(__file__).with_name("input.xlsx"))
