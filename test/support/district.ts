import { packParcels, type HandOut, type HandOutOptions } from "../../src/workbook/handOut/parcels";
import type { HandOutBook } from "../../src/workbook/handOut/book";
import type { CellValue } from "../../src/core/model/cell";
import type { TableKey } from "../../src/core/model/tables";
import type { EditValue, Edits } from "../../src/workbook/edits";
import { rawSheet, type RawBook } from "../../src/workbook/raw";
import { readWorkbook } from "../../src/workbook/read";
import { headerText } from "../../src/workbook/headers";
import { headerOf, said, SCHEMA } from "../../src/workbook/schema";
import type { SheetSnapshot, Snapshot, TableSnapshot } from "../../src/workbook/snapshot";
import { day } from "./model";

/** A table by the names of its columns in the code, then its rows; words stand as on a sheet. */
export type District = {
  readonly [K in TableKey]?: readonly [readonly string[], ...(readonly (readonly CellValue[])[])];
};

export const ISSUED = day("2019-06-28");

/** A small district with something in every table that is handed out. */
export const DISTRICT: District = {
  roster: [
    ["name", "kind", "unit", "aliases"],
    ["鼓东街道", "街镇", null, "鼓东"],
    ["洪山镇", "街镇", null, "洪山"],
    ["区建设局", "部门", null, "建设局"],
    ["领导甲", "领导", null, null],
    ["干部甲", "干部", "鼓东街道", null],
    ["网格员A", "网格员", "洪山镇", null],
  ],
  streetTasks: [
    [
      ...["id", "category", "name", "target", "targetValue", "unit", "actual", "progress", "responsible", "assisting"],
      ...["person", "start", "due", "finish", "workload", "progressNote", "problems", "nextSteps", "remarks"],
    ],
    [
      "GD-01",
      "推动落实",
      "新开工项目",
      "13个以上",
      13,
      "个",
      7,
      null,
      "鼓东街道",
      "区建设局",
      "干部甲",
      43500,
      "12月底前",
      null,
      5,
      "开工7个",
      null,
      null,
      null,
    ],
    [
      "GD-02",
      "优化服务",
      "居民恳谈",
      "每月一次",
      null,
      null,
      null,
      { percent: 0.5 },
      "鼓东",
      null,
      "干部甲",
      null,
      43646,
      null,
      2,
      "按月开展",
      "场地小",
      null,
      null,
    ],
    [
      "GD-03",
      "强化治理",
      "环境整治",
      "完成整治",
      null,
      null,
      null,
      { percent: 1 },
      "鼓东街道",
      null,
      null,
      null,
      43616,
      43610,
      3,
      "已完成",
      null,
      null,
      "验收",
    ],
    [
      "HS-01",
      "推动落实",
      "竣工项目",
      "≥6",
      6,
      "个",
      3,
      null,
      "洪山镇",
      "鼓东街道",
      null,
      null,
      "9月底前",
      null,
      4,
      null,
      null,
      null,
      null,
    ],
    [
      "GZ-01",
      "优化服务",
      "全区行动",
      "全覆盖",
      null,
      null,
      null,
      0.4,
      "各街镇",
      null,
      null,
      null,
      "长期坚持",
      null,
      1,
      null,
      null,
      null,
      null,
    ],
  ],
  leaderTasks: [
    ["id", "name", "leader", "responsible", "assisting", "due", "actual", "progress", "finish", "progressNote"],
    ["LD-01", "研究课题", "领导甲", "区建设局", "各街镇", "6月底前", null, 0.3, null, "起草"],
  ],
  projects: [
    ["id", "taskId", "name", "actual", "progress", "invested", "responsible", "due", "finish", "remarks"],
    ["XM-01", "GD-01", "产业园", null, 0.5, 1200, null, 43800, null, null],
    ["XM-02", "HS-01", "学校", null, 0.2, 300, "区建设局", 43800, null, null],
  ],
  milestones: [
    ["itemId", "name", "planned", "finish", "remarks"],
    ["XM-01", "开工", 43550, 43551, null],
    ["XM-01", "封顶", 43700, null, null],
  ],
  gridCells: [
    ["id", "name", "street", "head", "worker"],
    ["WG-001", "第一网格", "洪山镇", "干部甲", "网格员A"],
  ],
  gridMatters: [
    ["id", "cellId", "matter", "person", "due", "finish", "progress", "remarks"],
    ["SX-01", "WG-001", "楼道清理", "网格员A", 43640, null, 0.2, null],
  ],
  indicators: [
    ["id", "name", "target", "targetValue", "actual", "countedTo", "responsible", "remarks"],
    ["ZB-01", "新开工项目数", "150个以上", 150, 70, 43616, "区建设局", null],
  ],
  indicatorShares: [
    ["indicatorId", "unit", "targetValue", "actual"],
    ["ZB-01", "鼓东街道", 20, 9],
    ["ZB-01", "洪山镇", 30, 12],
  ],
  pledges: [
    ["id", "name", "signatory", "fulfilment", "due", "finish", "remarks"],
    ["ZR-01", "平安建设", "鼓东街道", "履行中", 43830, null, null],
  ],
  cases: [
    ["id", "matter", "type", "leader", "responsible", "due", "finish", "remarks"],
    ["BA-01", "物业纠纷", "包案", "领导甲", "鼓东街道", 43700, null, null],
  ],
  standingDuties: [
    ["id", "matter", "responsible", "frequency"],
    ["LX-01", "居民恳谈日", "各街镇", "每月10日"],
  ],
  dutyRecords: [
    ["dutyId", "date", "attendance", "agreed", "person", "limit", "remarks"],
    ["LX-01", 43626, 40, null, null, null, null],
  ],
  progressReports: [
    ["date", "unit", "subjectId", "type", "content", "actual", "progress", "adopted"],
    [43616, "鼓东街道", "GD-01", "进展", "开工6个", 6, null, null],
  ],
};

/** The sheets of a district as a host reads them. */
export function snapshotOf(district: District): Snapshot {
  const sheets = new Map<string, TableSnapshot[]>();
  for (const key of keysOf(district)) {
    const [fields = [], ...rows] = district[key] ?? [];
    const headers = fields.map((field) => headerOf(key, field, "zh-CN"));
    const name = said(SCHEMA[key].sheet, "zh-CN");
    const tables = sheets.get(name) ?? [];
    const column = tables.reduce((next, table) => next + (table.cells.values[0]?.length ?? 0) + 1, 0);
    const table: TableSnapshot = {
      name: said(SCHEMA[key].table, "zh-CN"),
      cells: { row: 0, column, values: [headers, ...rows] },
      freeColumns: 100,
      freeRows: 1000,
      hiddenRows: false,
    };
    sheets.set(name, [...tables, table]);
  }
  return {
    date1904: false,
    sheets: [...sheets].map(([name, tables]): SheetSnapshot => ({
      id: `id-${name}`,
      name,
      protected: false,
      tables,
      merges: [],
    })),
  };
}

/** A district as it is read. */
export function readDistrict(district: District) {
  const reading = readWorkbook(snapshotOf(district), { today: ISSUED });
  if (!reading.ok) throw new Error("a district has a task list");
  return { tables: reading.model.tables, located: reading.located };
}

/** What would be handed out of a district. */
export function handedOut(district: District, options: Partial<HandOutOptions> = {}): HandOut {
  const { tables, located } = readDistrict(district);
  return packParcels(tables, located, { by: "unit", issued: ISSUED, ...options });
}

/** A handed out workbook as it comes back when nobody has touched it. */
export function rawOf({ sheets }: HandOutBook): RawBook {
  return {
    date1904: false,
    sheets: sheets.map(({ name, rows }) =>
      rawSheet(
        name,
        rows.map(({ cells }) => lineOf(cells)),
      ),
    ),
  };
}

function lineOf(cells: HandOutBook["sheets"][number]["rows"][number]["cells"]): CellValue[] {
  const line: CellValue[] = [];
  for (const { column, value, style } of cells) {
    line[column] = style.endsWith("Share") && typeof value === "number" ? { percent: value } : value;
  }
  return Array.from(line, (cell) => cell ?? null);
}

/** A district once edits were carried out. */
export function edited(district: District, { cells = [], rows = [] }: Edits): District {
  const tables = new Map<TableKey, (readonly CellValue[])[]>(
    keysOf(district).map((key) => [key, [...(district[key] ?? [])]] as const),
  );
  for (const { table, row, field, after } of cells) {
    const lines = tables.get(table) ?? [];
    const column = lines[0]?.indexOf(field) ?? -1;
    const line = [...(lines[row + 1] ?? [])];
    if (column < 0) throw new Error(`no column ${field}`);
    line[column] = after;
    lines[row + 1] = line;
  }
  for (const { table, cells: added } of rows) {
    const lines = tables.get(table) ?? [SCHEMA[table].columns.filter(({ out }) => !out).map(({ field }) => field)];
    const fields = lines[0] ?? [];
    lines.push(fields.map((field): EditValue => added[headerText(field)] ?? null));
    tables.set(table, lines);
  }
  return Object.fromEntries(tables);
}

export function keysOf(district: District): TableKey[] {
  return Object.keys(district) as TableKey[];
}
