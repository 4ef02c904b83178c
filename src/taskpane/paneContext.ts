import { createContext, useContext } from "react";
import type { Arrival } from "../hosts/excel/navigate";
import type { OpenWorkbook } from "../hosts/excel/openWorkbook";
import type { Texts } from "../locales";
import type { Locale } from "../locales/locale";
import type { Exchange } from "./exchange/exchange";
import type { Files } from "./files";
import type { Jobs } from "./jobs";
import type { Thinking } from "./thinking/thinking";

/** What every part of the pane may need. */
export interface PaneContext {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly jobs: Jobs;
  /** Where what takes long is thought over. */
  readonly thinking: Thinking;
  /** Goes to a cell, or a sheet where `cell` is null; says so where that is not possible. Never rejects. */
  readonly visit: (sheet: string, cell: string | null) => void;
  readonly files: Files;
  /** Where workbooks are handed out and collected. */
  readonly exchange: Exchange;
  /** Undefined where this Excel cannot open a new workbook. */
  readonly openWorkbook: OpenWorkbook | undefined;
}

/** Shows a place in the workbook. */
export type GoTo = (sheet: string, cell: string | null) => Promise<Arrival>;

const context = createContext<PaneContext | undefined>(undefined);

export const PaneContextProvider = context.Provider;

export function usePane(): PaneContext {
  const pane = useContext(context);
  if (pane === undefined) throw new Error("a part of the pane is drawn outside of it");
  return pane;
}
