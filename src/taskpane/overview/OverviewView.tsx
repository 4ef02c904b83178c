import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import { overviewOf, type Overview } from "../../app/overview";
import type { TableKey } from "../../core/model/tables";
import { SCHEMA, said } from "../../workbook/schema";
import { Actions } from "../Actions";
import { AsOfDay } from "../AsOfDay";
import { DayUsed } from "../DayUsed";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import type { Seen } from "../seen";
import { useJobs } from "../useJobs";
import { Due } from "./Due";
import { Indicators } from "./Indicators";
import { LastRun } from "./LastRun";
import { LightBars } from "./LightBars";
import { LightCountsList } from "./LightCountsList";
import { Standings } from "./Standings";

/** 概览: where the work stands, and what can be done about it. */
export function OverviewView() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { day, work } = useJobs(jobs);
  return (
    <div className={looks.view}>
      <AsOfDay day={day} onEnter={jobs.enterDay} />
      <Actions working={work.status === "working"} onPress={jobs.start} />
      <Looked>{(seen) => <Shown seen={seen} />}</Looked>
      <div>
        <Link as="button" onClick={() => jobs.show("guide")}>
          {texts.views.names.guide}
        </Link>
      </div>
    </div>
  );
}

function Shown({ seen }: { readonly seen: Seen }) {
  const looks = useLooks();
  const { pane, views } = usePane().texts;
  const { prepared } = seen;
  const overview = useMemo(() => overviewOf(prepared), [prepared]);
  const { items } = prepared.assessment;
  return (
    <>
      <div className={looks.section}>
        <DayUsed seen={seen} />
        <LastRun overview={overview} />
      </div>
      <Section title={`${pane.lights} ${pane.items(items.length)}`}>
        {items.length === 0 ? <p className={looks.note}>{pane.noItems}</p> : <LightCountsList lights={overview.all} />}
      </Section>
      {items.length > 0 && (
        <>
          <Parts overview={overview} seen={seen} />
          <Indicators indicators={prepared.assessment.indicators} located={prepared.located} />
          <Section title={views.overview.standings}>
            <Standings standings={overview.standings} />
          </Section>
          <Due due={overview.due} located={prepared.located} />
        </>
      )}
    </>
  );
}

/** The lights of each list and of each category. */
function Parts({ overview, seen }: { readonly overview: Overview; readonly seen: Seen }) {
  const { views } = usePane().texts;
  const { byList, byCategory, noCategory } = views.overview;
  const { located } = seen.prepared;
  const listName = (table: TableKey) => located.tables[table]?.sheet ?? said(SCHEMA[table].sheet, located.language);
  const lists = overview.byList.map(({ table, lights }) => ({ key: table, name: listName(table), lights }));
  const categories = overview.byCategory.map(({ category, lights }) => ({
    key: category ?? "",
    name: category ?? noCategory,
    lights,
  }));
  return (
    <>
      <Section title={byList}>
        <LightBars bars={lists} label={byList} />
      </Section>
      <Section title={byCategory}>
        <LightBars bars={categories} label={byCategory} />
      </Section>
    </>
  );
}
