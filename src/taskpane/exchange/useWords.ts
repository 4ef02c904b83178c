import { collectTexts } from "../../locales/collectTexts";
import { exchangeTexts } from "../../locales/exchangeTexts";
import { usePane } from "../paneContext";

/** The words of the view, and those about returned files. */
export function useWords() {
  const { locale } = usePane();
  return { ...exchangeTexts(locale), returns: collectTexts(locale) };
}
