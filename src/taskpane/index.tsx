import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { provideRibbonActions } from "../app/ribbonActions";
import { excelHost } from "../hosts/excel/host";
import { goTo } from "../hosts/excel/navigate";
import { textsOf } from "../locales";
import { localDay } from "./dayField";
import { createJobs } from "./jobs";
import { localeFor } from "./language";
import { Pane } from "./Pane";

void Office.onReady(({ host }) => {
  // A plain browser knows no display language; its own will do.
  const isExcel = host === Office.HostType.Excel;
  const locale = localeFor(isExcel ? Office.context.displayLanguage : navigator.language);
  const { pane } = textsOf(locale);
  document.documentElement.lang = locale;
  document.title = pane.title;
  const place = document.getElementById("pane");
  if (place === null) throw new Error("the page has no place for the pane");
  if (!isExcel) {
    place.textContent = pane.notExcel;
    return;
  }
  const jobs = createJobs({ host: excelHost(), today: () => localDay(new Date()), locale });
  createRoot(place).render(
    <StrictMode>
      <Pane jobs={jobs} goTo={goTo} locale={locale} />
    </StrictMode>,
  );
  provideRibbonActions({
    recompute: () => jobs.start("recompute"),
    check: () => jobs.start("check"),
    publish: () => jobs.start("publish"),
    undo: () => jobs.start("undo"),
  });
});
