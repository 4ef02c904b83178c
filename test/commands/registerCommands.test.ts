import type { RibbonActions } from "../../src/app/ribbonActions";
import { registerCommands, runCommand } from "../../src/commands/registerCommands";

type Handler = (event: { completed(): void }) => void;

/** Stands in for Office.js: keeps what is registered, and notes what happens, in order. */
function office({ paneOpens = true } = {}) {
  const log: string[] = [];
  const handlers = new Map<string, Handler>();
  const note = (what: string) => async () => {
    log.push(what);
  };
  const showAsTaskpane = paneOpens ? note("pane") : () => Promise.reject(new Error("no pane"));
  const actions = { associate: (name: string, handler: Handler) => handlers.set(name, handler) };
  Object.assign(globalThis, { Office: { actions, addin: { showAsTaskpane } } });
  return { log, handlers, note };
}

function allActions(note: (what: string) => () => Promise<void>): RibbonActions {
  return {
    recompute: note("recompute"),
    check: note("check"),
    publish: note("publish"),
    exportScorecards: note("exportScorecards"),
    undo: note("undo"),
  };
}

describe("the ribbon's commands", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  test.each(["recompute", "check", "publish", "exportScorecards", "undo"])(
    "%s shows the pane, does its work and says so",
    async (name) => {
      const { log, handlers, note } = office();
      registerCommands(allActions(note));
      await new Promise<void>((resolve) => handlers.get(name)?.({ completed: resolve }));
      expect(log).toEqual(["pane", name]);
    },
  );

  test("a command whose work fails is completed all the same", async () => {
    const { log } = office();
    const completed = jest.fn();
    await expect(runCommand(() => Promise.reject(new Error("a bug")), { completed })).rejects.toThrow("a bug");
    expect(log).toEqual(["pane"]);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("where the pane cannot be shown nothing is done unseen, and the command is completed", async () => {
    const { log, note } = office({ paneOpens: false });
    const completed = jest.fn();
    await expect(runCommand(note("undo"), { completed })).rejects.toThrow("no pane");
    expect(log).toEqual([]);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
