import type { views as chinese } from "../../zh-CN/views";
import { adopting } from "./adopting";
import { bulletin } from "./bulletin";
import { edits } from "./edits";
import { findings } from "./findings";
import { guide } from "./guide";
import { imports } from "./imports";
import { overview } from "./overview";
import { scorecards } from "./scorecards";
import { scoring } from "./scoring";
import { settings } from "./settings";
import { start } from "./start";
import { tree } from "./tree";

export const views: typeof chinese = {
  names: {
    overview: "Overview",
    findings: "Data check",
    scoring: "Scoring",
    scorecards: "Scorecards",
    fairness: "Fairness",
    bulletin: "Bulletin",
    adopt: "Adopt",
    exchange: "Hand out",
    settings: "Settings",
    guide: "Guide",
  },
  navigation: "Views",
  refresh: "Read again",
  reading: "Reading the workbook",
  notRead: "The workbook has not been read yet",
  stale: "The workbook was edited since; what you see is how it was before",
  loading: "Opening",
  /** Between the parts of a hint. */
  separator: "; ",
  close: "Close",
  overview,
  findings,
  scoring,
  scorecards,
  bulletin,
  adopting,
  edits,
  guide,
  imports,
  settings,
  start,
  tree,
};
