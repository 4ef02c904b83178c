import { asFlag, asNumber, asText, type Json, type Members } from "../define";
import type { Settings } from "../state";
import { asColor } from "./rangeFormat";

const READERS = { text: asText, number: asNumber, flag: asFlag, color: asColor } as const;

/** What a setting is, and what it is until somebody sets it. */
export type Setting = readonly [kind: keyof typeof READERS, usual: Json];

/** Members that are only kept: by their names, under a path such as "title". Anything else is a gap. */
export function kept<Self extends { readonly settings: Settings }>(
  path: string,
  members: Readonly<Record<string, Setting>>,
): Required<Pick<Members<Self>, "get" | "set">> {
  const entries = Object.entries(members);
  return {
    get: Object.fromEntries(
      entries.map(([name, [, usual]]) => [name, (self: Self) => self.settings.get(`${path}.${name}`) ?? usual]),
    ),
    set: Object.fromEntries(
      entries.map(([name, [kind]]) => [
        name,
        (self: Self, value: Json) => {
          self.settings.set(`${path}.${name}`, READERS[kind](value));
        },
      ]),
    ),
  };
}

export interface SettingsRef {
  readonly settings: Settings;
}
