import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Prepared } from "../../app/prepare";
import type { ActionNote } from "../../core/checks/actionNote";
import { noteText } from "../../locales/actionNotes";
import { isEmptyPlan } from "../../workbook/change";
import { planEdits, type Edits, type PlannedEdits } from "../../workbook/edits";
import { originsOfWritten, type RowOrigin } from "../../workbook/origins";
import type { Outstanding } from "../../workbook/outstanding";
import { previewEdits } from "../../workbook/previewEdits";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { useJobs } from "../useJobs";
import { EditEntry } from "./EditEntry";

const PAGE = 20;

interface ConfirmEditsProps {
  readonly edits: Edits;
  /** What they come to, where that is known already. */
  readonly planned?: PlannedEdits;
  /** What the user has to know besides. */
  readonly notes?: readonly ActionNote[];
  /** Where rows come from that are adopted, kept out of sight with what is written. */
  readonly origins?: readonly RowOrigin[];
  /** The workbook as it was read. */
  readonly prepared: Pick<Prepared, "located" | "snapshot">;
  /** Who has not returned what was handed out, where the workbook is to remember that. */
  readonly outstanding?: Outstanding | undefined;
  /** The user has decided: `applied` is settled once it is written, and absent where it is not to be. */
  readonly onEnd: (applied?: Promise<void>) => void;
}

/** Changes of input cells and new rows, as they would be; written when the user says so. */
export function ConfirmEdits(props: ConfirmEditsProps) {
  const { edits, planned: known, notes = [], origins, prepared, outstanding, onEnd } = props;
  const looks = useLooks();
  const { jobs, locale, texts } = usePane();
  const isWorking = useJobs(jobs).work.status === "working";
  const place = useRef<HTMLDivElement>(null);
  const { actions, views } = texts;
  const { plan, entries } = useMemo(() => {
    const { located, snapshot } = prepared;
    const planned = known ?? planEdits(located, snapshot, edits);
    const remembered = {
      ...(origins !== undefined && { origins: originsOfWritten(origins, planned.refused) }),
      ...(outstanding !== undefined && { outstanding }),
    };
    return {
      plan: { ...planned.plan, ...remembered },
      entries: previewEdits(located, snapshot, edits, planned),
    };
  }, [prepared, edits, known, origins, outstanding]);
  // What is to be confirmed may stand where nobody looks: the keyboard goes there.
  useEffect(() => place.current?.focus(), []);
  const write = () => {
    onEnd(jobs.apply(plan));
  };
  const rows = entries.filter(({ cell }) => cell === null).length;
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={views.edits.confirm} className={looks.card}>
      <p className={looks.sentence}>
        {entries.length === 0 ? actions.nothing : actions.proposed(rows, entries.length - rows)}
      </p>
      {(plan.created ?? []).map(({ name }) => (
        <p key={name} className={looks.sentence}>
          {views.edits.creates(name)}
        </p>
      ))}
      {outstanding !== undefined && (
        <p className={looks.sentence}>{views.edits.remembers(outstanding.missing.length)}</p>
      )}
      <Paged items={entries} name={views.edits.confirm} page={PAGE}>
        {(entry) => <EditEntry entry={entry} />}
      </Paged>
      {notes.length > 0 && (
        <>
          <p className={looks.sentence}>{actions.notesTitle(notes.length)}</p>
          <Paged items={notes} name={actions.notesTitle(notes.length)} page={PAGE}>
            {(note) => noteText(note, locale)}
          </Paged>
        </>
      )}
      <div className={looks.row}>
        {!isEmptyPlan(plan) && (
          <Button appearance="primary" disabledFocusable={isWorking} onClick={write}>
            {views.edits.write}
          </Button>
        )}
        <Button onClick={() => onEnd()}>{views.edits.leave}</Button>
      </div>
    </div>
  );
}
