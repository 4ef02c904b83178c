import * as fc from "fast-check";
import { importChat } from "../../../src/workbook/actions/chat";
import { statedActual, statedProgress } from "../../../src/workbook/actions/chatFigures";
import { contextOf, day, rowsOf, tableSheet } from "./support";

const TASKS = tableSheet("街镇任务清单", "街镇任务", [
  ["编号", "重点任务", "目标", "责任单位", "完成时限"],
  ["T01", "新增项目落地", "150个以上", "鼓东街道", "12月底前"],
  ["T01-1", "老旧小区改造", null, "鼓西街道", "12月底前"],
  ["12", "走访企业服务", null, "鼓东街道", "12月底前"],
  ["T05", "居民恳谈会", null, "鼓东街道", "12月底前"],
  ["T06", "居民恳谈会", null, "鼓西街道", "12月底前"],
]);
const ROSTER = tableSheet("名册", "名册", [
  ["名称", "类型", "所属单位", "简称"],
  ["鼓东街道", "街镇", null, "鼓东"],
  ["鼓西街道", "街镇", null, "鼓西"],
  ["区建设局", "部门", null, null],
  ["干部甲", "干部", "鼓西街道", null],
]);

const context = contextOf(TASKS, ROSTER);
const chat = (text: string, given = context) => importChat(given, text);
const rows = (text: string) => rowsOf(chat(text).edits, "progressReports");
const codes = (text: string) => chat(text).notes.map(({ code }) => code);

describe("a chat", () => {
  it("of lines with unit and day becomes a row each", () => {
    expect(rows("【鼓东街道】3月5日 开展居民走访，收集意见12条。\n【鼓西】3月6日：完成道路清扫。")).toEqual([
      { date: day(2019, 3, 5), unit: "鼓东街道", type: "进展", content: "开展居民走访，收集意见12条。" },
      { date: day(2019, 3, 6), unit: "鼓西街道", type: "进展", content: "完成道路清扫。" },
    ]);
  });

  it("of several lines below a unit stays together, and its points come apart", () => {
    const text = ["【鼓东街道】2019年3月5日", "召开动员会", "全体干部参加。", "1、排查隐患8处；", "2、整改6处。"].join(
      "\n",
    );
    expect(rows(text).map(({ content, date }) => [content, date])).toEqual([
      ["召开动员会\n全体干部参加。", day(2019, 3, 5)],
      ["排查隐患8处；", day(2019, 3, 5)],
      ["整改6处。", day(2019, 3, 5)],
    ]);
  });

  it("tells progress, good practice and problems by headings, and by words where there are none", () => {
    const text = [
      "【鼓东街道】3月5日",
      "一、工作进展：走访企业5家。",
      "二、经验做法：设立一线工作站。",
      "存在问题",
      "停车位不足。",
      "【鼓西街道】3月6日 创新推出“板凳会”，居民点赞。",
      "【区建设局】3月6日 因征迁受阻，施工滞后，需要区里协调。",
    ].join("\n");
    expect(rows(text).map(({ type, content }) => [type, content])).toEqual([
      ["进展", "走访企业5家。"],
      ["经验做法", "设立一线工作站。"],
      ["问题", "停车位不足。"],
      ["经验做法", "创新推出“板凳会”，居民点赞。"],
      ["问题", "因征迁受阻，施工滞后，需要区里协调。"],
    ]);
  });

  it("that was exported takes unit and day from the sender's line", () => {
    const text = [
      "干部甲 2019/3/5 10:21:33",
      "完成道路清扫",
      "鼓东街道-干部乙 2019-03-06 09:00",
      "走访企业",
      "2019-03-07 08:30:00 干部丙",
      "收到",
      "【鼓西街道】巡查网格",
    ].join("\n");
    const { edits, notes } = chat(text);
    expect(rowsOf(edits, "progressReports").map(({ date, unit, content }) => [date, unit, content])).toEqual([
      [day(2019, 3, 5), "鼓西街道", "完成道路清扫"],
      [day(2019, 3, 6), "鼓东街道", "走访企业"],
      [day(2019, 3, 7), "鼓西街道", "巡查网格"],
    ]);
    expect(notes).toEqual([{ code: "chat-line-unknown", params: { line: 6, text: "收到" } }]);
  });

  it("with pictures, forwarding marks and rules loses nothing but those", () => {
    const text =
      "【转发】\n———————\n📢【鼓东街道】3月5日 🎉完成清扫👍🏻\n1️⃣走访3家\n转发：【鼓西街道】3月5日 巡查\n2️⃣整改";
    expect(rows(text).map(({ unit, content }) => [unit, content])).toEqual([
      ["鼓东街道", "完成清扫"],
      ["鼓东街道", "走访3家"],
      ["鼓西街道", "巡查"],
      ["鼓西街道", "整改"],
    ]);
    expect(chat(text).notes).toEqual([]);
  });

  it("names units without brackets, before or behind the day", () => {
    expect(
      rows("鼓东街道：3月5日走访\n3月6日，鼓西街道召开会议\n鼓东3月7日巡查").map(({ date, unit, content }) => [
        date,
        unit,
        content,
      ]),
    ).toEqual([
      [day(2019, 3, 5), "鼓东街道", "走访"],
      [day(2019, 3, 6), "鼓西街道", "鼓西街道召开会议"],
      [day(2019, 3, 7), "鼓东街道", "巡查"],
    ]);
  });

  it("takes a unit that the 名册 lacks by its ending, and a heading that is none for unknown", () => {
    const { edits, notes } = chat("【某街道】3月5日 清扫\n【温馨提示】明天下雨\n请大家注意");
    expect(rowsOf(edits, "progressReports").map(({ unit }) => unit)).toEqual(["某街道"]);
    expect(notes.map(({ params }) => "line" in params && params.line)).toEqual([2, 3]);
  });

  it("reads a day without a year as the last one there was, and says where another may be meant", () => {
    expect(
      rows("【鼓东街道】12月28日 清扫\n【鼓西街道】5.6 清扫\n【鼓西街道】2018年3月1日 清扫").map(({ date }) => date),
    ).toEqual([day(2018, 12, 28), day(2019, 5, 6), day(2018, 3, 1)]);
    expect(codes("【鼓东街道】12月28日 清扫\n【鼓西街道】5.6 清扫")).toEqual(["chat-day-guessed", "chat-day-guessed"]);
    expect(codes("【鼓东街道】清扫")).toEqual(["chat-undated"]);
    expect(rows("干部甲 2019/3/5 10:21\n昨天完成清扫")[0]?.["date"]).toBe(day(2019, 3, 4));
    expect(rows("【鼓东街道】3月5日至7日开展清扫")[0]).toMatchObject({
      date: day(2019, 3, 5),
      content: "3月5日至7日开展清扫",
    });
  });

  it("finds the item by its number, the longest that fits, or by a name that is nobody else's", () => {
    const subject = (content: string, unit = "鼓东街道") => rows(`【${unit}】3月5日 ${content}`)[0]?.["subjectId"];
    expect(subject("T01已启动")).toBe("T01");
    expect(subject("T01-1已启动")).toBe("T01-1");
    expect(subject("XT01已启动")).toBeUndefined();
    expect(subject("走访12家")).toBeUndefined();
    expect(subject("任务12：走访")).toBe("12");
    expect(subject("老旧小区改造已启动")).toBe("T01-1");
    expect(subject("居民恳谈会如期召开")).toBe("T05");
    expect(subject("居民恳谈会如期召开", "区建设局")).toBeUndefined();
    expect(codes("【区建设局】3月5日 居民恳谈会如期召开")).toEqual(["chat-subject-unclear"]);
  });

  it("takes stated figures in the unit of the item, and leaves those that nobody can tell apart", () => {
    expect(rows("【鼓东街道】3月5日 T01本周新增3个，累计完成12个，完成率8%")[0]).toMatchObject({
      actual: 12,
      progress: { percent: 0.08 },
    });
    expect(rows("【鼓东街道】3月5日 T01累计完成12亿元")[0]).not.toHaveProperty("actual");
    const unclear = "【鼓东街道】3月5日 T01完成12个，完成15个";
    expect(rows(unclear)[0]).not.toHaveProperty("actual");
    expect(codes(unclear)).toEqual(["chat-figure-unclear"]);
    expect(rows("【鼓东街道】3月5日 老旧小区改造存在问题：仅完成30%")[0]).not.toHaveProperty("progress");
  });

  it("pasted twice, or in part from before, adds nothing twice", () => {
    const reports = tableSheet("进展填报", "进展", [
      ["日期", "填报单位", "对象编号", "类型", "内容", "完成值", "完成率", "采用"],
      [day(2019, 3, 5), "鼓东街道", null, "进展", "走访 企业"],
    ]);
    const { edits, notes } = chat(
      "【鼓东街道】3月5日 走访 企业\n【鼓东街道】3月5日 清扫\n【鼓东街道】3月5日 清扫",
      contextOf(TASKS, ROSTER, reports),
    );
    expect(rowsOf(edits, "progressReports").map(({ content }) => content)).toEqual(["清扫"]);
    expect(notes.map(({ code }) => code)).toEqual(["chat-known", "chat-known"]);
  });

  it("never throws, and every line of words is in a row, in a note, or says who and when", () => {
    const piece = fc.constantFrom(
      "【鼓东街道】",
      "3月5日",
      "走访企业",
      "1、",
      "收到",
      "干部甲 2019/3/5 10:21:33",
      "👍",
      "存在问题：",
      "T01",
      "[图片]",
      "12%",
      "昨天",
      " ",
      "鼓西：",
    );
    const line = fc.oneof(
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("")),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const { edits, notes } = chat(lines.join("\n"));
        const said = JSON.stringify([edits, notes]);
        for (const words of ["走访企业", "收到", "[图片]"]) {
          if (lines.some((written) => written.includes(words))) expect(said).toContain(words);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("figures in a text", () => {
  it("are totals before what else is called reached", () => {
    expect(statedActual("本周新增3个，累计完成12个", "个")).toEqual([12]);
    expect(statedActual("完成投资3.2亿元", "亿元")).toEqual([3.2]);
    expect(statedActual("走访3个", "个")).toEqual([]);
    expect(statedProgress("完成率达85%，进度85%")).toEqual([{ percent: 0.85 }]);
    expect(statedProgress("增长6.2%")).toEqual([]);
  });
});
