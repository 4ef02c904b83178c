import type { ReportType } from "../../core/model/readReports";

/** Pictures in a text, and what only shapes them. */
const PICTURES = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|[\uFE0E\uFE0F]|[\u200B-\u200D\u2060\uFEFF]/gu;
const KEYCAP = /([0-9])\uFE0F?\u20E3/g;
/** 【转发】, 转发：, Fwd: and the like, before what is forwarded. */
const FORWARDED = /^(?:[【[(（]?\s*(?:转发|转自|转|fwd?)\s*(?:[】\])）][:：]?|[:：]))\s*/i;
const FORWARD_ALONE =
  /^[【[(（]?\s*(?:(?:.{0,20}的)?聊天记录(?:如下)?|以下(?:为|是)(?:新消息|聊天记录|转发内容)|转发)\s*[】\])）]?[:：]?$/;
const NUMBER =
  /^(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、．]|\d{1,2}[.)）](?!\d)|[①-⑳])\s*/u;

const LABELS: readonly (readonly [ReportType, RegExp])[] = [
  ["goodPractice", /^(?:主要)?(?:经验(?:做法)?|做法|工作亮点|亮点(?:做法)?|典型(?:经验|做法)|特色做法)$/],
  ["problem", /^(?:存在(?:的)?|主要)?(?:问题|困难|问题(?:和|及|与)困难|困难(?:和|及|与)问题|难点)$/],
  ["progress", /^(?:工作|项目|最新|主要|目前|本周|今日)?(?:进展|进展情况|动态|工作动态|推进情况|完成情况|落实情况)$/],
];
/** Words that tell what a report is about where nobody has labelled it, the clearest first. */
const HINTS: readonly (readonly [ReportType, RegExp])[] = [
  ["goodPractice", /经验做法|好经验|好做法|工作法|典型做法|创新(?:推出|建立|开展|采用|举措)|首创|探索(?:建立|推行)/],
  [
    "problem",
    /存在(?:的)?(?:问题|困难)|问题是|困难是|难以|无法|未能|受阻|滞后|堵点|卡点|需(?:要)?(?:区里|上级|区级)?(?:协调|支持)|请求?(?:区里|上级)?(?:协调|支持)/,
  ],
];

/** A line without pictures, marks of forwarding and white space at its ends; empty where it is nothing but those. */
export function plainLine(line: string): string {
  const text = line.replace(KEYCAP, "$1、").replace(PICTURES, "").trim();
  const rest = text.replace(FORWARDED, "").trim();
  return FORWARD_ALONE.test(rest) || !/[\p{L}\p{N}]/u.test(rest) ? "" : rest;
}

/** What a heading such as 经验做法 calls the reports below it. */
export function labelledType(label: string): ReportType | undefined {
  const bare = label.trim().replace(NUMBER, "");
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** What a text is about by its words; progress where none tells. */
export function hintedType(text: string): ReportType {
  return HINTS.find(([, pattern]) => pattern.test(text))?.[0] ?? "progress";
}

/** The number in front of one of several points, and the rest. @example cutNumber("1、修路") // ["1、", "修路"] */
export function cutNumber(text: string): readonly [string, string] {
  const [number = ""] = NUMBER.exec(text) ?? [];
  return [number, text.slice(number.length)];
}
