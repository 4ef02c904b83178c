import { HostError, type HostErrorCode } from "../host";

/** What Excel's refusals mean to the user; branch on the code, never on the message. */
const MEANINGS: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  CellEditMode: "cell-edit",
  ItemNotFound: "changed-meanwhile",
  ItemAlreadyExists: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  AccessDenied: "sheet-protected",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
};

/** How long a run that only reads waits for the user to finish editing a cell, and how often it asks, in milliseconds. */
export interface Patience {
  readonly longest: number;
  readonly pause: number;
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Runs a batch once the user has finished editing a cell, however long that takes.
 *
 * @throws HostError where Excel refuses with a reason that the user can do something about
 */
export function run<T>(batch: Batch<T>): Promise<T> {
  return meaningful(() => Excel.run({ delayForCellEdit: true }, batch));
}

/**
 * Runs a batch that only reads. Where a cell is being edited it is begun again and again, and in the end says so:
 * a click on the pane does not end the editing, and nothing on the screen would tell why the work stands still.
 *
 * @throws HostError cell-edit, and whatever `run` throws
 */
export async function runPatiently<T>(batch: Batch<T>, { longest, pause }: Patience): Promise<T> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await meaningful(() => Excel.run(batch));
    } catch (error) {
      if (!isHostError(error, "cell-edit") || waited >= longest) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** As `run`, as one step of Excel's own undo where the host can; some builds refuse the option, and run without it. */
export async function runAsOneStep<T>(batch: Batch<T>): Promise<T> {
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

/** Does some work on a sheet; what Excel refuses there names the sheet. */
export async function onSheet<T>(sheet: string, work: () => Promise<T>): Promise<T> {
  return meaningful(work, { sheet });
}

/** Whether an error is the host's, with this code. */
export function isHostError(error: unknown, code: HostErrorCode): boolean {
  return error instanceof HostError && error.code === code;
}

async function meaningful<T>(work: () => Promise<T>, params: Readonly<Record<string, string>> = {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw hostErrorOf(error, params) ?? error;
  }
}

function hostErrorOf(error: unknown, params: Readonly<Record<string, string>>): HostError | undefined {
  if (!(error instanceof OfficeExtension.Error)) return undefined;
  const code = MEANINGS[error.code];
  return code === undefined ? undefined : new HostError(code, params, { cause: error });
}
