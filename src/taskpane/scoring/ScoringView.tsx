import { Button, Field, Switch } from "@fluentui/react-components";
import { AsOfDay } from "../AsOfDay";
import { DayUsed } from "../DayUsed";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useJobs } from "../useJobs";
import { Blocked } from "./Blocked";
import { Changes } from "./Changes";
import { Runs } from "./Runs";

/** 计分: what scoring will write, and the way back. */
export function ScoringView() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { auto, day, work } = useJobs(jobs);
  const isWorking = work.status === "working";
  const { pane, views } = texts;
  return (
    <div className={looks.view}>
      <AsOfDay day={day} onEnter={jobs.enterDay} />
      <div role="group" aria-label={pane.actions} className={looks.row}>
        <Button appearance="primary" disabledFocusable={isWorking} onClick={() => void jobs.start("recompute")}>
          {pane.jobs.recompute}
        </Button>
        <Button disabledFocusable={isWorking} onClick={() => void jobs.start("undo")}>
          {pane.jobs.undo}
        </Button>
      </div>
      <Field hint={views.scoring.autoHint}>
        <Switch label={views.scoring.auto} checked={auto} onChange={(_, { checked }) => jobs.setAuto(checked)} />
      </Field>
      <Looked>
        {(seen) => (
          <>
            <DayUsed seen={seen} />
            <Blocked seen={seen} />
            <Section title={views.scoring.preview}>
              <Changes prepared={seen.prepared} />
            </Section>
            <Section title={views.scoring.runs}>
              <Runs prepared={seen.prepared} />
            </Section>
          </>
        )}
      </Looked>
    </div>
  );
}
