import type { Args, Host, HostObject } from "../define";

interface Target {
  readonly host: Host;
  readonly id?: string;
}

type Call = (self: Target, args: Args) => HostObject | undefined;

/** The workbook as the target of collection-wide events. */
export const workbookTarget = "Workbook";

/** The pair of calls by which Office.js asks for an event and gives it up; `target` is the object's id or the workbook. */
export function register(name: string, type: number): Readonly<Record<string, Call>> {
  return {
    [name]: (self) => {
      self.host.registered.add(`${type}|${self.id ?? workbookTarget}`);
    },
    [name.replace("_Register", "_Unregister")]: (self) => {
      self.host.registered.delete(`${type}|${self.id ?? workbookTarget}`);
    },
  };
}
