import { actions as englishActions } from "./en-US/actions";
import { adopt as englishAdopt } from "./en-US/adopt";
import { bulletin as englishBulletin } from "./en-US/bulletin";
import { derivation as englishDerivation } from "./en-US/derivation";
import { findings as englishFindings } from "./en-US/findings";
import { guide as englishGuide } from "./en-US/guide";
import { handOut as englishHandOut } from "./en-US/handOut";
import { history as englishHistory } from "./en-US/history";
import { hostErrors as englishHostErrors } from "./en-US/hostErrors";
import { leaders as englishLeaders } from "./en-US/leaders";
import { pane as englishPane } from "./en-US/pane";
import { report as englishReport } from "./en-US/report";
import { scorecards as englishScorecards } from "./en-US/scorecards";
import { views as englishViews } from "./en-US/views";
import { words as englishWords } from "./en-US/words";
import type { Locale } from "./locale";
import { actions } from "./zh-CN/actions";
import { adopt } from "./zh-CN/adopt";
import { bulletin } from "./zh-CN/bulletin";
import { derivation } from "./zh-CN/derivation";
import { findings } from "./zh-CN/findings";
import { guide } from "./zh-CN/guide";
import { handOut } from "./zh-CN/handOut";
import { history } from "./zh-CN/history";
import { hostErrors } from "./zh-CN/hostErrors";
import { leaders } from "./zh-CN/leaders";
import { pane } from "./zh-CN/pane";
import { report } from "./zh-CN/report";
import { scorecards } from "./zh-CN/scorecards";
import { views } from "./zh-CN/views";
import { words } from "./zh-CN/words";

const CHINESE = {
  actions,
  adopt,
  bulletin,
  derivation,
  findings,
  guide,
  handOut,
  history,
  hostErrors,
  leaders,
  pane,
  report,
  scorecards,
  views,
  words,
};

/** Every word a user sees, by theme; but for those of the command line and of returned files, which the pane's start need not load. */
export type Texts = typeof CHINESE;

const ENGLISH: Texts = {
  actions: englishActions,
  adopt: englishAdopt,
  bulletin: englishBulletin,
  derivation: englishDerivation,
  findings: englishFindings,
  guide: englishGuide,
  handOut: englishHandOut,
  history: englishHistory,
  hostErrors: englishHostErrors,
  leaders: englishLeaders,
  pane: englishPane,
  report: englishReport,
  scorecards: englishScorecards,
  views: englishViews,
  words: englishWords,
};

/** The words of a locale. @example textsOf("zh-CN").words.lights.done // "已完成" */
export function textsOf(locale: Locale): Texts {
  return locale === "zh-CN" ? CHINESE : ENGLISH;
}
