import { ribbonActions } from "../app/ribbonActions";
import { registerCommands } from "./registerCommands";

// At once, before the pane is up: Excel may start this page only to run a command.
registerCommands({
  recompute: async () => (await ribbonActions).recompute(),
  check: async () => (await ribbonActions).check(),
  publish: async () => (await ribbonActions).publish(),
  exportScorecards: async () => (await ribbonActions).exportScorecards(),
  undo: async () => (await ribbonActions).undo(),
});
