import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { planDismissal } from "../../app/dismiss";
import type { Prepared } from "../../app/prepare";
import type { ExplainedFinding } from "../../report/explain";
import { readDismissals } from "../../workbook/dismissals";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useJobs } from "../useJobs";

interface DismissProps {
  readonly finding: ExplainedFinding;
  readonly prepared: Prepared;
}

/** Calls a finding no problem, with a reason that the workbook remembers. */
export function Dismiss({ finding, prepared }: DismissProps) {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const isWorking = useJobs(jobs).work.status === "working";
  const { findings: text } = texts.views;
  const [reason, setReason] = useState<string>();
  if (reason === undefined) {
    return (
      <Button size="small" appearance="subtle" onClick={() => setReason("")}>
        {text.dismiss}
      </Button>
    );
  }
  const keep = () => {
    const { model, snapshot } = prepared;
    void jobs.apply(planDismissal(finding.finding, reason.trim(), model, readDismissals(snapshot)));
    setReason(undefined);
  };
  return (
    <div role="group" aria-label={text.dismiss} className={looks.card}>
      <Field label={text.reason} hint={text.reasonHint}>
        <Input autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={looks.row}>
        <Button size="small" appearance="primary" disabledFocusable={isWorking || reason.trim() === ""} onClick={keep}>
          {text.keep}
        </Button>
        <Button size="small" onClick={() => setReason(undefined)}>
          {text.leave}
        </Button>
      </div>
    </div>
  );
}
