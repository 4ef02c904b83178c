import { Field, Input, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Severity } from "../../core/checks/finding";
import { countSeverities, type ExplainedFinding } from "../../report/explain";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { kindsOf, SEVERITIES, type Filter } from "./choose";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

interface FindingFilterProps {
  readonly findings: readonly ExplainedFinding[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Which findings are to be seen: by severity, by kind, by words. */
export function FindingFilter({ findings, filter, onChange }: FindingFilterProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { views, words } = usePane().texts;
  const text = views.findings;
  const counts = useMemo(() => countSeverities(findings), [findings]);
  const kinds = useMemo(() => kindsOf(findings), [findings]);
  return (
    <div role="search" aria-label={text.filter} className={looks.section}>
      <div role="group" aria-label={text.severity} className={looks.row}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            checked={filter.severities.has(severity)}
            onClick={() => onChange({ ...filter, severities: toggled(filter.severities, severity) })}
          >
            {text.toggle(words.severities[severity], counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.fields}>
        <Field label={text.kind} className={styles.field}>
          <Select
            className={styles.input}
            select={{ className: styles.input }}
            value={filter.code ?? ""}
            onChange={(_, { value }) => onChange({ ...filter, code: kinds.find(({ code }) => code === value)?.code })}
          >
            <option value="">{text.allKinds}</option>
            {kinds.map(({ code, title, findings: own }) => (
              <option key={code} value={code}>
                {text.kindOption(title, own.length)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.search} className={styles.field}>
          <Input
            className={styles.input}
            type="search"
            placeholder={text.searchHint}
            value={filter.search}
            onChange={(_, { value }) => onChange({ ...filter, search: value })}
          />
        </Field>
      </div>
    </div>
  );
}

function toggled(severities: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(severities);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
