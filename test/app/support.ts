import type { Book } from "../../preview/host";
import { connect } from "../../preview/host/session";
import { ALL_PARTS, type Prepared } from "../../src/app/prepare";
import { prepareSnapshot } from "../../src/app/prepareSnapshot";
import { excelHost } from "../../src/hosts/excel/host";
import type { Plan } from "../../src/workbook/change";
import { AS_OF } from "../hosts/excel/support";

/** The open workbook, read and judged. */
export async function look(book: Book): Promise<Prepared> {
  return connected(book, async () => prepareSnapshot(await excelHost().read(), { today: AS_OF }, ALL_PARTS));
}

/** Carries out a plan in the open workbook. */
export async function write(book: Book, plan: Plan): Promise<void> {
  await connected(book, async () => {
    const host = excelHost();
    await host.read();
    await host.apply(plan);
  });
}

/** Does something with the book open in Excel. */
export async function connected<T>(book: Book, work: () => Promise<T>): Promise<T> {
  const connection = connect(book);
  try {
    return await work();
  } finally {
    connection.disconnect();
    expect(connection.gaps).toEqual([]);
  }
}
