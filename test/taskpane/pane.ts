import { textsOf } from "../../src/locales";
import type { Locale } from "../../src/locales/locale";
import { lazyExchange } from "../../src/taskpane/exchange/exchange";
import { lazyFiles } from "../../src/taskpane/files";
import { createJobs } from "../../src/taskpane/jobs";
import type { PaneContext } from "../../src/taskpane/paneContext";
import { ON_THE_SPOT } from "../../src/taskpane/thinking/thinking";
import { AS_OF } from "../hosts/excel/support";

/** What a part of the pane needs, where it is drawn without a workbook. */
export function paneOf(locale: Locale = "zh-CN"): PaneContext {
  const nowhere = () => Promise.reject(new Error("there is no workbook here"));
  const files = lazyFiles("no file is made here");
  const host = { read: nowhere, apply: nowhere, undo: nowhere };
  const jobs = createJobs({ host, today: () => AS_OF, locale, files });
  return {
    locale,
    texts: textsOf(locale),
    jobs,
    thinking: ON_THE_SPOT,
    visit: () => undefined,
    files,
    exchange: lazyExchange("no file is made here"),
    openWorkbook: undefined,
  };
}
