import type { Day } from "../core/calendar/day";
import type { Host } from "../hosts/host";
import { handOutBook, type HandOutBook } from "../workbook/handOut/book";
import { handOutFileName } from "../workbook/handOut/fileName";
import { packParcels, type HandOut } from "../workbook/handOut/parcels";
import type { RecipientKind } from "../workbook/handOut/rules";
import { readBook, type ReadBook } from "./readBook";

/** What the user decides about a hand-out. */
export interface HandOutRequest {
  readonly by: RecipientKind;
  /** The day that it goes out. */
  readonly issued: Day;
  /** The day by which it has to come back. */
  readonly due?: Day;
}

/** A workbook that is to go out; it is laid out only when it is asked for. */
export interface HandOutFile {
  readonly name: string;
  readonly recipient: string;
  /** How many rows it holds, and how many of them the recipient fills in. */
  readonly rows: number;
  readonly fill: number;
  readonly book: () => HandOutBook;
}

/** Everything that is to go out, for the user to see before a file is made. */
export interface HandOutPreview extends HandOut {
  readonly files: readonly HandOutFile[];
}

/**
 * 下发: one workbook for each unit, or each person, with its own rows. The workbook itself is not changed.
 *
 * @throws HostError no-task-list, and whatever the host's `read` throws
 */
export async function handOut(host: Host, request: HandOutRequest): Promise<HandOutPreview> {
  return handOutOf(await readBook(host, { today: request.issued }), request);
}

/** The same, of a workbook that was read already. */
export function handOutOf(
  { model, located }: Pick<ReadBook, "model" | "located">,
  request: HandOutRequest,
): HandOutPreview {
  const batch = packParcels(model.tables, located, request);
  const files = batch.parcels.map((parcel, index): HandOutFile => {
    const rows = parcel.tables.flatMap((table) => table.rows);
    return {
      name: handOutFileName(index, batch.parcels.length, parcel.recipient),
      recipient: parcel.recipient,
      rows: rows.length,
      fill: rows.filter(({ fill }) => fill).length,
      book: () => handOutBook(batch, parcel),
    };
  });
  return { ...batch, files };
}
