import { TextDecoder, TextEncoder } from "node:util";

// What every browser has and jsdom lacks; imported before anything that uses it. Bytes are those of Node, so that the
// WebAssembly of Node knows them.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextEncoder, TextDecoder, Uint8Array });
