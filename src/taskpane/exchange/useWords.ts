import { exchangeTexts } from "../../locales/exchangeTexts";
import { usePane } from "../paneContext";

/** The words of the view. */
export function useWords(): ReturnType<typeof exchangeTexts> {
  return exchangeTexts(usePane().locale);
}
