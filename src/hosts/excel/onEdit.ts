import { runPatiently } from "./run";

/** Who has changed cells: somebody here, or somebody who has the workbook open elsewhere. */
export type Editor = "here" | "elsewhere";

/** Waits for nobody: what is registered now or not at all. */
const AT_ONCE = { longest: 0, pause: 0 };

/**
 * Tells of every change of cells that is not this add-in's own. An event only says "look again": a paste of many cells
 * carries no details, and some changes make no event.
 *
 * @throws HostError unsupported
 */
export function onEdit(listener: (editor: Editor) => void): Promise<void> {
  return runPatiently(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ source, triggerSource }) => {
      if (isOurs(triggerSource)) return;
      listener(source === Excel.EventSource.remote ? "elsewhere" : "here");
    });
    await context.sync();
  }, AT_ONCE);
}

/** Older versions of Excel do not say who set a change off. */
function isOurs(triggerSource: unknown): boolean {
  return triggerSource === "ThisLocalAddin";
}
