import { webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Book } from "../../preview/host";
import { connect, type Connection, type ConnectOptions } from "../../preview/host/session";
import { excelHost } from "../../src/hosts/excel/host";
import { goTo } from "../../src/hosts/excel/navigate";
import { onEdit } from "../../src/hosts/excel/onEdit";
import { wasmPath } from "../../src/hosts/file/disk";
import type { Locale } from "../../src/locales/locale";
import { App } from "../../src/taskpane/App";
import { lazyExchange } from "../../src/taskpane/exchange/exchange";
import { lazyFiles } from "../../src/taskpane/files";
import { createJobs, type Jobs } from "../../src/taskpane/jobs";
import { ON_THE_SPOT, type Thinking } from "../../src/taskpane/thinking/thinking";
import { AS_OF } from "../hosts/excel/support";

const FILES = lazyFiles("no file is made here");

/** The pane beside a workbook that it has read. */
export interface Opened {
  readonly jobs: Jobs;
  readonly close: () => Promise<void>;
}

/** Opens the pane as Excel does: it reads the workbook, and hears of edits. */
export async function openPane(
  book: Book,
  locale: Locale = "zh-CN",
  options: ConnectOptions = {},
  thinking: Thinking = ON_THE_SPOT,
): Promise<Opened> {
  const connection: Connection = connect(book, options);
  const jobs = createJobs({ host: excelHost(), today: () => AS_OF, locale, files: FILES, thinking });
  const root: Root = createRoot(document.body.appendChild(document.createElement("div")));
  const props = {
    jobs,
    goTo,
    files: FILES,
    exchange: lazyExchange(wasmPath()),
    openWorkbook: undefined,
    locale,
    theme: webLightTheme,
  };
  await act(async () => root.render(<App {...props} />));
  await act(async () => jobs.refresh());
  await act(async () => onEdit((editor) => jobs.noteEdit(editor === "here")));
  return {
    jobs,
    close: async () => {
      await act(async () => jobs.refresh());
      await act(async () => root.unmount());
      document.body.replaceChildren();
      connection.disconnect();
      expect(connection.gaps).toEqual([]);
    },
  };
}
