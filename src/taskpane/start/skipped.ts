/** Under which name the browser remembers it; other add-ins have other sites. */
const KEY = "yixian.start.skipped";

/** Whether the user has skipped the first run, in any workbook. */
export function hasSkipped(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Storage may be switched off: then the first run is offered each time, and can be skipped each time.
    return false;
  }
}

/** The first run never comes back by itself. */
export function rememberSkip(): void {
  try {
    localStorage.setItem(KEY, "1");
  } catch {
    // As above.
  }
}
