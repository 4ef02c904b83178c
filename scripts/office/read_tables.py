"""Prints the tables of a workbook as openpyxl reads them: name, sheet, range, filter and cells, as JSON."""
import datetime
import json
import sys

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel


def plain(value):
    """A cell's value as the file holds it: days are serials."""
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value)
    return value if isinstance(value, (str, int, float, bool)) else None


book = load_workbook(sys.argv[1], keep_vba=True)
print(json.dumps([
    {
        "name": table.displayName,
        "ref": table.ref,
        "filter": table.autoFilter.ref if table.autoFilter else None,
        "columns": [column.name for column in table.tableColumns],
        "cells": [[plain(cell.value) for cell in row] for row in sheet[table.ref]],
    }
    for sheet in book.worksheets
    for table in sheet.tables.values()
]))
