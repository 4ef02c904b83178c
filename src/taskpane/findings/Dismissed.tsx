import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { planRestoring } from "../../app/dismiss";
import type { Prepared } from "../../app/prepare";
import { explainFindings } from "../../report/explain";
import { readDismissals } from "../../workbook/dismissals";
import { Disclosure } from "../Disclosure";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { FindingEntry } from "./FindingEntry";

const PAGE = 20;

/** The findings that somebody has called no problem, with the reasons, and the way back. */
export function Dismissed({ prepared }: { readonly prepared: Prepared }) {
  const looks = useLooks();
  const { jobs, locale, texts } = usePane();
  const { findings: text } = texts.views;
  const [isOpen, setOpen] = useState(false);
  const { dismissed, located, model, snapshot } = prepared;
  const entries = useMemo(() => {
    const reasons = new Map(dismissed.map(({ finding, reason }) => [finding, reason]));
    const explained = explainFindings([...reasons.keys()], located, locale);
    return explained.map((finding) => ({ finding, reason: reasons.get(finding.finding) ?? "" }));
  }, [dismissed, located, locale]);
  if (dismissed.length === 0) return null;
  const name = text.dismissed(dismissed.length);
  return (
    <div className={looks.section}>
      <h2 className={looks.subheading}>
        <Disclosure open={isOpen} onToggle={() => setOpen(!isOpen)}>
          {name}
        </Disclosure>
      </h2>
      {isOpen && (
        <Paged items={entries} name={name} page={PAGE}>
          {({ finding, reason }) => (
            <FindingEntry finding={finding}>
              <span className={looks.note}>{text.because(reason)}</span>
              <Button
                size="small"
                onClick={() => void jobs.apply(planRestoring(finding.finding, model, readDismissals(snapshot)))}
              >
                {text.restore}
              </Button>
            </FindingEntry>
          )}
        </Paged>
      )}
    </div>
  );
}
