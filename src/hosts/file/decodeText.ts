import { HostError } from "../host";

const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** So much of a text tells how it is written. */
const SAMPLE = 4096;
/** What no text holds: control characters but for tab, line ends and form feed. */
const BINARY = /[^\P{Cc}\t\n\v\f\r]/u;

/**
 * The text of a file in UTF-8, UTF-16 or GB18030, by its mark, else by what its bytes can be.
 *
 * @throws HostError not-a-workbook when it is text in none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked === undefined ? likely(bytes) : [marked[0]];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && !BINARY.test(text)) return text;
  }
  throw new HostError("not-a-workbook");
}

/** Every second byte of UTF-16 is zero as long as the text is Latin: commas and digits are enough. */
function likely(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > 0 && even === 0) return ["utf-16le"];
  if (even > 0 && odd === 0) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
