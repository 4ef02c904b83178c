/** A jest reporter: one plain last line on standard output that any reader of a log can find. */
class ClosingLine {
  onRunComplete(_contexts, results) {
    // A file that does not even load has no failed test of its own.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    // Jest's own summary is still buffered; the line is to be the last of all.
    process.once("exit", () => process.stdout.write(`${counts.join(", ")}\n`));
  }
}

module.exports = ClosingLine;
