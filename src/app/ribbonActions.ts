/** What the ribbon's buttons set off. Each shows its own outcome, a failure too; a rejection is a bug. */
export interface RibbonActions {
  recompute(): Promise<void>;
  check(): Promise<void>;
  publish(): Promise<void>;
  exportScorecards(): Promise<void>;
  undo(): Promise<void>;
}

let provide: (actions: RibbonActions) => void = () => undefined;

/** Settled once the page can show results: a button may be pressed before that. */
export const ribbonActions = new Promise<RibbonActions>((resolve) => {
  provide = resolve;
});

/** Where the pane, which shows results, and the ribbon meet. They are one page, and doors never import each other. */
export function provideRibbonActions(actions: RibbonActions): void {
  provide(actions);
}
