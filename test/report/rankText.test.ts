import { closeRanks, rankText } from "../../src/report/rankText";
import { textsOf } from "../../src/locales";
import { subjectResult } from "../support/results";

const ranked = (...intervals: readonly (readonly [rank: number, low: number, high: number])[]) =>
  intervals.map(([rank, rankLow, rankHigh]) => subjectResult(`第${rank}街道`, { rank, rankLow, rankHigh }));

test("a rank is said with its interval, and bare where none was drawn", () => {
  const [subject = subjectResult("甲街道")] = ranked([3, 2, 5]);
  expect(rankText(subject, textsOf("zh-CN"))).toBe("3（2–5）");
  expect(rankText(subject, textsOf("en-US"))).toBe("3 (2–5)");
  expect(rankText({ ...subject, rankLow: null, rankHigh: null }, textsOf("zh-CN"))).toBe(3);
  expect(rankText({ rank: null, rankLow: null, rankHigh: null }, textsOf("zh-CN"))).toBeNull();
});

test("close are those of whom every two have intervals that meet", () => {
  const names = (runs: ReturnType<typeof closeRanks<ReturnType<typeof subjectResult>>>) =>
    runs.map((run) => run.map(({ rank }) => rank));
  expect(names(closeRanks(ranked([1, 1, 1], [2, 2, 3], [3, 2, 4], [4, 4, 6], [5, 4, 6], [6, 5, 6])))).toEqual([
    [2, 3],
    [4, 5, 6],
  ]);
  // The second meets the first and the third, but these two do not meet each other.
  expect(names(closeRanks(ranked([1, 1, 2], [2, 1, 3], [3, 3, 3])))).toEqual([[1, 2]]);
  expect(names(closeRanks(ranked([1, 1, 1], [2, 2, 2])))).toEqual([]);
  expect(names(closeRanks([subjectResult("甲街道"), subjectResult("乙街道")]))).toEqual([]);
});
