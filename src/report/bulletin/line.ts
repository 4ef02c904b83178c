import type { Block } from "../blocks";

/** A paragraph of an official document: its first line begins two characters further in. */
export function line(text: string): Block {
  return { block: "paragraph", text, indent: true };
}
