import { HostError, type HostErrorCode } from "../host";

/** What Excel's refusals mean to the user; branch on the code, never on the message. */
const MEANINGS: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  CellEditMode: "cell-edit",
  ItemNotFound: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  AccessDenied: "sheet-protected",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
};

/**
 * Runs a batch once the user has finished editing a cell.
 *
 * @throws HostError where Excel refuses with a reason that the user can do something about
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return meaningful(() => Excel.run({ delayForCellEdit: true }, batch));
}

/** The same, as one step of Excel's own undo where the host can; some builds refuse the option, and run without it. */
export async function runAsOneStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const progress = { begun: false };
  const noted = (context: Excel.RequestContext) => {
    progress.begun = true;
    return batch(context);
  };
  try {
    return await meaningful(() => Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, noted));
  } catch (error) {
    if (progress.begun) throw error;
    return run(batch);
  }
}

async function meaningful<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw hostErrorOf(error) ?? error;
  }
}

function hostErrorOf(error: unknown): HostError | undefined {
  if (!(error instanceof OfficeExtension.Error)) return undefined;
  const code = MEANINGS[error.code];
  return code === undefined ? undefined : new HostError(code, {}, { cause: error });
}
