/** The emulated Excel host: everything that tests, benchmarks and the preview page use. */
export { formatArea, parseArea, type Area } from "./area";
export { Book, type BookOptions } from "./book";
export { createBook, emptySheet, emptyState, type BookLiteral, type CellLiteral, type SheetLiteral } from "./create";
export { interferences, webLimits, type Faults, type Interference } from "./faults";
export { snapshotOf } from "./snapshot";
export type * from "./state";
export type { Actor, BookEvent } from "./workspace";
