import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { SUBJECT_KINDS } from "../../app/overview";
import { groupsOf, type SubjectGroup } from "../../report/groups";
import { DayUsed } from "../DayUsed";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Seen } from "../seen";
import { Compare } from "./Compare";
import { Inspectors } from "./Inspectors";
import { Intervals } from "./Intervals";
import { Loads } from "./Loads";
import { Sensitivities } from "./Sensitivities";
import { useWords } from "./useWords";

/** 公平性: how sure the ranks are, how the inspectors rate, what the ranks lean on, who carries how much, and AHP. */
export function FairnessView() {
  const looks = useLooks();
  return (
    <div className={looks.view}>
      <Looked>{(seen) => <Shown seen={seen} />}</Looked>
    </div>
  );
}

function Shown({ seen }: { readonly seen: Seen }) {
  const { prepared } = seen;
  const { assessment } = prepared;
  const words = useWords();
  const { scorecards } = usePane().texts.views;
  const looks = useLooks();
  const [chosen, setChosen] = useState("");
  const groups = groupsOf(assessment.subjects, SUBJECT_KINDS);
  const group = groups.find(({ name }) => name === chosen) ?? groups.find(isRanked) ?? groups[0];
  return (
    <>
      <DayUsed seen={seen} />
      {group === undefined ? (
        <p className={looks.note}>{scorecards.nobody}</p>
      ) : (
        <>
          <Field label={words.group}>
            <Select value={group.name} onChange={(_, { value }) => setChosen(value)}>
              {groups.map(({ name, members }) => (
                <option key={name} value={name}>
                  {words.wholeGroup(name, members.length)}
                </option>
              ))}
            </Select>
          </Field>
          <Intervals key={`intervals ${group.name}`} group={group} parameters={assessment.parameters} />
          <Sensitivities key={`sensitivities ${group.name}`} group={group} prepared={prepared} />
          <Loads key={`loads ${group.name}`} group={group} parameters={assessment.parameters} />
        </>
      )}
      <Inspectors assessment={assessment} />
      <Compare prepared={prepared} />
    </>
  );
}

function isRanked({ members }: SubjectGroup): boolean {
  return members.filter(({ rank }) => rank !== null).length > 1;
}
