import { HostError } from "../../src/hosts/host";
import { hostErrorLine } from "../../src/locales/hostErrors";
import { Refusal } from "../host/refusal";
import type { Language, Words } from "./words";

/** What went wrong, in words for the user. */
export function failureText(error: unknown, words: Words, language: Language): string {
  if (error instanceof Refusal) return words.refused;
  if (error instanceof HostError) return hostErrorLine(error.code, error.params, language);
  return words.failed(error instanceof Error ? error.message : String(error));
}
