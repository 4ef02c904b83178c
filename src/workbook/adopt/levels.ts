import { foldHeader } from "../fold";
import type { TaskInput } from "./types";

const LEVEL = /^([一二三四])级(?:任务|指标|目标|事项|项目|工作|目录|内容)(?:名称)?$/;
const ORDER = "一二三四";

/**
 * What the columns of a list of three or more levels are: the widest is the category, the next one its group, the deepest
 * the task. Empty for fewer levels, which headers tell by themselves.
 *
 * @param headers the last header of each column
 * @returns the fields by the index of the header
 * @example levelFields(["一级任务", "二级任务", "三级任务"]) // 0 category, 1 group, 2 name
 */
export function levelFields(headers: readonly string[]): ReadonlyMap<number, TaskInput> {
  const levels = headers.flatMap((header, index) => {
    const [, digit] = LEVEL.exec(foldHeader(header)) ?? [];
    return digit === undefined ? [] : [{ index, level: ORDER.indexOf(digit) }];
  });
  const isOneOfEach = levels.every(({ level }, at) => level === at);
  if (levels.length < 3 || !isOneOfEach) return new Map();
  const fields: readonly TaskInput[] = ["category", "group"];
  return new Map(
    levels.flatMap(({ index }, at): [number, TaskInput][] => {
      const field = at === levels.length - 1 ? "name" : fields[at];
      return field === undefined ? [] : [[index, field]];
    }),
  );
}
