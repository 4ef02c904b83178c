/** How many bytes become characters in one call: each is an argument, and there is a limit to them. */
const PIECE = 0x8000;

/** Opens the bytes of an .xlsx file as a new workbook, which is not saved yet. Rejects where Excel refuses. */
export type OpenWorkbook = (bytes: Uint8Array) => Promise<void>;

/** How to open a file as a new workbook; undefined where this Excel has no way to do it. */
export function workbookOpener(): OpenWorkbook | undefined {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return undefined;
  return (bytes) => Excel.createWorkbook(base64Of(bytes));
}

function base64Of(bytes: Uint8Array): string {
  let characters = "";
  for (let from = 0; from < bytes.length; from += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(characters);
}
