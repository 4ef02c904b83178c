import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { provideRibbonActions } from "../app/ribbonActions";
import { excelHost } from "../hosts/excel/host";
import { onEdit } from "../hosts/excel/onEdit";
import { goTo } from "../hosts/excel/navigate";
import { workbookOpener } from "../hosts/excel/openWorkbook";
import { textsOf } from "../locales";
import { localDay, localTime } from "./dayField";
import { lazyExchange } from "./exchange/exchange";
import { lazyFiles } from "./files";
import { createJobs } from "./jobs";
import { localeFor } from "./language";
import { Pane } from "./Pane";
import { thinkingIn } from "./thinking/thinking";

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
  const wasm = new URL("excelize-wasm/excelize.wasm.gz", import.meta.url).href;
  const files = lazyFiles(wasm);
  const exchange = lazyExchange(wasm, () => new Worker(new URL("./exchange/worker.ts", import.meta.url)));
  const thinking = thinkingIn(() => new Worker(new URL("./thinking/worker.ts", import.meta.url)));
  const jobs = createJobs({
    host: excelHost(),
    today: () => localDay(new Date()),
    now: () => localTime(new Date()),
    locale,
    files,
    thinking,
  });
  createRoot(place).render(
    <StrictMode>
      <Pane
        jobs={jobs}
        thinking={thinking}
        goTo={goTo}
        files={files}
        exchange={exchange}
        openWorkbook={workbookOpener()}
        locale={locale}
      />
    </StrictMode>,
  );
  void jobs.refresh();
  // Without events the user says when to read again.
  onEdit((editor) => jobs.noteEdit(editor === "here")).catch(() => undefined);
  provideRibbonActions({
    recompute: () => jobs.start("recompute"),
    check: () => jobs.start("check"),
    publish: () => jobs.start("publish"),
    exportScorecards: () => jobs.start("exportScorecards"),
    undo: () => jobs.start("undo"),
  });
});
