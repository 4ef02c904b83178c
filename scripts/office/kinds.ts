import { textOf } from "../../src/hosts/file/xml";
import type { Parts } from "../../src/hosts/file/zip";

/** What a workbook may hold, and how to count it: parts by name, or elements within the parts of that name. */
const KINDS: Readonly<Record<string, { readonly part: RegExp; readonly element?: RegExp }>> = {
  charts: { part: /charts\/chart[^/]*\.xml$/ },
  "pivot tables": { part: /pivotTables\/[^/]*\.xml$/ },
  "pivot caches": { part: /pivotCache\/[^/]*\.xml$/ },
  slicers: { part: /slicers\/[^/]*\.xml$/ },
  images: { part: /media\// },
  "macro parts": { part: /vbaProject\.bin$/ },
  "custom XML": { part: /^customXml\/item\d+\.xml$/ },
  "printer settings": { part: /printerSettings\// },
  tables: { part: /tables\/[^/]*\.xml$/ },
  "conditional formats": { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?cfRule\b/g },
  validations: { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?dataValidation\b/g },
  "defined names": { part: /workbook\.xml$/, element: /<(?:\w+:)?definedName\b/g },
  comments: { part: /comments[^/]*\/?[^/]*\.xml$/, element: /<(?:\w+:)?(?:comment|threadedComment)\b/g },
  hyperlinks: { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?hyperlink\b/g },
  panes: { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?pane\b/g },
  "print set-ups": { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?pageSetup\b/g },
  "filter columns": { part: /(tables|worksheets)\/[^/]*\.xml$/, element: /<(?:\w+:)?filterColumn\b/g },
  "hidden rows": { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"/g },
  merges: { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?mergeCell\b/g },
  sparklines: { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?sparkline\b/g },
  "calculated columns": { part: /tables\/[^/]*\.xml$/, element: /<(?:\w+:)?calculatedColumnFormula\b/g },
  formulas: { part: /worksheets\/[^/]*\.xml$/, element: /<(?:\w+:)?f[\s>/]/g },
};

/** How many of each kind the workbook has; kinds that it lacks are left out. */
export function countKinds(parts: Parts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [kind, { part, element }] of Object.entries(KINDS)) {
    let count = 0;
    for (const [name, bytes] of parts) {
      if (part.test(name)) count += element === undefined ? 1 : [...textOf(bytes).matchAll(element)].length;
    }
    if (count > 0) counts.set(kind, count);
  }
  return counts;
}
