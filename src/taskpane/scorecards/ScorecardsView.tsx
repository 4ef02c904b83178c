import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { groupsOf } from "../../report/groups";
import { SUBJECT_KINDS } from "../../app/overview";
import { DayUsed } from "../DayUsed";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Seen } from "../seen";
import { useJobs } from "../useJobs";
import { SubjectCard } from "./SubjectCard";
import { WhatIf } from "./WhatIf";

/** 成绩单: one subject's result with its derivation, and what other weights would make of it. */
export function ScorecardsView() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { work } = useJobs(jobs);
  return (
    <div className={looks.view}>
      <div>
        <Button disabledFocusable={work.status === "working"} onClick={() => void jobs.start("exportScorecards")}>
          {texts.pane.jobs.exportScorecards}
        </Button>
      </div>
      <Looked>{(seen) => <Shown seen={seen} />}</Looked>
    </div>
  );
}

function Shown({ seen }: { readonly seen: Seen }) {
  const { prepared } = seen;
  const looks = useLooks();
  const { scorecards } = usePane().texts.views;
  const { subjects } = prepared.assessment;
  const [name, setName] = useState("");
  const subject = subjects.find((one) => one.name === name) ?? subjects[0];
  if (subject === undefined) return <p className={looks.note}>{scorecards.nobody}</p>;
  return (
    <>
      <DayUsed seen={seen} />
      <Field label={scorecards.subject}>
        <Select value={subject.name} onChange={(_, { value }) => setName(value)}>
          {groupsOf(subjects, SUBJECT_KINDS).map(({ name: group, members }) => (
            <optgroup key={group} label={group}>
              {members.map((member) => (
                <option key={member.name} value={member.name}>
                  {member.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <SubjectCard key={subject.name} subject={subject} prepared={prepared}>
        <WhatIf prepared={prepared} group={subject.group} />
      </SubjectCard>
    </>
  );
}
