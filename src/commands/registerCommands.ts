import type { RibbonActions } from "../app/ribbonActions";

/** The functions that the manifest names. */
const NAMES = [
  "recompute",
  "check",
  "publish",
  "exportScorecards",
  "undo",
] as const satisfies readonly (keyof RibbonActions)[];

/** What Excel hands to a command. */
type CommandEvent = Pick<Office.AddinCommands.Event, "completed">;

/** Ties the ribbon's buttons to what they set off. */
export function registerCommands(actions: RibbonActions): void {
  for (const name of NAMES) {
    Office.actions.associate(name, (event: CommandEvent) => void runCommand(() => actions[name](), event));
  }
}

/**
 * Shows the pane, then works, so that the outcome is seen. Excel always learns that the command ended.
 *
 * @throws whatever the action throws, and Office's error where the pane cannot be shown; then nothing was done
 */
export async function runCommand(action: () => Promise<void>, event: CommandEvent): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    await action();
  } finally {
    event.completed();
  }
}
