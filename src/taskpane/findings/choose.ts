import type { FindingCode, Severity } from "../../core/checks/finding";
import type { ExplainedFinding } from "../../report/explain";

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Which findings are to be seen. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** Undefined for every kind. */
  readonly code: FindingCode | undefined;
  readonly search: string;
}

export const EVERYTHING: Filter = { severities: new Set(SEVERITIES), code: undefined, search: "" };

/** Findings of one kind. */
export interface Kind {
  readonly code: FindingCode;
  readonly title: string;
  readonly findings: readonly ExplainedFinding[];
}

/**
 * The findings that a filter lets through, in their order. Words of the search may stand in any order in the message,
 * the advice, the title or the place; width and case do not matter.
 */
export function choose(
  findings: readonly ExplainedFinding[],
  { severities, code, search }: Filter,
): readonly ExplainedFinding[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (!severities.has(finding.severity) || (code !== undefined && finding.code !== code)) return false;
    if (words.length === 0) return true;
    const text = plain(`${finding.title} ${finding.message} ${finding.advice} ${finding.sheet}!${finding.cell ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

/** The kinds of findings in the order in which they first occur. */
export function kindsOf(findings: readonly ExplainedFinding[]): readonly Kind[] {
  const kinds = new Map<FindingCode, { code: FindingCode; title: string; findings: ExplainedFinding[] }>();
  for (const finding of findings) {
    const { code, title } = finding;
    const kind = kinds.get(code);
    if (kind === undefined) kinds.set(code, { code, title, findings: [finding] });
    else kind.findings.push(finding);
  }
  return [...kinds.values()];
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
