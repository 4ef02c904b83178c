import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { decide } from "../../app/collect";
import type { PlannedReturns } from "../../workbook/collect/plan";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { useAttempt } from "../useAttempt";
import { useJobs } from "../useJobs";
import type { Change, Collected } from "./kept";
import { UnitGroup } from "./UnitGroup";
import { byUnit, isChosen, saying } from "./units";
import { useWords } from "./useWords";

/** Hundreds of grid workers may have reported. */
const PAGE = 20;

interface DecisionsProps {
  readonly collected: Collected;
  readonly onChange: (collected: Collected | undefined) => void;
}

/** Every change that came back, by unit, to say yes or no to; then all that would be written, to confirm. */
export function Decisions({ collected, onChange }: DecisionsProps) {
  const looks = useLooks();
  const { jobs } = usePane();
  const { collect } = useWords();
  const isWorking = useJobs(jobs).work.status === "working";
  const { preview, said, written } = collected;
  const [planned, setPlanned] = useState<PlannedReturns>();
  const [outcome, attempt] = useAttempt();
  /** What was said when a plan was last asked for. */
  const asked = useRef<Collected["said"]>(undefined);
  const units = useMemo(() => byUnit(preview.collection), [preview]);
  const changes = useMemo(() => units.flatMap((unit) => unit.changes), [units]);
  if (written) return <p className={looks.note}>{collect.written}</p>;
  const say = (about: readonly Change[], yes: boolean | undefined) => {
    asked.current = undefined;
    setPlanned(undefined);
    onChange({ ...collected, said: saying(said, about, yes) });
  };
  const plan = async () => {
    asked.current = said;
    const isYes = (change: Change) => isChosen(change, said);
    const decided = await decide(preview, isYes, (change) => !isYes(change));
    // Something else may have been said in the meantime.
    if (asked.current === said) setPlanned(decided);
  };
  const end = async (applied: Promise<void> | undefined) => {
    setPlanned(undefined);
    await applied;
    if (applied !== undefined && jobs.state().work.status === "done") onChange({ ...collected, written: true });
  };
  const chosen = changes.filter((change) => isChosen(change, said)).length;
  return (
    <>
      <p role="status" className={looks.sentence}>
        {changes.length === 0 ? collect.nothing : collect.chosenOf(chosen, changes.length)}
      </p>
      {changes.length > 0 && (
        <div className={looks.row}>
          <Button size="small" onClick={() => say(changes, true)}>
            {collect.all}
          </Button>
          <Button size="small" onClick={() => say(changes, false)}>
            {collect.none}
          </Button>
          <Button size="small" onClick={() => say(changes, undefined)}>
            {collect.asProposed}
          </Button>
        </div>
      )}
      {units.length > 0 && (
        <Paged items={units} name={collect.units} page={PAGE}>
          {(unit) => <UnitGroup unit={unit} said={said} located={preview.located} onSay={say} />}
        </Paged>
      )}
      {planned === undefined ? (
        <div>
          <Button appearance="primary" disabledFocusable={isWorking} onClick={() => attempt(plan)}>
            {collect.confirm}
          </Button>
          {outcome}
        </div>
      ) : (
        <>
          {planned.open.length > 0 && <p className={looks.note}>{collect.open(planned.open.length)}</p>}
          <ConfirmEdits
            edits={planned.edits}
            planned={planned.planned}
            outstanding={planned.planned.plan.outstanding}
            prepared={preview}
            onEnd={(applied) => void end(applied)}
          />
        </>
      )}
    </>
  );
}
