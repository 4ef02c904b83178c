import type { FairnessWords } from "../fairness";

/** As in Chinese. */
export const fairness: FairnessWords = {
  group: "Group",
  wholeGroup: (name, members) => `${name} (${members})`,
  intervals: {
    title: "How sure a rank is",
    about: (draws) =>
      `Weights, ratings and the mix of both sides were varied a little, ${draws} times, at random. Nine times of ten the rank lay in the interval: the shorter it is, the surer is the rank.`,
    chart: (group) => `Intervals of ranks in ${group}`,
    place: (name, rank, low, high) => `${name}: rank ${rank}, ${low === high ? "sure" : `between ${low} and ${high}`}`,
    close: (runs) => `Intervals meet, too close to call: ${runs.map((names) => names.join(", ")).join("; ")}.`,
    none: "Nobody in this group is ranked.",
    setting: "The bulletin says so, too, where “Say close ranks” in the settings is “Yes”.",
  },
  inspectors: {
    about:
      "Where several inspectors rated the same work, it can be told how lenient each one is. With that evened out it does not matter who came. After “±” stands the error: a severity below twice of it tells no difference.",
    pair: (severity, error) => `${severity} ± ${error}`,
    standing: "Scale",
    states: { lenient: "lenient", strict: "strict", even: "no difference", unknown: "cannot be compared" },
    off: "“Calibrate inspectors” in the settings is “Off”.",
    few: (names) => `Fewer than 2 ratings: ${names.join(", ")}.`,
  },
  sensitivity: {
    about:
      "One parameter after the other is moved until a rank of this group changes. Those that need little are the ones to explain when the rules are made.",
    run: "Work it out",
    running: (done, total) => `Working it out: ${done} of ${total}`,
    progress: "Progress of the sensitivity",
    cancel: "Stop",
    stopped: "Stopped",
    most: "The three that matter most",
    all: "All parameters",
    done: "Worked out",
  },
  loads: {
    about:
      "A load adds up workload × difficulty × weight of the category × share. Who carries more than the middle of the group has the quantitative side multiplied by the load factor; who carries less loses nothing. The upright line is the middle.",
    chart: (group) => `Loads in ${group}`,
    said: (items, load, ratio) =>
      `${items} items, load ${load}${ratio === "" ? "" : `, ${ratio} times the middle of the group`}`,
    effect: (factor, points) => `Load factor ${factor} adds ${points} to the score`,
    noEffect: "No effect on the score",
    count: (high, low) => `${high} overloaded, ${low} underloaded.`,
  },
  comparison: {
    title: "Weights by comparing categories",
    about:
      "Say of every two categories how many times as heavy one is as the other. The weights follow; what contradicts itself is refused. You see what will be written before it is.",
    size: (count, fewest, most) => `There are ${count} categories; ${fewest} to ${most} can be compared.`,
    pair: (first, second) => `“${first}” over “${second}”`,
    unset: "Not compared",
    ratio: (text, meaning) => (meaning === "" ? text : `${text} – ${meaning}`),
    meanings: {
      "9": "beyond compare",
      "7": "far heavier",
      "5": "clearly heavier",
      "3": "a little heavier",
      "1": "alike",
      "1/3": "a little lighter",
      "1/5": "clearly lighter",
      "1/7": "far lighter",
      "1/9": "beyond compare lighter",
    },
    missing: (count) => `Pairs still to compare: ${count}.`,
    weights: "Weights that follow",
    weight: (category, share) => `${category} ${share}`,
    consistent: (ratio) => `Consistency ratio CR = ${ratio}, below 0.10: may be used.`,
    refused: (ratio) => `Consistency ratio CR = ${ratio}, not below 0.10: it contradicts itself and is refused.`,
    worst: (first, second, written, fitting) =>
      `“${first}” over “${second}” disturbs most: ${written} was chosen, the other pairs make it about ${fitting}.`,
    overruled:
      "The table of category weights has weights already, and they count. Empty them there to use those that follow from comparing.",
    unchanged: "As in the workbook",
    changed: (count) => `Pairs changed: ${count}`,
    review: "See what will be written",
    reset: "Reset",
  },
};
