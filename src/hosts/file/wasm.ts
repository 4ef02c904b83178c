import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where excelize keeps its WebAssembly. */
export function wasmPath(): string {
  return join(dirname(createRequire(__filename).resolve("excelize-wasm")), "excelize.wasm.gz");
}
