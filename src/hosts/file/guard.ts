import { HostError } from "../host";
import { openPackage, type Package } from "./package";
import { LIMITS, looksLikeZip, unpack } from "./zip";

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that holds an encrypted workbook; OLE directories write names in UTF-16. */
const ENCRYPTED_STREAM = "EncryptedPackage";
const ENTRY_SIZE = 128;

/**
 * The package of a workbook file, once it is known to be one.
 *
 * @param limit how many bytes it may unpack to
 * @throws HostError file-empty, truncated, file-too-large, password-protected, unsupported (.xls, .xlsb, .ods),
 * not-a-workbook
 */
export function openBytes(bytes: Uint8Array, limit: number = LIMITS.bytes): Package {
  if (bytes.length === 0) throw new HostError("file-empty");
  if (isOle(bytes)) {
    if (hasEncryptedPackage(bytes)) throw new HostError("password-protected");
    throw new HostError("unsupported", { reason: "xls" });
  }
  if (!looksLikeZip(bytes)) throw new HostError("not-a-workbook");
  return openPackage(unpack(bytes, limit));
}

/** Whether a file is of the old binary kind that .xls is, and encrypted workbooks are. */
export function isOle(bytes: Uint8Array): boolean {
  return OLE_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Directory entries lie on 128-byte steps, wherever in the file the directory is. */
export function hasEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = 0; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    if ([...ENCRYPTED_STREAM].every((c, i) => bytes[at + 2 * i] === c.charCodeAt(0) && bytes[at + 2 * i + 1] === 0)) {
      return true;
    }
  }
  return false;
}
