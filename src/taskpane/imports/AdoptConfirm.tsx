import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { adoptEdits, adoptInto, type AdoptPreview } from "../../app/adopt";
import { matchTasks } from "../../workbook/adopt/matchTasks";
import type { Edits } from "../../workbook/edits";
import type { Located } from "../../workbook/located";
import type { Snapshot } from "../../workbook/snapshot";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { useAttempt } from "../useAttempt";
import { useJobs } from "../useJobs";

/** Rows come from the workbook itself. */
const FILE = "";
const PAGE = 20;

/** What is to be written, and into what. */
interface Proposed {
  readonly edits: Edits;
  readonly into: { readonly located: Located; readonly snapshot: Snapshot };
}

/** The tasks of an understood sheet as rows of the standard list: seen, confirmed, written. */
export function AdoptConfirm({ preview }: { readonly preview: AdoptPreview }) {
  const looks = useLooks();
  const { jobs, locale, texts } = usePane();
  const { seen } = useJobs(jobs).look;
  const { adopting } = texts.views;
  const [proposed, setProposed] = useState<Proposed>();
  const [outcome, attempt] = useAttempt();
  const propose = async () => {
    if (seen !== undefined) {
      const { model, located, snapshot } = seen.prepared;
      const matched = adoptInto(preview, FILE, { ok: true, model, located }, snapshot);
      setProposed({ edits: adoptEdits(matched), into: seen.prepared });
      return;
    }
    // There is no task list yet: every task is new, and the list is made.
    const matched = matchTasks(preview.lists, { rows: { streetTasks: [], leaderTasks: [] }, origins: [] }, FILE);
    const located: Located = { language: locale, date1904: false, tables: {} };
    setProposed({ edits: adoptEdits(matched), into: { located, snapshot: await jobs.snapshot() } });
  };
  const { explained } = preview;
  return (
    <>
      {explained.length > 0 && (
        <>
          <p className={looks.sentence}>{adopting.noticed(explained.length)}</p>
          <Paged items={explained} name={adopting.noticed(explained.length)} page={PAGE}>
            {({ message, advice }) => (
              <>
                <p className={looks.sentence}>{message}</p>
                <p className={looks.note}>{advice}</p>
              </>
            )}
          </Paged>
        </>
      )}
      <div>
        <Button appearance="primary" onClick={() => attempt(propose)}>
          {adopting.confirm}
        </Button>
      </div>
      {outcome}
      {proposed !== undefined && (
        <ConfirmEdits edits={proposed.edits} prepared={proposed.into} onEnd={() => setProposed(undefined)} />
      )}
    </>
  );
}
