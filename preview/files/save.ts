export function saveXlsx(): Promise<Uint8Array> {
  throw new Error("todo");
}
