import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Prepared } from "../../app/prepare";
import { isEmptyPlan } from "../../workbook/change";
import { planEdits, type Edits, type RefusedEdit } from "../../workbook/edits";
import { locate } from "../../workbook/locate";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { ChangeList } from "../scoring/ChangeList";
import { changesOf } from "../scoring/changes";
import { useJobs } from "../useJobs";

interface ConfirmEditsProps {
  readonly edits: Edits;
  readonly prepared: Prepared;
  /** The user has decided, either way. */
  readonly onEnd: () => void;
}

/** Changes of input cells, as they would be; written when the user says so. */
export function ConfirmEdits({ edits, prepared, onEnd }: ConfirmEditsProps) {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const isWorking = useJobs(jobs).work.status === "working";
  const place = useRef<HTMLDivElement>(null);
  const { edits: text } = texts.views;
  const { plan, refused } = useMemo(() => planEdits(prepared.located, prepared.snapshot, edits), [prepared, edits]);
  const changes = useMemo(() => changesOf(plan, prepared.snapshot), [plan, prepared]);
  // What is to be confirmed may stand where nobody looks: the keyboard goes there.
  useEffect(() => place.current?.focus(), []);
  const write = () => {
    void jobs.apply(plan);
    onEnd();
  };
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={text.confirm} className={looks.card}>
      {isEmptyPlan(plan) && refused.length === 0 && <p className={looks.note}>{text.nothing}</p>}
      {(plan.created ?? []).map(({ name }) => (
        <p key={name} className={looks.sentence}>
          {text.creates(name)}
        </p>
      ))}
      {changes.length > 0 && <ChangeList changes={changes} name={text.confirm} />}
      {refused.length > 0 && <Refused refused={refused} prepared={prepared} />}
      <div className={looks.row}>
        {!isEmptyPlan(plan) && (
          <Button appearance="primary" disabledFocusable={isWorking} onClick={write}>
            {text.write}
          </Button>
        )}
        <Button onClick={onEnd}>{text.leave}</Button>
      </div>
    </div>
  );
}

function Refused({ refused, prepared }: { readonly refused: readonly RefusedEdit[]; readonly prepared: Prepared }) {
  const looks = useLooks();
  const { edits } = usePane().texts.views;
  return (
    <>
      <p className={looks.sentence}>{edits.refused(refused.length)}</p>
      <ul className={looks.list}>
        {refused.map(({ edit, why }, index) => (
          <li key={index}>
            {"row" in edit && <PlaceLink {...locate({ at: "cell", ...edit }, prepared.located)} />}{" "}
            {edits.refusals[why]}
          </li>
        ))}
      </ul>
    </>
  );
}
