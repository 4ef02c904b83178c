import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { adoptEdits, knownTasks, type AdoptPreview } from "../../app/adopt";
import type { Locale } from "../../locales/locale";
import type { KnownTasks, MatchedTasks } from "../../workbook/adopt/matchTasks";
import type { Edits } from "../../workbook/edits";
import type { Located } from "../../workbook/located";
import type { Snapshot } from "../../workbook/snapshot";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { useAttempt } from "../useAttempt";
import { useJobs } from "../useJobs";

const PAGE = 20;
/** Where there is no task list yet every task is new, and the list is made. */
const NO_TASKS: KnownTasks = { rows: { streetTasks: [], leaderTasks: [] }, origins: [] };
const noTables = (language: Locale): Located => ({ language, date1904: false, tables: {} });

/** What is to be written, and into what. */
interface Proposed {
  /** What it was proposed for: once a column is corrected it counts no more. */
  readonly of: AdoptPreview;
  readonly matched: MatchedTasks;
  readonly edits: Edits;
  readonly into: { readonly located: Located; readonly snapshot: Snapshot };
}

interface AdoptConfirmProps {
  readonly preview: AdoptPreview;
  /** What the rows are known by when they are adopted again. */
  readonly file: string | undefined;
}

/** The tasks of an understood sheet as rows of the standard list: seen, confirmed, written. */
export function AdoptConfirm({ preview, file }: AdoptConfirmProps) {
  const looks = useLooks();
  const { jobs, locale, texts, thinking } = usePane();
  const { seen } = useJobs(jobs).look;
  const { adopting } = texts.views;
  const [last, setProposed] = useState<Proposed>();
  const proposed = last?.of === preview ? last : undefined;
  const [outcome, attempt] = useAttempt();
  const propose = async () => {
    const into = seen?.prepared ?? { located: noTables(locale), snapshot: await jobs.snapshot() };
    const known = seen === undefined ? NO_TASKS : knownTasks(seen.prepared.model, into.snapshot);
    const matched = await thinking.match(preview.lists, known, file);
    setProposed({ of: preview, matched, edits: adoptEdits(matched), into });
  };
  const { explained } = preview;
  const { gone = [] } = proposed?.matched ?? {};
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
      {gone.length > 0 && (
        <>
          <p className={looks.sentence}>{adopting.gone(gone.length)}</p>
          <Paged items={gone} name={adopting.gone(gone.length)} page={PAGE}>
            {({ id, name }) => `${id} ${name}`}
          </Paged>
        </>
      )}
      {proposed !== undefined && (
        <ConfirmEdits
          edits={proposed.edits}
          origins={proposed.matched.origins}
          prepared={proposed.into}
          onEnd={() => setProposed(undefined)}
        />
      )}
    </>
  );
}
