import { fairnessWords, type FairnessWords } from "../../locales/fairness";
import { usePane } from "../paneContext";

/** The words of 公平性, in the pane's language. */
export function useWords(): FairnessWords {
  return fairnessWords(usePane().locale);
}
