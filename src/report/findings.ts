import { textsOf } from "../locales";
import type { Locale } from "../locales/locale";
import { note, title, type Document, type TableCell } from "./blocks";
import { countSeverities, type ExplainedFinding } from "./explain";

/** 级别, 代码, 位置, 说明, 建议: an A4 page on its side. */
const GRID = [8, 24, 24, 46, 46];

/**
 * The list of findings (数据核对清单): a line of counts that adds up, then a row for each finding with a link to
 * its cell. Says 无 when there is none.
 *
 * @param findings in the order in which they are to stand, as `explainFindings` gives them
 */
export function findingsDocument(findings: readonly ExplainedFinding[], locale: Locale): Document {
  const { report, words } = textsOf(locale);
  const { columns } = report.findings;
  const counts = report.findings.counts(findings.length, countSeverities(findings));
  const none = { block: "paragraph", text: words.none } as const;
  const table = {
    block: "table",
    columns: [
      { title: columns.severity, kind: "text" },
      { title: columns.code, kind: "text" },
      { title: columns.place, kind: "link" },
      { title: columns.message, kind: "text" },
      { title: columns.advice, kind: "text" },
    ],
    rows: findings.map((finding) => rowOf(finding, locale)),
  } as const;
  return {
    kind: "findings",
    title: report.findings.title,
    grid: GRID,
    blocks: [title(report.findings.title), note(counts), findings.length === 0 ? none : table],
    print: { orientation: "landscape", margins: [15, 15, 12, 12], footer: report.findings.footer, repeatHeader: true },
  };
}

function rowOf(finding: ExplainedFinding, locale: Locale): readonly TableCell[] {
  const { severity, code, message, advice } = finding;
  return [
    { value: textsOf(locale).words.severities[severity], style: severity },
    { value: code },
    placeCell(finding, locale),
    { value: message },
    { value: advice },
  ];
}

function placeCell({ sheet, cell }: ExplainedFinding, locale: Locale): TableCell {
  if (sheet === "") return { value: textsOf(locale).report.findings.wholeWorkbook, style: "cell" };
  return { value: cell === null ? sheet : `${sheet}!${cell}`, link: { sheet, cell: cell ?? "A1" } };
}
