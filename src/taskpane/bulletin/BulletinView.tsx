import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { formatDay } from "../../core/calendar/day";
import { bulletinText } from "../../report/bulletinText";
import { parameterName } from "../../workbook/schema";
import { BulletinFiles } from "../BulletinFiles";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import type { Seen } from "../seen";
import type { BulletinPeriod } from "../state";
import { useJobs } from "../useJobs";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: "420px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: "inherit",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const PERIODS: readonly BulletinPeriod[] = ["tenDays", "month", "quarter"];

/** 通报: what it will say, and the ways to take it away. */
export function BulletinView() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { period, work } = useJobs(jobs);
  const { pane, views } = texts;
  return (
    <div className={looks.view}>
      <Field label={views.bulletin.period}>
        <Select
          value={period}
          onChange={(_, { value }) => jobs.choosePeriod(PERIODS.find((known) => known === value) ?? period)}
        >
          {PERIODS.map((known) => (
            <option key={known} value={known}>
              {views.bulletin.periods[known]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={work.status === "working"}
          onClick={() => void jobs.start("publish")}
        >
          {pane.jobs.publish}
        </Button>
      </div>
      <Looked>{(seen) => <Draft seen={seen} />}</Looked>
    </div>
  );
}

function Draft({ seen: { prepared } }: { readonly seen: Seen }) {
  const styles = useStyles();
  const looks = useLooks();
  const { locale, texts } = usePane();
  const { bulletin: text } = texts.views;
  const { document, issue, blank } = prepared.bulletin;
  const { first, last } = issue.period;
  const edited = issue.edited !== undefined;
  return (
    <>
      <p className={looks.sentence}>{text.about(formatDay(first), formatDay(last), issue.number)}</p>
      {blank.length > 0 && (
        <p className={looks.note}>
          {text.blank(blank.map((key) => parameterName(key, locale)).join(texts.words.comma))}
        </p>
      )}
      <BulletinFiles document={document} edited={edited} written={prepared.assessment.asOf} />
      <Section title={text.preview}>
        <pre tabIndex={0} aria-label={text.preview} className={styles.text}>
          {bulletinText(document)}
        </pre>
      </Section>
    </>
  );
}
