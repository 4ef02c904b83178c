import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { formatDay, type Day } from "../core/calendar/day";
import { FONTS } from "../workbook/looks";

const CORE = "docProps/core.xml";
const FONT_TABLE = "word/fontTable.xml";
/** What stands in where a machine lacks a font of official documents. */
const STAND_INS: readonly (readonly [font: string, standIns: string])[] = [
  [FONTS.song, "方正小标宋_GBK,小标宋,宋体,SimSun,Noto Serif CJK SC"],
  [FONTS.fang, "仿宋,FangSong,Noto Serif CJK SC"],
  [FONTS.hei, "SimHei,Noto Sans CJK SC"],
  [FONTS.kai, "楷体,KaiTi,Noto Serif CJK SC"],
];
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** The first day that a zip can note. */
const UNDATED = new Date(1980, 0, 1);

/** A Word file without a clock in it: its dates are the day that it is of, so that the same content is the same bytes. */
export function sealed(file: Uint8Array, written: Day): Uint8Array {
  const parts: Zippable = unzipSync(file);
  const core = strFromU8(unzipSync(file)[CORE] ?? new Uint8Array());
  parts[CORE] = strToU8(core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${formatDay(written)}T00:00:00Z`));
  parts[FONT_TABLE] = strToU8(fontTable());
  return zipSync(parts, { mtime: UNDATED, level: 6 });
}

function fontTable(): string {
  const fonts = STAND_INS.map(
    ([font, standIns]) => `<w:font w:name="${font}"><w:altName w:val="${standIns}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${NAMESPACE}">${fonts.join("")}</w:fonts>`;
}
