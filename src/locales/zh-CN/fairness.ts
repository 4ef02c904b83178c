/** 公平性: the view of the pane. What the leaders' workbook says of the same stands in `leaders`. */
export const fairness = {
  group: "组别",
  wholeGroup: (name: string, members: number) => `${name}（${members}个）`,
  intervals: {
    title: "名次区间",
    about: (draws: number) =>
      `把权重、评分、定性定量之比在合理范围内随机变动${draws}次，十次中有九次名次落在区间内。区间越短，名次越可靠。`,
    chart: (group: string) => `${group}的名次区间`,
    place: (name: string, rank: number, low: number, high: number) =>
      `${name} 第${rank}名，${low === high ? "名次确定" : `区间${low}–${high}`}`,
    close: (runs: readonly (readonly string[])[]) =>
      `区间相交、难分先后：${runs.map((names) => names.join("、")).join("；")}。`,
    none: "这一组不排名。",
    setting: "要让通报也说明难分先后的名次，在“设置”里把“并列难分”改为“是”。",
  },
  inspectors: {
    about:
      "同一项工作有几名督查员评过分，就能比出各人的宽严；按宽严校正后，遇到谁督查都一样。“±”后面是误差：宽严小于误差的两倍，说明看不出差别。",
    pair: (severity: string, error: string) => `${severity} ± ${error}`,
    standing: "尺度",
    states: { lenient: "偏宽", strict: "偏严", even: "看不出偏差", unknown: "无法比较" },
    off: "设置里“督查员校准”是“关”。",
    few: (names: readonly string[]) => `评分不足2次：${names.join("、")}。`,
  },
  sensitivity: {
    about: "逐个改动参数，看改到多少时这一组开始有名次改变：改一点就变的，最该在定规则时讲清楚。",
    run: "算一算",
    running: (done: number, total: number) => `正在测算：${done}/${total}`,
    progress: "测算进度",
    cancel: "停止",
    stopped: "已停止",
    most: "影响最大的三个",
    all: "全部参数",
    done: "测算完成",
  },
  loads: {
    about:
      "工作量是各项工作量×难度×类别权重×分担比例之和。比本组中间水平重的，定量分乘以负荷系数；轻的不减分。竖线是本组中间水平。",
    chart: (group: string) => `${group}的工作量`,
    said: (items: number, load: string, ratio: string) =>
      `${items}项，工作量${load}${ratio === "" ? "" : `，是中间水平的${ratio}倍`}`,
    effect: (factor: string, points: string) => `负荷系数${factor}，总分增加${points}分`,
    noEffect: "不影响总分",
    count: (high: number, low: number) => `偏重${high}个，偏轻${low}个。`,
  },
  comparison: {
    title: "类别权重（两两比较）",
    about: "两个类别哪个更重要、重要几倍，逐对选择；权重由此推出，前后矛盾的不采用。写入前先给您看。",
    size: (count: number, fewest: number, most: number) => `有${count}个类别，只能比较${fewest}至${most}个。`,
    pair: (first: string, second: string) => `“${first}”比“${second}”`,
    unset: "没有比较",
    ratio: (text: string, meaning: string) => (meaning === "" ? text : `${text}　${meaning}`),
    meanings: {
      "9": "绝对重要",
      "7": "非常重要",
      "5": "明显重要",
      "3": "稍微重要",
      "1": "同样重要",
      "1/3": "稍微次要",
      "1/5": "明显次要",
      "1/7": "非常次要",
      "1/9": "绝对次要",
    } as Readonly<Record<string, string>>,
    missing: (count: number) => `还有${count}对没有比较。`,
    weights: "推出的权重",
    weight: (category: string, share: string) => `${category} ${share}`,
    consistent: (ratio: string) => `一致性比率CR＝${ratio}，小于0.10，可以采用。`,
    refused: (ratio: string) => `一致性比率CR＝${ratio}，不小于0.10，前后矛盾，不能采用。`,
    worst: (first: string, second: string, written: string, fitting: string) =>
      `矛盾最大的是“${first}”比“${second}”：选的是${written}，按其他各对应当约为${fitting}。`,
    overruled: "“类别权重”表里已经写了权重，以那里为准；要采用比较得出的权重，请清空那里的权重。",
    unchanged: "与工作簿一致",
    changed: (count: number) => `改了${count}对`,
    review: "看将要写入的内容",
    reset: "还原",
  },
};
