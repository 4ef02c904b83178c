import { Button } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { ExplainedFinding } from "../../report/explain";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Seen } from "../seen";
import { useJobs } from "../useJobs";
import { choose, EVERYTHING } from "./choose";
import { Dismissed } from "./Dismissed";
import { FindingActions } from "./FindingActions";
import { FindingFilter } from "./FindingFilter";
import { FindingGroups } from "./FindingGroups";
import { Stepper } from "./Stepper";

/** 数据核对: what is wrong or doubtful in the workbook. */
export function FindingsView() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { work } = useJobs(jobs);
  const { findings } = texts.views;
  return (
    <div className={looks.view}>
      <div className={looks.section}>
        <div className={looks.row}>
          <Button disabledFocusable={work.status === "working"} onClick={() => void jobs.start("check")}>
            {findings.writeList}
          </Button>
          <Button disabledFocusable={work.status === "working"} onClick={() => void jobs.refresh()}>
            {texts.views.refresh}
          </Button>
        </div>
        <p className={looks.note}>{findings.writeListHint}</p>
      </div>
      <Looked>{(seen) => <Shown seen={seen} />}</Looked>
    </div>
  );
}

function Shown({ seen: { findings, prepared } }: { readonly seen: Seen }) {
  const looks = useLooks();
  const { pane, views } = usePane().texts;
  const [filter, setFilter] = useState(EVERYTHING);
  // Typing goes on while a long list is drawn again.
  const wanted = useDeferredValue(filter);
  const chosen = useMemo(() => choose(findings, wanted), [findings, wanted]);
  const actions = (some: readonly ExplainedFinding[]) => <FindingActions findings={some} prepared={prepared} />;
  if (findings.length + prepared.dismissed.length === 0) return <p className={looks.note}>{pane.noFindings}</p>;
  return (
    <>
      <FindingFilter findings={findings} filter={filter} onChange={setFilter} />
      <p role="status" className={looks.note}>
        {chosen.length === 0 ? views.findings.none : views.findings.shown(chosen.length, findings.length)}
      </p>
      {chosen.length > 0 && <Stepper findings={chosen} actions={actions} />}
      <FindingGroups findings={chosen} actions={actions} />
      <Dismissed prepared={prepared} />
    </>
  );
}
